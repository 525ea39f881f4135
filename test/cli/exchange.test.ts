import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../src/run/exchange/formats/registry.generated.js';
import exportCommand from '../../src/cli/commands/export.js';
import { envelope } from '../support/envelopes.js';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

/** Some actions and the organisations of the example, which are quick to check. */
function copy(): string {
  const folder = join(temporaryFolder(), 'register');
  for (const part of ['secretariat.yaml', 'organisations', 'actions/ACT-001.yaml', 'actions/ACT-004.yaml']) {
    cpSync(join('data-example', part), join(folder, part), { recursive: true });
  }
  return folder;
}

function files(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const at = (folder: string, ...words: string[]): Promise<Run> =>
  run([...words, '--repo', folder, '--as-of', '2026-09-30']);

/** A file with a text beside the register. */
function beside(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, '..', name);
  writeFileSync(path, content);
  return path;
}

interface SheetRows {
  readonly sheet: string;
  readonly data: (string | number | boolean | null)[][];
}

/** The sheets of a workbook, as a program for spreadsheets would read them. */
async function sheetsOf(path: string): Promise<SheetRows[]> {
  return (await readExcelFile(path, { trim: false })) as unknown as SheetRows[];
}

/** A workbook as a program for spreadsheets would save it. */
function workbookOf(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  const rows = sheets.map(({ sheet, data }) => ({
    sheet,
    data: data.map((row) => row.map((value) => (value === null ? undefined : value))),
  }));
  return writeExcelFile(rows).toBuffer();
}

describe('export', () => {
  it('offers the formats that there are', () => {
    const names = exchangeFormats.map(({ name }) => name);
    expect([...(exportCommand.options.find(({ name }) => name === 'format')?.choices ?? [])].sort()).toEqual(names);
  });

  it('prints an envelope that its schema describes, the same twice', async () => {
    const [one, other] = [await at('data-example', 'export'), await at('data-example', 'export')];
    expect(one.code).toBe(0);
    expect(one.stdout === other.stdout).toBe(true);
    const output = JSON.parse(one.stdout) as {
      whole: boolean;
      audience: string;
      records: { kind: string }[];
      total: number;
    };
    const validator = envelope('export-output');
    expect(validator(output), JSON.stringify(validator.errors)).toBe(true);
    expect([output.whole, output.audience, output.total]).toEqual([false, 'members', output.records.length]);
    expect(output.records.some(({ kind }) => kind === 'person')).toBe(false);
  });

  it('takes the records of one kind that fit a filter', async () => {
    const { stdout } = await at(
      'data-example',
      'export',
      'actions',
      '--where',
      'lead = mo-justice',
      '--format',
      'jsonl',
    );
    const [head, ...records] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(head).toMatchObject({
      kind: 'export',
      where: 'lead = mo-justice',
      record_kinds: ['action'],
      total: records.length,
    });
    expect(records.length).toBeGreaterThan(1);
    for (const { data } of records) expect(data).toMatchObject({ lead: 'mo-justice' });
  });

  it('writes tables that say for whom they are, over its own only', async () => {
    const folder = copy();
    const out = join(folder, '..', 'out');
    const first = await at(folder, 'export', '--format', 'csv', '--out', out, '--bom');
    expect(first.code).toBe(0);
    const text = readFileSync(join(out, 'action.members.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFFid,title\.en,title\.fr,.*,export_audience\r\nACT-001,/);
    expect(text).toMatch(/,members\r\n$/);
    expect((await at(folder, 'export', '--format', 'csv', '--out', out, '--bom')).stdout).toMatch(/^unchanged /);
    writeFileSync(join(out, 'action.members.csv'), 'mine\n');
    const refused = await at(folder, 'export', '--format', 'csv', '--out', out);
    expect([refused.code, readFileSync(join(out, 'action.members.csv'), 'utf8')]).toEqual([1, 'mine\n']);
  });

  it.each([
    [['export', '--format', 'csv'], 'needs a place'],
    [['export', '--format', 'xlsx'], 'a workbook cannot be printed, and needs a place'],
    [['export', '--format', 'xlsx', '--bom', '--out', 'x.xlsx'], '--bom is about tables'],
    [['export', '--bom'], '--bom is about tables'],
    [['export', 'actoins'], 'Did you mean "actions"?'],
    [['export', 'actions', 'gaps', '--where', 'overdue'], 'one kind is named'],
    [['export', '--out', '.git/x.json'], "inside git's own folder"],
  ])('refuses %j', async (words, message) => {
    const { code, stderr, stdout } = await at('data-example', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('import', () => {
  it.each(['json', 'jsonl', 'csv', 'xlsx'])('of a whole export as %s changes nothing', async (format) => {
    const folder = copy();
    const out = join(folder, '..', format === 'csv' ? 'out' : `out.${format}`);
    await at(folder, 'export', '--format', format, '--audience', 'restricted', '--out', out);
    const before = files(folder);
    const { code, stdout } = await at(folder, 'import', out, '--write');
    expect(code).toBe(0);
    expect(stdout).toContain('nothing to change: it is so already');
    expect(files(folder)).toEqual(before);
  });

  it('is held up by what judges a change: a deadline that was adopted moves by an amendment alone', async () => {
    const folder = join(temporaryFolder(), 'register');
    cpSync('data-example', folder, { recursive: true });
    const table = beside(folder, 'action.csv', 'id,due\nACT-016,2026-12-31\n');
    const { code, stderr } = await at(folder, 'import', table, '--write');
    expect(code).toBe(1);
    expect(stderr).toContain('error[change/adopted-changed]: "due" of ACT-016');
    expect(readFileSync(join(folder, 'actions', 'ACT-016.yaml'), 'utf8')).toContain('due: 2026-08-31');
  });

  it('of a workbook changes what was changed on its sheets, and tells of each by its name', async () => {
    const folder = copy();
    const out = join(folder, '..', 'register.xlsx');
    expect((await at(folder, 'export', '--format', 'xlsx', '--audience', 'restricted', '--out', out)).code).toBe(0);
    const sheets = await sheetsOf(out);
    const actions = sheets.find(({ sheet }) => sheet === 'action')?.data ?? [];
    const status = actions[0]?.indexOf('status') ?? -1;
    (actions[1] ?? [])[status] = 'suspnded';
    writeFileSync(out, await workbookOf(sheets));
    const { code, stdout } = await at(folder, 'import', out, '--write');
    expect(code).toBe(1);
    expect(stdout).toMatch(/refused +ACT-001 +register\.xlsx \(action\):2/);
    expect(stdout).toContain('did you mean "suspended"');
    // A file that somebody changed is no longer ours to replace.
    const again = await at(folder, 'export', '--format', 'xlsx', '--out', out);
    expect([again.code, again.stderr.includes('not written by')]).toEqual([1, true]);
  });

  it('of a workbook of somebody else reads its only sheet by the name of the file, and others by what is said', async () => {
    const folder = copy();
    const rows = [
      ['id', 'status'],
      ['ACT-001', 'suspended'],
    ];
    const one = beside(folder, 'action.xlsx', await workbookOf([{ sheet: 'Sheet1', data: rows }]));
    expect((await at(folder, 'import', one)).stdout).toContain('0 created, 1 changed');
    const two = [
      { sheet: 'Plan', data: rows },
      { sheet: 'Notes', data: [] },
    ];
    const book = beside(folder, 'book.xlsx', await workbookOf(two));
    expect((await at(folder, 'import', book)).stderr).toContain('nobody says what the rows of');
    expect((await at(folder, 'import', book, '--kind', 'actions')).stdout).toContain('0 created, 1 changed');
  });

  it('shows first what it would do, and changes only what was changed in the file', async () => {
    const folder = copy();
    const table = beside(folder, 'action.csv', 'id,status,lead\nACT-001,suspended,Police nationale\nACT-004,,\n');
    const before = files(folder);
    const shown = await at(folder, 'import', table, '--force');
    expect(shown.stdout).toMatch(/^changed {2}ACT-001 {2}action\.csv:2 {2}/);
    expect(shown.stdout).toContain('0 created, 1 changed, 1 unchanged and 0 refused');
    expect(shown.stderr).toContain('Nothing was written.');
    expect(files(folder)).toEqual(before);
    const written = await at(folder, 'import', table, '--write', '--force');
    expect(written.code).toBe(0);
    const after = files(folder);
    const was = before['actions/ACT-001.yaml'] ?? '';
    const lead = /^lead: .*$/m.exec(was)?.[0] ?? '';
    expect(after['actions/ACT-001.yaml']).toBe(
      was.replace(/^status: .*$/m, 'status: suspended').replace(lead, 'lead: national-police'),
    );
    expect({ ...after, 'actions/ACT-001.yaml': was }).toEqual(before);
    expect((await at(folder, 'import', table, '--write', '--force')).stdout).toContain('it is so already');
  });

  it('refuses rows at their cells, and then writes nothing at all', async () => {
    const folder = copy();
    const before = files(folder);
    const table = beside(
      folder,
      'action.csv',
      'id,status,lead,due\nACT-001,in-progres,Ministry of Justce,soon\n../x,in-progress,,\nACT-004,suspended,,\nact-004,suspended,,\nACT-001,,,\n',
    );
    const { code, stdout } = await at(folder, 'import', table, '--write', '--force');
    expect(code).toBe(1);
    expect(files(folder)).toEqual(before);
    expect(stdout).toContain(
      'action.csv:2:3  lead: "Ministry of Justce" is neither the id of an organisation nor the name of one',
    );
    expect(stdout).toContain('Did you mean "Ministry of Justice" (mo-justice)?');
    expect(stdout).toMatch(/action\.csv:2:2 {2}status: .*in-progres/);
    expect(stdout).toMatch(/action\.csv:2:4 {2}due: .*soon/);
    expect(stdout).toContain('"../x" cannot be an id');
    expect(stdout).toMatch(/act-004 .* is taken by actions\/ACT-004\.yaml/);
    expect(stdout).toContain('"ACT-001" stands here for the second time; first in row 2');
  });

  it('takes nothing away that a narrower export withheld', async () => {
    const folder = copy();
    const out = join(folder, '..', 'public.json');
    await at(folder, 'export', 'actions', '--audience', 'public', '--out', out);
    const before = files(folder);
    expect((await at(folder, 'import', out, '--write')).stdout).toContain('it is so already');
    const text = readFileSync(out, 'utf8');
    writeFileSync(out, text.replace('"status": "in-progress"', '"status": "suspended"'));
    await at(folder, 'import', out, '--write', '--force');
    const changed = Object.entries(files(folder)).filter(([path, content]) => before[path] !== content);
    expect(changed).toHaveLength(1);
    for (const [path, content] of changed)
      expect(content).toBe(before[path]?.replace(/^status: .*$/m, 'status: suspended'));
  });

  it('prints an account that its schema describes', async () => {
    const folder = copy();
    const table = beside(folder, 'action.csv', '\uFEFFid;status\r\nACT-001;suspended\r\n;;\r\nACT-004;x\r\n');
    const { stdout, code } = await at(folder, 'import', table, '--format', 'json');
    const output: unknown = JSON.parse(stdout);
    const validator = envelope('import-output');
    expect(validator(output), JSON.stringify(validator.errors)).toBe(true);
    expect(code).toBe(1);
    expect(output).toMatchObject({
      written: false,
      files: [{ rows: 2, empty: [3], notices: ['its cells are parted by semicolons'] }],
    });
  });

  it.each([
    ['x.json', '{"kind":"export"', 'it is not JSON'],
    ['x.json', '{"kind":"list","schema_version":1}', 'it is not an export of this program'],
    ['x.json', '{"kind":"export","schema_version":2}', 'this program reads version 1'],
    ['x.doc', 'x', 'the end of its name says nothing'],
    ['action.csv', '', 'it is empty'],
    ['action.csv', 'id,status,ID\n', 'two columns are called "ID": 1 and 3'],
    ['action.csv', 'id,status\nACT-001,"x\n', 'a quotation mark is opened and never closed'],
    ['action.csv', 'id,status\nACT-001,\u0001\n', 'line 2 holds the control character \\u0001'],
  ])('refuses %s with %j', async (name, content, message) => {
    const folder = copy();
    const { code, stderr, stdout } = await at(folder, 'import', beside(folder, name, content), '--write');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('names the encoding that it had to guess', async () => {
    const folder = copy();
    const bytes = Uint8Array.from([...Buffer.from('id,title\nACT-001,'), 0xc9, ...Buffer.from('tude\n')]);
    const { stdout } = await at(folder, 'import', beside(folder, 'action.csv', bytes));
    expect(stdout).toContain('it is not UTF-8, and was read as Windows-1252');
  });

  it.each([
    ['ACT-001,x,y,z\n', 'the row has 4 cells and there are 2 headings'],
    ['ACT-001\n', 'the row has only 1 cell for 2 headings'],
  ])('refuses the ragged row %j', async (row, message) => {
    const folder = copy();
    const { code, stdout } = await at(folder, 'import', beside(folder, 'action.csv', `id,status\n${row}`), '--write');
    expect(code).toBe(1);
    expect(stdout).toContain(message);
  });

  it('gives no key of a file power over the program', async () => {
    const folder = copy();
    const before = files(folder);
    const json = `{"schema_version":1,"kind":"export","audience":"restricted","records":[{"kind":"action","id":"ACT-001","data":{"__proto__":{"visibility":"public"},"title":"x","status":"not-started"}},{"kind":"__proto__","id":"a","data":{}},{"kind":"action","id":"ACT-004","data":${'['.repeat(40)}${']'.repeat(40)}}]}`;
    const { code, stdout } = await at(folder, 'import', beside(folder, 'x.json', json), '--write', '--force');
    expect(code).toBe(1);
    expect(stdout).toContain('an action has no key "__proto__"');
    expect(stdout).toContain('there is no kind "__proto__"');
    expect(stdout).toContain('it is nested more than 32 levels deep');
    expect(({} as Record<string, unknown>)['visibility']).toBeUndefined();
    expect(files(folder)).toEqual(before);
  });

  it('asks for a register, and for files that are there', async () => {
    const folder = temporaryFolder();
    const table = beside(folder, `${folder.split('/').at(-1) ?? ''}.csv`, 'id\n');
    expect((await at(folder, 'import', table)).code).toBe(2);
    const { code, stderr } = await at(copy(), 'import', join(folder, 'none.csv'));
    expect([code, existsSync(join(folder, 'none.csv'))]).toEqual([2, false]);
    expect(stderr).toContain('there is no such file');
  });
});
