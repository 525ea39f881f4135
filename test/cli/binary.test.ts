import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const binary = resolve('bin/secretariat.js');
const lines = ['--repo', 'data-example', '--as-of', '2026-09-30'];

/** Runs the program as people do, with nothing of this process's environment but what it needs. */
function secretariat(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...words], {
    encoding: 'utf8',
    env: { PATH, HOME, SystemRoot, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

describe('the program', () => {
  it('prints the answer to stdout and misuse to stderr', () => {
    expect(secretariat(['--help']).stderr).toBe('');
    const { code, stdout, stderr } = secretariat(['validate', '--reppo', 'x']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean "--repo"?');
  });

  it('gives exit code 1 for an error, 2 for a folder that is no register', () => {
    const folder = temporaryFolder();
    expect(secretariat(['validate', '--repo', folder]).code).toBe(2);
    writeFiles(folder, { 'secretariat.yaml': 'schema_version: 1\n' });
    expect(secretariat(['validate', '--repo', folder]).code).toBe(1);
  });

  it('gives exit code 3 where a limit refuses the whole register', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'secretariat.yaml': 'schema_version: 1\n', [`${'d/'.repeat(40)}x.yaml`]: 'a: 1\n' });
    const { code, stderr } = secretariat(['validate', '--repo', folder]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error\[limit\/files\]: /);
  });

  it.each([
    ['metrics', '--by', 'lead', '--format', 'json'],
    ['validate', '--format', 'json'],
    ['explain', 'support/alignment', '--by', 'priority'],
  ])('prints the same bytes in any time zone, language and width (row 52): %s', (command, ...options) => {
    const line = [command, ...options, ...lines];
    const plain = secretariat(line, { TZ: 'UTC', LANG: 'C' }).stdout;
    expect(plain.length).toBeGreaterThan(2000);
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG.UTF-8', COLUMNS: '20' };
    expect(secretariat(line, elsewhere).stdout).toBe(plain);
  });

  it('colours only where it is wanted (row 53)', () => {
    const line = ['validate', ...lines];
    const escape = '\u001b[';
    expect(secretariat(line).stdout).not.toContain(escape);
    expect(secretariat(line, { FORCE_COLOR: '1' }).stdout).toContain(escape);
    expect(secretariat(line, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escape);
    expect(secretariat([...line, '--color', 'always'], { TERM: 'dumb' }).stdout).toContain(escape);
    expect(secretariat([...line, '--color', 'never'], { FORCE_COLOR: '1' }).stdout).not.toContain(escape);
  });

  it('writes a long answer whole into a pipe', () => {
    const { stdout } = secretariat(['metrics', ...lines, '--by', 'lead', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(128 * 1024);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('ends quietly when nobody reads on (row 53)', async () => {
    const child = spawn(process.execPath, [binary, 'metrics', ...lines, '--by', 'lead', '--format', 'json']);
    child.stdout.once('data', () => child.stdout.destroy());
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  it('withholds in a log what members may not see', () => {
    const folder = temporaryFolder();
    const settings = 'schema_version: 1\nname: A\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n';
    writeFiles(folder, { 'secretariat.yaml': settings, 'people/PER-001.yaml': 'name: Awa\ngrade: minstre\n' });
    const line = ['validate', '--repo', folder];
    expect(secretariat(line).stdout).toContain('grade: minstre');
    const log = secretariat(line, { CI: 'true' });
    expect(log.code).toBe(1);
    expect(log.stdout).toContain('grade: [withheld]');
    expect(log.stdout).not.toContain('minstre');
    expect(secretariat([...line, '--audience', 'restricted'], { CI: 'true' }).stdout).toContain('grade: minstre');
  });
});
