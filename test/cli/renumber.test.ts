import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

const sources = [
  'secretariat.yaml',
  'organisations',
  'actions/ACT-001.yaml',
  'actions/ACT-007.yaml',
  'updates/2026-Q2/ACT-001.yaml',
  'updates/2026-Q3/ACT-001.yaml',
  'updates/2026-Q3/ACT-007.yaml',
  'risks/RSK-001.yaml',
];

/** The part of the example that names one action: in other records, in updates, in a waiver by an item, in a text. */
function register(): string {
  const folder = join(temporaryFolder(), 'register');
  for (const part of sources) cpSync(join('data-example', part), join(folder, part), { recursive: true });
  const waiver = [
    '# ACT-001 was discussed at length.',
    'rule: progress/milestone-late',
    'record: "ACT-001" # the law',
    'reason: See the minutes',
    'decided_by: DEC-001',
    'decided_on: 2026-05-01',
    'expires_on: 2027-05-01',
    '',
  ];
  writeFiles(folder, { 'waivers/WVR-001.yaml': waiver.join('\r\n') });
  return folder;
}

const renumber = (folder: string, ...words: string[]): Promise<Run> =>
  run(['renumber', ...words, '--repo', folder, '--as-of', '2026-09-30']);

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** Every file of a folder with its text. */
function content(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .filter((path) => !path.includes('/.git/'))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('renumber', () => {
  it('renames the file and the updates about it, rewrites every reference, and nothing else', async () => {
    const folder = register();
    const before = content(folder);
    const { code, stdout, stderr } = await renumber(folder, 'ACT-001', 'ACT-050');
    expect(code).toBe(0);
    expect(stdout).toContain('created updates/2026-Q2/ACT-050.yaml');
    expect(stderr).toContain(
      'note: texts in these files mention ACT-001 in passing, and stay as they are:\n  updates/2026-Q3/ACT-007.yaml\n  waivers/WVR-001.yaml\n',
    );
    const expected = Object.fromEntries(
      Object.entries(before).map(([path, text]) => {
        const changed = text
          .replace('depends_on: [ACT-001]', 'depends_on: [ACT-050]')
          .replace('concerns: [ACT-001,', 'concerns: [ACT-050,')
          .replace('record: "ACT-001"', 'record: "ACT-050"');
        return [path.replace('ACT-001', 'ACT-050'), changed];
      }),
    );
    const { 'actions/ACT-050.yaml': own = '', ...others } = content(folder);
    const { 'actions/ACT-050.yaml': old = '', ...expectedOthers } = expected;
    expect(others).toEqual(expectedOthers);
    expect(own.replace('formerly: [ACT-001]\n', '')).toBe(old);
    expect(own).toContain('formerly: [ACT-001]\n');
  });

  it('rewrites references to items and to updates, and adds to the ids that a record had', async () => {
    const folder = register();
    await renumber(folder, 'ACT-001', 'ACT-050');
    const risk = read(folder, 'risks/RSK-001.yaml');
    writeFileSync(join(folder, 'risks/RSK-001.yaml'), risk.replace('[ACT-050,', '[ACT-050#M2,'));
    await renumber(folder, 'ACT-050', 'ACT-051');
    expect(read(folder, 'risks/RSK-001.yaml')).toContain('[ACT-051#M2,');
    expect(read(folder, 'actions/ACT-051.yaml')).toContain('formerly: [ACT-001, ACT-050]');
  });

  it('takes the next number over all branches, also remote ones and deleted files, and is taken back by undo', async () => {
    const folder = register();
    repositoryWith({}, folder);
    git(folder, ['switch', '--quiet', '--create', 'other']);
    repositoryWith({ 'actions/ACT-060.yaml': 'title: x\n' }, folder);
    git(folder, ['update-ref', 'refs/remotes/origin/other', 'HEAD']);
    git(folder, ['switch', '--quiet', 'main']);
    git(folder, ['branch', '--quiet', '-D', 'other']);
    const before = content(folder);
    const { stdout } = await renumber(folder, 'ACT-001');
    expect(stdout).toContain('created actions/ACT-061.yaml');
    expect(await renumber(folder, 'ACT-007', 'ACT-060')).toMatchObject({ code: 2 });
    expect(await run(['undo', '--repo', folder])).toMatchObject({ code: 0 });
    expect(content(folder)).toEqual(before);
  });

  it('writes nothing with --dry-run, and shows what it would', async () => {
    const folder = register();
    const before = content(folder);
    const { code, stdout } = await renumber(folder, 'ACT-001', 'ACT-050', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('+depends_on: [ACT-050]');
    expect(content(folder)).toEqual(before);
  });

  it('says which files of a closed period would change, and leaves them unless forced', async () => {
    const folder = register();
    cpSync('data-example/periods/2026-Q2.yaml', join(folder, 'periods/2026-Q2.yaml'));
    const period = read(folder, 'periods/2026-Q2.yaml').replace(/^status: .*$/m, 'status: closed');
    writeFileSync(join(folder, 'periods/2026-Q2.yaml'), period);
    const before = content(folder);
    const { code, stderr } = await renumber(folder, 'ACT-001', 'ACT-050');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'belong to a closed period, and would no longer be what was published:\n  updates/2026-Q2/ACT-001.yaml\n',
    );
    expect(content(folder)).toEqual(before);
    expect(await renumber(folder, 'ACT-001', 'ACT-050', '--force')).toMatchObject({ code: 0 });
  });

  it('asks which of two files with one id is meant, and leaves what could mean either', async () => {
    const folder = register();
    writeFiles(folder, { 'bodies/mo-justice.yaml': 'name: Council\nlevel: national\n' });
    const asked = await renumber(folder, 'mo-justice', 'ministry');
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain(
      'is the id of two records: bodies/mo-justice.yaml and organisations/mo-justice.yaml',
    );
    const { code, stdout } = await renumber(folder, 'bodies/mo-justice.yaml', 'council', '--force');
    expect(code).toBe(0);
    expect(stdout).toContain('created bodies/council.yaml');
    expect(existsSync(join(folder, 'organisations/mo-justice.yaml'))).toBe(true);
    expect(read(folder, 'actions/ACT-001.yaml')).toContain('lead: mo-justice');
  });

  it('36, 40. refuses ids that cannot be, or that are taken, and writes nothing', async () => {
    const folder = register();
    const before = content(folder);
    const hostile = [
      '../x',
      'a b',
      'CON',
      'ACT\n1',
      'АСТ-050',
      '12',
      '',
      'ACT-007',
      'act-007',
      '$(id)',
      'x.',
      '\u202eACT',
    ];
    for (const id of hostile) {
      const { code, stdout, stderr } = await renumber(folder, 'ACT-001', id);
      expect({ code, stdout }, id).toEqual({ code: 2, stdout: '' });
      // eslint-disable-next-line no-control-regex -- none of them may reach the terminal
      expect(stderr).not.toMatch(/[\0-\x08\x0b-\x1f\u202e]/);
    }
    for (const id of [
      '../secretariat.yaml',
      'nobody',
      'settings',
      '2026-Q2/ACT-001',
      'secretariat.yaml',
      '\u001b[2J',
    ]) {
      expect((await renumber(folder, id, 'ACT-050')).code, id).toBe(2);
    }
    expect(content(folder)).toEqual(before);
  });

  it('changes nothing where a file that may name the record cannot be read', async () => {
    const folder = register();
    writeFileSync(join(folder, 'actions/ACT-007.yaml'), 'depends_on: [ACT-001\n');
    const { code, stderr } = await renumber(folder, 'ACT-001', 'ACT-050');
    expect(code).toBe(2);
    expect(stderr).toContain('actions/ACT-007.yaml may name the record and cannot be read');
    expect(existsSync(join(folder, 'actions/ACT-001.yaml'))).toBe(true);
  });
});
