import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedFiles } from '../../src/io/changed-files.js';
import type { FileChange } from '../../src/model/file-change.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

const action = (id: number): string =>
  `title: Training number ${String(id)}\nstatus: in-progress\nlead: justice-ministry\nstart: 2026-01-0${String(id)}\n`;

const files = {
  'actions/ACT-001.yaml': action(1),
  'actions/ACT-002.yaml': action(2),
  'gaps/GAP-001.yaml': 'title: a\n',
};

const onDisk = (folder: string, prefix = ''): Promise<readonly FileChange[]> =>
  changedFiles(folder, { from: git(folder, ['rev-parse', 'HEAD']), to: null, prefix });

describe('what differs on disk', () => {
  it('knows a file that got another name and was edited, of which git was not told, and leaves git as it is', async () => {
    const folder = repositoryWith(files);
    renameSync(join(folder, 'actions/ACT-001.yaml'), join(folder, 'actions/ACT-009.yaml'));
    writeFiles(folder, {
      'actions/ACT-009.yaml': action(1).replace('in-progress', 'ongoing'),
      'gaps/GAP-002.yaml': 'title: b\n',
    });
    const status = git(folder, ['status', '--porcelain']);
    expect(await onDisk(folder)).toEqual([
      { type: 'renamed', path: 'actions/ACT-009.yaml', before: 'actions/ACT-001.yaml' },
      { type: 'added', path: 'gaps/GAP-002.yaml', before: 'gaps/GAP-002.yaml' },
    ]);
    expect(git(folder, ['status', '--porcelain'])).toBe(status);
    // Told or not, on disk or committed: the same.
    git(folder, ['add', '--all']);
    const told = await onDisk(folder);
    git(folder, ['commit', '--quiet', '--message', 'Rename']);
    const [to, from] = [git(folder, ['rev-parse', 'HEAD']), git(folder, ['rev-parse', 'HEAD~1'])];
    expect(await changedFiles(folder, { from, to, prefix: '' })).toEqual(told);
  });

  it('takes a file in another folder, or one that is another record, for gone and new', async () => {
    const folder = repositoryWith(files);
    renameSync(join(folder, 'actions/ACT-001.yaml'), join(folder, 'gaps/ACT-001.yaml'));
    rmSync(join(folder, 'actions/ACT-002.yaml'));
    writeFiles(folder, { 'actions/ACT-003.yaml': 'title: Something else\nstatus: ongoing\n' });
    expect((await onDisk(folder)).map(({ type, path }) => `${type} ${path}`)).toEqual([
      'deleted actions/ACT-001.yaml',
      'deleted actions/ACT-002.yaml',
      'added actions/ACT-003.yaml',
      'added gaps/ACT-001.yaml',
    ]);
  });

  it('works in a work tree beside the repository, in a folder of one, and with another repository inside', async () => {
    const main = repositoryWith(files);
    const folder = join(temporaryFolder(), 'beside');
    git(main, ['worktree', 'add', '--quiet', '-b', 'beside', folder]);
    renameSync(join(folder, 'actions/ACT-001.yaml'), join(folder, 'actions/ACT-009.yaml'));
    git(folder, ['init', '--quiet', 'inner']);
    writeFiles(folder, { 'inner/x.yaml': 'a: b\n' });
    expect(await onDisk(folder)).toEqual([
      { type: 'renamed', path: 'actions/ACT-009.yaml', before: 'actions/ACT-001.yaml' },
    ]);
    const top = repositoryWith(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`register/${path}`, text])),
    );
    const inside = join(top, 'register');
    renameSync(join(inside, 'actions/ACT-001.yaml'), join(inside, 'actions/ACT-009.yaml'));
    writeFiles(top, { 'program.yaml': 'a: b\n' });
    expect(await onDisk(inside, 'register')).toEqual([
      { type: 'renamed', path: 'actions/ACT-009.yaml', before: 'actions/ACT-001.yaml' },
    ]);
  });
});
