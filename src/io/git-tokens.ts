import type { ContentChange } from '../model/history.js';

/** What a raw difference is asked for with. A file counts as renamed where 60 % of it stayed the same: records of a kind resemble each other, and git's usual half would take a new one for an old one. */
export const rawDiff: readonly string[] = [
  ...['--raw', '-r', '-z', '--no-abbrev', '-M60%', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
];

/** What a person has set in git must not change what is read here. */
export const historySettings: readonly string[] = [
  ...['-c', 'log.showRoot=true', '-c', 'diff.relative=false', '-c', 'diff.renameLimit=2000'],
  ...['-c', 'log.follow=false', '-c', 'log.mailmap=false'],
];

/** Reads what git ended with NULs, piece by piece. */
export class Tokens {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(output: Buffer) {
    this.#tokens = output.toString('utf8').split('\0');
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length - 1;
  }

  take(): string {
    return this.#tokens[this.#next++] ?? '';
  }

  /**
   * The file changes that follow; git may put a line end before the first.
   *
   * @param prefix the register's folder from the top of its repository; '' = at the top
   * @param besides files outside that folder that are of interest all the same, called by their whole path
   */
  changes(prefix: string, besides?: RegExp): ContentChange[] {
    const found: ContentChange[] = [];
    while (/^\n?:/.test(this.#tokens[this.#next] ?? '')) {
      const words = this.take().split(' ');
      const type = words[4]?.[0] ?? '';
      const before = this.take();
      const path = type === 'R' || type === 'C' ? this.take() : before;
      found.push(
        ...withinRegister(
          { type, before, path, blobs: [words[2] ?? '', words[3] ?? ''], mode: words[1] ?? '' },
          prefix,
          besides,
        ),
      );
    }
    return found;
  }
}

/** The folder of a path, with `/` at the end; '' at the top. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A change as git says it: a letter, and full paths. */
interface RawChange {
  readonly type: string;
  readonly before: string;
  readonly path: string;
  /** The contents before and after. */
  readonly blobs: readonly [string, string];
  readonly mode: string;
}

/** A path as the register names it; undefined where the file is none of its business. */
export function pathInRegister(full: string, prefix: string, besides?: RegExp): string | undefined {
  if (prefix === '') return full;
  if (full.startsWith(`${prefix}/`)) return full.slice(prefix.length + 1);
  return besides?.test(full) === true ? full : undefined;
}

/** A change as the register sees it: a file that came from another folder is another record. */
function withinRegister(change: RawChange, prefix: string, besides?: RegExp): ContentChange[] {
  const { type, blobs, mode } = change;
  const [before, path] = [change.before, change.path].map((full) => pathInRegister(full, prefix, besides));
  const [was, is] = blobs;
  const isFile = mode.startsWith('100');
  const single = (kind: ContentChange['type'], own: string | undefined): ContentChange[] => {
    const sides = { blobBefore: kind === 'added' ? '' : was, blob: kind === 'deleted' ? '' : is };
    return own === undefined ? [] : [{ type: kind, path: own, before: own, ...sides, isFile }];
  };
  if (type === 'A' || type === 'C') return single('added', path);
  if (type === 'D') return single('deleted', path);
  if (type !== 'R') return single('changed', path);
  if (before === undefined || path === undefined || folderOf(change.before) !== folderOf(change.path)) {
    return [...single('deleted', before), ...single('added', path)];
  }
  return [{ type: 'renamed', path, before, blobBefore: was, blob: is, isFile }];
}
