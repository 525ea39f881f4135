import * as fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges, lastChange, undoLast } from '../../src/io/changes.js';
import { WriteFailure } from '../../src/io/write.js';
import { Misuse } from '../../src/model/errors.js';
import { writeFiles } from '../support/folders.js';
import {
  attempt,
  change,
  contents,
  expectSafeEnd,
  expectSafeFailure,
  fresh,
  old,
  register,
  stepsOfChange,
  three,
} from './_changes.js';

describe('changing files', () => {
  test.each([true, false])('changes, creates and removes in one go (under git: %s)', (withGit) => {
    const top = register(withGit);
    chmodSync(join(top, 'actions/ACT-001.yaml'), 0o640);
    applyChanges(top, three, 'set ACT-001: title');
    expect(contents(top)).toEqual(fresh);
    expect(statSync(join(top, 'actions/ACT-001.yaml')).mode & 0o777).toBe(0o640);
    expect(existsSync(join(top, '.secretariat'))).toBe(false);
  });

  test('row 49: refuses to write over what somebody else has written', () => {
    const top = register();
    writeFileSync(join(top, 'gaps/GAP-001.yaml'), 'title: other\n');
    expect(() => applyChanges(top, three, 'x')).toThrow(
      '"gaps/GAP-001.yaml" changed on disk since it was read; nothing was changed',
    );
    expect(contents(top)).toEqual({ ...old, 'gaps/GAP-001.yaml': 'title: other\n' });
    writeFiles(top, { 'risks/RSK-001.yaml': '' });
    expect(() => applyChanges(top, three.slice(2), 'x')).toThrow('changed on disk');
  });

  test('refuses links, folders and read-only files, and writes nothing', () => {
    const top = register();
    writeFiles(top, { 'elsewhere.yaml': 'title: old\n', 'risks/a.yaml': 'x' });
    symlinkSync('../elsewhere.yaml', join(top, 'actions/ACT-002.yaml'));
    symlinkSync('actions', join(top, 'members'));
    const wrong = ['actions/ACT-002.yaml', 'members/ACT-001.yaml', 'risks'];
    for (const path of wrong) {
      const failure = attempt(() => applyChanges(top, [three[0]!, change(path, 'title: old\n', 'title: new\n')], 'x'));
      expect(failure).toBeInstanceOf(WriteFailure);
    }
    chmodSync(join(top, 'actions/ACT-001.yaml'), 0o444);
    expect(() => applyChanges(top, three, 'x')).toThrow('"actions/ACT-001.yaml" is read-only; nothing was changed');
    expect(readFileSync(join(top, 'elsewhere.yaml'), 'utf8')).toBe('title: old\n');
    expect(readFileSync(join(top, 'actions/ACT-001.yaml'), 'utf8')).toBe('title: old\n');
  });

  test('takes the lock of a command that died', () => {
    const top = register();
    mkdirSync(join(top, '.git/secretariat'));
    writeFileSync(join(top, '.git/secretariat/lock'), `999999999 ${hostname()}\n`);
    applyChanges(top, three, 'x');
    expect(contents(top)).toEqual(fresh);
  });
});

describe('row 49: whatever fails, the register is the old one or the new one', () => {
  // Every step is tried among the full tests.
  test('when a step fails', () => {
    const steps = stepsOfChange();
    expect(steps.length).toBeGreaterThan(40);
    for (const step of steps.filter((_, index) => index % 9 === 4)) expectSafeFailure(step, 'ENOSPC');
  });

  test('when the process is killed, after the next start', () => {
    for (const step of stepsOfChange().filter((_, index) => index % 9 === 2)) expectSafeEnd(step, step % 2 === 0);
  });

  test('when the disk takes a few bytes at a time', () => {
    const top = register();
    const writeSync = ((handle: number, content: Uint8Array, from: number, length: number) =>
      fs.writeSync(handle, content, from, Math.min(length, 3))) as typeof fs.writeSync;
    applyChanges(top, three, 'x', { ...fs, writeSync });
    expect(contents(top)).toEqual(fresh);
  });
});

describe('taking back', () => {
  test('gives every file back what it held, one command after another', () => {
    const top = register();
    applyChanges(top, three, 'first');
    applyChanges(top, [change('actions/ACT-001.yaml', 'title: new\n', 'title: newer\n')], 'second');
    expect(lastChange(top).command).toBe('second');
    expect(undoLast(top).command).toBe('second');
    expect(contents(top)).toEqual(fresh);
    expect(undoLast(top).command).toBe('first');
    expect(contents(top)).toEqual(old);
    expect(() => undoLast(top)).toThrow('there is nothing to take back');
  });

  test('refuses where a file has changed since, and where nothing is remembered', () => {
    const top = register();
    applyChanges(top, three, 'first');
    writeFileSync(join(top, 'actions/ACT-001.yaml'), 'by hand\n');
    expect(() => undoLast(top)).toThrow('"actions/ACT-001.yaml" changed on disk');
    const bare = register(false);
    applyChanges(bare, three, 'first');
    expect(() => undoLast(bare)).toThrow(Misuse);
    expect(() => undoLast(bare)).toThrow('only in a git repository');
  });

  test('remembers the last twenty commands', () => {
    const top = register();
    let before = 'title: old\n';
    for (let index = 0; index < 25; index += 1) {
      const after = `title: ${String(index)}\n`;
      applyChanges(top, [change('actions/ACT-001.yaml', before, after)], `change ${String(index)}`);
      before = after;
    }
    const names = readdirSync(join(top, '.git/secretariat'));
    expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(20);
    expect(undoLast(top).command).toBe('change 24');
  });
});
