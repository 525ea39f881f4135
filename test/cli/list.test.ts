import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columnsWidth } from '../../src/base/text.js';
import { envelope } from '../support/envelopes.js';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';

/** How many actions the example has. */
const actions = readdirSync('data-example/actions').length;

const register = ['--repo', 'data-example', '--as-of', '2026-09-30'];

/** A copy of the example, some files of it changed. */
function copyWith(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync('data-example', folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  }
  return folder;
}

const hostileTitle = `=HYPERLINK("http://x") <script> ::error::x ##[add-mask]y`;

function withHostileTitle(): string {
  return copyWith({
    'actions/ACT-002.yaml': (text) => text.replace(/^title:[\s\S]*?(?=^\w)/m, `title: '${hostileTitle}'\n`),
  });
}

describe('list', () => {
  it('prints a table that says what it stands on', async () => {
    const { code, stdout } = await run([
      'list',
      'actions',
      '--where',
      'overdue',
      '--columns',
      'id,overdue',
      ...register,
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'id       overdue\nACT-007      122\nACT-016       30\n\n' +
        `2 of ${String(actions)} actions; as of 2026-09-30, for members, not under version control\n`,
    );
  });

  it('says so where nothing fits, and that is no failure', async () => {
    const { code, stdout } = await run(['list', 'gap', '--where', 'title = nothing', ...register]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '0 of 14 gaps; as of 2026-09-30, for members, not under version control\n',
    });
  });

  it.each(['action', 'support', 'update'])('gives an envelope that its schema describes: %s', async (kind) => {
    const { stdout } = await run(['list', kind, '--format', 'json', ...register]);
    const validator = envelope('list-output');
    expect(validator(JSON.parse(stdout)), JSON.stringify(validator.errors)).toBe(true);
  });

  it('prints ids alone, for other programs', async () => {
    const { stdout } = await run(['list', 'actions', '--where', 'outlook = red', '--format', 'ids', ...register]);
    expect(stdout).toBe('ACT-007\n');
  });

  it('prints a table for spreadsheets, with the same records and columns as the text', async () => {
    const { stdout } = await run(['list', 'support', '--format', 'csv', ...register]);
    const rows = parse(stdout);
    expect(rows[0]).toEqual(['id', 'title', 'type', 'status', 'provider', 'required', 'secured']);
    expect(rows).toHaveLength(11);
    expect(rows.find(([id]) => id === 'SUP-002')?.[5]).toBe('USD 1800000.00');
  });

  it('shows hostile text as text in every format', async () => {
    const line = ['list', 'actions', '--columns', 'title,id', '--repo', withHostileTitle(), '--as-of', '2026-09-30'];
    const csv = await run([...line, '--format', 'csv']);
    expect(parse(csv.stdout)[2]?.[0]).toBe(`'${hostileTitle}`);
    const json = await run([...line, '--format', 'json']);
    expect((JSON.parse(json.stdout) as { records: { values: { title: string } }[] }).records[1]?.values.title).toBe(
      hostileTitle,
    );
    const logged = await run(line, { environment: { CI: '1' } });
    expect(logged.stdout).not.toContain('##[add-mask]');
  });

  it.each([120, 80])('fits a terminal of %i columns', async (columns) => {
    const { stdout } = await run(['list', 'actions', ...register], { columns });
    const [body = ''] = stdout.split('\n\n');
    for (const line of body.split('\n')) expect(columnsWidth(line)).toBeLessThanOrEqual(columns);
    expect(body.split('\n')).toHaveLength(actions + 1);
  });

  it('puts values below each other where a terminal is too narrow for a table', async () => {
    const line = ['list', 'actions', '--where', 'id = ACT-007', ...register];
    const { stdout } = await run(line, { columns: 20 });
    expect(stdout).toMatch(/^ACT-007\n {2}title: Connect the police .*\n {2}lead: national-police\n/);
  });

  it('reads any commit, with its day', async () => {
    const folder = copyWith({});
    const git = (...words: string[]): string => execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '.');
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    git(...who, 'commit', '--quiet', '--no-gpg-sign', '--date=2026-09-30T12:00:00Z', '-m', 'first');
    writeFileSync(join(folder, 'gaps', 'GAP-001.yaml'), 'broken: [');
    const at = await run(['list', 'gaps', '--at', 'HEAD', '--format', 'ids', '--repo', folder]);
    expect(at.stdout.split('\n')).toHaveLength(15);
    const refused = await run(['list', 'gaps', '--format', 'ids', '--repo', folder]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const marked = await run(['list', 'gaps', '--format', 'ids', '--incomplete', '--repo', folder]);
    expect(marked.stdout.split('\n')).toHaveLength(14);
    expect(marked.stderr).toContain('incomplete: 1 record could not be read (gaps/GAP-001.yaml)');
  });

  it('lists what can be asked of a kind, and for an audience only what it may ask', async () => {
    const all = await run(['list', 'actions', '--fields', ...register, '--audience', 'restricted']);
    expect(all.stdout).toMatch(/^Fields\n {2}title\n {6}text\n/);
    expect(all.stdout).toContain('\n  notes\n');
    expect(all.stdout).toContain('\n  overdue\n      number\n      By how many days it is overdue');
    const few = await run(['list', 'actions', '--fields', ...register, '--audience', 'public']);
    expect(few.stdout).not.toContain('\n  notes\n');
  });

  it('tells the public nothing of what only others may read', async () => {
    const { stdout } = await run(['list', 'gaps', ...register, '--audience', 'public']);
    expect(stdout).toBe('0 gaps; as of 2026-09-30, for the public\n');
  });
});

describe('what is wrong with a list', () => {
  it('is pointed to, in what was typed', async () => {
    const { code, stdout, stderr } = await run([
      'list',
      'actions',
      '--where',
      'live and lead.clas = government',
      ...register,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      [
        'error: an organisation has no field "clas"',
        '  |',
        '  | live and lead.clas = government',
        '  |               ^^^^',
        '  |',
        '  = help: Did you mean "class"? `secretariat list action --fields` lists all.',
        '',
      ].join('\n'),
    );
  });

  it('is pointed to on a narrow terminal too, and moves no cursor', async () => {
    const where = `title = "${'x'.repeat(200)}" and title = "\u001b[2J" and overdu`;
    const { stderr } = await run(['list', 'actions', '--where', where, ...register], { columns: 30 });
    const [, , shown = '', carets = ''] = stderr.split('\n');
    expect(columnsWidth(shown)).toBeLessThanOrEqual(30);
    expect(shown.slice(carets.indexOf('^'))).toBe('overdu');
    expect(stderr).not.toContain('\u001b');
  });

  it.each([
    ['actoins', [], 'there is no kind of record "actoins"', 'Did you mean "actions"?'],
    ['x', [], 'there is no kind of record "x"', 'There are actions, assessments, bodies'],
    ['constructor', [], 'there is no kind of record "constructor"', 'There are'],
    ['actions', ['--format', 'cvs'], '--format does not take "cvs"', 'Did you mean "csv"?'],
    ['actions', ['--where', ''], 'a comparison is missing here', 'status = in-progress'],
    ['actions', ['--fields', '--where', 'overdue'], '--fields takes no --where', 'Leave one of them out'],
    ['actions', ['--columns', ''], '--columns needs the name of a field here', 'commas'],
  ])('%s %j', async (kind, options, problem, help) => {
    const { code, stdout, stderr } = await run(['list', kind, ...options, ...register]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(help);
  });
});

describe('every example of the filters in the reference', () => {
  const reference = readFileSync('REFERENCE.md', 'utf8');
  const part = reference.slice(reference.indexOf('<a id="filters"></a>'), reference.indexOf('### Comparisons'));
  const lines = [...part.matchAll(/^secretariat (list .*)$/gm)].map(([, line = '']) => line);

  it('is one of several', () => {
    expect(lines.length).toBeGreaterThan(5);
  });

  it.each(lines)('%s', async (line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inQuotes, word]) => inQuotes ?? word ?? '');
    const { code, stderr } = await run([...words, ...register]);
    expect(code, stderr).toBe(0);
  });
});
