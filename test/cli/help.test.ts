import { describe, expect, it } from 'vitest';
import { columnsWidth } from '../../src/base/text.js';
import { version } from '../../src/base/version.generated.js';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { run } from './_world.js';

describe('the help of the program', () => {
  it('leads with an example and lists every command', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toBe('  $ secretariat validate --repo data-example');
    for (const command of commands) expect(stdout).toContain(`  ${command.name} `);
  });

  it('is the same by help, -h and --help', async () => {
    const { stdout } = await run(['--help']);
    expect((await run(['help'])).stdout).toBe(stdout);
    expect((await run(['-h'])).stdout).toBe(stdout);
  });

  it('gives the version alone', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe.each(commands.map((command) => [command.name, command] as const))('the help of %s', (name, command) => {
  it('leads with an example and names every option with its values', async () => {
    const { code, stdout } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(`  $ secretariat ${command.examples[0].line}`);
    for (const option of command.options) {
      expect(stdout).toContain(`  --${option.name}`);
      for (const value of option.choices ?? []) expect(stdout).toContain(value);
    }
    expect((await run(['help', name])).stdout).toBe(stdout);
  });

  it.each([40, 60, 200])('fits a terminal of %i columns', async (columns) => {
    const { stdout } = await run([name, '--help'], { columns });
    const prose = stdout.split('\n').filter((line) => !/^ {2}\$|^Usage/.test(line));
    for (const line of prose) expect(columnsWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 100));
  });

  it('has examples that begin with its name and use options it has', () => {
    for (const { line } of command.examples) {
      expect(line.split(' ')[0]).toBe(name);
      for (const [, used] of line.matchAll(/ --([a-z-]+)/g)) {
        expect(command.options.map((option) => option.name)).toContain(used);
      }
    }
  });
});
