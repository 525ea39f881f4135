import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../src/io/create-files.js';
import type { CreatingSystem, NewFile } from '../../src/io/create-files.js';
import { temporaryFolder } from '../support/folders.js';

const files: readonly NewFile[] = [
  { path: 'README.md', text: 'new\n', optional: true },
  { path: 'a/b/one.yaml', text: 'one\n' },
  { path: 'a/two.yaml', text: 'two\n' },
  { path: 'secretariat.yaml', text: 'last\n' },
];

const below = (folder: string): string[] =>
  fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : ['(nothing)'];

const error = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: no`), { code });

/** A system of files that fails at its nth call of one sort. */
function failing(
  name: keyof CreatingSystem,
  nth: number,
  code: string,
): { system: CreatingSystem; calls: () => number } {
  let calls = 0;
  const real = fs[name] as (...values: unknown[]) => unknown;
  const wrapped = (...values: unknown[]): unknown => {
    calls += 1;
    if (calls === nth) throw error(code);
    return real(...values);
  };
  return { system: { ...fs, [name]: wrapped }, calls: () => calls };
}

const steps: readonly (keyof CreatingSystem)[] = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
];

describe('creating files', () => {
  it('creates all of them, with their folders', () => {
    const folder = join(temporaryFolder(), 'x', 'y');
    expect(createFiles(folder, files).created.every(({ outcome }) => outcome === 'created')).toBe(true);
    expect(below(folder)).toEqual(['README.md', 'a', 'a/b', 'a/b/one.yaml', 'a/two.yaml', 'secretariat.yaml']);
  });

  it('leaves no trace when it is undone', () => {
    const folder = join(temporaryFolder(), 'x', 'y');
    createFiles(folder, files).undo();
    expect(fs.existsSync(join(folder, '..'))).toBe(false);
  });

  describe.each(steps)('when %s fails', (step) => {
    it.each(['ENOSPC', 'EIO', 'EACCES'])('with %s: all or nothing, at every step (row 49)', (code) => {
      for (let nth = 1; ; nth += 1) {
        const parent = temporaryFolder();
        const folder = join(parent, 'new');
        const { system, calls } = failing(step, nth, code);
        let failed: unknown;
        try {
          createFiles(folder, files, system);
        } catch (caught) {
          failed = caught;
        }
        if (failed === undefined) expect(below(folder)).toContain('secretariat.yaml');
        else expect(below(parent)).toEqual([]);
        if (failed !== undefined) expect((failed as Error).message).toMatch(/nothing was changed/);
        if (calls() < nth) break;
      }
    });
  });

  it('does without second names where the disk knows none', () => {
    const folder = temporaryFolder();
    const system: CreatingSystem = {
      ...fs,
      linkSync: () => {
        throw error('EPERM');
      },
    };
    createFiles(folder, files, system);
    expect(fs.readFileSync(join(folder, 'a/two.yaml'), 'utf8')).toBe('two\n');
    expect(below(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('does not replace what came into being meanwhile', () => {
    const folder = temporaryFolder();
    const system: CreatingSystem = {
      ...fs,
      linkSync: (from, to) => {
        fs.writeFileSync(to, 'theirs\n');
        fs.linkSync(from, to);
      },
    };
    expect(() => createFiles(folder, files, system)).toThrow(/nothing was changed/);
    expect(fs.readFileSync(join(folder, 'README.md'), 'utf8')).toBe('theirs\n');
  });
});
