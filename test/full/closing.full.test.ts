import { createHash } from 'node:crypto';
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
    const added = '  - on: 2026-11-23\n    status: closed\n';
    expect(after.replace(added, '')).toBe(before.replace('status: signed-off', 'status: closed'));
    const judged = await run(['validate', '--repo', folder, '--base', 'before', '--format', 'json']);
    const { findings } = JSON.parse(judged.stdout) as { findings: { rule: string }[] };
    expect(findings.filter(({ rule }) => rule.startsWith('change/'))).toEqual([]);
    expect((await run(['close', '2026-Q2', '--repo', folder])).stdout).toContain('closed already');
  });
});

describe('closing a period of a register in a folder of its repository', () => {
  it('works where the prefix is given, and proves it', async () => {
    const inside = Object.fromEntries(
      Object.entries({ ...Object.fromEntries(exampleFiles), ...unpublished }).map(([path, text]) => [
        `register/${path}`,
        text,
      ]),
    );
    const top = repositoryWith({ ...inside, 'program.yaml': 'left: alone\n' });
    git(top, ['config', 'user.name', 'Test']);
    git(top, ['config', 'user.email', 'test@example.org']);
    const folder = join(top, 'register');
    const refused = await run(['close', '2026-Q2', '--repo', folder]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('lies inside another repository (at "register")');
    const place = ['--repo', folder, '--prefix', 'register'];
    const closed = await run(['close', '2026-Q2', ...place]);
    expect([closed.code, closed.stderr]).toEqual([0, '']);
    expect(git(top, ['show', '--name-only', '--format='])).toBe(
      'register/periods/2026-Q2.manifest.json\nregister/periods/2026-Q2.yaml',
    );
    expect(git(top, ['status', '--porcelain'])).toBe('');
    expect((await run(['verify', '2026-Q2', ...place])).code).toBe(0);
    writeFiles(folder, {
      'actions/ACT-001.yaml': textOf('actions/ACT-001.yaml').replace('    done_on: 2026-06-25\n', ''),
    });
    git(top, ['commit', '--quiet', '--all', '--message', 'It was never held'], '2026-12-01T12:00:00Z');
    const restated = await run(['restate', '2026-Q2', ...place]);
    expect(restated.stdout).toContain(`${git(top, ['rev-parse', '--short=10', 'HEAD'])}  2026-12-01`);
    writeFiles(folder, { 'updates/2026-Q2/ACT-001.yaml': `${textOf('updates/2026-Q2/ACT-001.yaml')}# more\n` });
    expect((await run(['verify', '2026-Q2', ...place])).stdout).toContain(
      'updates/2026-Q2/ACT-001.yaml is not as it was closed',
    );
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

  it('holds the checksum that the period keeps of a publication against what is built and what is at hand', async () => {
    const pdf = Buffer.from('%PDF-1.7 printed elsewhere');
    const entry = (sum: string): string =>
      `publications:\n  - { report: quarterly, audience: public, language: en, sha256: ${sum} }\n`;
    const sum = createHash('sha256').update(pdf).digest('hex');
    const folder = repository({ [q2]: unpublished[q2] + entry(sum) });
    await run(['close', '2026-Q2', '--repo', folder]);
    const missing = await verify(folder);
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain(
      'differs  no file has the checksum that the period keeps of the publication (quarterly for public in en)',
    );
    writeFiles(folder, { 'reports/quarterly.pdf': pdf });
    const found = await verify(folder);
    expect(found.stdout).toContain('proved   quarterly.pdf has the checksum that the period keeps');
    expect(found.code).toBe(0);
    writeFiles(folder, { 'reports/quarterly.pdf': Buffer.from('%PDF-1.7 printed elsewherE') });
    expect((await verify(folder)).code).toBe(1);
  });

  it('finds one byte that was changed in the past itself, wherever it is, and says where', async () => {
    const folder = repository(unpublished);
    await run(['close', '2026-Q2', '--repo', folder]);
    const manifest = 'periods/2026-Q2.manifest.json';
    const closed = {
      [manifest]: readFileSync(join(folder, manifest), 'utf8'),
      [q2]: readFileSync(join(folder, q2), 'utf8'),
    };
    /** Writes the closing commit anew with other files, and moves the tag onto it. */
    const forge = async (files: Readonly<Record<string, string>>): Promise<string> => {
      git(folder, ['reset', '--quiet', '--hard', '2026-Q2~1']);
      writeFiles(folder, { ...closed, ...files });
      git(folder, ['add', '--all']);
      git(folder, ['commit', '--quiet', '--message', 'Close 2026-Q2']);
      git(folder, ['tag', '--force', '--annotate', '--message', 'Close 2026-Q2', 'forged']);
      const { code, stdout } = await run(['verify', '2026-Q2', '--repo', folder]);
      // The tag still stands, and the files on disk are not what it holds.
      expect(code).toBe(1);
      git(folder, ['tag', '--force', '--annotate', '--message', 'Close 2026-Q2', '2026-Q2']);
      const moved = await run(['verify', '2026-Q2', '--repo', folder]);
      git(folder, ['tag', '--force', '--annotate', '--message', 'Close 2026-Q2', '2026-Q2', 'HEAD~0']);
      expect(moved.code, stdout).toBe(1);
      return moved.stdout;
    };
    const text = closed[manifest];
    const figures = text.replace(/("id": "progress\/milestones",\s+"state": "ok",\s+"value": )0\.(\d)/, '$10.9$2');
    expect(figures).not.toBe(text);
    expect(await forge({ [manifest]: figures })).toContain('differs  the figure progress/milestones for members');
    const record = text.replace(
      /("actions\/ACT-001.yaml": ")./,
      (whole, head: string) => head + (whole.endsWith('0') ? '1' : '0'),
    );
    expect(await forge({ [manifest]: record })).toContain(
      'differs  actions/ACT-001.yaml has other bytes than the manifest says',
    );
    const rule = text.replace(
      /("progress\/overdue": ")./,
      (whole, head: string) => head + (whole.endsWith('0') ? '1' : '0'),
    );
    expect(await forge({ [manifest]: rule })).toContain('differs  "definitions" in periods/2026-Q2.manifest.json');
    expect(
      await forge({ [manifest]: text.replace(/"missing_updates": \[[^\]]*\]/, '"missing_updates": ["ACT-001"]') }),
    ).toContain('differs  "missing_updates" in periods/2026-Q2.manifest.json');
    expect(await forge({ [manifest]: text.replace(/"as_of": "2026-06-30"/, '"as_of": "2026-06-29"') })).toContain(
      'differs  "as_of" in periods/2026-Q2.manifest.json is not what was closed',
    );
    const period = closed[q2].replace(/^narrative:/m, 'notes: signed by nobody\nnarrative:');
    expect(period).not.toBe(closed[q2]);
    expect(await forge({ [q2]: period })).toContain(`differs  ${q2} of the commit that closes says more`);
    expect(await forge({ 'actions/ACT-001.yaml': `${textOf('actions/ACT-001.yaml')}# one byte\n` })).toContain(
      'differs  actions/ACT-001.yaml has other bytes than the manifest says',
    );
  });

  it('does not take for a manifest what is none', async () => {
    const folder = repository(unpublished);
    await run(['close', '2026-Q2', '--repo', folder]);
    const manifest = 'periods/2026-Q2.manifest.json';
    const text = readFileSync(join(folder, manifest), 'utf8');
    writeFiles(folder, { [manifest]: text.replace('"manifest_version": 1', '"manifest_version": 1, "more": 2') });
    git(folder, ['commit', '--quiet', '--all', '--message', 'More']);
    git(folder, ['tag', '--force', '--annotate', '--message', 'More', '2026-Q2']);
    const { code, stderr } = await verify(folder);
    expect(code).toBe(1);
    expect(stderr).toContain('holds no manifest that can be read');
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
