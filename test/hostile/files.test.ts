import { execFileSync } from 'node:child_process';
import {
  ftruncateSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommitTree } from '../../src/io/commit-tree.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { WriteFailure, writeOutput } from '../../src/io/write.js';
import { Misuse, Refusal } from '../../src/model/errors.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

const mark = '<!-- made by secretariat -->';

describe('hostile files and folders', () => {
  test('row 6: the size of a huge file is known without reading it', () => {
    const folder = temporaryFolder();
    const handle = openSync(join(folder, 'huge.yaml'), 'w');
    ftruncateSync(handle, 2 ** 31);
    closeSync(handle);
    const [file] = readWorkingTree(folder).files();
    expect(file?.size).toBe(2 ** 31);
    expect(() => file?.read()).toThrow(Misuse);
  });

  test('row 7: too many files are refused as a whole', () => {
    const files = new Map(Array.from({ length: 50_001 }, (_, index) => [`actions/ACT-${index}.yaml`, '']));
    expect(() => memoryTree(files).files()).toThrow(Refusal);
    files.delete('actions/ACT-0.yaml');
    expect(memoryTree(files).files()).toHaveLength(50_000);
  });

  const refusal = { rule: 'limit/files', message: 'the register holds more than 50000 files' };

  test('row 7: too many files in a commit are refused', async () => {
    const folder = repositoryWith({ 'a.yaml': 'a: 1\n' });
    const blob = git(folder, ['rev-parse', 'HEAD:a.yaml']);
    const entries = Array.from({ length: 50_001 }, (_, index) => `100644 blob ${blob}\t${index}.yaml\n`).join('');
    const tree = git(folder, ['mktree'], undefined, entries);
    const commit = git(folder, ['commit-tree', tree, '-m', 'Many']);
    const many = await readCommitTree(folder, commit);
    expect(() => many.files()).toThrow(expect.objectContaining(refusal) as never);
  });

  test('row 7: folders nested a thousand deep are refused without exhausting the stack', async () => {
    const folder = temporaryFolder();
    const deep = Array.from({ length: 1000 }, () => 'd').join('/');
    mkdirSync(join(folder, deep), { recursive: true });
    expect(() => readWorkingTree(folder).files()).toThrow(Refusal);
    expect(() => memoryTree({ [`${deep}/x.yaml`]: '' }).files()).toThrow(Refusal);
    writeFiles(folder, { [`${deep}/x.yaml`]: '' });
    repositoryWith({}, folder);
    const tree = await readCommitTree(folder, 'HEAD');
    expect(() => tree.files()).toThrow(Refusal);
  });

  test('row 17: names with control characters and invalid UTF-8 are listed as they are, and the invalid never read', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'actions'));
    const escape = 'actions/\u001b[2J.yaml';
    writeFileSync(join(folder, escape), 'a: 1\n');
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/actions/`), Buffer.from([0xff, 0xfe]), Buffer.from('.yaml')]),
      'a: 1\n',
    );
    repositoryWith({}, folder);
    for (const tree of [readWorkingTree(folder), await readCommitTree(folder, 'HEAD')]) {
      expect(tree.files().map(({ path, type }) => `${path} ${type}`)).toEqual([
        `${escape} file`,
        'actions/\uFFFD\uFFFD.yaml other',
      ]);
    }
  });

  test('row 18: a name that imitates a workflow command is one path', async () => {
    const names = ['actions/::error file=x::pwn.yaml', 'actions/a\n::error::b.yaml'];
    const folder = repositoryWith(Object.fromEntries(names.map((name) => [name, 'a: 1\n'])));
    for (const tree of [readWorkingTree(folder), await readCommitTree(folder, 'HEAD')]) {
      expect(tree.files().map(({ path }) => path)).toEqual(names);
    }
  });

  test('row 21: links and special files are listed, never followed or waited for', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'actions'));
    symlinkSync('/etc/hosts', join(folder, 'actions/p.yaml'));
    symlinkSync('..', join(folder, 'actions/loop'));
    symlinkSync('/proc/self/environ', join(folder, 'actions/e.yaml'));
    execFileSync('mkfifo', [join(folder, 'actions/pipe.yaml')]);
    const files = readWorkingTree(folder).files();
    expect(files.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'actions/e.yaml symlink',
      'actions/loop symlink',
      'actions/p.yaml symlink',
      'actions/pipe.yaml other',
    ]);
    // Even a caller that does not look at the type gets nothing of the target.
    for (const file of files) expect(() => file.read()).toThrow(Misuse);
  });

  test('row 21: a file that becomes a link after it was listed is not followed', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'actions/p.yaml': 'a: 1\n', secret: 'hidden' });
    const [file] = readWorkingTree(folder).files();
    execFileSync('ln', ['-sf', '../secret', join(folder, 'actions/p.yaml')]);
    expect(() => file?.read()).toThrow('it is a symbolic link');
  });

  test('row 21: in a commit the target of a link is not read either', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'actions'));
    symlinkSync('/etc/hosts', join(folder, 'actions/p.yaml'));
    repositoryWith({}, folder);
    const [file] = (await readCommitTree(folder, 'HEAD')).files();
    expect(file?.type).toBe('symlink');
  });

  test.each(['../out.md', '/etc/out.md', 'C:\\out.md', '..\\out.md'])(
    'row 22: output never leaves its folder by a name: %j',
    (name) => {
      const folder = join(temporaryFolder(), 'reports');
      expect(() => writeOutput(folder, name, mark, mark)).toThrow('no plain file name');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('row 23: only files that bear the mark are replaced', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'secretariat.yaml': 'country: XT\n', 'old.md': `${mark}\nold` });
    expect(() => writeOutput(folder, 'secretariat.yaml', mark, mark)).toThrow(WriteFailure);
    expect(readFileSync(join(folder, 'secretariat.yaml'), 'utf8')).toBe('country: XT\n');
    expect(writeOutput(folder, 'old.md', mark, mark).outcome).toBe('replaced');
  });

  test.each(['.git', '.git/hooks', '.GIT/hooks', 'sub/.git/new', '.git./x'])(
    'row 23: nothing is written to %s',
    (inside) => {
      const folder = repositoryWith({ 'a.yaml': '' });
      expect(() => writeOutput(join(folder, inside), 'post-commit', mark, mark)).toThrow("git's own folder");
    },
  );

  test('row 23: nothing is written through a link', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real/sub'), { recursive: true });
    symlinkSync('real', join(folder, 'link'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
    writeFiles(folder, { 'real/target.md': mark });
    symlinkSync('target.md', join(folder, 'real/a.md'));
    for (const out of ['link', 'broken', 'link/new']) {
      expect(() => writeOutput(join(folder, out), 'b.md', mark, mark)).toThrow('symbolic link');
    }
    const here = process.cwd();
    process.chdir(folder);
    try {
      expect(() => writeOutput('link/sub', 'b.md', mark, mark)).toThrow('symbolic link');
    } finally {
      process.chdir(here);
    }
    expect(() => writeOutput(join(folder, 'real'), 'a.md', mark, mark)).toThrow(WriteFailure);
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.md', 'sub', 'target.md']);
  });

  const refs = [
    '--output=x',
    '-Otouch x',
    'HEAD:../../x',
    'HEAD:secretariat.yaml',
    '@{-1}',
    'a..b',
    'HEAD..HEAD',
    '$(id)',
    '`id`',
    'HEAD\n--output=x',
    '',
    'HEAD^{/x}',
    ':/First',
    '--all',
  ];
  test.each(refs)('row 36: %j is not a commit', async (ref) => {
    const folder = repositoryWith({ 'secretariat.yaml': 'a: 1\n' });
    git(folder, ['checkout', '--quiet', '-b', 'other']);
    await expect(readCommitTree(folder, ref)).rejects.toThrow(Misuse);
    await expect(readCommitTree(folder, ref)).rejects.toThrow('is not a commit');
    expect(readdirSync(folder)).toEqual(['.git', 'secretariat.yaml']);
  });
});
