import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { baseRegister } from '../support/register.js';
import { example, run, shell } from './_program.js';
import type { Run, RunOptions } from './_program.js';

const onTheDay = ['--as-of', '2026-09-30'] as const;

/** The small register of the fixtures on disk, with files laid over it. */
function registerWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, { ...Object.fromEntries(baseRegister), ...files });
  return folder;
}

/** Control characters that only the input can have brought: colours are off, and lines end with a line feed. */
// eslint-disable-next-line no-control-regex -- these are what must not be there
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
/** What a service that reads logs takes for a command. */
const command = /^\s*::|##\[/mu;

const actionWith = (title: string): string =>
  `title: ${title}\nstatus: in-progress\nlead: interior-ministry\nstart: 2026-01-01\ndue: 2026-01-02\n`;

describe('control characters (rows 16 and 17)', () => {
  const escapes = ['\u001b[2J', '\u001b]8;;http://evil.example\u0007', '\u001b]52;c;cHduZWQ=\u0007', '\u009b31m'];
  const register = (): string =>
    registerWith({
      'actions/ACT-001.yaml': actionWith('"\\e[2J\\e[1;1HAll valid"'),
      'actions/ACT-002.yaml': actionWith(`raw ${escapes.join(' ')}`),
      'actions/ACT-003.yaml': actionWith('"over\\rwritten \\x9b31m \\u202e"'),
      'actions/ACT-004.yaml': `${actionWith('A good title')}"\\e[2Jkey": 1\n`,
      'actions/\u001b[2J.yaml': 'a: 1\n',
      'actions/a\rb.yaml': 'a: 1\n',
      '\u001b]0;title\u0007.yaml': 'a: 1\n',
    });

  test.each(['text', 'json'])('never reach a stream, and are shown instead (%s)', async (format) => {
    const { code, stdout, stderr } = await run([
      ...['validate', '--repo', register(), ...onTheDay],
      ...['--format', format],
    ]);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(control);
    expect(stdout).toContain('\\u001b[2J');
  });

  test('stay out of other answers too: names of folders, branches and periods that were typed', async () => {
    const folder = registerWith({});
    for (const line of [
      ['validate', '--repo', `${folder}/\u001b[2J`],
      ['validate', '--repo', folder, '--at', '\u001b[2J'],
      ['metrics', '\u001b[2J'],
      ['explain', '\u001b[2J'],
      ['report', 'quarterly', '--repo', folder, '--period', '\u001b[2J'],
      ['report', 'quarterly', '--repo', folder, '--period', '2026-Q3', '--lang', '\u001b[2J'],
      ['\u001b[2J'],
    ]) {
      const { code, stdout, stderr } = await run(line);
      expect([code, stdout, control.test(stderr), stderr.includes('\u001b')]).toEqual([2, '', false, false]);
    }
  });

  test("in a commit's author and subject reach neither a report nor an answer", async () => {
    const folder = repositoryWith(Object.fromEntries(baseRegister));
    const author = '\u001b[2JCanary-a7 <canary-b3@example.org>';
    git(folder, ['commit', '--quiet', '--allow-empty', '--author', author, '-m', '\u001b[2Jcanary-c9']);
    const out = temporaryFolder();
    const line = ['--repo', folder, '--at', 'HEAD'];
    const report = await run(['report', 'quarterly', '--period', '2026-Q3', ...line, '--out', out]);
    expect(report).toMatchObject({ code: 0, stderr: '' });
    const answers = [await run(['validate', ...line]), await run(['metrics', ...line, '--format', 'json'])];
    const texts = [
      ...readdirSync(out).map((file) => readFileSync(join(out, file), 'utf8')),
      ...answers.map(({ stdout, stderr }) => stdout + stderr),
    ];
    expect(texts).toHaveLength(4);
    for (const text of texts) expect([control.test(text), /canary/iu.test(text)]).toEqual([false, false]);
  });
});

describe('lines that a service would obey (rows 18 and 19)', () => {
  const register = (): string =>
    registerWith({
      '::error file=y::z.yaml': 'a: 1\n',
      'actions/::error file=x::pwn.yaml': 'a: 1\n',
      'actions/a\n::error::b.yaml': 'a: 1\n',
      'actions/ACT-001.yaml': actionWith('"::warning::y ##[add-mask]x %0A::error::"'),
      'actions/ACT-002.yaml': actionWith('|\n  x\n  ::stop-commands::t\n  ::add-mask::e\n  mid ##[add-mask]x'),
      'actions/ACT-003.yaml': actionWith('x').replace('in-progress', '"::error::x ##[group]y"'),
      'actions/ACT-004.yaml': `${actionWith('x')}"::error::key ##[group]": 1\n`,
      'organisations/interior-ministry.yaml': 'name: "::error::Ministry ##[group]x"\nclass: government\n',
    });
  const readable = ['actions/::error file=x::pwn.yaml', 'actions/a\n::error::b.yaml', 'actions/ACT-003.yaml'];

  test.each([
    'validate --as-of 2026-09-30 --max-findings 0',
    'validate --as-of 2026-09-30 --format json',
    'metrics --as-of 2026-09-30 --incomplete --by lead',
    'metrics --as-of 2026-09-30 --incomplete --by lead --format json',
    'metrics --as-of 2026-09-30',
    'explain progress/overdue',
  ])('are not printed by %s', async (words) => {
    const line = words.split(' ');
    const folder = register();
    for (const audience of [[], ['--audience', 'restricted']]) {
      if (line[0] === 'explain' && audience.length > 0) continue;
      const { code, stdout, stderr } = await run([...line, '--repo', folder, ...audience], {
        environment: { CI: 'true', GITHUB_ACTIONS: 'true' },
      });
      expect([0, 1]).toContain(code);
      expect(stdout + stderr).not.toMatch(command);
    }
  });

  test('file names are refused by name, each with its own line', async () => {
    const { stdout } = await run(['validate', '--repo', register(), ...onTheDay, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string }[] };
    const named = findings.filter(({ rule }) => rule === 'path/name').map(({ path }) => path);
    expect(named).toHaveLength(2);
    expect(named).toContain(readable[0]);
    expect(findings.some(({ path }) => path === readable[2])).toBe(true);
  });

  test('JSON reads back as what was written, though it holds nothing to obey', async () => {
    const folder = registerWith({ 'actions/ACT-001.yaml': actionWith('"##[add-mask]x"') });
    const { stdout } = await run(['validate', '--repo', folder, ...onTheDay, '--format', 'json']);
    expect(stdout).not.toContain('##[');
    const { findings } = JSON.parse(stdout) as { findings: { message: string }[] };
    expect(findings.some(({ message }) => message.includes('##[add-mask]x'))).toBe(true);
  });
});

test('a service is told nothing through its files (row 20)', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { output: '', summary: '', environment: '' });
  const environment = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_ENV: join(folder, 'environment'),
  };
  const register = registerWith({ 'actions/ACT-001.yaml': actionWith('"EOF\\nname=value"') });
  await run(['validate', '--repo', register, ...onTheDay], { environment });
  for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'utf8')).toBe('');
});

describe('symbolic links (row 21)', () => {
  test.each(['text', 'json'])('are refused, and nothing of what they lead to is shown (%s)', async (format) => {
    const secret = 'canary-4e1c';
    const folder = registerWith({});
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'secret.yaml': `title: ${secret}\nstatus: in-progress\n` });
    mkdirSync(join(folder, 'actions'));
    symlinkSync(join(elsewhere, 'secret.yaml'), join(folder, 'actions/ACT-001.yaml'));
    symlinkSync('/proc/self/environ', join(folder, 'actions/ACT-002.yaml'));
    symlinkSync('..', join(folder, 'actions/loop'));
    symlinkSync(elsewhere, join(folder, 'gaps'));
    const environment = { CANARY: secret };
    const line = ['--repo', folder, ...onTheDay, '--format', format];
    const answer = await run(['validate', ...line], { environment });
    expect(answer.code).toBe(1);
    expect(answer.stdout.match(/path\/symlink[\]"]/gu)).toHaveLength(4);
    expect(answer.stdout + answer.stderr).not.toContain(secret);
    const metrics = await run(['metrics', ...line, '--incomplete'], { environment });
    expect(metrics.stdout + metrics.stderr).not.toContain(secret);
  });

  test('in place of the settings make no register', async () => {
    const folder = registerWith({});
    rmSync(join(folder, 'secretariat.yaml'));
    symlinkSync(join(example, 'secretariat.yaml'), join(folder, 'secretariat.yaml'));
    const { code, stdout, stderr } = await run(['validate', '--repo', folder, ...onTheDay]);
    expect([1, 2]).toContain(code);
    expect(stdout + stderr).toMatch(/symbolic link|symlink|no register/u);
    expect(stdout + stderr).not.toContain('Tamaria');
  });
});

describe('where a report may be written (row 23)', () => {
  const report = (folder: string, out: readonly string[], options?: RunOptions): Promise<Run> =>
    run(['report', 'quarterly', '--period', '2026-Q3', '--repo', folder, ...out], options);

  test.each(['.git', '.git/hooks', '.git/new/deeper', '.GIT/x'])('not in %s', async (out) => {
    const folder = repositoryWith(Object.fromEntries(baseRegister));
    const hooks = readdirSync(join(folder, '.git/hooks'));
    expect(await report(folder, ['--out', join(folder, out)])).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(join(folder, '.git/hooks'))).toEqual(hooks);
    expect(git(folder, ['status', '--short'])).toBe('');
  });

  test('not in a bare repository, though it is read from there', async () => {
    const bare = temporaryFolder();
    git(bare, ['clone', '--quiet', '--bare', repositoryWith(Object.fromEntries(baseRegister)), bare]);
    const before = readdirSync(bare);
    const refused = await report(bare, ['--at', 'main']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("git's own folder");
    expect(readdirSync(bare)).toEqual(before);
    expect(await report(bare, ['--at', 'main', '--out', temporaryFolder()])).toMatchObject({ code: 0, stderr: '' });
  });

  test('not through a link, and not over what somebody else wrote', async () => {
    const folder = registerWith({});
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    expect((await report(folder, ['--out', join(folder, 'link')])).code).toBe(2);
    expect(readdirSync(join(folder, 'real'))).toEqual([]);
    writeFiles(folder, { 'real/quarterly-2026-Q3.members.en.html': 'mine' });
    expect((await report(folder, ['--out', join(folder, 'real')])).code).toBe(1);
    expect(readFileSync(join(folder, 'real/quarterly-2026-Q3.members.en.html'), 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'real'))).toHaveLength(1);
  });

  test('in the register itself, beside what is there, and again over its own', async () => {
    const folder = registerWith({});
    const before = readdirSync(folder);
    for (const outcome of ['created', 'unchanged']) {
      const { code, stdout } = await report('.', ['--out', '.'], { cwd: folder });
      expect(code).toBe(0);
      expect(stdout.match(new RegExp(`^${outcome} `, 'gmu'))).toHaveLength(2);
    }
    const added = readdirSync(folder).filter((name) => !before.includes(name));
    expect(added).toEqual(['quarterly-2026-Q3.members.en.html', 'quarterly-2026-Q3.members.en.md']);
    expect((await run(['validate', '--repo', folder, ...onTheDay])).code).toBe(0);
  });
});

describe('names of commits that are none (row 36)', () => {
  const refs = [
    '--output=x',
    '-Otouch x',
    'HEAD:../../x',
    '@{-1}',
    'a..b',
    '$(touch x)',
    '`touch x`',
    'a\nb',
    '',
    ':/x',
  ];
  test.each(refs)('%j', async (ref) => {
    const folder = repositoryWith(Object.fromEntries(baseRegister));
    const cwd = temporaryFolder();
    for (const line of [
      ['validate', '--repo', folder, `--at=${ref}`],
      ['metrics', '--repo', folder, `--at=${ref}`],
      ['report', 'quarterly', '--period', '2026-Q3', '--repo', folder, `--at=${ref}`, '--out', 'out'],
    ]) {
      const { code, stdout, stderr } = await run(line, { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('not a commit');
    }
    expect(readdirSync(cwd)).toEqual([]);
    expect(git(folder, ['status', '--short'])).toBe('');
  });
});

describe('streams (row 53)', () => {
  const line = `validate --repo ${example} --as-of 2026-09-30 --profile strict --max-findings 0`;

  test('a reader that goes away is no fault', async () => {
    for (const answer of [line, `${line} --format json`, `metrics --repo ${example} --format json`, '--help']) {
      const { code, stdout, stderr } = await shell(`$PROGRAM ${answer} | head -n 1`);
      expect([0, 141]).toContain(code);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('');
    }
  });

  test('a closed or missing stream is no crash', async () => {
    for (const closed of ['<&-', '>&-', '2>&-', '< /dev/null']) {
      const { code, stderr } = await shell(`$PROGRAM ${line} ${closed}`);
      expect([0, 141]).toContain(code);
      expect(stderr).toBe('');
    }
  });

  test.skipIf(process.platform !== 'linux')('a full disk is said in words, with exit code 1', async () => {
    for (const answer of [line, `metrics --repo ${example} --format json`, '--help']) {
      const { code, stderr } = await shell(`$PROGRAM ${answer} > /dev/full`);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: the answer could not be written: ENOSPC/u);
      expect(stderr).not.toContain('    at ');
    }
  });
});

describe('a terminal (row 53)', () => {
  let hasScript = false;
  beforeAll(() => {
    try {
      hasScript = execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
    } catch {
      hasScript = false;
    }
  });

  /** Runs a line on a real terminal and gives back what it showed. */
  async function onTerminal(line: string, environment: Readonly<Record<string, string>>, before = ''): Promise<Run> {
    return shell(`script --quiet --return --command "${before}$PROGRAM ${line}" /dev/null < /dev/null`, {
      environment,
    });
  }

  const line = `validate --repo ${example} --as-of 2026-09-30`;

  test('shows colours, unless NO_COLOR or TERM=dumb asks for none', async ({ skip }) => {
    if (!hasScript) skip('There is no script(1) here to make a terminal.');
    const [coloured, plain, dumb] = [
      await onTerminal(line, { TERM: 'xterm' }),
      await onTerminal(line, { TERM: 'xterm', NO_COLOR: '1' }),
      await onTerminal(line, { TERM: 'dumb' }),
    ];
    expect([coloured.code, plain.code, dumb.code]).toEqual([0, 0, 0]);
    expect(coloured.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b');
    expect(dumb.stdout).toBe(plain.stdout);
  });

  test('of 20 columns changes no word', async ({ skip }) => {
    if (!hasScript) skip('There is no script(1) here to make a terminal.');
    for (const answer of [line, `metrics --repo ${example} --as-of 2026-09-30`, 'explain progress/overdue', '--help']) {
      const narrow = await onTerminal(answer, { TERM: 'xterm', NO_COLOR: '1' }, 'stty columns 20; ');
      const wide = await onTerminal(answer, { TERM: 'xterm', NO_COLOR: '1' }, 'stty columns 200; ');
      expect([narrow.code, wide.code]).toEqual([0, 0]);
      // What is quoted from a file is one line, and may be cut where it does not fit; everything that is said stands.
      const words = (text: string): string => text.replace(/^ *[0-9]* \|.*$/gmu, '').replace(/\s+/gu, '');
      expect(words(narrow.stdout)).toBe(words(wide.stdout));
    }
  });
});
