import * as fs from 'node:fs';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { applyChanges, finishInterrupted } from '../../src/io/changes.js';
import type { ChangingSystem } from '../../src/io/journal.js';
import type { FileChange } from '../../src/io/transaction.js';
import { WriteFailure } from '../../src/io/write.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const change = (path: string, before: string | undefined, after: string | undefined): FileChange => ({
  path,
  before: before === undefined ? undefined : bytes(before),
  after: after === undefined ? undefined : bytes(after),
});

export const old = { 'actions/ACT-001.yaml': 'title: old\n', 'gaps/GAP-001.yaml': 'title: gone\n' };
export const three: readonly FileChange[] = [
  change('actions/ACT-001.yaml', 'title: old\n', 'title: new\n'),
  change('gaps/GAP-001.yaml', 'title: gone\n', undefined),
  change('risks/RSK-001.yaml', undefined, 'title: fresh\n'),
];
export const fresh = { 'actions/ACT-001.yaml': 'title: new\n', 'risks/RSK-001.yaml': 'title: fresh\n' };

/** Every file of a register, by path; those of git and of the program's own memory apart. */
export function contents(top: string): Record<string, string> {
  const files = fs.readdirSync(top, { recursive: true, encoding: 'utf8' }).sort();
  const own = files.filter((path) => !/^\.(?:git|secretariat)\b/.test(path) && statSync(join(top, path)).isFile());
  return Object.fromEntries(own.map((path) => [path, readFileSync(join(top, path), 'utf8')]));
}

/** A register under git (its folder is enough: git itself is not asked), or without. */
export function register(withGit = true): string {
  const top = temporaryFolder();
  writeFiles(top, old);
  if (withGit) mkdirSync(join(top, '.git'));
  return top;
}

const watched = [
  'chmodSync',
  'closeSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
  'writeSync',
] as const;

/** A file system that fails at its n-th call: once, or from then on, as for a process that is no more. */
export function failing(at: number, code: string, forGood = false): { system: ChangingSystem; calls: () => number } {
  let calls = 0;
  const guard =
    (name: (typeof watched)[number]): unknown =>
    (...words: unknown[]) => {
      calls += 1;
      const fails = forGood ? calls >= at : calls === at;
      if (!fails) return (fs[name] as (...all: unknown[]) => unknown)(...words);
      // What is killed in the middle of a write has written half of it.
      if (name === 'writeSync' && forGood && calls === at) {
        fs.writeSync(words[0] as number, words[1] as Uint8Array, 0, Math.floor((words[1] as Uint8Array).length / 2));
      }
      throw Object.assign(new Error(code), { code });
    };
  const system = Object.fromEntries(watched.map((name) => [name, guard(name)])) as unknown as ChangingSystem;
  return { system, calls: () => calls };
}

export function attempt(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The number of each step that the change takes. */
export function stepsOfChange(): number[] {
  const whole = failing(0, '');
  applyChanges(register(), three, 'x', whole.system);
  return Array.from({ length: whole.calls() }, (_, index) => index + 1);
}

/** Lets one step fail: the register is the old one or the new one, and what follows works as if nothing had been. */
export function expectSafeFailure(step: number, code: string): void {
  const top = register();
  const failure = attempt(() => applyChanges(top, three, 'x', failing(step, code).system));
  const isDone = existsSync(join(top, 'risks/RSK-001.yaml'));
  expect(contents(top)).toEqual(isDone ? fresh : old);
  if (!isDone) expect(failure).toBeInstanceOf(WriteFailure);
  if (failure !== undefined) expect((failure as Error).message).toMatch(/nothing was changed$/);
  finishInterrupted(top);
  expect(contents(top)).toEqual(isDone ? fresh : old);
  if (!isDone) applyChanges(top, three, 'x');
  expect(contents(top)).toEqual(fresh);
}

/** Kills the process at a step: after the next start, the register is the old one or the new one. */
export function expectSafeEnd(step: number, withGit: boolean): void {
  const top = register(withGit);
  attempt(() => applyChanges(top, three, 'x', failing(step, 'EIO', true).system));
  finishInterrupted(top);
  const isDone = existsSync(join(top, 'risks/RSK-001.yaml'));
  expect(contents(top)).toEqual(isDone ? fresh : old);
  if (!isDone) applyChanges(top, three, 'x');
  expect(contents(top)).toEqual(fresh);
}
