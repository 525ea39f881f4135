/*
 * The reports as PDF, printed by the real browser and measured by poppler: what a reader of paper, of a screen reader and of links relies on.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { printToPdf } from '../../src/io/browser.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { reports } from '../../src/reports/registry.generated.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import type { TextDocument } from '../../src/run/documents.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { exampleIn } from '../support/example.js';

const browser = '/usr/bin/chromium';
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
const canRun = hasBrowser && (existsSync('/usr/bin/pdftotext') || mustRun);
if (!canRun) console.warn('No PDF is measured: it takes Chromium at /usr/bin/chromium, and pdftotext.');

const folder = mkdtempSync(join(tmpdir(), 'secretariat-pdf-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const languages = ['en', 'ar'] as const;
const example = exampleIn(languages);
const files = readReportFiles();

function pageOf(report: string, language: string): string {
  const scope = reports.find(({ name }) => name === report)?.scope;
  const subject =
    scope === 'member' ? { member: 'national-police' } : scope === 'meeting' ? { meeting: 'MTG-008' } : {};
  const options = { report, period: '2026-Q3', audience: 'members' as const, language, ...subject };
  const [{ text }] = textDocumentsOf(example, options, ['html'], files) as [TextDocument];
  return text;
}

/** A table of the page: the words of its head, and the places of its rows, each at the start of the row and at the end of each cell. */
interface MarkedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A page in which rows and drawings have places to which something leads. */
interface Marked {
  readonly page: string;
  readonly tables: readonly MarkedTable[];
  /** The places at the start and at the end of each drawing. */
  readonly drawings: readonly (readonly [string, string])[];
}

/** Puts places into a page, in the browser. */
const markPage = `(() => {
  const names = [];
  const place = () => {
    const link = document.createElement('a');
    link.id = 'place-' + names.length;
    link.textContent = '.';
    names.push(link.id);
    return link;
  };
  const put = (link, way, element) => { element[way](link); return link.id; };
  const shown = (element) => element.closest('details') === null;
  // Into the words of a drawing, so that it grows by no line.
  const innermost = (element, which) => {
    const below = [...element.children].filter(({ localName }) => !['svg', 'details', 'table', 'a'].includes(localName));
    return below.length === 0 ? element : innermost(below.at(which), which);
  };
  const tables = [...document.querySelectorAll('table')].filter(shown).map((table) => ({
    head: [...table.querySelectorAll('thead th')].map((cell) => cell.innerText).join(' ').split(/\\s+/u),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [
      put(place(), 'prepend', row.cells[0]),
      ...[...row.cells].map((cell) => put(place(), 'append', cell)),
    ]),
  }));
  const drawings = [...document.querySelectorAll('.chart:not(.many), .many .panels > div')]
    .filter(shown)
    .map((one) => [put(place(), 'prepend', innermost(one, 0)), put(place(), 'append', innermost(one, -1))]);
  for (const name of names) {
    const link = document.createElement('a');
    link.href = '#' + name;
    link.textContent = '.';
    document.body.append(link, ' ');
  }
  return { tables, drawings, page: '<!doctype html>' + document.documentElement.outerHTML };
})()`;

interface Pdf {
  readonly bytes: string;
  readonly info: ReadonlyMap<string, string>;
  readonly pages: readonly (readonly PlacedWord[])[];
  /** Where each place to which something leads lies: its page from 1, and how far up in points. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly up: number }>;
}

const poppler = (program: string, ...line: string[]): string =>
  execFileSync(program, line, { encoding: 'utf8', maxBuffer: 2 ** 28 });

function readPdf(path: string): Pdf {
  const info = new Map(
    [...poppler('pdfinfo', path).matchAll(/^([^:]+):\s+(.*)$/gmu)].map(([, key = '', value = '']) => [key, value]),
  );
  const pages = placedWords(path);
  const places = new Map(
    [...poppler('pdfinfo', '-dests', path).matchAll(/^\s*(\d+) \[ XYZ +\S+ +(\S+).*?\] "(.*)"$/gmu)].map(
      ([, page, up, name = '']) => [name, { page: Number(page), up: Number(up) }],
    ),
  );
  return { bytes: readFileSync(path).toString('latin1'), info, pages, places };
}

async function printed(name: string, page: string): Promise<Pdf> {
  const path = join(folder, `${name}.pdf`);
  if (!existsSync(path)) writeFileSync(path, await printToPdf(browser, page));
  return readPdf(path);
}

/** A word on a page, and where it stands in points from the upper left corner. */
interface PlacedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

/**
 * A word as it compares: poppler gives Arabic as it is drawn, from left to right and with letters that are joined taken apart in another
 * order, so only which letters there are can be compared.
 */
const lettersOf = (word: string): string =>
  Array.from(word.normalize('NFKC').replace(/[\p{Cf}\p{M}]/gu, ''))
    .sort()
    .join('');

/** The words of each page, where they stand. */
function placedWords(path: string): readonly (readonly PlacedWord[])[] {
  const pages = poppler('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/gu)].map(([, x, y, word = '']) => ({
      x: Number(x),
      y: Number(y),
      word: lettersOf(
        word.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
      ),
    })),
  );
}

/** The words at the foot of a page, in the order in which they are read. */
function footOf(words: readonly PlacedWord[], language: string): string {
  const foot = words.filter(({ y }) => y > 790).sort((a, b) => a.x - b.x);
  return (language === 'ar' ? foot.reverse() : foot).map(({ word }) => word).join(' ');
}

const editions = reports.flatMap(({ name }) => languages.map((language) => [name, language] as const));

describe.skipIf(!canRun)('a report as PDF', () => {
  it.each(editions)('%s, %s: is tagged, counts its pages, and leads where it says', async (report, language) => {
    const html = pageOf(report, language);
    const { bytes, info, pages, places } = await printed(`${report}-${language}`, html);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Page size')).toContain('A4');
    expect(info.get('JavaScript')).toBe('no');
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/u);
    expect(bytes).toContain(`/Lang (${language})`);
    expect(bytes).toMatch(/\/DisplayDocTitle true/u);
    expect(bytes).toMatch(/\/Outlines \d+ 0 R/u);
    expect(info.get('Title')).toBe(/<title>([^<]*)<\/title>/u.exec(html)?.[1]);
    // On every page, the number of it and of all.
    expect(Number(info.get('Pages'))).toBe(pages.length);
    for (const [index, words] of pages.entries()) {
      const number =
        language === 'ar' ? `الصفحة ${index + 1} من ${pages.length}` : `Page ${index + 1} of ${pages.length}`;
      const expected = number.split(' ').map(lettersOf).join(' ');
      expect(footOf(words, language), `page ${index + 1}`).toMatch(new RegExp(`(?:^| )${expected}$`, 'u'));
      // More stands on it than its foot: no page is for the last line of all.
      expect(words.filter(({ y }) => y <= 790).length, `page ${index + 1}`).toBeGreaterThan(8);
    }
    // Every link within the page leads to a place in the document.
    const wanted = new Set(
      [...html.matchAll(/<a [^>]*href="?#([^"\s>]+)/gu)].map(([, name = '']) => decodeURIComponent(name)),
    );
    expect(wanted.size).toBeGreaterThan(2);
    expect([...wanted].filter((name) => !places.has(name))).toEqual([]);
  });
});

/** The words at the top of a page, where a table goes on. A word with marks over its letters falls apart, and is not looked for. */
const wordsAtTop = (words: readonly PlacedWord[] = []): ReadonlySet<string> =>
  new Set(words.filter(({ y }) => y < 140).map(({ word }) => word));

describe.skipIf(!canRun)('a report on paper', () => {
  it('cuts no row and no drawing, and repeats the head of each table that goes on', { timeout: 900_000 }, async () => {
    const opened = await openBrowser({ javaScriptEnabled: false });
    const tab = opened.page;
    let continued = 0;
    for (const [report, language] of editions) {
      const name = `${report}-${language}`;
      const path = join(folder, `${name}.html`);
      writeFileSync(path, pageOf(report, language));
      await tab.goto(pathToFileURL(path).href);
      const { page, tables, drawings } = await tab.evaluate<Marked>(markPage);
      const pdf = await printed(`${name}-marked`, page);
      const pageAt = (place = ''): number => pdf.places.get(place)?.page ?? Number.NaN;
      for (const { head, rows } of tables) {
        const [first] = rows;
        for (const row of rows) {
          const pages = new Set(row.map(pageAt));
          expect([...pages], `${name}: a row of "${head.join(' ')}"`).toHaveLength(1);
        }
        const further = new Set(rows.map(([start]) => pageAt(start)).filter((at) => at > pageAt(first?.[0])));
        for (const at of further) {
          continued += 1;
          const top = wordsAtTop(pdf.pages[at - 1]);
          const missing = head.filter((word) => /^\P{M}+$/u.test(word) && !top.has(lettersOf(word)));
          expect(missing, `${name}, page ${at}: the head "${head.join(' ')}"`).toEqual([]);
        }
      }
      for (const [start, end] of drawings) expect(pageAt(start), `${name}: a drawing`).toBe(pageAt(end));
    }
    expect(continued).toBeGreaterThan(editions.length);
    await opened.close();
  });

  it('has the colours of paper, whatever those of the screen are', async () => {
    const opened = await openBrowser();
    const tab = opened.page;
    await tab.emulateMedia({ colorScheme: 'dark' });
    const html = join(folder, 'screen.html');
    writeFileSync(html, pageOf('quarterly', 'en'));
    await tab.goto(pathToFileURL(html).href);
    expect(await tab.evaluate<boolean>('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    const [light, dark] = [join(folder, 'light.pdf'), join(folder, 'dark.pdf')];
    await tab.pdf({ path: dark, preferCSSPageSize: true });
    await tab.emulateMedia({ colorScheme: 'light' });
    await tab.pdf({ path: light, preferCSSPageSize: true });
    await opened.close();
    const drawn = (path: string, page: string): Buffer =>
      execFileSync('pdftoppm', ['-r', '40', '-f', page, '-l', page, '-gray', path], { maxBuffer: 2 ** 26 });
    for (const page of ['1', '3', '12']) {
      const [one, other] = [drawn(light, page), drawn(dark, page)];
      // Mostly paper, and the same picture.
      const white = one.filter((grey) => grey > 240).length / one.length;
      expect(white, `page ${page}`).toBeGreaterThan(0.6);
      expect(other.equals(one), `page ${page}`).toBe(true);
    }
  });
});
