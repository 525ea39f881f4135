import * as fs from 'node:fs';
import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WritingSystem } from '../../src/io/write.js';
import { WriteFailure, writeOutput, writeOutputs } from '../../src/io/write.js';
import { Misuse } from '../../src/model/errors.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const mark = '<!-- made by secretariat -->';
const [before, after] = [`${mark}\nold\n`, `${mark}\nnew\n`];

/** A disk that fails at the n-th call that changes something. */
function failingAt(step: number, code: string): { system: WritingSystem; steps: () => number } {
  let calls = 0;
  const counted = <T extends (...arguments_: never[]) => unknown>(call: T) =>
    ((...arguments_: Parameters<T>) => {
      calls += 1;
      if (calls === step) throw Object.assign(new Error(code), { code });
      return call(...arguments_);
    }) as T;
  const system: WritingSystem = {
    ...fs,
    mkdirSync: counted(fs.mkdirSync),
    openSync: counted(fs.openSync),
    writeSync: counted(fs.writeSync as (...arguments_: never[]) => unknown) as typeof fs.writeSync,
    fsyncSync: counted(fs.fsyncSync),
    renameSync: counted(fs.renameSync),
  };
  return { system, steps: () => calls };
}

describe('writing output', () => {
  test('makes the folder and the file', () => {
    const folder = join(temporaryFolder(), 'reports/2026');
    expect(writeOutput(folder, 'a.md', after, mark)).toEqual({ path: join(folder, 'a.md'), outcome: 'created' });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('asks for one folder at a time, so that it comes back where the system has no place for one', () => {
    const system: WritingSystem = {
      ...fs,
      mkdirSync: ((_path: fs.PathLike, options?: fs.MakeDirectoryOptions) => {
        // Node asks again and again for what is answered so, as it is below /proc.
        if (options?.recursive === true) throw new Error('this would never end');
        throw Object.assign(new Error('no such file or directory'), { code: 'ENOENT' });
      }) as typeof fs.mkdirSync,
    };
    const folder = join(temporaryFolder(), 'a/b');
    expect(() => writeOutput(folder, 'a.md', after, mark, system)).toThrow(WriteFailure);
    expect(() => writeOutput('', 'a.md', after, mark)).toThrow(Misuse);
  });

  test('replaces what bears its mark, and leaves alone what is the same already', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.md': before, 'b.md': after });
    const written = writeOutputs(
      folder,
      [
        { name: 'a.md', text: after },
        { name: 'b.md', text: after },
      ],
      mark,
    );
    expect(written.map(({ outcome }) => outcome)).toEqual(['replaced', 'unchanged']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
  });

  test('leaves everything as it was when one of several files is not its own', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.md': before, 'b.md': 'written by hand\n' });
    const outputs = [
      { name: 'a.md', text: after },
      { name: 'b.md', text: after },
    ];
    expect(() => writeOutputs(folder, outputs, mark)).toThrow('"b.md" was not written by this command');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
  });

  test.each(['../a.md', 'x/a.md', 'x\\a.md', '', '.', '..'])('takes no path for a name: %j', (name) => {
    const folder = temporaryFolder();
    expect(() => writeOutput(folder, name, after, mark)).toThrow('no plain file name');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes no output without its mark', () => {
    expect(() => writeOutput(temporaryFolder(), 'a.md', 'bare', mark)).toThrow('lacks its own mark');
  });

  test('refuses a folder that is a file', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { file: '' });
    expect(() => writeOutput(join(folder, 'file'), 'a.md', after, mark)).toThrow(Misuse);
    expect(() => writeOutput(join(folder, 'file/x'), 'a.md', after, mark)).toThrow(Misuse);
  });

  test('finishes when the disk takes a few bytes at a time', () => {
    const folder = temporaryFolder();
    const short = ((handle: number, bytes: Uint8Array, from: number, length: number) =>
      fs.writeSync(handle, bytes, from, Math.min(length, 3))) as typeof fs.writeSync;
    writeOutput(folder, 'a.md', after, mark, { ...fs, writeSync: short });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'])(
    'leaves the old files or the new ones whichever step fails with %s',
    (code) => {
      const outputs = [
        { name: 'a.md', text: after },
        { name: 'b.md', text: after },
      ];
      const whole = failingAt(0, code);
      writeOutputs(temporaryFolder(), outputs, mark, whole.system);
      expect(whole.steps()).toBeGreaterThan(8);
      for (let step = 1; step <= whole.steps(); step++) {
        const folder = temporaryFolder();
        writeFiles(folder, { 'a.md': before, 'b.md': before });
        let failure: unknown;
        try {
          writeOutputs(folder, outputs, mark, failingAt(step, code).system);
        } catch (error) {
          failure = error;
        }
        // Only the flush of the folder, after everything is done, may fail without a word.
        if (step <= whole.steps() - 2) expect(failure).toBeInstanceOf(WriteFailure);
        expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
        const contents = ['a.md', 'b.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
        for (const content of contents) expect([before, after]).toContain(content);
        if (failure instanceof WriteFailure && failure.message.includes('nothing was changed')) {
          expect(contents).toEqual([before, before]);
        }
      }
    },
  );

  test('says what stands when the second of two files cannot be renamed', () => {
    const folder = temporaryFolder();
    let renames = 0;
    const renameSync: typeof fs.renameSync = (from, to) => {
      renames += 1;
      if (renames === 2) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      fs.renameSync(from, to);
    };
    const outputs = [
      { name: 'a.md', text: after },
      { name: 'b.md', text: after },
    ];
    const call = () => writeOutputs(folder, outputs, mark, { ...fs, renameSync });
    expect(call).toThrow('the disk reports an error; "a.md" was written, the rest is as before');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('passes a link in the place of the file by', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'target.md': before });
    symlinkSync('target.md', join(folder, 'a.md'));
    expect(() => writeOutput(folder, 'a.md', after, mark)).toThrow(WriteFailure);
    expect(readFileSync(join(folder, 'target.md'), 'utf8')).toBe(before);
  });
});
