/* Lines and columns of a text, and how its author indents. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { compareText } from '../base/order.js';

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line end at or after an offset, of its carriage return where it has one; or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found === -1) return text.length;
  return found > offset && text.charAt(found - 1) === '\r' ? found - 1 : found;
}

/** The offset at which the line after a line end begins. */
export function afterLineEnd(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return text.startsWith('\n', end) ? end + 1 : end;
}

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** How the author of a file arranges it; what is added follows. */
export interface Layout {
  /** The line end, as the first line has it. */
  readonly lineEnd: '\n' | '\r\n';
  /** By how many columns a mapping is set in below its key. */
  readonly step: number;
  /** By how many columns a list is set in below its key: 0 where the hyphens stand below the key. */
  readonly listStep: number;
  /** What is written inside brackets on one line: lists of single values, and mappings by their keys in order. */
  readonly inline: ReadonlySet<string>;
  /** Whether a text may stand in lines of its own. Where a comment follows that would become part of it, it may not. */
  readonly blockTexts: boolean;
}

/** What stands for a list of single values among what is written inside brackets. */
export const inlineList = '[]';

/** What stands for a mapping among what is written inside brackets. */
export function inlineMapping(keys: readonly string[]): string {
  return `{${keys.toSorted(compareText).join()}}`;
}

/** Written inside brackets unless the file does otherwise. */
const usuallyInline: readonly string[] = [inlineList, inlineMapping(['amount', 'currency'])];

const usualStep = 2;

type Collection = YAMLMap | YAMLSeq;

/** What is written the same way wherever it stands: lists of single values, and mappings of single values by their keys. */
function signature(node: Collection): string | undefined {
  const values: unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  if (values.length === 0 || values.some((value) => !isScalar(value))) return undefined;
  return isMap(node) ? inlineMapping(node.items.map(({ key }) => String(key))) : inlineList;
}

/** Looks through a file, from the top: the first that shows how something is arranged, decides. */
class Search {
  step: number | undefined;
  listStep: number | undefined;
  /** Whether what has a signature stands inside brackets. */
  readonly inline = new Map<string, boolean>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  look(node: unknown): void {
    if (isSeq(node)) for (const item of node.items) this.look(item);
    if (isMap(node) || isSeq(node)) this.noteStyle(node);
    if (!isMap(node) || node.flow === true) return;
    for (const { key, value } of node.items) {
      if ((isMap(value) || isSeq(value)) && value.flow !== true) this.note(startOf(key), startOf(value), isSeq(value));
      this.look(value);
    }
  }

  private noteStyle(node: Collection): void {
    const shape = signature(node);
    if (shape !== undefined && !this.inline.has(shape)) this.inline.set(shape, node.flow === true);
  }

  private note(key: number | undefined, value: number | undefined, isList: boolean): void {
    if (key === undefined || value === undefined) return;
    const step = columnOf(this.text, value) - columnOf(this.text, key);
    if (isList && step >= 0) this.listStep ??= step;
    if (!isList && step > 0) this.step ??= step;
  }
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null } | null)?.range?.[0];
}

/** How a new file is arranged. */
export const usualLayout: Layout = {
  lineEnd: '\n',
  step: usualStep,
  listStep: usualStep,
  inline: new Set(usuallyInline),
  blockTexts: true,
};

/** How a file is arranged. */
export function layoutOf(text: string, root: YAMLMap): Layout {
  const search = new Search(text);
  search.look(root);
  const step = search.step ?? (search.listStep === 0 ? undefined : search.listStep) ?? usualStep;
  const shapes = [...usuallyInline, ...search.inline.keys()].filter((shape) => search.inline.get(shape) ?? true);
  return {
    lineEnd: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n',
    step,
    listStep: search.listStep ?? step,
    inline: new Set(shapes),
    blockTexts: true,
  };
}
