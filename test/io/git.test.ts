import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommitTree } from '../../src/io/commit-tree.js';
import { firstParentHistory, isRefShaped, resolveCommit } from '../../src/io/git.js';
import { Misuse } from '../../src/model/errors.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** The mistake that a call reports. */
async function mistake(call: Promise<unknown>): Promise<Misuse> {
  const error = await call.then(
    () => new Error('no mistake was reported'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Misuse);
  return error as Misuse;
}

/** A repository with two commits on a branch and a tag on the first. */
function history(): { folder: string; first: string; second: string } {
  const folder = repositoryWith({ 'secretariat.yaml': 'a: 1\n', 'actions/ACT-001.yaml': 'title: old\n' });
  const first = git(folder, ['rev-parse', 'HEAD']);
  git(folder, ['tag', '--annotate', '2026-Q2', '--message', 'Closed']);
  writeFiles(folder, { 'actions/ACT-001.yaml': 'title: new\n' });
  git(folder, ['commit', '--quiet', '--all', '--message', 'Second'], '2026-10-15T23:30:00Z');
  return { folder, first, second: git(folder, ['rev-parse', 'HEAD']) };
}

describe('a commit', () => {
  test('is found by branch, tag, id and steps back', async () => {
    const { folder, first, second } = history();
    for (const ref of ['HEAD', 'main', second, second.slice(0, 8)])
      expect(await resolveCommit(folder, ref)).toBe(second);
    for (const ref of ['HEAD~1', 'main^', '2026-Q2', first]) expect(await resolveCommit(folder, ref)).toBe(first);
  });

  test('is read as it was, whatever stands on disk', async () => {
    const { folder, first } = history();
    rmSync(join(folder, 'actions'), { recursive: true });
    const tree = await readCommitTree(folder, '2026-Q2');
    expect(tree.provenance).toEqual({ commit: first, dirty: false, committedAt: Date.UTC(2026, 8, 30, 12) });
    const file = tree.files().find(({ path }) => path === 'actions/ACT-001.yaml');
    expect(text(file?.read())).toBe('title: old\n');
    expect(file?.blob).toMatch(/^[0-9a-f]{40}$/);
  });

  test('gives equal bytes equal ids', async () => {
    const { folder } = history();
    const [before, after] = [await readCommitTree(folder, 'HEAD~1'), await readCommitTree(folder, 'HEAD')];
    const blobs = (tree: typeof before) => tree.files().map(({ blob }) => blob);
    expect(blobs(before)[1]).toBe(blobs(after)[1]);
    expect(blobs(before)[0]).not.toBe(blobs(after)[0]);
  });

  test('is read without the conversions that a contribution may ask for (row 37)', async () => {
    const folder = repositoryWith({
      'secretariat.yaml': 'a: $Id$\n',
      '.gitattributes': '*.yaml ident text eol=crlf filter=evil diff=evil\n',
    });
    git(folder, ['config', 'filter.evil.smudge', 'touch pwned']);
    git(folder, ['config', 'diff.evil.textconv', 'touch pwned']);
    const tree = await readCommitTree(folder, 'HEAD');
    expect(tree.files().map(({ path }) => path)).toEqual(['.gitattributes', 'secretariat.yaml']);
    expect(text(tree.files()[1]?.read())).toBe('a: $Id$\n');
  });

  test('may hold the register in a folder, when that is said', async () => {
    const folder = repositoryWith({ 'data/register/secretariat.yaml': 'a: 1\n', 'README.md': 'x' });
    const tree = await readCommitTree(folder, 'HEAD', { prefix: './data/register/' });
    expect(tree.files().map(({ path }) => path)).toEqual(['secretariat.yaml']);
    const inner = await readCommitTree(join(folder, 'data/register'), 'HEAD', { prefix: 'data/register' });
    expect(inner.files().map(({ path }) => path)).toEqual(['secretariat.yaml']);
    const error = await mistake(readCommitTree(join(folder, 'data/register'), 'HEAD'));
    expect(error.message).toContain('lies inside another repository (at "data/register")');
    expect((await mistake(readCommitTree(folder, 'HEAD', { prefix: 'elsewhere' }))).message).toContain('no folder');
    for (const prefix of ['../x', 'a/../../b', 'C:\\x']) {
      expect((await mistake(readCommitTree(folder, 'HEAD', { prefix }))).message).toContain('inside the repository');
    }
  });

  test('is read from a bare repository', async () => {
    const { folder } = history();
    const bare = temporaryFolder();
    git(bare, ['clone', '--quiet', '--bare', folder, bare]);
    expect((await readCommitTree(bare, 'main')).files()).toHaveLength(2);
  });

  test('leads back along the first parents', async () => {
    const { folder, first, second } = history();
    expect(await firstParentHistory(folder, second)).toEqual([
      { commit: second, committedAt: Date.UTC(2026, 9, 15, 23, 30) },
      { commit: first, committedAt: Date.UTC(2026, 8, 30, 12) },
    ]);
    expect(await firstParentHistory(folder, second, 1)).toHaveLength(1);
  });
});

describe('what cannot be read from git', () => {
  test('a folder that is not under version control', async () => {
    const error = await mistake(readCommitTree(temporaryFolder(), 'HEAD'));
    expect(error.message).toContain('is not under version control');
  });

  test('a folder that is not there', async () => {
    const error = await mistake(readCommitTree(join(temporaryFolder(), 'none'), 'HEAD'));
    expect(error.message).toContain('there is no folder');
  });

  test('a repository without a commit', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    const error = await mistake(readCommitTree(folder, 'HEAD'));
    expect(error.message).toBe('"HEAD" is not a commit of this repository');
    expect(error.help).toContain('no commit yet');
  });

  test('an old commit of a shallow clone, with the remedy', async () => {
    const { folder, first } = history();
    const clone = temporaryFolder();
    git(clone, ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    const error = await mistake(readCommitTree(clone, first));
    expect(error.help).toContain('git fetch --unshallow');
    expect((await readCommitTree(clone, 'HEAD')).files()).toHaveLength(2);
  });

  test('a commit with a file missing, with the remedy', async () => {
    const { folder } = history();
    const blob = git(folder, ['rev-parse', 'HEAD:actions/ACT-001.yaml']);
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const error = await mistake(readCommitTree(folder, 'HEAD'));
    expect(error.message).toContain('lacks some of the files');
  });

  test('anything, where git is not installed', async () => {
    const { folder } = history();
    const path = process.env['PATH'];
    process.env['PATH'] = temporaryFolder();
    try {
      expect((await mistake(readCommitTree(folder, 'HEAD'))).message).toContain('git could not be started');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('a name of a commit', () => {
  test.each(['HEAD', 'main', 'v1.0.0', 'origin/feature/x_y', 'été', 'HEAD~12^2', '2026-Q2', 'fix/#12'])(
    'may be %s',
    (ref) => {
      expect(isRefShaped(ref)).toBe(true);
    },
  );

  test.each(['', '-x', '@', 'HEAD@{1}', ':x', 'a b', 'a\u0000', 'a\u001b[2J', 'x'.repeat(251), 'HEAD^{tree}', '~1'])(
    'may not be %j',
    (ref) => {
      expect(isRefShaped(ref)).toBe(false);
    },
  );
});
