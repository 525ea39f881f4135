import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, printToPdf } from '../../src/io/browser.js';
import { temporaryFolder } from '../support/folders.js';

/** A program in a folder of its own that does what a shell is told. */
function program(name: string, script: string): { readonly folder: string; readonly path: string } {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { folder, path };
}

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('secretariat-pdf-'));

describe.skipIf(process.platform === 'win32')('the browser that prints', () => {
  it('is the one that was named, else that of the environment, else the first on the path', () => {
    const { folder, path } = program('google-chrome', 'true');
    const other = program('mine', 'true');
    expect(findBrowser({ environment: { PATH: folder } })).toBe(path);
    expect(findBrowser({ environment: { PATH: folder, CHROME_PATH: other.path } })).toBe(other.path);
    expect(findBrowser({ named: other.path, environment: { PATH: folder, CHROME_PATH: '/no/such' } })).toBe(other.path);
    expect(findBrowser({ named: 'mine', environment: { PATH: other.folder } })).toBe(other.path);
  });

  it('is missed in words that help', () => {
    expect(() => findBrowser({ environment: { PATH: '' } })).toThrow(/neither Chromium, Chrome nor Edge was found/u);
    expect(() => findBrowser({ named: '/no/such', environment: {} })).toThrow(/there is no program "\/no\/such"/u);
    expect(() => findBrowser({ environment: { CHROME_PATH: 'nowhere', PATH: '' } })).toThrow(/"nowhere"/u);
    // A folder of the working directory is not the path's: what lies there may be anybody's.
    expect(() => findBrowser({ environment: { PATH: '.:bin' } })).toThrow(/was found/u);
  });

  it('prints from a folder of its own, and leaves nothing behind', async () => {
    const { path } = program(
      'chromium',
      'for a in "$@"; do case $a in --print-to-pdf=*) printf "%%PDF-1.4" > "${a#*=}";; esac; done',
    );
    const before = leftovers();
    expect(Buffer.from(await printToPdf(path, '<p>x</p>')).toString()).toBe('%PDF-1.4');
    expect(leftovers()).toEqual(before);
  });

  it.each([
    ['says why', 'echo "no display" >&2', /printed no PDF: no display; nothing was written/u],
    ['says nothing', 'true', /printed no PDF: it said nothing/u],
    ['never ends', 'exec sleep 60', /longer than 0\.3 seconds/u],
    [
      'writes something else',
      'for a in "$@"; do case $a in --print-to-pdf=*) echo x > "${a#*=}";; esac; done',
      /no PDF/u,
    ],
  ])('that %s is a failed write', async (_name, script, message) => {
    const before = leftovers();
    await expect(printToPdf(program('chromium', script).path, '<p>x</p>', 300)).rejects.toThrow(message);
    expect(leftovers()).toEqual(before);
  });

  it('that cannot be started is a failed write', async () => {
    const folder = temporaryFolder();
    await expect(printToPdf(join(folder, 'none'), '<p>x</p>')).rejects.toThrow(/could not be started/u);
    expect(existsSync(folder)).toBe(true);
  });
});
