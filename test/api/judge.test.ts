import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openChange } from '../../src/api/judge.js';
import { Misuse } from '../../src/model/errors.js';
import { validateRegister } from '../../src/run/validate.js';
import type { Validation } from '../../src/run/validate.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

const settings = `schema_version: 1
name: Register
country: XT
languages: [en]
time_zone: UTC
`;
const start = {
  'secretariat.yaml': settings,
  'organisations/mo-justice.yaml': 'name: Ministry of Justice\nclass: government\ngroups: [justice]\n',
  'actions/ACT-001.yaml': 'title: Train the judges\nlead: mo-justice\nstatus: not-started\n',
  'actions/ACT-002.yaml': 'title: Train the police\nlead: mo-justice\nstatus: in-progress\n',
};
const complete = 'title: Train the judges\nlead: mo-justice\nstatus: complete\nevidence:\n  - title: List\n';

/** A repository with a register on `main`, and a branch on which work goes on. */
function branched(files: Readonly<Record<string, string>> = start): string {
  const folder = repositoryWith(files);
  git(folder, ['checkout', '--quiet', '-b', 'work']);
  return folder;
}

function commit(folder: string, files: Readonly<Record<string, string>>, message = 'Change'): void {
  writeFiles(folder, files);
  git(folder, ['add', '--all', '--force']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', message]);
}

async function judge(
  folder: string,
  options: Parameters<typeof openChange>[2] & { readonly base?: string } = {},
): Promise<Validation> {
  const { base: ref = 'main', ...where } = options;
  const { register, base } = await openChange(folder, ref, where);
  return validateRegister(register, { asOf: '2026-09-30', base });
}

const said = ({ findings }: Validation): string[] =>
  findings
    .filter(({ rule }) => rule.startsWith('change/'))
    .map(({ rule, path }) => `${rule} ${path}`)
    .sort();

describe('a change on disk', () => {
  test('is compared with the merge base: what the base did since is nobody else’s doing', async () => {
    const folder = branched();
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'actions/ACT-002.yaml': 'title: Train the police\nlead: mo-justice\nstatus: ongoing\n' });
    git(folder, ['checkout', '--quiet', 'work']);
    expect(said(await judge(folder))).toEqual([]);
    writeFiles(folder, { 'actions/ACT-001.yaml': complete });
    expect(said(await judge(folder))).toEqual(['change/illegal-move actions/ACT-001.yaml']);
  });

  test('is told what its own policy will find, on disk and in a commit', async () => {
    const areas = (codes: string): string => `${settings}areas:\n${codes}`;
    const coast = '  - { code: XT-01, name: Coast }\n';
    const lakes = '  - { code: XT-02, name: Lakes }\n';
    const action = 'title: Train the judges\nlead: mo-justice\nstatus: not-started\nareas: [XT-02]\n';
    const folder = branched({
      ...start,
      'secretariat.yaml': areas(coast + lakes),
      'actions/ACT-001.yaml': action,
    });
    const dangling = ({ findings }: Validation): string[] =>
      findings.filter(({ rule }) => rule === 'reference/unknown').map(({ path, help }) => `${path}: ${help}`);
    expect(dangling(await judge(folder))).toEqual([]);
    const told = [expect.stringMatching(/^actions\/ACT-001\.yaml: .* \(by the policy that this change proposes\)$/)];
    writeFiles(folder, { 'secretariat.yaml': areas(coast) });
    expect(dangling(await judge(folder))).toEqual(told);
    commit(folder, {});
    expect(dangling(await judge(folder, { at: 'work' }))).toEqual(told);
  });

  test('counts also what git does not know yet, and what was taken away', async () => {
    const folder = branched();
    rmSync(join(folder, 'actions/ACT-002.yaml'));
    writeFiles(folder, { CODEOWNERS: '* @nobody\n' });
    expect(said(await judge(folder))).toEqual([
      'change/deleted actions/ACT-002.yaml',
      'change/policy-edited CODEOWNERS',
    ]);
  });
});

describe('a change in commits', () => {
  test('is judged at its end: what lies between is not', async () => {
    const folder = branched();
    commit(folder, { 'actions/ACT-001.yaml': complete });
    expect(said(await judge(folder, { at: 'work' }))).toEqual(['change/illegal-move actions/ACT-001.yaml']);
    commit(folder, { 'actions/ACT-001.yaml': start['actions/ACT-001.yaml'] });
    expect(said(await judge(folder, { at: 'work' }))).toEqual([]);
  });

  test('keeps a record together whose file was renamed', async () => {
    const folder = branched();
    git(folder, ['mv', 'actions/ACT-002.yaml', 'actions/ACT-003.yaml']);
    git(folder, ['commit', '--quiet', '--message', 'Rename']);
    expect(said(await judge(folder, { at: 'work' }))).toEqual(['change/renamed actions/ACT-003.yaml']);
  });

  test('cannot take up an id that was used before', async () => {
    const folder = repositoryWith(start);
    rmSync(join(folder, 'actions/ACT-002.yaml'));
    commit(folder, {}, 'Delete, before anybody looked');
    git(folder, ['checkout', '--quiet', '-b', 'work']);
    commit(folder, { 'actions/ACT-002.yaml': 'title: A hotline\nlead: mo-justice\nstatus: not-started\n' });
    expect(said(await judge(folder))).toEqual(['change/id-reused actions/ACT-002.yaml']);
  });

  test('may be large when somebody has said how large', async () => {
    const folder = branched({ ...start, 'secretariat.yaml': `${settings}thresholds:\n  mass_change_records: 1\n` });
    const both = {
      'actions/ACT-001.yaml': start['actions/ACT-001.yaml'].replace('judges', 'courts'),
      'actions/ACT-002.yaml': start['actions/ACT-002.yaml'].replace('police', 'officers'),
    };
    commit(folder, both);
    expect(said(await judge(folder))).toEqual(['change/mass-change secretariat.yaml']);
    expect(said(await judge(folder, { confirmed: 2 }))).toEqual([]);
    expect(said(await judge(folder, { confirmed: 3 }))).toEqual(['change/mass-change secretariat.yaml']);
    commit(folder, {}, 'Both are meant\n\nMass-change: 2');
    expect(said(await judge(folder))).toEqual([]);
  });

  test('is seen from a folder below the top of the repository', async () => {
    const inside = Object.fromEntries(Object.entries(start).map(([path, text]) => [`data/${path}`, text]));
    const folder = branched(inside);
    commit(folder, {
      'data/actions/ACT-001.yaml': complete,
      '.github/workflows/check.yml': 'on: push\n',
      'other.yaml': 'a: 1\n',
    });
    const at = { at: 'work', prefix: 'data' };
    expect(said(await judge(join(folder, 'data'), at))).toEqual([
      'change/illegal-move actions/ACT-001.yaml',
      'change/policy-edited .github/workflows/check.yml',
    ]);
  });
});

describe('the policy', () => {
  test('is that of the tip of the base: a period closed there is closed (row 37)', async () => {
    const folder = branched({ ...start, 'periods/2026-Q1.yaml': 'status: signed-off\n' });
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'periods/2026-Q1.yaml': 'status: closed\n' });
    git(folder, ['checkout', '--quiet', 'work']);
    commit(folder, { 'updates/2026-Q1/ACT-002.yaml': 'reported_by: mo-justice\nreported_on: 2026-04-10\n' });
    expect(said(await judge(folder))).toEqual(['change/period-closed updates/2026-Q1/ACT-002.yaml']);
  });

  test('cannot be loosened by the change that it judges: moves, severities, waivers, profile (row 37)', async () => {
    const folder = branched({ ...start, 'secretariat.yaml': `${settings}profile: standard\n` });
    const loose = `${settings}profile: basic\npolicy:\n  transitions:\n    - { kind: action, from: not-started, to: complete }\nseverities:\n  change/illegal-move: info\n  progress/no-due: "off"\n`;
    commit(folder, { 'secretariat.yaml': loose, 'actions/ACT-001.yaml': complete });
    const { findings } = await judge(folder, { at: 'work' });
    expect(findings.find(({ rule }) => rule === 'change/illegal-move')?.severity).toBe('error');
    expect(findings.some(({ rule }) => rule === 'progress/no-due')).toBe(true);
    expect(findings.some(({ rule }) => rule === 'change/policy-edited')).toBe(true);
  });

  test('is read with the frameworks of the base; one that a change adds is known to its records (row 37)', async () => {
    const framework = (id: string, title: string): string =>
      `id: ${id}\ntitle: ${title}\nsource: Ours\nphases: { "1": A, "2": B, "3": C, "4": D }\ndomains: [{ id: law, title: Law }]\ncapabilities:\n  - { id: code, number: 1, title: Code, domain: law, about: A code. }\n`;
    const folder = branched({ ...start, 'frameworks/ours.yaml': framework('ours', 'Ours of old') });
    commit(folder, {
      'frameworks/ours.yaml': framework('ours', 'Loosened'),
      'frameworks/more.yaml': framework('more', 'More'),
      'frameworks/mnr-2016.yaml': framework('mnr-2016', 'Not the one that ships'),
    });
    const { register } = await openChange(folder, 'main', {});
    const titles = [...register.parsed.dataset.frameworks].map(([id, { title }]) => [id, title]);
    expect(Object.fromEntries(titles)).toEqual({
      'mnr-2016': 'Model National Response, 2016',
      more: 'More',
      ours: 'Ours of old',
    });
    const edited = (await judge(folder)).findings.filter(({ rule }) => rule === 'change/policy-edited');
    expect(edited.map(({ path }) => path)).toEqual([
      'frameworks/mnr-2016.yaml',
      'frameworks/more.yaml',
      'frameworks/ours.yaml',
    ]);
  });

  test('knows only the waivers of the base, and takes none of the change for idle (row 37)', async () => {
    const folder = branched({ ...start, 'secretariat.yaml': `${settings}profile: standard\n` });
    const waiver =
      'rule: progress/no-due\nrecord: ACT-002\nreason: Not yet.\ndecided_by: mo-justice\ndecided_on: 2026-09-01\nexpires_on: 2027-09-01\n';
    commit(folder, { 'waivers/WVR-001.yaml': waiver });
    const { findings } = await judge(folder, { at: 'work' });
    expect(findings.filter(({ waivedBy }) => waivedBy !== null)).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain('waivers/idle');
    git(folder, ['branch', '--force', 'main', 'work']);
    expect((await judge(folder)).findings.filter(({ waivedBy }) => waivedBy !== null)).not.toEqual([]);
  });

  test('leaves out what nobody can compare: a base without a register is an adoption', async () => {
    const folder = repositoryWith({ 'README.md': 'Soon.\n' });
    git(folder, ['checkout', '--quiet', '-b', 'work']);
    commit(folder, start);
    const validation = await judge(folder);
    expect(said(validation)).toEqual([]);
    expect(validation.base).toMatchObject({ ref: 'main', lacking: 'register' });
  });

  test('does not stand where the settings of the base cannot be read, so that they can be mended', async () => {
    const folder = branched({ ...start, 'secretariat.yaml': 'schema_version: 1\n' });
    commit(folder, { 'secretariat.yaml': settings });
    expect((await judge(folder)).base).toMatchObject({ lacking: 'settings' });
  });
});

describe('a base that is none', () => {
  const mistake = async (call: Promise<unknown>): Promise<string> => {
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Misuse);
    return `${(error as Misuse).message}. ${(error as Misuse).help ?? ''}`;
  };

  test.each(['nowhere', '--output=x', '-Otouch x', 'HEAD:../../x', '@{-1}', 'a..b', '$(id)', 'main\nx', ''])(
    '%j is said to be none (row 36)',
    async (ref) => {
      const folder = branched();
      expect(await mistake(openChange(folder, ref))).toMatch(/is not a commit of this repository/);
    },
  );

  test('of another history is said to be of another history', async () => {
    const folder = branched();
    git(folder, ['checkout', '--quiet', '--orphan', 'other']);
    commit(folder, {});
    expect(await mistake(openChange(folder, 'main'))).toMatch(/no commit in common/);
  });

  test('in a shallow clone says how to fetch the rest', async () => {
    const folder = branched();
    commit(folder, { 'actions/ACT-001.yaml': complete });
    const clone = join(temporaryFolder(), 'clone');
    git(folder, ['clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, clone]);
    expect(await mistake(openChange(clone, 'origin/main'))).toMatch(/shallow.*git fetch --unshallow/);
  });

  test('without any commit, or without git, says so', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, start);
    expect(await mistake(openChange(folder, 'main'))).toMatch(/not under version control/);
    git(folder, ['init', '--quiet']);
    expect(await mistake(openChange(folder, 'main'))).toMatch(/no commit yet/);
  });

  test('takes no notice of a repository inside this one, nor of what the default branch is called', async () => {
    const inner = repositoryWith({ 'secretariat.yaml': 'broken: [\n', 'actions/ACT-009.yaml': 'title: Other\n' });
    const folder = branched();
    git(folder, ['branch', '--move', 'main', 'trunk']);
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner}`, 'shared']);
    commit(folder, { 'actions/ACT-001.yaml': complete });
    const judged = await judge(folder, { base: 'trunk' });
    expect(said(judged)).toContain('change/illegal-move actions/ACT-001.yaml');
    expect(judged.findings.filter(({ path }) => path.startsWith('shared/'))).toEqual([]);
    await expect(judge(folder)).rejects.toThrow('"main" is not a commit of this repository');
  });

  test('works on a detached head and in another work tree', async () => {
    const folder = branched();
    commit(folder, { 'actions/ACT-001.yaml': complete });
    const other = join(temporaryFolder(), 'tree');
    git(folder, ['worktree', 'add', '--quiet', '--detach', other, 'work']);
    expect(said(await judge(other))).toEqual(['change/illegal-move actions/ACT-001.yaml']);
  });
});
