import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

const path = '/usr/bin/chromium';

/** Whether there is a browser; where nothing may be skipped, its absence is a failure. */
export const hasBrowser = existsSync(path) || process.env['SECRETARIAT_NO_SKIP'] === '1';
if (!hasBrowser) console.warn(`Pages are not opened in a browser: there is no Chromium at ${path}.`);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with one page, and what ends it. */
export interface OpenedBrowser {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts Chromium without a window and with nothing remembered. */
export async function openBrowser({ javaScriptEnabled = true } = {}): Promise<OpenedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'secretariat-browser-'));
  const options = { executablePath: path, headless: true, args: quiet, javaScriptEnabled };
  const browser = await chromium.launchPersistentContext(profile, options);
  return {
    page: await browser.newPage(),
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
