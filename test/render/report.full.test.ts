import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { tightHtml } from '../../src/render/tight-html.js';
import { reports } from '../../src/reports/registry.generated.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import type { DocumentOptions, TextDocument } from '../../src/run/documents.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import type { OpenedBrowser } from '../support/browser.js';
import { exampleIn } from '../support/example.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const markup = `<script>window.harmed=1</script>"><svg onload="window.harmed=1"><style>*{display:none}</style>'onx=1 {{x}}`;

/** A report in a language, as a page. */
interface Edition {
  readonly name: string;
  readonly reads: 'ltr' | 'rtl';
  readonly options: DocumentOptions;
}

/** Every report from left to right and from right to left, and the quarterly once for the public. */
function editions(): readonly Edition[] {
  const all = reports.flatMap(({ name, scope }) => {
    const subject =
      scope === 'member' ? { member: 'national-police' } : scope === 'meeting' ? { meeting: 'MTG-008' } : {};
    return (['en', 'ar'] as const).map((language): Edition => {
      const options = { report: name, period: '2026-Q3', audience: 'members' as const, language, ...subject };
      return { name: `${name}-${language}`, reads: language === 'ar' ? 'rtl' : 'ltr', options };
    });
  });
  const options = { report: 'quarterly', period: '2026-Q3', audience: 'public', language: 'fr' } as const;
  return [...all, { name: 'quarterly-public', reads: 'ltr', options }];
}

/** What is looked at again on a narrow screen: what lies where, and how large it is. */
const narrowRules = ['target-size', 'scrollable-region-focusable', 'meta-viewport', 'region'];

/** What axe finds against WCAG 2.2 A and AA and good practice, with the place; of some rules only, if they are named. */
function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const runOnly = rules === undefined ? { type: 'tag', values: standards } : { type: 'rule', values: rules };
  return page.evaluate<string[]>(`axe
    .run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

describe.skipIf(!hasBrowser)('the page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-pages-'));
  let browser: OpenedBrowser;
  let page: Page;
  const messages: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    const example = exampleIn(['en', 'fr', 'ar']);
    const files = readReportFiles();
    for (const { name, options } of editions()) {
      const [{ text }] = textDocumentsOf(example, options, ['html'], files) as [TextDocument];
      writeFileSync(join(folder, `${name}.html`), text);
    }
    writeFileSync(join(folder, 'hostile.html'), printed(reportOf(registerOf(markup)), 'html'));
    browser = await openBrowser();
    page = browser.page;
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, width = 1280): Promise<string> {
    messages.length = 0;
    requests.length = 0;
    await page.setViewportSize({ width, height: 900 });
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    await page.goto(url);
    // What is folded away must be as good as the rest.
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    return url;
  }

  it('row 25: hostile text makes no element, no handler and no style', async () => {
    const url = await open('hostile');
    const found = await page.evaluate<unknown>(`({
      scripts: document.querySelectorAll('script').length,
      styles: document.querySelectorAll('style').length,
      drawings: document.querySelectorAll('svg[onload]').length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length,
      harmed: 'harmed' in window,
      title: document.querySelector('.register').textContent,
    })`);
    expect(found).toEqual({ scripts: 1, styles: 1, drawings: 0, handlers: 0, harmed: false, title: markup });
    expect(messages).toEqual([]);
    expect(requests).toEqual([url]);
  });

  it.each([320, 390, 768, 1024])('at %i px the page of hostile text never scrolls sideways', async (width) => {
    await open('hostile', width);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it.each(editions().map((edition) => [edition.name, edition] as const))(
    '%s: no message, no request, no violation, nothing cut',
    async (name, { reads }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      const url = await open(name);
      expect(await page.evaluate<string>('document.documentElement.dir')).toBe(reads);
      await page.evaluate(axe);
      expect(await violations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page), 'dark').toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await overflow(page), 'dark, 320 px').toBeLessThanOrEqual(0);
      expect(await violations(page, narrowRules), 'dark, 320 px').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await overflow(page), 'light, 320 px').toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 768, height: 900 });
      expect(await overflow(page), '768 px').toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        expect(await violations(page, ['color-contrast', 'link-in-text-block']), `forced, ${colorScheme}`).toEqual([]);
        expect(await overflow(page), `forced, ${colorScheme}, 768 px`).toBeLessThanOrEqual(0);
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
      expect(messages).toEqual([]);
      expect(requests).toEqual([url]);
    },
  );

  it('shows the same without its script, but for the tools above tables', async () => {
    const without = await openBrowser({ javaScriptEnabled: false });
    const bare = without.page;
    const told: string[] = [];
    bare.on('console', (message) => told.push(message.text()));
    const seen = `({
      rows: [...document.querySelectorAll('main tr')].filter((row) => row.getClientRects().length > 0).length,
      drawings: document.querySelectorAll('main svg').length,
      words: [...document.querySelectorAll('main :is(p, li, td, th, dd, h2, h3)')].map((one) => one.innerText).join(' ').length,
    })`;
    for (const { name } of editions()) {
      const url = await open(name);
      await bare.goto(url);
      const hasTools = await page.evaluate<boolean>('document.querySelector(".tools") !== null');
      expect(await bare.evaluate<boolean>('document.querySelector(".tools") !== null'), name).toBe(false);
      if (name.startsWith('quarterly')) expect(hasTools).toBe(true);
      for (const one of [page, bare])
        await one.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      expect(await bare.evaluate<unknown>(seen), name).toEqual(await page.evaluate<unknown>(seen));
      await bare.setViewportSize({ width: 320, height: 900 });
      expect(await overflow(bare), `${name}, 320 px`).toBeLessThanOrEqual(0);
      await bare.setViewportSize({ width: 1280, height: 900 });
    }
    // A browser says that it was told to run nothing; the page says nothing.
    expect(told.filter((message) => !/script/iu.test(message))).toEqual([]);
    await without.close();
  });

  it('prints with the head of a table on each of its pages', async () => {
    await open('quarterly-en');
    await page.emulateMedia({ media: 'print' });
    const display = await page.evaluate<string>('getComputedStyle(document.querySelector("thead")).display');
    await page.emulateMedia({ media: null });
    expect(display).toBe('table-header-group');
  });

  it('prints from dark mode in the colours of paper: tagged, with its figures, on several pages', async () => {
    await open('quarterly-en');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const colours = await page.evaluate<string[]>(
      `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.documentElement))`,
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ colorScheme: 'dark', media: null });
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    await page.emulateMedia({ colorScheme: null });
    // What a PDF says of its structure is not compressed: how many pages, that it is tagged, and what stands for a drawing.
    const structure = pdf.toString('latin1');
    expect(structure).toContain('/Marked true');
    expect(structure.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(1);
    expect(structure.match(/\/S \/Figure\b/gu)?.length).toBeGreaterThan(5);
    expect(structure).toContain('7 of 29 actions are at risk or off course');
    expect(structure).toMatch(/\/S \/TH\b/u);
  });

  it('tells readers of screens the words beside a mark, and not the letter in it', async () => {
    await open('quarterly-en');
    const told = await page.locator('tr[id="ACT-001"]').ariaSnapshot();
    expect(told).toContain('At risk');
    expect(told).not.toMatch(/img|graphics|\bA At risk|^\s*- text: A$/mu);
  });

  it('shows beside a text that is not translated in which language it is', async () => {
    await open('quarterly-ar');
    const shown = await page.evaluate<string[]>(
      `[...document.querySelectorAll('tr[id="ACT-001"] bdi')].map((text) => text.lang + ' ' + getComputedStyle(text, '::after').content)`,
    );
    expect(shown).toContain('en "en"');
    expect(shown.filter((one) => one.startsWith(' '))).toEqual(shown.filter((one) => one === ' none'));
  });

  it('sorts days, marks and shares by what they are, and leads back to the order of the report', async () => {
    await open('quarterly-en');
    const table = page.locator('section[aria-labelledby="all-actions"] table');
    const column = async (number: number): Promise<string[]> => {
      const texts = await table.locator(`tbody tr > :nth-child(${String(number)})`).allTextContents();
      return texts.map((text) => text.trim());
    };
    const asWritten = await column(1);
    const heads = await table.locator('thead th').allTextContents();
    const due = heads.findIndex((head) => head.startsWith('Due')) + 1;
    const days = (texts: string[]): number[] =>
      texts.map((text) => Date.parse(`${/\d+\s\w+\s\d{4}/u.exec(text)?.[0].replaceAll('\u00a0', ' ') ?? ''} UTC`));
    await table
      .locator('thead th')
      .nth(due - 1)
      .click();
    const up = days(await column(due));
    expect(up.length).toBe(asWritten.length);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(await column(1)).not.toEqual(asWritten);
    await table
      .locator('thead th')
      .nth(due - 1)
      .click();
    expect(days(await column(due))).toEqual(up.toReversed());
    await page.locator('section[aria-labelledby="all-actions"] select').selectOption('0 0');
    expect(await column(1)).toEqual(asWritten);
  });

  it('is the same document with all quotes and with those that it needs', async () => {
    await open('hostile');
    for (const name of ['quarterly-ar', 'register-en', 'hostile']) {
      const written = readFileSync(join(folder, `${name}.html`), 'utf8');
      const read = `(text) => new DOMParser().parseFromString(text, 'text/html')`;
      const quoted = await page.evaluate<string>(`(${read})(${JSON.stringify(written)}).documentElement.outerHTML`);
      const tight = tightHtml(quoted);
      expect(tight.length).toBeLessThan(quoted.length);
      const pages = [quoted, tight, written].map((text) => `(${read})(${JSON.stringify(text)}).documentElement`);
      const [first = '', ...others] = pages;
      const same = await page.evaluate<boolean[]>(`[${others.join()}].map((one) => one.isEqualNode(${first}))`);
      expect(same, name).toEqual([true, true]);
    }
  });

  it('leads to the report by its first link, and from a figure to its method', async () => {
    await open('quarterly-en');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toBe('#report');
    await page.click('.figures a >> nth=0');
    expect(await page.evaluate<string>('document.querySelector(":target").tagName')).toBe('TR');
  });
});
