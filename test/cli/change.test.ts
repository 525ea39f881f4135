import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

// The first command loads the whole program, which takes its time where the machine is busy.
beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

/** The actions and organisations of the example, which are quick to check; under git, as somebody whom git knows. */
function copy(withGit = false): string {
  const folder = join(temporaryFolder(), 'register');
  for (const part of [
    'secretariat.yaml',
    'organisations',
    'actions/ACT-001.yaml',
    'actions/ACT-004.yaml',
    'actions/ACT-003.yaml',
  ]) {
    cpSync(join('data-example', part), join(folder, part), { recursive: true });
  }
  if (!withGit) return folder;
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Awa Diop');
  git(folder, 'config', 'user.email', 'awa@example.org');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=start');
  return folder;
}

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
}

const set = (folder: string, ...words: string[]): Promise<Run> =>
  run(['set', ...words, '--repo', folder, '--as-of', '2026-09-30']);

const read = (folder: string, path = 'actions/ACT-001.yaml'): string => readFileSync(join(folder, path), 'utf8');

describe('set', () => {
  it('changes what is named, in its place, and nothing else', async () => {
    const folder = copy();
    const before = read(folder);
    const words = [
      'milestones.M3.due=2026-Q4',
      'partners+=mo-education',
      'budget=200000.00 USD',
      'milestones.M4.due=+2w',
      'tags=law',
    ];
    const { code, stdout, stderr } = await set(folder, 'ACT-001', ...words);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'changed actions/ACT-001.yaml\n', stderr: '' });
    const expected = before
      .replace('due: 2026-08-31\n  - id: M4', 'due: 2026-Q4\n  - id: M4')
      .replace('safe-harbour]', 'safe-harbour, mo-education]')
      .replace('budget: { amount: "180000.00"', 'budget: { amount: "200000.00"')
      .replace('by parliament\n    due: 2026-12-31', 'by parliament\n    due: 2026-10-14');
    expect(read(folder)).toBe(`${expected}tags: [law]\n`);
  });

  it('takes keys and items away', async () => {
    const folder = copy();
    const before = read(folder);
    const { code } = await set(folder, 'ACT-001', 'description=', 'partners-=safe-harbour');
    expect(code).toBe(0);
    const description = /^description: .*\n {2}.*\n/m.exec(before)?.[0] ?? '';
    expect(read(folder)).toBe(before.replace(description, '').replace(', safe-harbour]', ']'));
  });

  it('changes many records at once, all or none', async () => {
    const folder = copy();
    const where = ['actions', '--where', 'lead = mo-justice'];
    const refused = await set(folder, ...where, 'lead=nobody');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('no organisation has the id "nobody"');
    const { code, stdout } = await set(folder, ...where, 'tags+=justice');
    expect(code).toBe(0);
    const paths = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace('changed ', ''));
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect(read(folder, path)).toMatch(/lead: mo-justice[^]*tags: \[.*justice\]/);
  });

  it('refuses a change that brings an error, shows it, and does it when forced', async () => {
    const folder = copy();
    const before = read(folder);
    const refused = await set(folder, 'ACT-001', 'lead=mo-justce');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/error\[reference\/unknown\][^]*did you mean "mo-justice"[^]*nothing was written/);
    expect(read(folder)).toBe(before);
    expect((await set(folder, 'ACT-001', 'lead=mo-justce', '--force')).code).toBe(0);
    expect(read(folder)).toBe(before.replace('lead: mo-justice', 'lead: mo-justce'));
    // What was wrong before does not hinder the next change, and can be mended so.
    expect((await set(folder, 'ACT-001', 'tags=x')).code).toBe(0);
    expect((await set(folder, 'ACT-001', 'lead=mo-justice')).code).toBe(0);
  });

  it('prints the difference, and writes nothing', async () => {
    const folder = copy();
    const before = read(folder);
    const { code, stdout, stderr } = await set(folder, 'ACT-001', 'due=2027', '--dry-run');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('-due: 2026-12-31\n+due: 2027\n');
    expect(read(folder)).toBe(before);
  });

  it('says so where there is nothing to change', async () => {
    const { code, stdout } = await set(copy(), 'ACT-001', 'lead=mo-justice', 'partners+=safe-harbour');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing to change: it is so already\n' });
  });

  it.each([
    [['ACT-01', 'due=2027'], 'no record with the id "ACT-01"', 'Did you mean "ACT-001"?'],
    [['ACT-001', 'dun=2027'], 'no field "dun"', 'Did you mean "due"?'],
    [['ACT-001', 'status=complet'], '"status" does not take "complet"', 'Did you mean "complete"?'],
    [['ACT-001', 'due=soon'], '"due" takes a deadline', '2026-Q4'],
    [['ACT-001', 'start=2026-02-30'], '"start" takes a', '2026-09-30'],
    [['ACT-001', 'lead.name=x'], '"lead" holds a single value', 'lead=…'],
    [['ACT-001', 'milestones.M9.due=2027'], '"milestones" has no item "M9"', 'milestones+={id: M9'],
    [['ACT-001', 'lead+=x'], '"lead" is no list', 'lead=…'],
    [['ACT-001', 'partners-=safe-habour'], 'does not hold "safe-habour"', 'Did you mean "safe-harbour"?'],
    [['ACT-001', 'milestones=[{'], '"milestones" takes', ''],
    [['ACT-001', '=x'], 'no change of a field', 'status=complete'],
    [['ACT-001'], 'no change is named', 'secretariat set'],
    [['due=2027'], 'no record is named', 'secretariat set'],
  ])('refuses %j as misuse', async (words, message, help) => {
    const { code, stderr, stdout } = await set('data-example', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  it('row 48: keeps line ends, comments and marks of a file that others wrote', async () => {
    const folder = copy();
    const before = `\uFEFF${read(folder).replace('lead: mo-justice', "lead:   'mo-justice'   # since 2025").replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), before);
    expect((await set(folder, 'ACT-001', 'lead=mo-interior')).code).toBe(0);
    expect(read(folder)).toBe(before.replace("'mo-justice'", "'mo-interior'"));
  });
});

describe('commit and undo', () => {
  it('commits what changed and nothing else, in the name of the person', async () => {
    const folder = copy(true);
    writeFileSync(join(folder, 'staged.txt'), 'x');
    git(folder, 'add', 'staged.txt');
    const { code, stdout } = await set(folder, 'ACT-001', 'tags=law', 'due=2027', '--commit');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'changed actions/ACT-001.yaml\ncommitted: set ACT-001: tags, due\n',
    });
    expect(git(folder, 'log', '-1', '--format=%an <%ae> %s')).toBe(
      'Awa Diop <awa@example.org> set ACT-001: tags, due\n',
    );
    expect(git(folder, 'show', '--name-only', '--format=')).toBe('actions/ACT-001.yaml\n');
    expect(git(folder, 'status', '--porcelain')).toBe('A  staged.txt\n');
  });

  it('refuses to commit where nobody could, before anything is written', async () => {
    const folder = copy();
    const before = read(folder);
    const { code, stderr } = await set(folder, 'ACT-001', 'tags=law', '--commit');
    expect(code).toBe(2);
    expect(stderr).toContain('not the top of a git repository');
    expect(read(folder)).toBe(before);
  });

  it('takes back one command after another, and can commit that', async () => {
    const folder = copy(true);
    const before = read(folder);
    await set(folder, 'ACT-001', 'tags=law', '--commit');
    const once = read(folder);
    await set(folder, 'ACT-001', 'due=2027');
    const shown = await run(['undo', '--repo', folder, '--dry-run']);
    expect(shown.stdout).toContain('-due: 2027\n+due: 2026-12-31\n');
    expect((await run(['undo', '--repo', folder])).stdout).toBe('taken back: set ACT-001: due\n');
    expect(read(folder)).toBe(once);
    expect((await run(['undo', '--repo', folder, '--commit'])).code).toBe(0);
    expect(read(folder)).toBe(before);
    expect(git(folder, 'log', '-1', '--format=%s')).toBe('undo set ACT-001: tags\n');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    const { code, stderr } = await run(['undo', '--repo', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is nothing to take back');
  });

  it('says that it cannot without git, and refuses where a file has changed since', async () => {
    const folder = copy();
    await set(folder, 'ACT-001', 'tags=law');
    expect(readdirSync(folder).filter((name) => name.startsWith('.sec'))).toEqual([]);
    expect((await run(['undo', '--repo', folder])).stderr).toContain('only in a git repository');
    const versioned = copy(true);
    await set(versioned, 'ACT-001', 'tags=law');
    writeFileSync(join(versioned, 'actions/ACT-001.yaml'), `${read(versioned)}# by hand\n`);
    const { code, stderr } = await run(['undo', '--repo', versioned]);
    expect(code).toBe(1);
    expect(stderr).toContain('changed on disk');
  });
});

describe('validate --fix', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['level: national', 'level: natinal   # both?'],
    ['\ndue: 2026-12-31', '\ndue: 2026/12/31  '],
  ];
  /** What must stay, however slight the slip. */
  const kept: readonly (readonly [string, string])[] = [
    ['status: in-progress\nhistory', 'status: in-progres\nhistory'],
    ['lead: mo-justice', 'lead: mo-justce'],
    ['on: 2025-09-18', 'on: 2025-9-18'],
    ['start: 2025-10-01', 'strt: 2025-10-01'],
    ['currency: USD }\nfinancing', 'curency: USD }\nfinancing'],
    ['agreed_by: DEC-003', 'agred_by: DEC-003\nvisiblity: public'],
  ];
  const damage = (text: string, all: readonly (readonly [string, string])[]): string =>
    all.reduce((result, [right, wrong]) => result.replace(right, wrong), text);

  const fix = (folder: string, ...words: string[]): Promise<Run> =>
    run(['validate', '--fix', ...words, '--repo', folder, '--as-of', '2026-09-30']);

  it('mends slips of the pen, touches no other byte, and then checks', async () => {
    const folder = copy();
    const text = read(folder).replace('description:', 'descripton:');
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), damage(text, slips));
    const shown = await fix(folder, '--dry-run');
    expect({ code: shown.code, stderr: shown.stderr }).toEqual({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('-level: natinal   # both?\n+level: national   # both?\n');
    expect(read(folder)).toBe(damage(text, slips));
    const { stderr } = await fix(folder);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'mended actions/ACT-001.yaml: "due" is now "2026-12-31" in place of "2026/12/31"',
      'mended actions/ACT-001.yaml: "level" is now "national" in place of "natinal"',
      'mended actions/ACT-001.yaml: blanks at the ends of lines are gone',
      'mended actions/ACT-001.yaml: the key "descripton" is now "description"',
    ]);
    expect(read(folder)).toBe(
      text.replace('descripton:', 'description:').replace('level: national', 'level: national   # both?'),
    );
  });

  it('mends in one go what shows only once a key is right, keeping the line ends', async () => {
    const folder = copy();
    const text = read(folder).replaceAll('\n', '\r\n');
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), text.replace('level: national', 'levl:   nationl # x'));
    expect((await fix(folder)).stderr.split('\n').slice(0, 2)).toEqual([
      'mended actions/ACT-001.yaml: the key "levl" is now "level"',
      'mended actions/ACT-001.yaml: "level" is now "national" in place of "nationl"',
    ]);
    expect(read(folder)).toBe(text.replace('level: national', 'level:   national # x'));
    expect((await fix(folder, '--dry-run')).stdout).toBe('');
  });

  it('never touches visibility, status, references, money, days of fact or people', async () => {
    const folder = copy();
    const text = damage(read(folder), kept);
    for (const [, wrong] of kept) expect(text).toContain(wrong);
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), text);
    const { code, stderr } = await fix(folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(read(folder)).toBe(text);
  });

  it('leaves blanks that are part of a text, and files that cannot be read', async () => {
    const folder = copy();
    const text = read(folder).replace('descripton', 'description');
    const own = `${text}notes: |\n  first  \n  second\n`;
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), own);
    writeFileSync(join(folder, 'actions/ACT-003.yaml'), 'title: "x  \n');
    await fix(folder);
    expect(read(folder)).toBe(own);
    expect(read(folder, 'actions/ACT-003.yaml')).toBe('title: "x  \n');
  });

  it('refuses to mend a commit, and to dry-run nothing', async () => {
    expect((await fix('data-example', '--at', 'HEAD')).code).toBe(2);
    expect((await run(['validate', '--dry-run', '--repo', 'data-example'])).code).toBe(2);
  });
});
