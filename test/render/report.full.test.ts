import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, readFrameworks } from '../../src/io/package-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { loadRegister } from '../../src/run/register.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';

const browserPath = '/usr/bin/chromium';
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
const canRun = existsSync(browserPath) || mustRun;
if (!canRun) console.warn('The pages are not opened in a browser: there is no Chromium at /usr/bin/chromium.');

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const markup = `<script>window.harmed=1</script>"><svg onload="window.harmed=1"><style>*{display:none}</style>'onx=1 {{x}}`;

/** The pages under test: the example for members and the public, and one made of hostile text. */
function pages(): Record<string, string> {
  const example = loadRegister(readWorkingTree(join(packageFolder(), 'data-example')), readFrameworks());
  return {
    members: printed(reportOf(example), 'html'),
    public: printed(reportOf(example, { audience: 'public' }), 'html'),
    french: printed(reportOf(example, { language: 'fr' }), 'html'),
    hostile: printed(reportOf(registerOf(markup)), 'html'),
    arabic: printed(reportOf(registerOf('حماية الأطفال على الإنترنت')), 'html'),
  };
}

describe.skipIf(!canRun)('the page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-pages-'));
  let browser: BrowserContext;
  let page: Page;
  const messages: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    for (const [name, text] of Object.entries(pages())) writeFileSync(join(folder, `${name}.html`), text);
    mkdirSync(join(folder, 'profile'));
    const options = { executablePath: browserPath, headless: true, args: quiet };
    browser = await chromium.launchPersistentContext(join(folder, 'profile'), options);
    page = await browser.newPage();
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

  it.each(['members', 'public', 'french', 'hostile', 'arabic'])(
    '%s opens without a message or a request',
    async (name) => {
      const url = await open(name);
      expect(messages).toEqual([]);
      expect(requests).toEqual([url]);
      const display = await page.evaluate<string>('getComputedStyle(document.querySelector(".facts")).display');
      expect(display).toBe('grid');
    },
  );

  it('row 25: hostile text makes no element, no handler and no style', async () => {
    await open('hostile');
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
  });

  it.each([320, 390, 768, 1024, 1280])('at %i px the page never scrolls sideways', async (width) => {
    for (const name of ['members', 'hostile', 'french']) {
      await open(name, width);
      const [scroll, client] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(scroll).toBeLessThanOrEqual(client);
    }
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('axe finds nothing, %s at %i px', async (colorScheme, width) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.emulateMedia({ colorScheme });
    for (const name of ['members', 'public', 'french']) {
      await open(name, width);
      await page.evaluate(axe);
      const violations = await page.evaluate<string[]>(`axe
        .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
      expect(violations).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });

  it('prints with the head of a table on each of its pages', async () => {
    await open('members');
    await page.emulateMedia({ media: 'print' });
    const display = await page.evaluate<string>('getComputedStyle(document.querySelector("thead")).display');
    await page.emulateMedia({ media: null });
    expect(display).toBe('table-header-group');
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    expect(pdf.length).toBeGreaterThan(50_000);
  });

  it('leads to the report by its first link, and from a figure to its method', async () => {
    await open('members');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toBe('#report');
    await page.click('.figures a >> nth=0');
    expect(await page.evaluate<string>('document.querySelector(":target").tagName')).toBe('TR');
  });
});
