import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Table } from '../../src/exchange/table.js';
import { readWorkbook } from '../../src/exchange/workbook/read.js';
import { sheetOfTable, tableOfSheet } from '../../src/exchange/workbook/sheets.js';
import { longestCell, wasCut } from '../../src/exchange/workbook/text.js';
import { workbook } from '../../src/exchange/workbook/write.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import type { Shape } from '../../src/kinds/shape.js';

const mark = 'export_audience';
// eslint-disable-next-line no-control-regex -- control characters are what XML must not hold
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const about = [['audience', 'restricted']] as const;

const tableWith = (cells: readonly (string | number)[]): Table => ({
  name: 'action',
  columns: cells.map((_, index) => `c${String(index)}`),
  rows: [cells],
});

async function rowsOf(bytes: Uint8Array, sheet: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.find(({ name }) => name === sheet)?.rows ?? [];
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

describe('a workbook', () => {
  it.each([
    ...["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1', ' =1', "'quoted", 'a","=1'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '_x0041_', '_x005F_x0041_', 'a\u0001b', 'a\r\nb'],
    ...[' both ', '\n\nbelow', '012', '2026-09-30', 'true', 'نص عربي', '👩‍👧', ']]>', '<b>&amp;</b>', '1e5'],
  ])('gives back %j as it is, and no formula (rows 33 and 34)', async (text) => {
    const bytes = await workbook([tableWith([text])], about, mark);
    expect(await rowsOf(bytes, 'action')).toEqual([['c0'], [text]]);
    const sheets = Object.entries(partsOf(bytes)).filter(([name]) => name.includes('worksheets/'));
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
    for (const xml of Object.values(partsOf(bytes))) expect(xml).not.toMatch(notInXml);
  });

  it('keeps numbers as numbers', async () => {
    const bytes = await workbook([tableWith([12.5, -3, 1_000_000_000_000])], about, mark);
    expect((await rowsOf(bytes, 'action'))[1]).toEqual(['12.5', '-3', '1000000000000']);
  });

  it('cuts what no cell can hold, and says so in it (row 34)', async () => {
    const bytes = await workbook([tableWith(['x'.repeat(40_000), 'y'.repeat(longestCell)])], about, mark);
    const [cut = '', whole = ''] = (await rowsOf(bytes, 'action'))[1] ?? [];
    expect(cut).toHaveLength(longestCell);
    expect(wasCut(cut)).toBe(true);
    expect(whole).toBe('y'.repeat(longestCell));
    expect(wasCut(whole)).toBe(false);
  });

  it('is the same bytes twice, bears its mark where it need not be unpacked, and leads nowhere', async () => {
    const write = (): Promise<Uint8Array> => workbook([tableWith(['a'])], about, mark);
    const bytes = await write();
    expect(await write()).toEqual(bytes);
    expect(Buffer.from(bytes).includes(mark)).toBe(true);
    for (const [name, xml] of Object.entries(partsOf(bytes))) {
      if (name.endsWith('.rels')) expect(xml).not.toContain('TargetMode="External"');
      expect(xml).not.toMatch(/20\d\d-\d\d-\d\dT/);
    }
  });

  it('has a sheet of its own for every table, by a name that Excel takes', () => {
    const below = (name: string, { properties = {} }: Shape): string[] =>
      Object.entries(properties).flatMap(([key, shape]) => [
        ...(shape.items === undefined ? [] : [`${name}.${key}`, ...below(`${name}.${key}`, shape.items)]),
        ...below(`${name}.${key}`, shape),
      ]);
    const tables = Object.entries(shapes)
      .filter(([kind]) => kind !== 'settings' && kind !== 'framework')
      .flatMap(([kind, shape]) => [kind, ...below(kind, shape)])
      .filter((table) => sheetOfTable(table).length < table.length || tableOfSheet(table) === table);
    const sheets = new Set(tables.map(sheetOfTable));
    expect(Math.max(...[...sheets].map((sheet) => sheet.length))).toBeLessThanOrEqual(31);
    for (const sheet of sheets) {
      expect(sheet).not.toMatch(/[\\/?*[\]:]/);
      expect(sheetOfTable(tableOfSheet(sheet))).toBe(sheet);
    }
  });
});

describe('a workbook of somebody else', () => {
  it('gives days for dates, and the time where there is one', async () => {
    const [day, instant] = [new Date(Date.UTC(2026, 8, 30)), new Date(Date.UTC(2026, 8, 30, 14, 30))];
    const bytes = await writeExcelFile([
      ['Name', 'Due', 'Met', 'Done'],
      [
        'x',
        { value: day, type: Date, format: 'dd.mm.yyyy' },
        { value: instant, type: Date, format: 'yyyy-mm-dd hh:mm' },
        true,
      ],
    ]).toBuffer();
    expect(await rowsOf(bytes, 'Sheet1')).toEqual([
      ['Name', 'Due', 'Met', 'Done'],
      ['x', '2026-09-30', '2026-09-30 14:30', 'true'],
    ]);
  });

  it.each([
    ['text', new TextEncoder().encode('id,title\nACT-001,x\n'), 'no workbook'],
    ['nothing', new Uint8Array(), 'no workbook'],
    ['an archive of something else', zipSync({ 'a.xml': new TextEncoder().encode('<a/>') }), 'no workbook'],
    ['the older format, or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'older format of Excel'],
  ])('is refused where it is %s', async (_, bytes, words) => {
    const read = await readWorkbook(bytes);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toContain(words);
  });

  /** An archive whose only part says that it has a size. */
  function saying(part: Uint8Array, size: number): Uint8Array {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': part }, { level: 1 });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  it('is refused, and not unpacked, where it holds too much', async () => {
    const read = await readWorkbook(saying(new Uint8Array(1_000), 300 * 1024 * 1024));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toBe('it unpacks to more than 256 MiB');
  });

  it('is refused, and not unpacked further, where it says that it is smaller than it is', async () => {
    const bomb = saying(new Uint8Array(64 * 1024 * 1024), 1_000);
    const before = process.memoryUsage.rss();
    expect((await readWorkbook(bomb)).ok).toBe(false);
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024);
  });
});
