import { compareText, sortBy } from '../base/order.js';
import { Misuse, Refusal } from '../model/errors.js';
import type { Finding, RelatedPlace } from '../model/finding.js';
import { renumberHelp } from './id-check.js';
import type { KindName } from '../model/record.js';
import type { SourceFile } from '../model/source.js';
import { foldPath, isInReadFolder, isYaml, settingsPath, sortPath } from './paths.js';
import type { Sorted } from './paths.js';
import { limits, limitsSentence } from './limits.js';
import { fileStart, findingAt } from './problem.js';
import type { Statement } from './problem.js';
import { quoted } from './words.js';

/** A file that holds a record, by its path. */
export interface RecordFile {
  readonly file: SourceFile;
  readonly kind: KindName;
  readonly id: string;
}

/** The files of a register, sorted by what they are for. */
export interface SortedFiles {
  readonly settings: SourceFile;
  readonly frameworks: readonly { readonly file: SourceFile; readonly id: string }[];
  readonly records: readonly RecordFile[];
  /** Files that are meant for the register and cannot be read where they are or as they are named. */
  readonly misplaced: readonly { readonly path: string; readonly id: string | undefined }[];
  readonly findings: readonly Finding[];
}

function notFollowed(file: SourceFile): Statement {
  const link = file.type === 'symlink';
  return {
    rule: 'path/symlink',
    messageId: file.type,
    message: link ? 'this is a symbolic link, which is never followed' : 'this is no regular file, and is not read',
    help: link
      ? 'Put the file itself here: what a link shows depends on the machine.'
      : 'Move it out of the folders of the register.',
  };
}

/** Links are refused where a record could be behind them; elsewhere they are none of the register's business. */
function concernsRegister({ path, type }: SourceFile): boolean {
  return (
    type !== 'file' &&
    (path === settingsPath ||
      isInReadFolder(path) ||
      isInReadFolder(`${path}/`) ||
      sortPath(path).sort !== 'left-alone')
  );
}

function sameWithoutCase(other: string): Statement {
  return {
    rule: 'path/portability',
    messageId: 'case',
    message: `this file and ${quoted(other)} differ by small and capital letters alone, and are one file on many systems`,
    help: renumberHelp,
  };
}

/** Sorts files one after another, in order of path. */
class Sorting {
  readonly frameworks: { file: SourceFile; id: string }[] = [];
  readonly records: RecordFile[] = [];
  readonly misplaced: { path: string; id: string | undefined }[] = [];
  readonly findings: Finding[] = [];
  settings: SourceFile | undefined;
  private readonly byFoldedPath = new Map<string, string>();
  private readonly folders = new Map<string, { readonly path: string; readonly statement: Statement; count: number }>();

  take(file: SourceFile): void {
    if (file.path === settingsPath) this.settings = file;
    if (file.type !== 'file') {
      if (concernsRegister(file)) this.refuse(file.path, notFollowed(file), stemOf(file.path));
      return;
    }
    const sorted = sortPath(file.path);
    if (sorted.sort === 'left-alone' || sorted.sort === 'settings') return;
    const folded = foldPath(file.path);
    const other = this.byFoldedPath.get(folded);
    if (other === undefined) this.byFoldedPath.set(folded, file.path);
    if (other === undefined) this.put(file, sorted);
    else {
      const related = [{ path: other, ...fileStart, message: 'the other one' }];
      this.refuse(file.path, sameWithoutCase(other), undefined, related);
    }
  }

  private put(file: SourceFile, sorted: Exclude<Sorted, { sort: 'left-alone' | 'settings' }>): void {
    if (sorted.sort === 'framework') this.frameworks.push({ file, id: sorted.id });
    else if (sorted.sort === 'record') this.records.push({ file, kind: sorted.kind, id: sorted.id });
    else if (sorted.folder === undefined) this.refuse(file.path, sorted.statement, sorted.id);
    else this.inUnknownFolder(file.path, sorted.folder, sorted);
  }

  private refuse(
    path: string,
    statement: Statement,
    id: string | undefined,
    related: readonly RelatedPlace[] = [],
  ): void {
    this.findings.push(findingAt({ path, record: null }, fileStart, statement, { related }));
    if (statement.severity !== 'warning') this.misplaced.push({ path, id });
  }

  private inUnknownFolder(
    path: string,
    folder: string,
    { statement, id }: { statement: Statement; id: string | undefined },
  ): void {
    this.misplaced.push({ path, id });
    const known = this.folders.get(folder);
    if (known === undefined) this.folders.set(folder, { path, statement, count: 1 });
    else known.count += 1;
  }

  /** One finding for each unknown folder, at its first file. */
  finish(): void {
    for (const { path, statement, count } of this.folders.values()) {
      const more = count === 1 ? '' : ` (${count} files)`;
      const said = { ...statement, message: `${statement.message}${more}` };
      this.findings.push(findingAt({ path, record: null }, fileStart, said));
    }
  }
}

/** The id that a link stands for, so that references to it do not dangle as well. */
function stemOf(path: string): string | undefined {
  return isYaml(path) ? path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '') : undefined;
}

function refuseIfTooLarge(files: readonly SourceFile[]): void {
  if (files.length > limits.files) {
    const message = `the register holds ${files.length} files, and can hold 50,000`;
    throw new Refusal('limit/files', message, limitsSentence);
  }
  const bytes = files.reduce((sum, { size }) => sum + Math.min(size, limits.fileBytes), 0);
  if (bytes > limits.registerBytes) {
    throw new Refusal('limit/bytes', 'the records of the register are larger than 64 MiB together', limitsSentence);
  }
}

function noSettings(files: readonly SourceFile[]): Misuse {
  const top = files.map(({ path }) => path).filter((path) => /^secretariat\.ya?ml$/i.test(path));
  const [misnamed] = top;
  const help =
    misnamed === undefined
      ? 'Point to the folder that holds the register: its settings are in that file.'
      : `Rename ${quoted(misnamed)} to "${settingsPath}".`;
  return new Misuse(`this folder is no register: it holds no "${settingsPath}"`, help);
}

/**
 * Sorts the files of a tree by what they are for, reading none.
 *
 * @throws Misuse where there are no settings; Refusal `limit/files` and `limit/bytes`
 */
export function sortFiles(files: readonly SourceFile[]): SortedFiles {
  if (files.length > limits.files) refuseIfTooLarge(files);
  const sorting = new Sorting();
  for (const file of sortBy(files, ({ path }) => path)) sorting.take(file);
  sorting.finish();
  const { settings, frameworks, records, misplaced, findings } = sorting;
  if (settings === undefined) throw noSettings(files);
  refuseIfTooLarge([settings, ...frameworks.map(({ file }) => file), ...records.map(({ file }) => file)]);
  return { settings, frameworks, records, misplaced: misplaced.sort((a, b) => compareText(a.path, b.path)), findings };
}
