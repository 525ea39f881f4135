/* Every figure that any format of any report or page prints is the one that `metrics` prints for the same audience. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { audiences, mayRead } from '../../src/model/audience.js';
import type { Audience } from '../../src/model/audience.js';
import type { Measure } from '../../src/model/measure.js';
import { reports } from '../../src/reports/registry.generated.js';
import { documentsOf } from '../../src/run/documents.js';
import { measure } from '../../src/run/measure.js';
import { snapshotFor } from '../../src/run/register.js';
import { exampleIn } from '../support/example.js';
import { siteOf } from '../support/site.js';

const example = exampleIn(['en']);
const files = readReportFiles();

/** What a person reads as numbers in a text. */
const numbersIn = (text: string): number[] =>
  Array.from(text.replaceAll('\u2212', '-').matchAll(/-?\d[\d,]*(?:\.\d+)?/gu), ([found]) =>
    Number(found.replaceAll(',', '')),
  );

/** The numbers by which a figure is printed: counts as n of m (p %), money by currency, all else as it is. */
function expectedOf({ state, unit, value, values, numerator, denominator, currency }: Measure): number[] {
  if (state !== 'ok') return [];
  if (unit === 'money') return values.map(({ amount }) => Number(amount));
  if (unit !== 'share') return [value ?? Number.NaN];
  const percent = 100 * (value ?? Number.NaN);
  const isCount = Number.isInteger(numerator) && Number.isInteger(denominator);
  if (numerator === null || denominator === null || (currency === undefined && !isCount)) return [percent];
  return [numerator, denominator, percent];
}

/** Whether a printed text says these numbers first; display rounds to one decimal. */
function says(text: string, expected: readonly number[]): boolean {
  const printed = numbersIn(text);
  if (expected.length === 0) return printed.length === 0;
  return expected.every((number, index) => Math.abs(number - (printed[index] ?? Number.NaN)) <= 0.0500001);
}

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A figure as it was found somewhere: the id of its metric, or what it is called, and its text. */
type Found = readonly [name: string, text: string];

/** Headline figures in a page, by what they are called. */
function headlinesIn(html: string): Found[] {
  const found = html.matchAll(/<h3>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/h3>\s*<p class="?value"?>([^]*?)<\/p>/gu);
  return Array.from(found, ([, title = '', text = '']): Found => [plain(title), plain(text)]);
}

/** In a page: the headline figures, and the rows of the annex by their ids. */
function inHtml(html: string): Found[] {
  const rows = html.matchAll(
    /<tr[^>]* id="?([a-z-]+\/[a-z-]+)"?[^>]*>(?:[^]*?)<td[^>]*>(?:[^]*?)<td[^>]*>([^]*?)(?:<p>|<td|<\/td)/gu,
  );
  return [...headlinesIn(html), ...Array.from(rows, ([, id = '', text = '']): Found => [id, plain(text)])];
}

/** In Markdown: by the footnotes of the headline figures, and the rows of the annex. */
function inMarkdown(markdown: string): Found[] {
  const headline = markdown.matchAll(/^- \*\*[^*]+:\*\* (.*?)\[\^([a-z-]+)\]/gmu);
  const rows = markdown.matchAll(/^\| [^|]* · ([a-z-]+\/[a-z-]+) \| [^|]* \| ([^|·]*)/gmu);
  return [
    ...Array.from(headline, ([, text = '', footnote = '']): Found => [footnote, text]),
    ...Array.from(rows, ([, id = '', text = '']): Found => [id, text]),
  ];
}

/** In a document for word processors: what follows what a headline figure of the page is called. */
function inDocument(bytes: Uint8Array, titles: ReadonlySet<string>): Found[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const lines = xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]+>/gu, ''));
  return lines.flatMap((line, index): Found[] => (titles.has(line) ? [[line, lines[index + 1] ?? '']] : []));
}

/** Every figure of every report for an audience, by report and format. */
function foundFor(audience: Audience): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const { name, scope } of reports) {
    if (scope === 'meeting') continue;
    const subject = scope === 'member' ? { member: 'national-police' } : {};
    const options = { report: name, period: '2026-Q3', audience, language: 'en', ...subject };
    const [md, html, docx] = documentsOf(example, options, ['md', 'html', 'docx'], files);
    if (md !== undefined && 'text' in md) found.set(`${name} md`, inMarkdown(md.text));
    if (html === undefined || !('text' in html) || docx === undefined || !('bytes' in docx)) continue;
    found.set(`${name} html`, inHtml(html.text));
    const titles = new Set(headlinesIn(html.text).map(([title]) => title));
    found.set(`${name} docx`, inDocument(docx.bytes, titles));
  }
  const pages = [...siteOf(example, { audience })].filter(([path]) => path.endsWith('.html'));
  for (const [path, text] of pages) found.set(`site ${path}`, inHtml(text));
  return found;
}

describe.each(audiences)('the figures for %s', (audience) => {
  const measures = measure(snapshotFor(example, '2026-09-30', audience));
  const found = foundFor(audience);

  it('are those of `metrics` in every report, format and page', () => {
    const known = new Map(
      measures.flatMap((one): [string, Measure][] => [
        [one.id, one],
        [one.id.replace('/', '-'), one],
        [one.title, one],
      ]),
    );
    const wrong = [...found].flatMap(([place, figures]) =>
      figures
        .filter(([name, text]) => {
          const one = known.get(name);
          return one === undefined || !says(text, expectedOf(one));
        })
        .map(([name, text]) => `${place}: ${name} is printed as "${text}"`),
    );
    expect(wrong).toEqual([]);
  });

  it('are found where they stand, or this would prove nothing', () => {
    const counts = (place: string): number => found.get(place)?.length ?? 0;
    for (const format of ['md', 'html']) expect(counts(`quarterly ${format}`), format).toBeGreaterThan(60);
    expect(counts('quarterly docx')).toBeGreaterThan(5);
    expect(counts('summary html')).toBe(counts('summary docx'));
    expect(counts('site en/index.html')).toBeGreaterThan(5);
    expect(counts('site en/method.html')).toBeGreaterThan(60);
    const different = measures.filter((one, index) => {
      const others = mayRead(audience, 'members') ? 'public' : 'members';
      const other = measure(snapshotFor(example, '2026-09-30', others))[index];
      return JSON.stringify(expectedOf(one)) !== JSON.stringify(other === undefined ? [] : expectedOf(other));
    });
    expect(different.length).toBeGreaterThan(10);
  });
});
