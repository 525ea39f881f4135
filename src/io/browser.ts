import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Misuse } from '../model/errors.js';
import { WriteFailure } from './write.js';

/** What browsers of the Chromium family are called, and where they lie on systems that put no programs on the path. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds that a page may take; the largest take some seconds. */
const patience = 120_000;

/** Which browser, as a person and the environment say it. */
export interface BrowserChoice {
  /** A path, or the name of a program on the path. */
  readonly named?: string | undefined;
  /** That of the process unless given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

function isProgram(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK);
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The full path of a program of this name, if some folder of the path has one. Relative folders are not looked into. */
function onPath(name: string, environment: Environment): string | undefined {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter((one) => isAbsolute(one));
  const files = process.platform === 'win32' ? [`${name}.exe`] : [name];
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isProgram);
}

/**
 * Finds a browser of the Chromium family: the one that was named, else that of `CHROME_PATH`, else the first that is installed.
 *
 * @throws Misuse saying what is missing
 */
export function findBrowser({ named, environment = process.env }: BrowserChoice): string {
  const told = named ?? environment['CHROME_PATH'] ?? '';
  if (told !== '') {
    const own = /[/\\]/u.test(told) ? [told].find(isProgram) : onPath(told, environment);
    if (own !== undefined) return own;
    const who = named === undefined ? 'CHROME_PATH' : '--browser';
    throw new Misuse(`there is no program "${told}"`, `${who} takes the path of Chromium, Chrome or Edge.`);
  }
  const installed = names.map((name) => onPath(name, environment)).find((path) => path !== undefined);
  const found = installed ?? (usualPlaces[process.platform] ?? []).find(isProgram);
  if (found !== undefined) return found;
  throw new Misuse(
    'a PDF is printed by an installed browser, and neither Chromium, Chrome nor Edge was found',
    'Install one of them, or name its program by --browser or CHROME_PATH. Without one, print the HTML file from any browser.',
  );
}

/** How the browser is started: without a window, without the network, with nothing of the person's own. */
function argumentsFor(folder: string, page: string, pdf: string): string[] {
  // As root, which containers often are, the sandbox cannot start; the page is ours, and may fetch and run nothing.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--export-tagged-pdf',
    '--force-color-profile=srgb',
    '--proxy-server=127.0.0.1:9',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Runs a program to its end, or to the end of our patience. @returns the last lines of what it complained of */
function runToEnd(program: string, arguments_: readonly string[], milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, arguments_, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
    let complaint = '';
    const timer = setTimeout(() => {
      complaint = `it took longer than ${String(milliseconds / 1000)} seconds`;
      child.kill('SIGKILL');
    }, milliseconds);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(-2000);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(complaint);
    });
  });
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** The last line that a browser complained with, as one piece of a sentence. */
function lastLine(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.trim().slice(0, 200) ?? 'it said nothing';
}

/**
 * Prints a page to PDF with an installed browser, in a folder of its own that is removed afterwards.
 *
 * @param program the browser: see {@link findBrowser}
 * @param html a page that needs nothing else
 * @throws WriteFailure where the browser gives no PDF
 */
export async function printToPdf(program: string, html: string, milliseconds = patience): Promise<Uint8Array> {
  const folder = fs.mkdtempSync(join(tmpdir(), 'secretariat-pdf-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    fs.writeFileSync(page, html, { encoding: 'utf8', flag: 'wx' });
    const complaint = await runToEnd(program, argumentsFor(folder, page, pdf), milliseconds);
    const bytes = fs.existsSync(pdf) ? fs.readFileSync(pdf) : new Uint8Array();
    if (isPdf(bytes)) return bytes;
    throw new WriteFailure(
      `the browser printed no PDF: ${lastLine(complaint)}; nothing was written`,
      'Run it once by hand to see whether it starts, or name another with --browser.',
    );
  } catch (error) {
    if (error instanceof WriteFailure || !(error instanceof Error && 'code' in error)) throw error;
    throw new WriteFailure(
      `the browser could not be started: ${error.message}; nothing was written`,
      'Name another with --browser, or leave "pdf" out of --format.',
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
