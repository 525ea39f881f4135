import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSiteFolder } from '../../src/io/site-folder.js';
import type { SiteOutput, SiteSystem } from '../../src/io/site-folder.js';
import { pathsInManifest } from '../../src/run/site/manifest.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const manifest = { name: 'site-manifest.json', pathsIn: pathsInManifest };

/** A site of these files. */
function site(files: Readonly<Record<string, string>>): SiteOutput[] {
  const listed = Object.keys(files).map((path) => ({ path, sha256: '' }));
  const text = JSON.stringify({ kind: 'site-manifest', tool: { name: 'secretariat' }, files: listed });
  return [...Object.entries(files).map(([path, content]) => ({ path, text: content })), { path: manifest.name, text }];
}

const first = site({ 'index.html': 'one', 'en/index.html': 'one', 'en/records/ACT-001.html': 'one' });
const second = site({ 'index.html': 'two', 'en/index.html': 'two', 'en/records/ACT-002.html': 'two' });

/** Every file below a folder with its content; folders that hold nothing end with a slash. */
function contentOf(folder: string, below = ''): Record<string, string> {
  const entries = fs.readdirSync(join(folder, below), { withFileTypes: true });
  if (entries.length === 0 && below !== '') return { [`${below}/`]: '' };
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? contentOf(folder, path) : { [path]: fs.readFileSync(join(folder, path), 'utf8') };
    }),
  ) as Record<string, string>;
}

const asContent = (outputs: readonly SiteOutput[]): Record<string, string> =>
  Object.fromEntries(outputs.map(({ path, text }) => [path, text]));

const place = (): string => join(temporaryFolder(), 'site');

describe('a folder with a site', () => {
  it('is made, and replaced as a whole', () => {
    const folder = place();
    expect(writeSiteFolder(folder, first, manifest)).toMatchObject({ files: 4, removed: 0 });
    expect(contentOf(folder)).toEqual(asContent(first));
    expect(writeSiteFolder(folder, second, manifest)).toMatchObject({ files: 4, removed: 1 });
    expect(contentOf(folder)).toEqual(asContent(second));
    expect(fs.readdirSync(join(folder, '..'))).toEqual(['site']);
  });

  it('keeps what others put beside the site, wherever that is', () => {
    const folder = place();
    const others = {
      CNAME: 'example.org',
      '.git/HEAD': 'ref',
      'en/notes.txt': 'mine',
      'en/records/mine.html': 'mine',
      'own/deep/x': 'x',
    };
    writeSiteFolder(folder, first, manifest);
    writeFiles(folder, others);
    fs.mkdirSync(join(folder, 'empty'));
    writeSiteFolder(folder, second, manifest);
    expect(contentOf(folder)).toEqual({ ...asContent(second), ...others, 'empty/': '' });
  });

  it.each([
    ['a folder of something else', { 'a.txt': 'mine' }],
    ['a folder whose manifest is none of ours', { 'site-manifest.json': '{"kind": "other"}' }],
    ['a folder whose manifest is broken', { 'site-manifest.json': '{' }],
    [
      'a manifest that names what lies elsewhere',
      {
        'site-manifest.json': JSON.stringify({
          kind: 'site-manifest',
          tool: { name: 'secretariat' },
          files: [{ path: '../../secret.txt' }],
        }),
      },
    ],
  ])('is not %s, of which nothing is touched', (_what, files) => {
    const folder = place();
    writeFiles(folder, files);
    expect(() => writeSiteFolder(folder, first, manifest)).toThrow(/is not empty, and this command did not write/);
    expect(contentOf(folder)).toEqual(files);
    expect(fs.readdirSync(join(folder, '..'))).toEqual(['site']);
  });

  it.each([
    ['a file in the place of a file', { 'en/records/ACT-002.html': 'mine' }],
    ['a file that differs by letter case', { 'en/records/act-002.html': 'mine' }],
    ['a folder in the place of a file', { 'en/records/ACT-002.html/x': 'mine' }],
  ])('refuses %s that is not its own', (_what, files) => {
    const folder = place();
    writeSiteFolder(folder, first, manifest);
    writeFiles(folder, files);
    expect(() => writeSiteFolder(folder, second, manifest)).toThrow(/stands where the site needs a place/);
    expect(contentOf(folder)).toEqual({ ...asContent(first), ...files });
  });

  it('never follows a link', () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'index.html': 'theirs' });
    const folder = place();
    writeSiteFolder(folder, first, manifest);
    fs.rmSync(join(folder, 'en'), { recursive: true });
    fs.symlinkSync(outside, join(folder, 'en'));
    expect(() => writeSiteFolder(folder, second, manifest)).toThrow(/"en" stands where the site needs a place/);
    const link = join(temporaryFolder(), 'link');
    fs.symlinkSync(outside, link);
    expect(() => writeSiteFolder(link, second, manifest)).toThrow(/symbolic link/);
    expect(contentOf(outside)).toEqual({ 'index.html': 'theirs' });
  });

  it("refuses git's own folder", () => {
    expect(() => writeSiteFolder(join(temporaryFolder(), '.git', 'site'), first, manifest)).toThrow(/git's own folder/);
  });
});

const steps = ['mkdirSync', 'writeFileSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'readdirSync'] as const;

/** A file system in which one call fails. */
function failing(step: (typeof steps)[number], at: number): SiteSystem {
  let calls = 0;
  const fail = (...given: unknown[]): unknown => {
    calls += 1;
    if (calls === at) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    return (fs[step] as (...given: unknown[]) => unknown)(...given);
  };
  return { ...fs, [step]: fail };
}

describe('a write that fails', () => {
  const cases = steps.flatMap((step) => [1, 2, 3, 4, 5, 6].map((at) => [step, at] as const));

  it.each(cases)('at %s number %i leaves the old site or the new one, and the next run ends well', (step, at) => {
    const folder = place();
    writeSiteFolder(folder, first, manifest);
    writeFiles(folder, { CNAME: 'example.org' });
    let failure: unknown;
    try {
      writeSiteFolder(folder, second, manifest, failing(step, at));
    } catch (error) {
      failure = error;
    }
    const { CNAME: _kept, ...now } = contentOf(folder);
    expect([asContent(first), asContent(second)]).toContainEqual(now);
    if (failure !== undefined) expect((failure as Error).message).toMatch(/could not be written|no space left/);
    writeSiteFolder(folder, second, manifest);
    expect(contentOf(folder)).toEqual({ ...asContent(second), CNAME: 'example.org' });
    expect(fs.readdirSync(join(folder, '..'))).toEqual(['site']);
  });

  it('and a run that was cut short are ended by the next', () => {
    const folder = place();
    writeSiteFolder(folder, first, manifest);
    writeFiles(folder, { CNAME: 'example.org' });
    // Between the two renames: the old site stands under another name, the new one is complete.
    fs.renameSync(folder, `${folder}.secretariat-old`);
    fs.mkdirSync(`${folder}.secretariat-new`);
    writeFiles(`${folder}.secretariat-new`, asContent(second));
    writeSiteFolder(folder, second, manifest);
    expect(contentOf(folder)).toEqual({ ...asContent(second), CNAME: 'example.org' });
    // After both: what is not ours still lies with the old site.
    writeFiles(`${folder}.secretariat-old`, { ...asContent(first), NOTES: 'mine' });
    writeSiteFolder(folder, second, manifest);
    expect(contentOf(folder)).toEqual({ ...asContent(second), CNAME: 'example.org', NOTES: 'mine' });
    expect(fs.readdirSync(join(folder, '..'))).toEqual(['site']);
  });
});
