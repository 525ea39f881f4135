import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlannedCommit } from '../../../src/develop/history/commits.js';
import { buildHistory } from '../../../src/develop/history/repository.js';
import { snapshotOf } from '../../../src/facts/snapshot.js';
import { readCommitTree } from '../../../src/io/commit-tree.js';
import { readFrameworks } from '../../../src/io/package-files.js';
import { readWorkingTree } from '../../../src/io/working-tree.js';
import type { Remembered } from '../../../src/parse/register.js';
import { parseRegister } from '../../../src/parse/register.js';
import { check } from '../../../src/run/check.js';
import { git } from '../../support/folders.js';

const example = resolve(import.meta.dirname, '../../../data-example');
const filesOf = (tree: ReturnType<typeof readWorkingTree>) =>
  new Map(tree.files().map((file) => [file.path, file.read()]));

describe.skipIf(!existsSync(example))('the history of the example', () => {
  const files = filesOf(readWorkingTree(example));
  const folder = join(tmpdir(), `secretariat-example-${process.pid}`);
  let commits: readonly PlannedCommit[] = [];
  beforeAll(async () => {
    commits = await buildHistory(files, folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('covers its four quarters with a commit for every meeting and every month', () => {
    expect(commits.length).toBeGreaterThanOrEqual(13 + 6);
    expect(commits.at(0)?.day).toBe('2025-10-01');
    expect(commits.at(-1)?.day).toBe('2026-10-31');
    expect(commits.filter(({ message }) => message.startsWith('Record MTG-')).length).toBeGreaterThanOrEqual(6);
    expect(new Set(commits.map(({ author }) => author)).size).toBeGreaterThan(1);
  });

  test('was without error at every step', async () => {
    const remembered: Remembered = new Map();
    const ids = git(folder, ['rev-list', '--reverse', 'HEAD']).split('\n');
    for (const [index, id] of ids.entries()) {
      const parsed = parseRegister(await readCommitTree(folder, id), { frameworks: readFrameworks(), remembered });
      const findings = check(snapshotOf(parsed.dataset, commits[index]?.day ?? ''), parsed);
      const grave = findings.filter(({ severity, waivedBy }) => severity === 'error' && waivedBy === null);
      expect(grave.map(({ path, message }) => `${commits[index]?.day ?? ''} ${path}: ${message}`)).toEqual([]);
    }
  }, 60_000);

  test('grows: no record that was there is ever lost', () => {
    for (const [index, { files: after }] of commits.entries()) {
      const before = commits[index - 1]?.files ?? new Map<string, Uint8Array>();
      expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    }
  });

  test('ends in the example itself, byte for byte', async () => {
    const tree = await readCommitTree(folder, 'HEAD');
    expect(filesOf(tree)).toEqual(files);
    expect(readWorkingTree(folder).provenance).toEqual(tree.provenance);
    expect(tree.provenance.committedAt).toBe(Date.UTC(2026, 9, 31, 17));
    expect(git(folder, ['rev-list', '--count', 'HEAD'])).toBe(String(commits.length));
    expect(git(folder, ['fsck', '--strict'])).toBe('');
  });
});
