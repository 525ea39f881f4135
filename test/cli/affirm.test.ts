import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { baseRegister } from '../support/register.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

const gap = 'title: No hotline\ncapability: csea-hotline\nseverity: high\nstatus: open\n';
const action = [
  '# Agreed in June.',
  'title: Open a hotline',
  'status: in-progress',
  'gaps: [GAP-001] # the gravest',
  'policies:',
  '  - { policy: "children-plan#M1", relation: depends-on }',
  '',
].join('\n');
const policy = [
  'title: Plan for children',
  'type: action-plan',
  'policy_areas: [child-rights]',
  'status: in-force',
  'measures:',
  '  - { id: M1, title: Courts, due: 2026-12-31 }',
  '',
].join('\n');

function register(): string {
  return repositoryWith({
    ...Object.fromEntries(baseRegister),
    'gaps/GAP-001.yaml': gap,
    'policies/children-plan.yaml': policy,
    'actions/ACT-001.yaml': action,
  });
}

const at = (folder: string, day: string, ...words: string[]): Promise<Run> =>
  run([...words, '--repo', folder, '--as-of', day]);
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** A register in which every link of its action was affirmed and committed. */
async function affirmedRegister(): Promise<string> {
  const folder = register();
  expect((await at(folder, '2026-07-01', 'affirm', 'ACT-001', '--all')).code).toBe(0);
  git(folder, ['commit', '--quiet', '--all', '--message', 'Affirm']);
  return folder;
}

const graver = { 'gaps/GAP-001.yaml': gap.replace('high', 'critical') };

describe('affirm', () => {
  it('writes a line for each link, and not a byte besides', async () => {
    const folder = register();
    const nothing = await at(folder, '2026-07-01', 'affirm', 'ACT-001');
    expect(nothing).toMatchObject({ code: 0, stdout: expect.stringContaining('no link of ACT-001 asks') as string });
    expect(read(folder, 'actions/ACT-001.yaml')).toBe(action);
    const { code, stdout } = await at(folder, '2026-07-01', 'affirm', 'ACT-001', '--all', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('+  - ref: GAP-001\n+    on: 2026-07-01\n+    fingerprint: 1:');
    expect(read(folder, 'actions/ACT-001.yaml')).toBe(action);
    await at(folder, '2026-07-01', 'affirm', 'ACT-001', 'GAP-001', '--by', 'justice-ministry', '--force');
    const written = read(folder, 'actions/ACT-001.yaml');
    expect(written.startsWith(action)).toBe(true);
    expect(written.slice(action.length)).toMatch(
      /^affirmed:\n {2}- ref: GAP-001\n {4}on: 2026-07-01\n {4}by: justice-ministry\n {4}fingerprint: 1:[0-9a-f]{16}\n$/,
    );
  });

  it('clears a suspect link until the other record changes again', async () => {
    const folder = await affirmedRegister();
    expect((await at(folder, '2026-07-02', 'validate')).stdout).not.toContain('suspect-link');
    writeFiles(folder, graver);
    expect((await at(folder, '2026-07-02', 'validate')).stdout).toContain(
      'ACT-001 (Open a hotline) relies on GAP-001 (No hotline), which has changed since the link was affirmed on 2026-07-01',
    );
    expect((await at(folder, '2026-07-02', 'status')).stdout).toContain(
      'Suspect links (1)\n  ACT-001 Open a hotline\n    relies on GAP-001 No hotline, which has changed since 2026-07-01\n',
    );
    const before = read(folder, 'actions/ACT-001.yaml');
    const { stdout } = await at(folder, '2026-07-03', 'affirm', 'ACT-001', '--commit');
    expect(stdout).toContain('committed: affirm ACT-001: GAP-001\n');
    const after = read(folder, 'actions/ACT-001.yaml').split('\n');
    const differing = before.split('\n').flatMap((line, index) => (line === after[index] ? [] : [after[index] ?? '']));
    expect(differing).toEqual(['    on: 2026-07-03', expect.stringContaining('fingerprint: 1:')]);
    expect((await at(folder, '2026-07-03', 'validate')).stdout).not.toContain('suspect-link');
  });

  it('takes lines about links that are gone out with --all', async () => {
    const folder = await affirmedRegister();
    const text = read(folder, 'actions/ACT-001.yaml');
    writeFiles(folder, { 'actions/ACT-001.yaml': text.replace('gaps: [GAP-001] # the gravest\n', '') });
    expect((await at(folder, '2026-07-02', 'validate')).stdout).toContain('affirms a link to GAP-001');
    await at(folder, '2026-07-02', 'affirm', 'ACT-001', '--all');
    expect(read(folder, 'actions/ACT-001.yaml')).not.toContain('GAP-001');
  });

  it('refuses what relies on nothing, and links that are not there', async () => {
    const folder = register();
    expect(await at(folder, '2026-07-01', 'affirm', 'ncc')).toMatchObject({ code: 2 });
    const { code, stderr } = await at(folder, '2026-07-01', 'affirm', 'ACT-001', 'GAP-002');
    expect(code).toBe(2);
    expect(stderr).toContain('It relies on GAP-001, children-plan#M1');
    expect(await at(folder, '2026-07-01', 'affirm', 'ACT-001', 'GAP-001', '--all')).toMatchObject({ code: 2 });
    expect(await at(folder, '2026-07-01', 'affirm', 'ACT-002')).toMatchObject({ code: 2 });
  });
});

describe('a suspect link', () => {
  it('stands in the review of the change that makes it so, affirmed before or not, and in that which clears it', async () => {
    const folder = register();
    writeFiles(folder, graver);
    const first = await at(folder, '2026-07-02', 'review', '--base', 'HEAD');
    expect(first.stdout).toContain('1 suspect link');
    expect(first.stdout).toMatch(
      /### Links that are suspect now\n\n- ACT\\?-001 .* relies on GAP\\?-001 .*, which changes/,
    );
    await at(folder, '2026-07-02', 'affirm', 'ACT-001', 'GAP-001');
    const second = await at(folder, '2026-07-02', 'review', '--base', 'HEAD');
    expect(second.stdout).not.toContain('suspect');

    const later = await affirmedRegister();
    writeFiles(later, graver);
    git(later, ['commit', '--quiet', '--all', '--message', 'Graver']);
    await at(later, '2026-07-02', 'affirm', 'ACT-001');
    const cleared = await at(later, '2026-07-02', 'review', '--base', 'HEAD');
    expect(cleared.stdout).toMatch(/### Links affirmed again\n\n- ACT\\?-001 .* relies on GAP\\?-001/);
    const forAll = await at(later, '2026-07-02', 'review', '--base', 'HEAD', '--audience', 'public');
    expect(forAll.stdout).not.toContain('affirmed again');
  });

  it('is none because what it leads to was renumbered', async () => {
    const folder = await affirmedRegister();
    expect((await at(folder, '2026-07-02', 'renumber', 'GAP-001', 'GAP-050')).code).toBe(0);
    expect(read(folder, 'actions/ACT-001.yaml')).toContain('- ref: GAP-050\n');
    expect((await at(folder, '2026-07-02', 'validate')).stdout).not.toContain('suspect-link');
    expect((await at(folder, '2026-07-02', 'review', '--base', 'HEAD')).stdout).not.toContain('suspect');
  });

  it('is merged by its link where two branches affirm different ones', async () => {
    const folder = await affirmedRegister();
    const base = read(folder, 'actions/ACT-001.yaml');
    const [gapLine, policyLine] = [/(ref: GAP-001\n {4}on: )\S+/, /(ref: children-plan#M1\n {4}on: )\S+/];
    const merged = temporaryFolder();
    writeFiles(merged, {
      base,
      ours: base.replace(gapLine, '$12026-07-05'),
      theirs: base.replace(policyLine, '$12026-07-06'),
    });
    const files = ['base', 'ours', 'theirs'].map((name) => join(merged, name));
    expect(await run(['merge-driver', ...files, 'actions/ACT-001.yaml'])).toMatchObject({ code: 0 });
    expect(read(merged, 'ours')).toBe(base.replace(gapLine, '$12026-07-05').replace(policyLine, '$12026-07-06'));
  });
});
