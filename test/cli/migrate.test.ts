import { describe, expect, it } from 'vitest';
import { repositoryWith } from '../support/folders.js';
import { run } from './_world.js';

const settings = (version: string): string =>
  `${version}name: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n`;

describe('migrate', () => {
  it('has nothing to do in a register of today', async () => {
    const folder = repositoryWith({ 'secretariat.yaml': settings('schema_version: 1\n') });
    const { code, stdout, stderr } = await run(['migrate', '--repo', folder]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('nothing to do: the register is of version 1 of the data model, as this program is\n');
  });

  it('refuses a register of a newer version, and one that names none', async () => {
    const newer = await run([
      'migrate',
      '--repo',
      repositoryWith({ 'secretariat.yaml': settings('schema_version: 2\n') }),
    ]);
    expect(newer.code).toBe(2);
    expect(newer.stderr).toContain(
      'the register is of version 2 of the data model, and this program knows versions up to 1\n  = help: Install a newer version of secretariat; nothing was changed.\n',
    );
    const silent = await run(['migrate', '--repo', repositoryWith({ 'secretariat.yaml': settings('') })]);
    expect(silent.code).toBe(2);
    expect(silent.stderr).toContain('Write `schema_version: N` into secretariat.yaml');
    expect(
      (await run(['migrate', '--repo', repositoryWith({ 'secretariat.yaml': settings('schema_version: 0\n') })])).code,
    ).toBe(2);
  });
});
