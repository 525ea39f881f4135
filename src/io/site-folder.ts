/*
 * Writes a site into a folder so that whoever looks sees the old site or the new one, never a mixture: the new one is built beside it,
 * and the two change places. Files that this program did not write are kept, and only files that a manifest names are removed.
 */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Misuse } from '../model/errors.js';
import { WriteFailure, failureOf, removeQuietly, settleFolder, stateOf } from './write.js';
import type { WritingSystem } from './write.js';

/** What is asked of the file system, so that tests can let any step fail. */
export type SiteSystem = WritingSystem & Pick<typeof fs, 'readdirSync' | 'rmdirSync' | 'writeFileSync'>;

/** A file to write; its path is from the top of the folder, with `/`. */
export interface SiteOutput {
  readonly path: string;
  readonly text: string;
}

/** What was written. */
export interface SiteWritten {
  readonly folder: string;
  readonly files: number;
  /** How many files of an earlier site are gone. */
  readonly removed: number;
}

/** How a manifest is known, and what it names. */
export interface ManifestReading {
  /** The manifest's name; it is among the files. */
  readonly name: string;
  /** The paths that a manifest names; undefined where a text is no manifest of ours. */
  readonly pathsIn: (text: string) => readonly string[] | undefined;
}

/** A path that leads nowhere else than below its folder. */
const isPlain = (path: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(path);

const fold = (path: string): string => path.toLowerCase();

/** A folder that holds a site. */
class SiteFolder {
  private readonly system: SiteSystem;
  private readonly manifest: ManifestReading;
  readonly folder: string;

  constructor(system: SiteSystem, manifest: ManifestReading, folder: string) {
    this.system = system;
    this.manifest = manifest;
    this.folder = folder;
  }

  exists(): boolean {
    return stateOf(this.system, this.folder) !== undefined;
  }

  isEmpty(): boolean {
    return this.system.readdirSync(this.folder).length === 0;
  }

  /** The files that were written here by this program; undefined where that cannot be told. */
  own(): ReadonlySet<string> | undefined {
    const path = join(this.folder, this.manifest.name);
    if (stateOf(this.system, path)?.isFile() !== true) return undefined;
    const paths = this.manifest.pathsIn(this.system.readFileSync(path, 'utf8'));
    if (paths?.every(isPlain) !== true) return undefined;
    return new Set([...paths, this.manifest.name]);
  }

  /** What stands here beside files of ours: files, links, and folders that hold nothing of ours as a whole. */
  foreign(own: ReadonlySet<string>): string[] {
    return this.foreignIn('', own, allFoldersOf(own));
  }

  private foreignIn(below: string, own: ReadonlySet<string>, folders: ReadonlySet<string>): string[] {
    return this.system.readdirSync(join(this.folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return folders.has(path) ? this.foreignIn(path, own, folders) : [path];
      return entry.isFile() && own.has(path) ? [] : [path];
    });
  }

  write(outputs: readonly SiteOutput[]): void {
    this.system.mkdirSync(this.folder);
    // The manifest comes first: what is left by a run that was cut short is known by it.
    const manifest = outputs.filter(({ path }) => path === this.manifest.name);
    const made = new Set<string>();
    for (const { path, text } of [...manifest, ...outputs.filter((one) => !manifest.includes(one))]) {
      if (!isPlain(path)) throw new Error(`A file of a site is called "${path}".`);
      const full = join(this.folder, path);
      const parent = dirname(full);
      if (!made.has(parent)) this.system.mkdirSync(parent, { recursive: true });
      made.add(parent);
      // Whatever is lost in a power cut can be built again: nothing is flushed file by file.
      this.system.writeFileSync(full, text, { encoding: 'utf8', flag: 'wx' });
    }
  }

  /** Takes away files of ours, then folders that are empty. The manifest goes last: while anything is left, it says whose that is. */
  remove(own: ReadonlySet<string>): void {
    for (const path of own) if (path !== this.manifest.name) removeQuietly(this.system, join(this.folder, path));
    const folders = [...allFoldersOf(own)].sort((a, b) => b.length - a.length);
    for (const path of folders) this.removeFolder(join(this.folder, path));
    if (this.system.readdirSync(this.folder).some((name) => name !== this.manifest.name)) return;
    removeQuietly(this.system, join(this.folder, this.manifest.name));
    this.removeFolder(this.folder);
  }

  /** A folder that is not empty stays. */
  removeFolder(path = this.folder): void {
    try {
      this.system.rmdirSync(path);
    } catch {
      // Somebody put something there meanwhile, or it is gone: both are well.
    }
  }
}

/** The folders on the way to a path. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** All folders on the way to some paths. Most paths share theirs. */
function allFoldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const parents = new Set([...paths].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  return new Set([...parents].flatMap((parent) => (parent === '' ? [] : [...foldersOf(parent), parent])));
}

/** @throws Misuse where something that is not ours stands in a place that the site needs, in whatever letter case */
function demandFree(foreign: readonly string[], outputs: readonly SiteOutput[]): void {
  const files = new Set(outputs.map(({ path }) => fold(path)));
  const folders = new Set([...allFoldersOf(outputs.map(({ path }) => path))].map(fold));
  const found = foreign.find((path) => {
    const isInTheWay = files.has(fold(path)) || folders.has(fold(path));
    return isInTheWay || foldersOf(path).some((one) => files.has(fold(one)));
  });
  if (found === undefined) return;
  throw new Misuse(
    `"${found}" stands where the site needs a place, and was not written by this command`,
    'Move it away, or name another folder with --out.',
  );
}

function notOurs(folder: string): Misuse {
  return new Misuse(
    `"${folder}" is not empty, and this command did not write what is there`,
    'Name an empty folder, a new one, or one that holds a site of this command.',
  );
}

/** Writes one site. */
class SiteWriting {
  private readonly system: SiteSystem;
  private readonly target: SiteFolder;
  private readonly fresh: SiteFolder;
  private readonly old: SiteFolder;

  constructor(system: SiteSystem, folder: string, manifest: ManifestReading) {
    this.system = system;
    this.target = new SiteFolder(system, manifest, folder);
    this.fresh = new SiteFolder(system, manifest, `${folder}.secretariat-new`);
    this.old = new SiteFolder(system, manifest, `${folder}.secretariat-old`);
  }

  /** Ends what an earlier run began and could not end. */
  settle(): void {
    if (this.old.exists() && this.old.isEmpty()) this.old.removeFolder();
    if (this.old.exists()) {
      const own = this.old.own();
      if (own === undefined) throw notOurs(this.old.folder);
      if (this.target.isEmpty()) this.restore();
      else this.clear(own);
    }
    if (!this.fresh.exists()) return;
    const own = this.fresh.own();
    if (own === undefined && !this.fresh.isEmpty()) throw notOurs(this.fresh.folder);
    this.fresh.remove(own ?? new Set());
  }

  private restore(): void {
    this.system.rmdirSync(this.target.folder);
    this.system.renameSync(this.old.folder, this.target.folder);
  }

  /** Brings what is not ours from the old folder into the new one, and removes the rest. */
  private clear(own: ReadonlySet<string>): void {
    for (const path of this.old.foreign(own)) this.move(path, this.old, this.target);
    this.old.remove(own);
  }

  private move(path: string, from: SiteFolder, to: SiteFolder): void {
    const target = join(to.folder, path);
    this.system.mkdirSync(dirname(target), { recursive: true });
    this.system.renameSync(join(from.folder, path), target);
  }

  write(outputs: readonly SiteOutput[]): SiteWritten {
    const own = this.target.isEmpty() ? new Set<string>() : this.target.own();
    if (own === undefined) throw notOurs(this.target.folder);
    demandFree(this.target.foreign(own), outputs);
    try {
      this.fresh.write(outputs);
    } catch (error) {
      this.fresh.remove(new Set(outputs.map(({ path }) => path)));
      throw error;
    }
    this.swap(own);
    const paths = new Set(outputs.map(({ path }) => path));
    const removed = [...own].filter((path) => !paths.has(path)).length;
    return { folder: this.target.folder, files: outputs.length, removed };
  }

  private swap(own: ReadonlySet<string>): void {
    this.system.renameSync(this.target.folder, this.old.folder);
    try {
      this.system.renameSync(this.fresh.folder, this.target.folder);
    } catch (error) {
      this.system.renameSync(this.old.folder, this.target.folder);
      throw error;
    }
    this.clear(own);
  }
}

/**
 * Writes a site into a folder: all of it or nothing. A folder that is not empty must hold a site that this program wrote; files beside
 * it are kept.
 *
 * @param folder made if it is not there
 * @throws Misuse where the folder may not be written to; WriteFailure where the system refuses
 */
export function writeSiteFolder(
  folder: string,
  outputs: readonly SiteOutput[],
  manifest: ManifestReading,
  system: SiteSystem = fs,
): SiteWritten {
  try {
    const full = settleFolder(system, folder);
    const writing = new SiteWriting(system, full, manifest);
    writing.settle();
    return writing.write(outputs);
  } catch (error) {
    if (error instanceof WriteFailure) throw error;
    throw failureOf(error, basename(folder), []);
  }
}
