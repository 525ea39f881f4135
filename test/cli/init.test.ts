import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';

const answers = [
  '--country',
  'sn',
  '--languages',
  'fr,en',
  '--time-zone',
  'Africa/Dakar',
  '--body',
  'Conseil national',
];

/** A folder that does not exist yet. */
const newFolder = (): string => join(temporaryFolder(), 'register');

/** Every file below a folder, without git's. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

/** What the settings of VS Code say. */
function codeSettings(folder: string): Record<string, string> {
  const text = readFileSync(join(folder, '.vscode/settings.json'), 'utf8');
  return (JSON.parse(text) as { 'yaml.schemas': Record<string, string> })['yaml.schemas'];
}

describe('init by flags', () => {
  it('creates a register that has no error and no warning', async () => {
    const folder = newFolder();
    const { code, stdout, stderr } = await run(['init', folder, ...answers]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Visibility governs outputs, not the repository/);
    expect(stdout).toContain('created secretariat.yaml');
    const checked = await run(['validate', '--repo', folder, '--fail-on', 'warning']);
    expect(checked.code, checked.stdout).toBe(0);
    expect(checked.stdout).toContain('profile basic');
  });

  it('writes down every answer', async () => {
    const folder = newFolder();
    const more = ['--model', 'oversight', '--name', 'Registre: essai #1', '--body-id', 'cn', '--currency', 'xof'];
    const fiscal = [
      '--fiscal-year-start',
      '4',
      '--fiscal-year-named-by',
      'end',
      '--reporting',
      'half-year',
      '--deadline-days',
      '20',
    ];
    const who = ['--groups', 'interior,ngo', '--lead', "Ministère de l'Intérieur", '--lead-class', 'government'];
    expect((await run(['init', folder, ...answers, ...more, ...fiscal, ...who])).code).toBe(0);
    const settings = readFileSync(join(folder, 'secretariat.yaml'), 'utf8');
    for (const line of [
      'name: "Registre: essai #1"',
      'country: SN',
      'languages: [fr, en]',
      'time_zone: Africa/Dakar',
      'currency: XOF',
      '  start_month: 4',
      '  named_by: end',
      '  - from: 2026-10-01',
      '    frequency: half-year',
      '    update_deadline_days: 20',
      'expected_groups:\n  - interior\n  - ngo\n',
    ])
      expect(settings).toContain(line);
    expect(readFileSync(join(folder, 'bodies/cn.yaml'), 'utf8')).toContain('model: oversight');
    expect(readFileSync(join(folder, 'bodies/cn.yaml'), 'utf8')).toContain('organisation: ministere-de-interieur');
    expect(readFileSync(join(folder, 'organisations/ministere-de-interieur.yaml'), 'utf8')).toContain(
      "name: Ministère de l'Intérieur",
    );
    expect(existsSync(join(folder, 'periods/2027-H2.yaml'))).toBe(true);
    expect(existsSync(join(folder, '.git'))).toBe(false);
    expect((await run(['validate', '--repo', folder, '--fail-on', 'warning'])).code).toBe(0);
  });

  it('gives the same bytes twice', async () => {
    const [one, two] = [newFolder(), newFolder()];
    for (const folder of [one, two]) await run(['init', folder, ...answers]);
    expect(filesIn(one)).toEqual(filesIn(two));
    for (const path of filesIn(one)) expect(readFileSync(join(one, path))).toEqual(readFileSync(join(two, path)));
  });

  it('leads to a first report', async () => {
    const folder = newFolder();
    await run(['init', folder, ...answers]);
    const { code, stdout } = await run(['report', 'quarterly', '--repo', folder, '--period', '2026-Q4']);
    expect(code).toBe(0);
    expect(stdout).toContain('quarterly-2026-Q4.members.fr.html');
    expect(readFileSync(join(folder, 'reports/quarterly-2026-Q4.members.fr.md'), 'utf8')).toContain('Conseil national');
  });

  it('speaks to colleagues in the main language, where it knows it', async () => {
    const [french, other] = [newFolder(), newFolder()];
    await run(['init', french, ...answers]);
    await run([
      'init',
      other,
      '--country',
      'MN',
      '--languages',
      'mn',
      '--time-zone',
      'UTC',
      '--body',
      'Үндэсний зөвлөл',
    ]);
    expect(readFileSync(join(french, 'README.md'), 'utf8')).toContain('Toute personne qui peut ouvrir ce dépôt');
    expect(readFileSync(join(other, 'README.md'), 'utf8')).toContain(
      'Whoever can open this repository can read everything',
    );
    expect(existsSync(join(other, 'bodies/council.yaml'))).toBe(true);
  });
});

describe('the editor settings that init writes', () => {
  it('give every kind of file a schema that lies in the register and needs no other', async () => {
    const folder = newFolder();
    await run(['init', folder, ...answers]);
    for (const [schema, glob] of Object.entries(codeSettings(folder))) {
      const text = readFileSync(join(folder, schema), 'utf8');
      const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, target]) => target);
      expect(
        references.filter((target) => target?.startsWith('#/') !== true),
        schema,
      ).toEqual([]);
      expect(glob).toMatch(/^(?:secretariat\.yaml|[a-z]+\/(?:\*\/)?\*\.yaml)$/);
    }
    expect(Object.values(codeSettings(folder))).toContain('updates/*/*.yaml');
  });

  it('are named by the first line of every record', async () => {
    const folder = newFolder();
    await run(['init', folder, ...answers, '--lead', 'Ministry']);
    for (const path of filesIn(folder).filter((name) => name.endsWith('.yaml'))) {
      const [, target = ''] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      expect(existsSync(join(folder, path, '..', target)), path).toBe(true);
    }
  });
});

describe('init where something stands already', () => {
  it('keeps a page and settings of other programs, and says so', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'README.md': 'Ours\n', '.gitignore': 'x\n' });
    const { code, stdout } = await run(['init', folder, ...answers]);
    expect(code).toBe(0);
    expect(stdout).toContain('kept README.md');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('Ours\n');
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('x\n');
  });

  it.each([
    ['a register', { 'secretariat.yaml': 'x: 1\n' }, 'is a register already'],
    ['a record of the same name', { 'periods/2026-Q4.yaml': 'x: 1\n' }, '"periods/2026-Q4.yaml" stands there already'],
  ])('refuses %s, and writes nothing', async (_, files, problem) => {
    const folder = temporaryFolder();
    writeFiles(folder, files);
    const before = filesIn(folder);
    const { code, stderr } = await run(['init', folder, ...answers]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(filesIn(folder)).toEqual(before);
  });

  it('never writes through a link, or where a file stands in place of a folder', async () => {
    const [outside, folder] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(folder, 'bodies'));
    expect((await run(['init', folder, ...answers])).code).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['bodies']);
    const other = temporaryFolder();
    writeFileSync(join(other, 'periods'), '');
    const { code, stderr } = await run(['init', other, ...answers]);
    expect(code).toBe(1);
    expect(stderr).toContain('"periods" is not a folder; nothing was changed');
    expect(readdirSync(other)).toEqual(['periods']);
  });
});

describe('init with bad input', () => {
  it.each([
    [['--country', 'Senegal'], 'is no code of a country'],
    [['--languages', 'french'], 'is no list of languages'],
    [['--languages', 'fr,fr'], 'named twice'],
    [['--time-zone', 'Africa/Dakkar'], 'there is no time zone'],
    [['--body', ' '], 'has no name'],
    [['--body-id', '../x'], 'cannot be the id'],
    [['--fiscal-year-start', '13'], 'takes a month from 1 to 12'],
    [['--groups', 'interior,church'], '--groups does not take "church"'],
    [['--model', 'bot'], '--model does not take "bot"'],
    [['--tool', 'x; rm -rf /'], 'is no package'],
    [['--currency', 'francs'], 'would not be right'],
    [['--name', 'a\u001b[2Jb'], 'would not be right'],
    [['--deadline-days', '999999'], 'would not be right'],
  ])('refuses %j, and writes nothing', async (more, problem) => {
    const folder = newFolder();
    const { code, stderr } = await run(['init', folder, ...answers, ...more]);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).not.toContain('\u001b');
    expect(existsSync(folder)).toBe(false);
  });

  it('asks nobody where there is no terminal, and names what to give', async () => {
    const folder = newFolder();
    const { code, stderr } = await run(['init', folder, '--country', 'SN']);
    expect(code).toBe(2);
    expect(stderr).toContain('this is not a terminal');
    expect(stderr).toContain('Give --languages, --time-zone, --body');
    expect(existsSync(folder)).toBe(false);
  });
});

describe('init and git', () => {
  const who = (folder: string): void => {
    git(folder, ['config', 'user.name', 'Awa']);
    git(folder, ['config', 'user.email', 'awa@example.org']);
  };

  it('commits what it wrote in a clone, and nothing else', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet', '--initial-branch=work']);
    who(folder);
    writeFiles(folder, { 'private.txt': 'x\n' });
    const { code, stdout, stderr } = await run(['init', folder, ...answers, '--git']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('is checked before it is made');
    expect(git(folder, ['status', '--porcelain'])).toBe('?? private.txt');
    expect(git(folder, ['log', '--format=%an %s'])).toBe('Awa Start the register of the Conseil national');
    expect((await run(['validate', '--repo', folder, '--at', 'HEAD'])).code).toBe(0);
  });

  it('takes everything back when the commit fails', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    who(folder);
    const hooks = join(folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    writeFileSync(join(hooks, 'pre-commit'), '#!/bin/sh\necho not today >&2\nexit 1\n', { mode: 0o755 });
    const { code, stderr } = await run(['init', folder, ...answers, '--git']);
    expect(code).toBe(1);
    expect(stderr).toContain('not today');
    expect(readdirSync(folder)).toEqual(['.git']);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });

  it('makes no repository inside another', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    const { code, stderr } = await run(['init', join(folder, 'register'), ...answers, '--git']);
    expect(code).toBe(2);
    expect(stderr).toContain('lies inside another repository');
    expect(readdirSync(folder)).toEqual(['.git']);
  });

  it('sets up a clone with --join, and leaves a hook of somebody else', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    await run(['init', folder, ...answers]);
    expect((await run(['init', folder, '--join'])).stdout).toContain('is checked before it is made');
    expect((await run(['init', folder, '--join'])).stdout).toContain('was there already');
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    expect((await run(['init', folder, '--join'])).stdout).toContain('was kept');
    expect(readFileSync(join(folder, '.git/hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\n');
    git(folder, ['config', 'core.hooksPath', '/nowhere']);
    expect((await run(['init', folder, '--join'])).stdout).toContain('keeps its hooks elsewhere');
  });

  it.each([
    ['no register', [], 'is no register'],
    ['no repository', answers, 'is not the top of a repository'],
  ])('joins nothing where there is %s', async (_, line, problem) => {
    const folder = newFolder();
    if (line.length > 0) await run(['init', folder, ...line]);
    const { code, stderr } = await run(['init', folder, '--join']);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});

describe('init --example', () => {
  it('makes the example with its history, in an empty folder only', async () => {
    const folder = newFolder();
    const { code, stdout } = await run(['init', folder, '--example']);
    expect(code).toBe(0);
    expect(stdout).toContain('with its history');
    expect(git(folder, ['status', '--porcelain'])).toBe('');
    expect(Number(git(folder, ['rev-list', '--count', 'HEAD']))).toBeGreaterThan(15);
    expect(readFileSync(join(folder, 'secretariat.yaml'))).toEqual(readFileSync('data-example/secretariat.yaml'));
    const again = await run(['init', folder, '--example']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is not empty');
  });
});
