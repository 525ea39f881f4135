/*
 * What was computed from commits never changes, so it is kept inside git's own folder: never part of the register, gone with the clone, and
 * safe to delete at any time. What cannot be read or written is computed again, without a word.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runGit } from './git-process.js';

/** Texts by keys, kept between runs. */
export interface Cache {
  /** What was kept under a name; undefined where there is nothing. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

const longest = 32 * 1024 * 1024;

/** The file for a name: its digest, since names hold anything. */
function fileFor(folder: string, name: string): string {
  return join(folder, `${createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 32)}.json`);
}

function readKept(path: string, name: string): unknown {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: unknown; readonly value?: unknown };
    return kept.name === name ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, text: string): void {
  const temporary = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** The cache of a repository, below its `.git`; one that keeps nothing where git does not say where that is. */
export async function openCache(folder: string): Promise<Cache> {
  const answer = await runGit(folder, ['rev-parse', '--git-path', 'secretariat']);
  if (!answer.ok) return { read: () => undefined, write: () => undefined };
  const place = resolve(folder, answer.stdout.toString('utf8').replace(/\n$/, ''));
  return {
    read: (name) => readKept(fileFor(place, name), name),
    write(name, value) {
      const text = JSON.stringify({ name, value });
      if (text.length <= longest) keep(place, fileFor(place, name), text);
    },
  };
}
