import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../support/example.js';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { run } from '../cli/_world.js';

/** The example register as a repository, with somebody who may commit. */
function repository(changes: Readonly<Record<string, string>> = {}): string {
  const folder = repositoryWith({ ...Object.fromEntries(exampleFiles), ...changes });
  git(folder, ['config', 'user.name', 'Test']);
  git(folder, ['config', 'user.email', 'test@example.org']);
  return folder;
}

const q2 = 'periods/2026-Q2.yaml';
const textOf = (path: string): string => exampleFiles.get(path) ?? '';
/** Nothing published, so that no report need be built. */
const unpublished = { [q2]: textOf(q2).replace(/^publications:\n(?:(?: {2}).*\n)*/m, '') };

const verify = (folder: string) => run(['verify', '2026-Q2', '--repo', folder]);

describe('closing a period', () => {
  it('says what stands in the way, and changes nothing', async () => {
    const folder = repository();
    const { code, stdout } = await run(['close', '2026-Q3', '--repo', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('the status of the period is open');
    expect(stdout).toContain('nobody has signed off');
    expect(stdout).toMatch(/2 updates have not come \(ACT-013, ACT-024\)/);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    expect(git(folder, ['log', '--oneline']).split('\n')).toHaveLength(1);
  });

  it('asks for what is changed to be committed first', async () => {
    const folder = repository(unpublished);
    appendFileSync(join(folder, 'actions/ACT-001.yaml'), '# noted\n');
    const { code, stderr } = await run(['close', '2026-Q2', '--repo', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('actions/ACT-001.yaml is not committed');
  });

  it('leaves all as it was when git refuses', async () => {
    const folder = repository(unpublished);
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\necho not today >&2\nexit 1\n', { mode: 0o755 });
    const { code, stderr } = await run(['close', '2026-Q2', '--repo', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('not today');
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    expect(git(folder, ['tag'])).toBe('');
  });

  it('commits record and manifest with an annotated tag, is legal as a change, and is done once', async () => {
    const folder = repository(unpublished);
    git(folder, ['branch', 'before']);
    const { code, stdout } = await run(['close', '2026-Q2', '--repo', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^closed 2026-Q2: \d+ records and 0 reports; commit [0-9a-f]{10}, unsigned tag 2026-Q2\n$/);
    expect(git(folder, ['show', '--name-only', '--format='])).toBe(
      'periods/2026-Q2.manifest.json\nperiods/2026-Q2.yaml',
    );
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    expect(git(folder, ['cat-file', '-t', '2026-Q2'])).toBe('tag');
    const after = readFileSync(join(folder, q2), 'utf8');
    const before = unpublished[q2];
    const added = '  - { on: 2026-11-23, status: closed }\n';
    expect(after.replace(added, '')).toBe(before.replace('status: signed-off', 'status: closed'));
    const judged = await run(['validate', '--repo', folder, '--base', 'before', '--format', 'json']);
    const { findings } = JSON.parse(judged.stdout) as { findings: { rule: string }[] };
    expect(findings.filter(({ rule }) => rule.startsWith('change/'))).toEqual([]);
    expect((await run(['close', '2026-Q2', '--repo', folder])).stdout).toContain('closed already');
  });
});

describe('verifying a closed period', () => {
  it('proves it, and finds a single byte that was changed, and says where', async () => {
    const folder = repository(unpublished);
    await run(['close', '2026-Q2', '--repo', folder]);
    expect((await verify(folder)).code).toBe(0);
    const path = 'updates/2026-Q2/ACT-001.yaml';
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replace('reported_on: 2026-07', 'reported_on: 2026-06'));
    const line = text.split('\n').findIndex((one) => one.includes('reported_on')) + 1;
    const byte = Buffer.byteLength(text.slice(0, text.indexOf('reported_on: 2026-07'))) + 'reported_on: 2026-07'.length;
    const found = await verify(folder);
    expect(found.code).toBe(1);
    expect(found.stdout).toContain(`${path} is not as it was closed, first at line ${line}, byte ${byte}`);
    writeFileSync(join(folder, path), text);
    rmSync(join(folder, 'periods/2026-Q2.manifest.json'));
    expect((await verify(folder)).stdout).toContain('periods/2026-Q2.manifest.json is gone');
  });

  it('finds a tag that was moved to another content', async () => {
    const folder = repository(unpublished);
    await run(['close', '2026-Q2', '--repo', folder]);
    const manifest = 'periods/2026-Q2.manifest.json';
    const closed = readFileSync(join(folder, manifest), 'utf8');
    git(folder, ['reset', '--quiet', '--hard', 'HEAD~1']);
    writeFiles(folder, { 'actions/ACT-001.yaml': textOf('actions/ACT-001.yaml').replace('2026-12-31', '2027-12-31') });
    git(folder, ['commit', '--quiet', '--all', '--message', 'Another past']);
    writeFiles(folder, {
      [manifest]: closed,
      [q2]: unpublished[q2].replace('status: signed-off', 'status: closed'),
    });
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', 'Close 2026-Q2']);
    git(folder, ['tag', '--force', '2026-Q2']);
    const { code, stdout } = await verify(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('differs  actions/ACT-001.yaml has other bytes than the manifest says');
    expect(stdout).toMatch(/differs {2}the manifest names the commit/);
    expect(stdout).toContain('is a plain name and not the annotated tag');
  });

  it('builds the published reports again byte for byte, and knows a file that was touched', async () => {
    const one = '  - { report: quarterly, audience: public, language: en, published_on: 2026-08-06 }\n';
    const folder = repository({ [q2]: `${unpublished[q2]}publications:\n${one}` });
    await run(['close', '2026-Q2', '--repo', folder]);
    const out = join(folder, 'reports');
    await run([
      'report',
      'quarterly',
      '--period',
      '2026-Q2',
      '--at',
      '2026-Q2~1',
      '--audience',
      'public',
      '--repo',
      folder,
      '--out',
      out,
    ]);
    const whole = await verify(folder);
    expect(whole.stdout).toContain('quarterly-2026-Q2.public.en.html is built again byte for byte');
    expect(whole.stdout).toContain('quarterly-2026-Q2.public.en.md on disk is the file that was published');
    expect(whole.code).toBe(0);
    const file = join(out, 'quarterly-2026-Q2.public.en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('a', 'b'));
    const { code, stdout } = await verify(folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/public\.en\.md on disk is not the file that was published, first at line \d+, byte \d+/);
  });

  it('says what to do where nothing was closed', async () => {
    const { code, stderr } = await verify(repository(unpublished));
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --tags');
  });
});

describe('restating a closed period', () => {
  it('shows each figure as published and as today, with the records and commits that made the difference', async () => {
    const folder = repository(unpublished);
    await run(['close', '2026-Q2', '--repo', folder]);
    expect((await run(['restate', '2026-Q2', '--repo', folder])).stdout).toContain(
      'every figure comes out as it was published',
    );
    const action = textOf('actions/ACT-001.yaml');
    writeFiles(folder, { 'actions/ACT-001.yaml': action.replace('    done_on: 2026-06-25\n', '') });
    git(folder, ['commit', '--quiet', '--all', '--message', 'It was never held'], '2026-12-01T12:00:00Z');
    const { code, stdout } = await run(['restate', '2026-Q2', '--repo', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\(progress\/milestones\)\n {2}published {2}(\d+) of (\d+) .*\n {2}today {6}\d+ of \d+ .*\n {2}because of ACT-001#M2\n/,
    );
    expect(stdout).toContain(`${git(folder, ['rev-parse', '--short=10', 'HEAD'])}  2026-12-01`);
    expect((await run(['restate', '2026-Q2', '--audience', 'partners', '--repo', folder])).code).toBe(2);
  });
});
