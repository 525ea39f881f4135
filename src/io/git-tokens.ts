import type { FileChange } from '../model/history.js';

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

  /** The file changes that follow; git may put a line end before the first. */
  changes(prefix: string): FileChange[] {
    const found: FileChange[] = [];
    while (/^\n?:/.test(this.#tokens[this.#next] ?? '')) {
      const words = this.take().split(' ');
      const type = words[4]?.[0] ?? '';
      const before = this.take();
      const path = type === 'R' || type === 'C' ? this.take() : before;
      found.push(
        ...withinRegister(
          { type, before, path, blobs: [words[2] ?? '', words[3] ?? ''], mode: words[1] ?? '' },
          prefix,
        ),
      );
    }
    return found;
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A change as git says it: a letter, and full paths. */
interface RawChange {
  readonly type: string;
  readonly before: string;
  readonly path: string;
  /** The contents before and after. */
  readonly blobs: readonly [string, string];
  readonly mode: string;
}

/** A change as the register sees it: a file that came from another folder is another record. */
function withinRegister({ type, before, path, blobs, mode }: RawChange, prefix: string): FileChange[] {
  const inside = (full: string): boolean => prefix === '' || full.startsWith(`${prefix}/`);
  const cut = (full: string): string => (prefix === '' ? full : full.slice(prefix.length + 1));
  const [was, is] = blobs;
  const isFile = mode.startsWith('100');
  const single = (kind: FileChange['type'], full: string): FileChange[] => {
    const sides = { blobBefore: kind === 'added' ? '' : was, blob: kind === 'deleted' ? '' : is };
    return inside(full) ? [{ type: kind, path: cut(full), before: cut(full), ...sides, isFile }] : [];
  };
  if (type === 'A' || type === 'C') return single('added', path);
  if (type === 'D') return single('deleted', path);
  if (type !== 'R') return single('changed', path);
  if (folderOf(before) !== folderOf(path)) return [...single('deleted', before), ...single('added', path)];
  return inside(path)
    ? [{ type: 'renamed', path: cut(path), before: cut(before), blobBefore: was, blob: is, isFile }]
    : [];
}
