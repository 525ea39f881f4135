import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { documentsOf, textDocumentsOf } from '../../src/run/documents.js';
import { awkwardExample, awkwardRegisters, reportsOf } from '../support/awkward-registers.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import type { OpenedBrowser } from '../support/browser.js';
import { exampleIn } from '../support/example.js';
import { manyActions } from '../support/many-actions.js';
import { writeFiles } from '../support/folders.js';
import { faultsIn } from '../support/report-faults.js';
import { measured } from './_program.js';

const files = readReportFiles();
const languages = ['en', 'ar', 'fr'];

describe('every report on every awkward register', () => {
  it.each(awkwardRegisters.map((register) => [register.name, register] as const))(
    'says nothing that is no sentence, in any format and language: %s',
    (_name, awkward) => {
      const register = awkwardExample(awkward, languages);
      const documents = reportsOf(register, awkward).flatMap((options) => [
        ...documentsOf(register, { ...options, language: 'en' }, ['md', 'html', 'docx'], files),
        // What a sentence says depends on the language, and how it is laid out does not.
        ...languages
          .filter((language) => language !== 'en')
          .flatMap((language) => documentsOf(register, { ...options, language }, ['md'], files)),
      ]);
      for (const document of documents) {
        if ('text' in document) expect(faultsIn(document.text), document.name).toEqual([]);
        else expect(document.bytes.length, document.name).toBeGreaterThan(1000);
      }
    },
  );
});

/** What a reader could not read in the drawings of a page: text that runs out of the page, and texts that lie on each other. */
const unreadable = `(() => {
  const width = document.documentElement.clientWidth;
  const wider = document.documentElement.scrollWidth - width;
  const found = wider > 0 ? ['the page is wider than its window by ' + wider] : [];
  for (const drawing of document.querySelectorAll('svg.drawing')) {
    const texts = [...drawing.querySelectorAll('text')]
      .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    texts.forEach(({ said, box }, index) => {
      if (box.left < -1 || box.right > width + 1) found.push('cut at the edge: ' + said);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 2 && down > 4) found.push('one on another: ' + said + ' / ' + other.said);
      }
    });
  }
  return found;
})()`;

describe.skipIf(!hasBrowser)('pages in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-awkward-'));
  let browser: OpenedBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(text: string): Promise<void> {
    const path = join(folder, 'page.html');
    writeFileSync(path, text);
    await browser.page.goto(pathToFileURL(path).href);
  }

  // Every register shows its quarterly report in both directions, and in turn one of the others.
  it.each(awkwardRegisters.map((register, index) => [register.name, register, index] as const))(
    'scroll in one direction only, and every label of a chart can be read: %s',
    async (_name, awkward, index) => {
      const register = awkwardExample(awkward, languages);
      const reports = reportsOf(register, awkward);
      const quarterly = reports.filter(({ report }) => report === 'quarterly');
      const others = reports.filter(({ report }) => report !== 'quarterly');
      const editions = [
        ...quarterly,
        ...quarterly.map((options) => ({ ...options, language: 'ar' })),
        ...others.slice(index % others.length).slice(0, 1),
      ];
      for (const edition of editions) {
        const [page] = textDocumentsOf(register, edition, ['html'], files);
        await browser.page.setViewportSize({ width: 1280, height: 900 });
        await open(page?.text ?? '');
        for (const width of [1280, 320]) {
          await browser.page.setViewportSize({ width, height: 900 });
          expect(await browser.page.evaluate<string[]>(unreadable), `${page?.name ?? ''}, ${width} px`).toEqual([]);
        }
      }
    },
    120_000,
  );

  it('print the summary for the board on one sheet, and the brief of a member on two at most', async () => {
    const example = exampleIn(['en', 'fr', 'ar']);
    const pagesOf = async (report: object, language: string): Promise<number> => {
      const options = { report: 'summary', period: '2026-Q3', audience: 'members' as const, language, ...report };
      const [page] = textDocumentsOf(example, options, ['html'], files);
      await open(page?.text ?? '');
      const pdf = await browser.page.pdf({ preferCSSPageSize: true, tagged: true });
      return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
    };
    for (const language of ['en', 'fr', 'ar']) {
      expect(await pagesOf({}, language), language).toBe(1);
      const brief = { report: 'member', member: 'national-police' };
      expect(await pagesOf(brief, language), language).toBeLessThanOrEqual(2);
    }
  });
});

describe('a register with 5,000 actions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-large-'));
  beforeAll(() => writeFiles(folder, Object.fromEntries(manyActions(5000))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['quarterly', 'annual', 'register'])(
    'has its report within a gigabyte, in a time that grows with it: %s',
    async (report) => {
      const line = ['report', report, '--period', '2026-Q3', '--repo', folder, '--out', join(folder, 'out')];
      const before = performance.now();
      const { code, stderr, memory } = await measured([...line, '--format', 'html,md,json']);
      const seconds = (performance.now() - before) / 1000;
      expect([code, stderr]).toEqual([0, '']);
      expect(memory).toBeLessThan(1024);
      // Eight seconds alone on an idle machine; anything that grows with the square of the register takes minutes.
      expect(seconds).toBeLessThan(60);
    },
    120_000,
  );
});
