import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { Misuse } from '../model/errors.js';
import type { Provenance, SourceFile, SourceTree } from '../model/source.js';
import { isFolderLeftAlone, settleFiles } from './entries.js';
import { fileEntry, reasonOf } from './file-entry.js';
import { runGitNow } from './git-process.js';
import { maximumFiles, maximumFolderDepth, tooManyFiles } from './limits.js';

interface PendingFolder {
  readonly fullPath: string;
  /** Empty for the top, else ends with `/`. */
  readonly prefix: string;
  readonly depth: number;
}

/** The entries of one folder. @throws Misuse where it cannot be read */
function entriesOf(folder: PendingFolder): Dirent[] {
  try {
    return readdirSync(folder.fullPath, { withFileTypes: true });
  } catch (error) {
    const name = folder.prefix === '' ? folder.fullPath : folder.prefix;
    throw new Misuse(`the folder "${name}" cannot be read: ${reasonOf(error)}`, 'Give yourself the right to read it.');
  }
}

/** A folder with a repository of its own (a submodule, say) is not part of the register, just as git sees it. */
function isOwnRepository(fullPath: string): boolean {
  return existsSync(join(fullPath, '.git'));
}

/** Whether an entry is a folder to look into, to leave alone, or something to list. */
function dealWith(entry: Dirent, fullPath: string): 'enter' | 'leave' | 'list' {
  if (!entry.isDirectory()) return 'list';
  if (isFolderLeftAlone(entry.name)) return 'leave';
  return isOwnRepository(fullPath) ? 'list' : 'enter';
}

/** Lists everything below a folder without following links and without recursion, so that depth cannot exhaust the stack. */
function walk(top: string): readonly SourceFile[] {
  const found: SourceFile[] = [];
  const pending: PendingFolder[] = [{ fullPath: top, prefix: '', depth: 0 }];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (folder.depth > maximumFolderDepth) throw tooManyFiles('depth');
    for (const entry of entriesOf(folder)) {
      const fullPath = join(folder.fullPath, entry.name);
      const path = folder.prefix + entry.name;
      const way = dealWith(entry, fullPath);
      if (way === 'enter') pending.push({ fullPath, prefix: `${path}/`, depth: folder.depth + 1 });
      if (way === 'list') found.push(fileEntry(entry, fullPath, path));
    }
    if (found.length > maximumFiles) throw tooManyFiles('files');
  }
  return settleFiles(found);
}

const unversioned: Provenance = { commit: null, dirty: false, committedAt: null };

/** What decides a figure or a document; a report that was just written must not make the next one differ. */
const filesThatCount = ['--', '*.yaml', '*.yml', 'templates'];

/** What git prints, or undefined where it refuses or is not installed. */
function ask(top: string, ...arguments_: string[]): string | undefined {
  const answer = runGitNow(top, arguments_);
  return answer?.ok === true ? answer.stdout.toString('utf8') : undefined;
}

/** Whether the register is what the repository is about: at its top, or where the caller says. */
function isVersioned(top: string, prefix: string): boolean {
  // The top of a work tree shows itself; to start git, only to hear that this is none, would take a tenth of a check.
  if (prefix === '' && !existsSync(join(top, '.git'))) return false;
  const [isInside, shown = ''] = ask(top, 'rev-parse', '--is-inside-work-tree', '--show-prefix')?.split('\n') ?? [];
  return isInside === 'true' && shown.replace(/\/$/, '') === prefix;
}

/** Asks git which commit the folder stands at. */
function provenanceOf(top: string, prefix: string): Provenance {
  if (!isVersioned(top, prefix)) return unversioned;
  const state = ask(top, 'status', '--porcelain=v2', '--branch', '-z', '--ignore-submodules=all', ...filesThatCount);
  const lines = state?.split('\0').filter((line) => line !== '') ?? [];
  const commit = lines.find((line) => line.startsWith('# branch.oid '))?.slice('# branch.oid '.length);
  if (commit === undefined || commit === '(initial)') return unversioned;
  const dirty = lines.some((line) => !line.startsWith('# '));
  const time = ask(top, 'show', '-s', '--format=%ct', commit)?.trim() ?? '';
  return { commit, dirty, committedAt: /^[0-9]+$/.test(time) ? Number(time) * 1000 : null };
}

/** Whether there is a folder at the path. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The tree of a folder on disk. Nothing is read before it is asked for; links are listed and never followed;
 * dot-folders and `node_modules` are left alone. Which commit the folder stands at is asked from git when first needed, and is
 * known only where the folder is the top of a work tree, or lies at the prefix given.
 *
 * @param folder the register's folder
 * @param options prefix: where in its repository the register lies, with `/` and without an end slash; '' = at the top
 * @throws Misuse where there is no such folder or it cannot be read; Refusal `limit/files`, both from `files()` at the latest
 */
export function readWorkingTree(folder: string, options: { readonly prefix?: string } = {}): SourceTree {
  const top = resolve(folder);
  if (!isFolder(top))
    throw new Misuse(`there is no folder "${folder}"`, 'Give the folder that holds secretariat.yaml.');
  let provenance: Provenance | undefined;
  let files: readonly SourceFile[] | undefined;
  return {
    get provenance() {
      return (provenance ??= provenanceOf(top, options.prefix ?? ''));
    },
    files: () => (files ??= walk(top)),
  };
}
