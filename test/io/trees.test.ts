import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommitTree } from '../../src/io/commit-tree.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { Misuse } from '../../src/model/errors.js';
import type { SourceTree } from '../../src/model/source.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

/** What a tree says, without what differs by its nature. */
const contentOf = (tree: SourceTree) =>
  tree.files().map((file) => {
    const { path, type, size } = file;
    const bytes = type === 'file' ? Buffer.from(file.read()).toString('base64') : undefined;
    return { path, type, ...(type === 'file' && { size, bytes }) };
  });

const register = {
  'secretariat.yaml': 'country: XT\n',
  'bodies/ncc.yaml': 'name: Council\n',
  'actions/ACT-001.yaml': 'title: Première\r\n',
  'actions/ACT-010.yaml': '',
  'updates/2026-Q3/ACT-001.yaml': 'status: complete\n',
  'documents/minutes.pdf': new Uint8Array([0, 255, 10, 13]),
  'documents/données été.txt': 'é',
  'actions/.hidden.yaml': 'x: 1\n',
  '.github/workflow.yaml': 'on: push\n',
  'node_modules/thing/file.yaml': 'a: 1\n',
  'documents/.cache/file.yaml': 'a: 1\n',
};

/** The system's user without rights of its own. */
const nobody = 65534;

/** Does something without the rights of the system's administrator, who may read everything. */
function asOrdinaryUser(work: () => void): void {
  if (process.getuid?.() !== 0) {
    work();
    return;
  }
  process.seteuid?.(nobody);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the three trees', () => {
  test('list the same files with the same bytes', async () => {
    const folder = repositoryWith(register);
    const memory = contentOf(memoryTree(register));
    expect(memory.map(({ path }) => path)).toEqual([
      'actions/.hidden.yaml',
      'actions/ACT-001.yaml',
      'actions/ACT-010.yaml',
      'bodies/ncc.yaml',
      'documents/données été.txt',
      'documents/minutes.pdf',
      'secretariat.yaml',
      'updates/2026-Q3/ACT-001.yaml',
    ]);
    expect(contentOf(readWorkingTree(folder))).toEqual(memory);
    expect(contentOf(await readCommitTree(folder, 'HEAD'))).toEqual(memory);
  });

  test('agree on any names and bytes', async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9 éя_-]{1,8}$/u).filter((text) => text.trim() === text);
    const path = fc
      .tuple(fc.constantFrom('actions', 'updates/2026-Q1', 'documents'), name)
      .map(([a, b]) => `${a}/${b}.yaml`);
    const files = fc.dictionary(path, fc.uint8Array({ maxLength: 60 }), {
      minKeys: 1,
      maxKeys: 6,
      noNullPrototype: true,
    });
    const lawful = files.filter((some) => {
      const folded = Object.keys(some).map((key) => key.toLowerCase());
      return new Set(folded).size === folded.length;
    });
    await fc.assert(
      fc.asyncProperty(lawful, async (some) => {
        const folder = repositoryWith(some, temporaryFolder());
        const memory = contentOf(memoryTree(some));
        expect(contentOf(readWorkingTree(folder))).toEqual(memory);
        expect(contentOf(await readCommitTree(folder, 'HEAD'))).toEqual(memory);
      }),
      { numRuns: 8 },
    );
  });

  test('agree on links, and read none', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'actions'));
    symlinkSync('../secret.txt', join(folder, 'actions/ACT-001.yaml'));
    symlinkSync('..', join(folder, 'actions/loop'));
    repositoryWith({ 'secretariat.yaml': 'a: 1\n' }, folder);
    const expected = contentOf(
      memoryTree({
        'secretariat.yaml': 'a: 1\n',
        'actions/ACT-001.yaml': { type: 'symlink' },
        'actions/loop': { type: 'symlink' },
      }),
    );
    expect(contentOf(readWorkingTree(folder))).toEqual(expected);
    expect(contentOf(await readCommitTree(folder, 'main'))).toEqual(expected);
  });

  test('list a repository inside the register as a thing of its own', async () => {
    const inner = repositoryWith({ 'actions/ACT-002.yaml': 'a: 1\n' });
    const folder = repositoryWith({ 'secretariat.yaml': 'a: 1\n' });
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'shared']);
    git(folder, ['commit', '--quiet', '--message', 'Share']);
    const expected = ['.gitmodules file', 'secretariat.yaml file', 'shared other'];
    const list = (tree: SourceTree) => tree.files().map(({ path, type }) => `${path} ${type}`);
    expect(list(readWorkingTree(folder))).toEqual(expected);
    expect(list(await readCommitTree(folder, 'HEAD'))).toEqual(expected);
  });

  test('keep paths such as __proto__ as plain text', async () => {
    const folder = repositoryWith({ '__proto__/constructor.yaml': 'a: 1\n' });
    const expected = contentOf(memoryTree(new Map([['__proto__/constructor.yaml', 'a: 1\n']])));
    expect(contentOf(readWorkingTree(folder))).toEqual(expected);
    expect(contentOf(await readCommitTree(folder, 'HEAD'))).toEqual(expected);
  });
});

describe('a working tree', () => {
  test('has no commit outside version control', () => {
    const folder = temporaryFolder();
    writeFiles(folder, register);
    expect(readWorkingTree(folder).provenance).toEqual({ commit: null, dirty: false, committedAt: null });
  });

  test('has no commit in a repository without one', () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    expect(readWorkingTree(folder).provenance.commit).toBeNull();
  });

  test('names its commit and the instant of it', () => {
    const folder = repositoryWith(register);
    expect(readWorkingTree(folder).provenance).toEqual({
      commit: git(folder, ['rev-parse', 'HEAD']),
      dirty: false,
      committedAt: Date.UTC(2026, 8, 30, 12),
    });
  });

  test.each([
    ['a record changed', 'bodies/ncc.yaml', true],
    ['a record added', 'bodies/lc.yml', true],
    ['a template added', 'templates/fr.json', true],
    ['a report written', 'reports/quarterly.md', false],
  ])('is dirty or not: %s', (_what, path, dirty) => {
    const folder = repositoryWith(register);
    writeFiles(folder, { [path]: 'changed\n' });
    expect(readWorkingTree(folder).provenance.dirty).toBe(dirty);
  });

  test('is dirty when a record was removed', () => {
    const folder = repositoryWith(register);
    rmSync(join(folder, 'bodies/ncc.yaml'));
    expect(readWorkingTree(folder).provenance.dirty).toBe(true);
  });

  test('belongs to its repository only at the top, or where the prefix is given', () => {
    const folder = repositoryWith({ 'data/register/secretariat.yaml': 'a: 1\n' });
    const inner = join(folder, 'data/register');
    expect(readWorkingTree(inner).provenance.commit).toBeNull();
    expect(readWorkingTree(inner, { prefix: 'data' }).provenance.commit).toBeNull();
    const { provenance } = readWorkingTree(inner, { prefix: 'data/register' });
    expect(provenance.commit).toBe(git(folder, ['rev-parse', 'HEAD']));
  });

  test('does not obey variables that point git elsewhere', () => {
    const folder = repositoryWith(register);
    const other = repositoryWith({ 'a.yaml': 'a: 1\n' });
    process.env['GIT_DIR'] = join(other, '.git');
    try {
      expect(readWorkingTree(folder).provenance.commit).toBe(git(folder, ['rev-parse', 'HEAD']));
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  test('says that there is no such folder', () => {
    expect(() => readWorkingTree(join(temporaryFolder(), 'none'))).toThrow(Misuse);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => readWorkingTree(join(folder, 'file'))).toThrow('there is no folder');
  });

  test('says which file it may not read', () => {
    const folder = temporaryFolder();
    writeFiles(folder, register);
    const file = readWorkingTree(folder)
      .files()
      .find(({ path }) => path === 'bodies/ncc.yaml')!;
    rmSync(join(folder, 'bodies/ncc.yaml'));
    expect(() => file.read()).toThrow('"bodies/ncc.yaml" cannot be read: it is no longer there');
  });

  test('says which folder it may not read', () => {
    const folder = temporaryFolder();
    writeFiles(folder, register);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'bodies'), 0);
    const tree = readWorkingTree(folder);
    asOrdinaryUser(() => expect(() => tree.files()).toThrow('permission denied'));
    chmodSync(join(folder, 'bodies'), 0o755);
  });
});
