import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { environmentVariables } from '../../src/cli/environment.js';
import { commonOptions } from '../../src/cli/options.js';

const path = 'man/secretariat.1';
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
const has = (program: string, ...words: string[]): boolean => mustRun || spawnSync(program, words).error === undefined;

/** The manual as a terminal shows it, without its bold and its line breaks. */
function shown(locale: string, columns: number): { readonly text: string; readonly warnings: string } {
  const { stdout, stderr } = spawnSync('man', ['--warnings', '--local-file', path], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: locale, MANWIDTH: String(columns), MANPAGER: 'cat', TERM: 'dumb' },
  });
  return { text: stdout.replace(/.[\b]/gu, ''), warnings: stderr };
}

describe('the manual page', () => {
  const source = readFileSync(path, 'utf8');

  it('is plain text with short lines', () => {
    expect(source).toMatch(/^[\n -~]*$/);
    const prose = source.split('\n').filter((line) => !line.startsWith('.') && !line.startsWith('$ '));
    for (const line of prose) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it.runIf(has('mandoc', '-Tlint', path))('has nothing that a linter of manuals would find', () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', path], { encoding: 'utf8' });
    // A version that is not released has no day.
    const found = `${stdout}${stderr}`.split('\n').filter((line) => !/^$|missing date/.test(line));
    expect(found).toEqual([]);
  });

  it.runIf(has('man', '--version')).each([
    ['C', 40],
    ['C', 80],
    ['C.UTF-8', 80],
  ])('is set without a warning in the locale %s at %i columns', (locale, columns) => {
    const { text, warnings } = shown(locale, columns);
    expect(warnings).toBe('');
    const words = text.replace(/[-‐]\n\s*/gu, '').replace(/\s+/gu, ' ');
    for (const command of commands) {
      expect(text).toMatch(new RegExp(`^ +${command.name}$`, 'm'));
      for (const { name } of [...command.options, ...commonOptions]) expect(text).toContain(`--${name}`);
      for (const { line } of command.examples) expect(words).toContain(`$ secretariat ${line}`.replace(/\s+/g, ' '));
    }
    for (const { names } of environmentVariables) expect(text).toContain(names[0]);
  });
});
