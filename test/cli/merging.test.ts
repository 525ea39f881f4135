import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';

/** git with our program on the path, as on a colleague's machine. */
function git(folder: string, ...words: string[]): { code: number | null; text: string } {
  const tools = join(folder, '..', 'tools');
  const dates = { GIT_AUTHOR_DATE: stamp(), GIT_COMMITTER_DATE: stamp() };
  const env = { ...process.env, ...dates, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`, LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, env, encoding: 'utf8' });
  return { code: status, text: stdout + stderr };
}

let second = 0;
const stamp = (): string => `${String(1_767_225_600 + (second += 60))} +0000`;

const sources = [
  'secretariat.yaml',
  'organisations',
  'actions/ACT-001.yaml',
  'actions/ACT-003.yaml',
  'gaps/GAP-001.yaml',
];

/** A register under git, set up as `init --join` does it. */
async function register(): Promise<string> {
  const top = temporaryFolder();
  const folder = join(top, 'register');
  for (const part of sources) cpSync(join('data-example', part), join(folder, part), { recursive: true });
  mkdirSync(join(top, 'tools'));
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/secretariat.js')}" "$@"\n`;
  writeFileSync(join(top, 'tools', 'secretariat'), shim, { mode: 0o755 });
  writeFileSync(join(folder, '.gitattributes'), readFileSync('templates/start/gitattributes'));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Awa Diop');
  git(folder, 'config', 'user.email', 'awa@example.org');
  const { stdout } = await run(['init', '--join', folder]);
  expect(stdout).toContain('git merges it key by key');
  rmSync(join(folder, '.git/hooks/pre-commit'));
  commit(folder, 'start');
  return folder;
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  expect(git(folder, 'commit', '--quiet', `--message=${message}`)).toMatchObject({ code: 0 });
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (folder: string, path: string, text: string): void => writeFileSync(join(folder, path), text);
const change = (folder: string, path: string, from: string | RegExp, to: string): void => {
  const text = read(folder, path);
  expect(text).toMatch(from);
  write(folder, path, text.replace(from, to));
};

/** Does one thing on a branch and another on main, and merges the branch. */
function merged(folder: string, theirs: () => void, ours: () => void): { code: number | null; text: string } {
  git(folder, 'switch', '--quiet', '--create', 'theirs');
  theirs();
  commit(folder, 'theirs');
  git(folder, 'switch', '--quiet', 'main');
  ours();
  commit(folder, 'ours');
  return git(folder, 'merge', '--no-edit', 'theirs');
}

const action = 'actions/ACT-001.yaml';
const validate = (folder: string): ReturnType<typeof run> =>
  run(['validate', '--repo', folder, '--as-of', '2026-09-30', '--max-findings', '0']);

describe('branches of a register, merged by git', () => {
  it('50. keep what both did to one list and to neighbouring keys', async () => {
    const folder = await register();
    const result = merged(
      folder,
      () => {
        change(folder, action, /^partners: \[/m, 'partners: [mo-education, ');
        change(folder, action, /^status: .*$/m, '$& # said in the meeting');
      },
      () => {
        change(folder, action, /^(partners: \[.*)\]/m, '$1, mo-health]');
        change(folder, action, /^lead: .*$/m, 'lead: mo-interior');
      },
    );
    expect(result).toMatchObject({ code: 0 });
    const text = read(folder, action);
    expect(text).toMatch(/^partners: \[mo-education, .*, mo-health\]/m);
    expect(text).toContain('# said in the meeting');
    expect(text).toContain('lead: mo-interior');
  });

  it('50. show both values where people disagree, and validate says so', async () => {
    const folder = await register();
    const result = merged(
      folder,
      () => change(folder, action, /^lead: .*$/m, 'lead: mo-health'),
      () => change(folder, action, /^lead: .*$/m, 'lead: mo-interior'),
    );
    expect(result.code).toBe(1);
    expect(result.text).toContain(
      `secretariat: ${action}: both sides changed lead, each otherwise: choose in the file`,
    );
    const marked = '<<<<<<< ours\nlead: mo-interior\n=======\nlead: mo-health\n>>>>>>> theirs\n';
    expect(read(folder, action)).toContain(marked);
    expect(git(folder, 'status', '--short').text).toContain(`UU ${action}`);
    const { code, stdout } = await validate(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('error[yaml/conflict]: two versions of this file were merged that disagree at one place');
    change(folder, action, marked, 'lead: mo-health\n');
    commit(folder, 'settled');
    expect((await validate(folder)).stdout).not.toContain('yaml/conflict');
  });

  it('50. never become one record where both made one with the same id; the younger is renumbered on its branch', async () => {
    const folder = await register();
    const fresh = (title: string): string =>
      read(folder, 'actions/ACT-003.yaml').replace(/^ {2}en: .*$/m, `  en: ${title}`);
    const result = merged(
      folder,
      () => {
        write(folder, 'actions/ACT-020.yaml', fresh('Train judges'));
        change(folder, 'actions/ACT-003.yaml', /$/, 'depends_on: [ACT-020]\n');
      },
      () => write(folder, 'actions/ACT-020.yaml', fresh('Open a hotline')),
    );
    expect(result.code).toBe(1);
    expect(result.text).toContain('both branches made a record with this id');
    const text = read(folder, 'actions/ACT-020.yaml');
    expect(text).toMatch(
      /^<<<<<<< ours\n[^]*en: Open a hotline\n[^]*\n=======\n[^]*en: Train judges\n[^]*\n>>>>>>> theirs\n$/,
    );
    expect((await validate(folder)).stdout).toContain('secretariat renumber');
    const refused = await run(['renumber', 'ACT-020', '--repo', folder]);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('git merge --abort');
    git(folder, 'merge', '--abort');
    git(folder, 'switch', '--quiet', 'theirs');
    const renumbered = await run(['renumber', 'ACT-020', '--repo', folder, '--as-of', '2026-09-30', '--commit']);
    expect(renumbered.stderr).toBe('');
    expect(renumbered.stdout).toContain('created actions/ACT-021.yaml');
    git(folder, 'switch', '--quiet', 'main');
    expect(git(folder, 'merge', '--no-edit', 'theirs')).toMatchObject({ code: 0 });
    expect(read(folder, 'actions/ACT-020.yaml')).toContain('Open a hotline');
    expect(read(folder, 'actions/ACT-021.yaml')).toContain('Train judges');
    expect(read(folder, 'actions/ACT-003.yaml')).toContain('depends_on: [ACT-021]');
  });

  it('50. are told which of two records with one id is younger', async () => {
    const folder = await register();
    const result = merged(
      folder,
      () => writeFiles(folder, { 'bodies/hotline.yaml': 'name: Hotline\n' }),
      () =>
        write(
          folder,
          'organisations/hotline.yaml',
          'name: Hotline\nclass: civil-society\ngroups: [ngo]\nlevel: national\n',
        ),
    );
    expect(result).toMatchObject({ code: 0 });
    const { code, stdout } = await validate(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('reference/duplicate-id');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '`secretariat renumber organisations/hotline.yaml NEW-ID` gives it another id',
    );
  });

  it('50. keep an edit where the other side gave the file another name', async () => {
    const folder = await register();
    const result = merged(
      folder,
      () => renameSync(join(folder, action), join(folder, 'actions/ACT-030.yaml')),
      () => change(folder, action, /^lead: .*$/m, 'lead: mo-interior'),
    );
    expect(result).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, action))).toBe(false);
    expect(read(folder, 'actions/ACT-030.yaml')).toContain('lead: mo-interior');
  });

  it('50. keep a change of a record that was renumbered meanwhile', async () => {
    const folder = await register();
    git(folder, 'switch', '--quiet', '--create', 'theirs');
    const done = await run(['renumber', 'ACT-001', '--repo', folder, '--as-of', '2026-09-30', '--commit']);
    expect(done.stdout).toContain('committed: renumber ACT-001 to ACT-004');
    git(folder, 'switch', '--quiet', 'main');
    change(folder, action, /^lead: .*$/m, 'lead: mo-interior');
    commit(folder, 'ours');
    expect(git(folder, 'merge', '--no-edit', 'theirs')).toMatchObject({ code: 0 });
    const text = read(folder, 'actions/ACT-004.yaml');
    expect(text).toContain('lead: mo-interior');
    expect(text).toContain('formerly: [ACT-001]');
  });

  it('50. do not lose an edit of a record that the other side deleted', async () => {
    const folder = await register();
    const result = merged(
      folder,
      () => rmSync(join(folder, 'actions/ACT-003.yaml')),
      () => change(folder, 'actions/ACT-003.yaml', /^ {2}en: .*$/m, '  en: Changed meanwhile'),
    );
    expect(result.code).toBe(1);
    expect(result.text).toContain('modify/delete');
    expect(read(folder, 'actions/ACT-003.yaml')).toContain('Changed meanwhile');
  });

  it('lose nothing where the program is not installed, and none of what is no record', async () => {
    const folder = await register();
    rmSync(join(folder, '../tools/secretariat'));
    writeFileSync(join(folder, '../tools/secretariat'), '#!/bin/sh\nexit 127\n', { mode: 0o755 });
    const result = merged(
      folder,
      () => change(folder, action, /^lead: .*$/m, 'lead: mo-health'),
      () => change(folder, action, /^lead: .*$/m, 'lead: mo-interior'),
    );
    expect(result.code).toBe(1);
    expect(read(folder, action)).toContain('<<<<<<< ours\nlead: mo-interior\n=======\nlead: mo-health\n>>>>>>> theirs');
  });
});

describe('merge-driver', () => {
  const versions = (base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array): string[] => {
    const folder = temporaryFolder();
    const names = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
    [base, ours, theirs].forEach((content, index) => writeFileSync(names[index] ?? '', content));
    return names;
  };
  const drive = (files: string[], path: string): ReturnType<typeof run> => run(['merge-driver', ...files, path]);

  it('says and writes nothing where there is nothing to say, as in its example', async () => {
    const file = 'data-example/actions/ACT-001.yaml';
    const before = statSync(file).mtimeMs;
    expect(await drive([file, file, file], 'actions/ACT-001.yaml')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync(file).mtimeMs).toBe(before);
  });

  it('merges what is no record, or cannot be read, line by line as git does', async () => {
    for (const path of ['notes/x.yaml', 'README.md', 'actions/ACT-001.yaml']) {
      const files = versions('a: [\nb\nc\nd\ne\n', 'a: [\nB\nc\nd\ne\n', 'a: [\nb\nc\nd\nE\n');
      expect(await drive(files, path)).toMatchObject({ code: 0, stderr: '' });
      expect(readFileSync(files[1] ?? '', 'utf8')).toBe('a: [\nB\nc\nd\nE\n');
    }
  });

  it('shows both values where a file stands in brackets, and cannot be merged key by key', async () => {
    const files = versions(`{ a: 1 }\n`, `{ a: 1, b: 2 }\n`, `{ a: 1, b: 3 }\n`);
    expect((await drive(files, 'secretariat.yaml')).code).toBe(1);
    const text = readFileSync(files[1] ?? '', 'utf8');
    expect(text).toContain('<<<<<<<');
    expect(text).toContain('b: 2');
    expect(text).toContain('b: 3');
  });

  it('shows both whole files where lines go together cleanly and would say something else', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `  k${index}: ${index}`);
    const text = (at: number, line: string): string => `{\n${keys.toSpliced(at, 0, line).join(',\n')}\n}\n`;
    const base = `{\n${keys.join(',\n')}\n}\n`;
    const files = versions(base, text(1, '  b: 2'), text(11, '  b: 3'));
    const { code, stderr } = await drive(files, 'secretariat.yaml');
    expect(code).toBe(1);
    expect(stderr).toContain('the versions could not be merged');
    const both = `<<<<<<< ours\n${text(1, '  b: 2')}=======\n${text(11, '  b: 3')}>>>>>>> theirs\n`;
    expect(readFileSync(files[1] ?? '', 'utf8')).toBe(both);
  });

  it('leaves our side as it is, and says so, where a file is no text', async () => {
    const bytes = (last: number): Uint8Array => new Uint8Array([0x89, 0, 1, 0xff, last]);
    const files = versions(bytes(1), bytes(2), bytes(3));
    const { code, stderr } = await drive(files, 'actions/ACT-001.yaml');
    expect(code).toBe(1);
    expect(stderr).toContain('could not be merged');
    expect([...readFileSync(files[1] ?? '')]).toEqual([...bytes(2)]);
  });

  it('ends with a code above 128 where it cannot work, so that git stops', async () => {
    const [base = '', ours = ''] = versions('a: 1\n', 'a: 2\n', 'a: 3\n');
    const { code, stderr } = await drive([base, ours, join(base, 'not-there')], 'actions/ACT-001.yaml');
    expect(code).toBe(129);
    expect(stderr).toContain('could not be read');
    expect(readFileSync(ours, 'utf8')).toBe('a: 2\n');
  });

  it('keeps the line ends and the byte order mark of the file', async () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const files = versions(crlf('title: A\nlead: b\n'), crlf('title: B\nlead: b\n'), crlf('title: A\nlead: c\n'));
    expect(await drive(files, 'actions/ACT-001.yaml')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(files[1] ?? '', 'utf8')).toBe(crlf('title: B\nlead: c\n'));
  });
});
