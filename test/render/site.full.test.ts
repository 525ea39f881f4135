import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { loadRegister } from '../../src/run/register.js';
import type { Departure } from '../../src/model/departure.js';
import type { Register } from '../../src/run/register.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import type { OpenedBrowser } from '../support/browser.js';
import { exampleFiles } from '../support/example.js';
import { registerOf } from '../support/report-register.js';
import { siteOf } from '../support/site.js';
import type { SiteText } from '../support/site.js';

const markup = `<script>window.harmed=1</script>"><svg onload="window.harmed=1"><style>*{display:none}</style>'onx=1 {{x}}`;

/** The example in other languages, with an id that a record had before. */
function example(languages: string): Register {
  const files = new Map(exampleFiles);
  files.set(
    'secretariat.yaml',
    files.get('secretariat.yaml')!.replace('languages: [en, fr]', `languages: [${languages}]`),
  );
  files.set(
    'risks/RSK-050.yaml',
    'title: { en: "Œuvres d’été à Łódź", ar: "حماية الأطفال على الإنترنت" }\nlikelihood: low\nimpact: low\nstatus: open\n',
  );
  files.set('risks/RSK-001.yaml', `${files.get('risks/RSK-001.yaml')!}formerly: [RSK-099]\n`);
  return loadRegister(memoryTree(files), readFrameworks());
}

/** Records that were there once. */
const departures: readonly Departure[] = [
  { id: 'RSK-098', removed: { kind: 'risk', day: '2026-05-01', commit: '0123456789abcdef' } },
  { id: 'RSK-097', removed: undefined },
];

/** One page of each type, below the folder of a language. */
const types = [
  'index.html',
  'objectives.html',
  'actions.html',
  'indicators.html',
  'capabilities.html',
  'members.html',
  'meetings.html',
  'support.html',
  'coherence.html',
  'changes.html',
  'data.html',
  'method.html',
  'records.html?q=police',
  'records/ACT-014.html',
  'records/IND-003.html',
  'records/GAP-001.html',
  'records/RSK-099.html',
  'records/RSK-098.html',
  'records/RSK-097.html',
  'records/ACT-015.html',
];

describe.skipIf(!hasBrowser)('the site in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-site-'));
  let browser: OpenedBrowser;
  let page: Page;
  const messages: string[] = [];
  const requests: string[] = [];

  function write(name: string, site: SiteText): void {
    for (const [path, text] of site) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
  }

  beforeAll(async () => {
    write('example', siteOf(example('en, ar'), { audience: 'members', departures }));
    write('hostile', siteOf(registerOf(markup), { audience: 'members' }));
    browser = await openBrowser();
    page = browser.page;
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, width = 1280): Promise<void> {
    messages.length = 0;
    requests.length = 0;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${pathToFileURL(folder).href}/${path}`);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  }

  it.each(['index.html', ...types.map((type) => `en/${type}`)])(
    '%s opens from disk, and loads its own style and scripts only',
    async (type) => {
      await open(`example/${type}`);
      expect(messages).toEqual([]);
      const own = pathToFileURL(join(folder, 'example')).href;
      expect(requests.filter((url) => !url.startsWith(own))).toEqual([]);
      expect(await page.evaluate<string>('getComputedStyle(document.body).display')).toBe('flex');
    },
  );

  it.each(
    (['light', 'dark'] as const).flatMap((scheme) => ['en', 'ar'].map((language) => [scheme, language] as const)),
  )(
    'axe finds nothing: %s, %s',
    async (colorScheme, language) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.emulateMedia({ colorScheme });
      for (const type of types) {
        await open(`example/${language}/${type}`);
        await page.evaluate(axe);
        const violations = await page.evaluate<string[]>(`axe
        .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
        expect(violations, type).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: null });
    },
    600_000,
  );

  it.each([320, 390, 768])(
    'at %i px no page scrolls sideways',
    async (width) => {
      for (const path of [
        ...types.flatMap((type) => [`example/en/${type}`, `example/ar/${type}`]),
        'hostile/en/index.html',
        'hostile/en/actions.html',
        'hostile/en/records/ACT-001.html',
      ]) {
        await open(path, width);
        const [scroll, client] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect(scroll, path).toBeLessThanOrEqual(client);
      }
    },
    600_000,
  );

  it('prints what is read, without what is clicked, in black on white also from a dark screen', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const type of types) {
      await open(`example/en/${type}`, 720);
      const shown = await page.evaluate<string[]>(`[...document.querySelectorAll(
        '.menu, .find, .languages, .trail, .cards, .downloads, .tools, .contents, .results, .skip, .foot .links, .permalink')]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).opacity !== '0' && one.getBoundingClientRect().x > -1)
        .map((one) => one.className)`);
      expect(shown, type).toEqual([]);
      expect(await page.evaluate<string>('getComputedStyle(document.body).color'), type).toBe('rgb(0, 0, 0)');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), type).toBeLessThanOrEqual(720);
    }
    await page.emulateMedia({ media: null, colorScheme: null });
  });

  it('says in forced colours which page of the menu is open', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('example/en/members.html');
    const lines = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.menu a')].map((one) => getComputedStyle(one).borderBottomColor)`,
    );
    expect(new Set(lines).size).toBe(2);
    expect(lines.filter((line) => line === lines[4])).toHaveLength(1);
    await page.emulateMedia({ forcedColors: null });
  });

  it('row 25: hostile text makes no element, no handler and no style, also where it is searched for', async () => {
    for (const path of [
      'index.html',
      'records/ACT-001.html',
      `records.html?q=${encodeURIComponent('script window')}`,
      `records.html?q=${encodeURIComponent(markup)}`,
    ]) {
      await open(`hostile/en/${path}`);
      const found = await page.evaluate<unknown>(`({
        inline: document.querySelectorAll('script:not([src])').length,
        styles: document.querySelectorAll('style').length,
        drawings: document.querySelectorAll('svg[onload]').length,
        handlers: [...document.querySelectorAll('*')].filter((element) =>
          [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length,
        harmed: 'harmed' in window,
      })`);
      expect(found).toEqual({ inline: 0, styles: 0, drawings: 0, handlers: 0, harmed: false });
    }
  });

  it('searches without a server: by words, their beginnings, ids, and without accents', async () => {
    const found = async (query: string, language = 'en'): Promise<{ count: string; first: string }> => {
      await open(`example/${language}/records.html?q=${encodeURIComponent(query)}`);
      return page.evaluate(`({
        count: document.querySelector('.results .count').textContent,
        first: document.querySelector('.results a')?.getAttribute('href') ?? '',
      })`);
    };
    expect(await found('child helpline')).toMatchObject({ first: 'records/ACT-014.html' });
    expect(await found('helpl')).toMatchObject({ first: 'records/ACT-014.html' });
    expect(await found('act-020')).toMatchObject({ first: 'records/ACT-020.html' });
    expect((await found('a')).count).toMatch(/^\d+ records found\. The first 50 are shown\. /u);
    expect(await page.evaluate<number>('document.querySelectorAll(".results li").length')).toBe(50);
    expect(await found('nothing-of-this-kind')).toEqual({
      count: 'Nothing was found. Try another word, or fewer.',
      first: '',
    });
    for (const query of ['œuvres d’été', 'oeuvres ete lodz', 'ŁÓDŹ', 'LODZ']) {
      expect(await found(query), query).toMatchObject({ first: 'records/RSK-050.html' });
    }
    expect((await found('إجراء', 'ar')).count).toMatch(/[1-9]/u);
    // Without hamza, with and without the article, and with the other letter at the end.
    for (const query of ['الأطفال', 'اطفال', 'حمايه', 'انترنت', 'والإنترنت']) {
      expect(await found(query, 'ar'), query).toMatchObject({ first: 'records/RSK-050.html' });
    }
    // From any page, by what is typed there.
    await open('example/en/actions.html');
    await page.fill('#q', 'helpline');
    await page.press('#q', 'Enter');
    await page.waitForSelector('.results a');
    expect(page.url()).toContain('records.html?q=helpline');
  });

  it('sorts and filters the longer tables, by the script that reports have', async () => {
    await open('example/en/actions.html');
    const table = 'section[aria-labelledby="all-actions"] table';
    const rows = (): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll('${table} tbody tr:not([hidden])')].map((row) => row.cells[0].textContent.trim())`,
      );
    const before = await rows();
    await page.selectOption('section[aria-labelledby="all-actions"] select', '0 -1');
    expect(await rows()).toEqual([...before].sort().reverse());
    await page.fill('section[aria-labelledby="all-actions"] input[type=search]', 'helpline');
    expect((await rows()).length).toBeLessThan(before.length);
    expect(await rows()).toEqual(expect.arrayContaining([expect.stringContaining('helpline')]));
    expect(
      await page.evaluate<string>(
        `document.querySelector('section[aria-labelledby="all-actions"] output').textContent`,
      ),
    ).toMatch(/^\d+ of \d+ rows$/u);
    const report = readFileSync(new URL('../../templates/report/report.js', import.meta.url), 'utf8');
    expect(readFileSync(join(folder, 'example/assets/tables.js'), 'utf8')).toBe(report);
  });

  it('is searched by keyboard alone, and finds more while one types', async () => {
    await open('example/en/index.html');
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate<string>('document.activeElement.id')) === 'q') break;
    }
    await page.keyboard.type('police');
    await Promise.all([page.waitForURL(/records\.html\?q=police/u), page.keyboard.press('Enter')]);
    await page.waitForSelector('.results a');
    await page.focus('#q');
    await page.keyboard.press('End');
    await page.keyboard.type(' highlands');
    await expect.poll(() => page.locator('.results li').count()).toBeLessThan(10);
    expect(await page.locator('[role=status]').innerText()).toMatch(/^\d records? found$/u);
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>('document.activeElement.closest(".results") !== null')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/records\/[^/]+\.html$/u);
  });

  it('says that searching needs a script, where there is none', async () => {
    const bare = await openBrowser({ javaScriptEnabled: false });
    const first = bare.page;
    await first.goto(`${pathToFileURL(folder).href}/example/en/index.html`);
    await first.fill('#q', 'police');
    await first.press('#q', 'Enter');
    await first.waitForURL(/records\.html\?q=police/u);
    expect(await first.locator('.results').innerText()).toBe('Searching needs JavaScript. All records stand below.');
    expect(await first.locator('main table a').count()).toBeGreaterThan(100);
    await bare.close();
  });

  it('has everything in reach without a script', async () => {
    const bare = await page.context().newPage();
    await bare.route('**/*.js', (route) => route.abort());
    await bare.goto(`${pathToFileURL(folder).href}/example/en/records.html`);
    expect(await bare.evaluate<number>('document.querySelectorAll("main table a").length')).toBeGreaterThan(100);
    await bare.close();
  });

  it('leads to the content by its first link, and from a figure to its method', async () => {
    await open('example/en/index.html');
    // Headings of the style of reports lead to themselves; those of the parts of the site look like the links that they are.
    expect(
      await page.evaluate<string[]>(`(() => {
      const { color, textDecorationLine } = getComputedStyle(document.querySelector('.cards h2 a'));
      const plain = getComputedStyle(document.querySelector('.menu a')).color;
      return [String(color === plain), textDecorationLine];
    })()`),
    ).toEqual(['true', 'underline']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.click('.figures a >> nth=0');
    expect(await page.evaluate<string>('document.querySelector(":target").tagName')).toBe('TR');
  });

  it('changes the language of the same page', async () => {
    await open('example/en/records/ACT-014.html');
    await page.click('.languages a');
    expect(page.url()).toContain('/ar/records/ACT-014.html');
    expect(await page.evaluate<string>('document.documentElement.dir')).toBe('rtl');
  });
});
