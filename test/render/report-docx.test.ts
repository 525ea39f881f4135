import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packageFolder, readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { reports } from '../../src/reports/registry.generated.js';
import { documentsOf } from '../../src/run/documents.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import { reportMark } from '../../src/run/report.js';
import { registerOf } from '../support/report-register.js';

const example = loadRegister(readWorkingTree(join(packageFolder(), 'data-example')), readFrameworks());
const files = readReportFiles();

function bytesOf(report = 'quarterly', register: Register = example, language = 'en'): Uint8Array {
  const names = { member: { member: 'national-police' }, meeting: { meeting: 'MTG-008' } }[report] ?? {};
  const options = { report, period: '2026-Q3', audience: 'members', language, ...names } as const;
  const [document] = documentsOf(register, options, ['docx'], files);
  return document !== undefined && 'bytes' in document ? document.bytes : new Uint8Array();
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The elements that are opened and not closed, or closed and not opened: none in sound XML. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', self] of xml.matchAll(/<(\/?)([a-zA-Z:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (closing === '/') {
      if (open.pop() !== name) return [name];
    } else if (self !== '/') open.push(name);
  }
  return open;
}

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found = '']) => found);

afterEach(() => {
  delete process.env['TZ'];
});

describe('a report as a document for word processors', () => {
  it.each(reports.map(({ name }) => name))('%s is sound, and bears its mark where it can be read', (report) => {
    const bytes = bytesOf(report);
    const parts = partsOf(bytes);
    for (const xml of Object.values(parts)) expect(unbalanced(xml)).toEqual([]);
    expect(Buffer.from(bytes).includes(reportMark)).toBe(true);
    expect(parts['word/document.xml']).toMatch(/<w:pStyle w:val="Title"\/>/u);
    expect(parts['word/document.xml']).not.toMatch(/undefined|NaN|\[object/u);
  });

  it('leads nowhere, and runs nothing', () => {
    const parts = partsOf(bytesOf());
    expect(Object.keys(parts).filter((name) => /vba|embed|external|media|attached/iu.test(name))).toEqual([]);
    expect(Object.values(parts).filter((xml) => /TargetMode|<w:object|altChunk|DDE|INCLUDE/u.test(xml))).toEqual([]);
  });

  it('has headings, lists and tables that a word processor knows as such', () => {
    const xml = partsOf(bytesOf())['word/document.xml'] ?? '';
    expect(all(xml, /<w:pStyle w:val="(Heading1)"\/>/gu).length).toBeGreaterThan(20);
    expect(xml).toContain('<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>');
    const withHead = all(xml, /<w:tblLook w:val="00(20|60)"/gu).length;
    expect(all(xml, /(<w:tblHeader\/>)/gu)).toHaveLength(withHead);
    for (const grid of all(xml, /<w:tblGrid>(.*?)<\/w:tblGrid>/gu)) {
      const width = all(grid, /w:w="([0-9]+)"/gu).reduce((sum, one) => sum + Number(one), 0);
      expect(width).toBeLessThanOrEqual(10318);
      expect(width).toBeGreaterThan(10200);
    }
  });

  it('breaks no word in the head of a table, also in a wider letter than the one that is asked for', () => {
    const xml = partsOf(bytesOf())['word/document.xml'] ?? '';
    const heads = all(xml, /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>(.*?)<\/w:tr>/gu);
    expect(heads.length).toBeGreaterThan(10);
    for (const cell of heads.flatMap((head) => all(head, /(<w:tc>.*?<\/w:tc>)/gu))) {
      const width = Number(/<w:tcW w:w="([0-9]+)"/u.exec(cell)?.[1]);
      const words = all(cell, /<w:t[^>]*>([^<]*)</gu).flatMap((text) => text.split(/[ –-]/u));
      // A bold letter of nine points, wide ones among them, takes 120 twentieths of a point.
      for (const word of words) expect(word.length * 120, word).toBeLessThanOrEqual(width);
    }
  });

  it('has a bookmark for every link, and each once', () => {
    const xml = partsOf(bytesOf())['word/document.xml'] ?? '';
    const places = all(xml, /<w:bookmarkStart w:id="[0-9]+" w:name="([^"]+)"/gu);
    expect(new Set(places).size).toBe(places.length);
    const links = all(xml, /<w:hyperlink w:anchor="([^"]+)"/gu);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
  });

  it('says its title, author and language', () => {
    const core = partsOf(bytesOf('summary', example, 'fr'))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:language>fr</dc:language>');
    expect(core).toContain('<dc:creator>Registre');
    expect(core).toContain('2026-09-30T00:00:00Z</dcterms:modified>');
  });

  it('row 52: is the same byte for byte, twice and in any time zone', () => {
    const before = Buffer.from(bytesOf('summary'));
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = zone;
      expect(Buffer.from(bytesOf('summary')).equals(before)).toBe(true);
    }
  });

  it('rows 25 and 34: hostile text stays text', () => {
    const hostile = `</w:t></w:r><w:p/>&#1;"><w:altChunk r:id="x"/>{{x}}`;
    const parts = partsOf(bytesOf('quarterly', registerOf(hostile)));
    for (const xml of Object.values(parts)) expect(unbalanced(xml)).toEqual([]);
    expect(parts['word/document.xml']).not.toContain('<w:altChunk');
    expect(parts['word/document.xml']).toContain('&lt;w:altChunk');
  });

  it('reads from right to left in Arabic, tables too', () => {
    const settings = 'schema_version: 1\nname: سجل\ncountry: XT\nlanguages: [ar]\ntime_zone: UTC\n';
    const parts = partsOf(bytesOf('quarterly', registerOf('حماية الأطفال', { 'secretariat.yaml': settings }), 'ar'));
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Normal">.*?<w:pPr><w:bidi\/><\/w:pPr>/u);
    const tables = all(parts['word/document.xml'] ?? '', /(<w:tbl>)/gu).length;
    expect(all(parts['word/document.xml'] ?? '', /(<w:bidiVisual\/>)/gu)).toHaveLength(tables);
    expect(parts['word/document.xml']).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">حماية الأطفال');
  });

  it('keeps lists in lists, and begins each numbered one anew', () => {
    const narrative = '- one\\n  1. first\\n  2. second\\n- two\\n\\n1. again';
    const period = `status: open\nnarrative: { headline: "${narrative}" }\n`;
    const parts = partsOf(bytesOf('quarterly', registerOf('text', { 'periods/2026-Q3.yaml': period })));
    const xml = parts['word/document.xml'] ?? '';
    const found = [
      ...xml.matchAll(
        /<w:ilvl w:val="([0-9])"\/><w:numId w:val="([0-9]+)"\/><\/w:numPr><\/w:pPr><w:r><w:t[^>]*>(one|first|second|two|again)</gu,
      ),
    ];
    expect(found.map(([, level, list, word]) => [word, level, list])).toEqual([
      ['one', '0', '1'],
      ['first', '1', '2'],
      ['second', '1', '2'],
      ['two', '0', '1'],
      ['again', '0', '3'],
    ]);
    expect(all(parts['word/numbering.xml'] ?? '', /(<w:startOverride w:val="1"\/>)/gu)).toHaveLength(2);
  });
});
