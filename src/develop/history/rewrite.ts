import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isPair, isScalar, isSeq, parse, parseDocument, stringify } from 'yaml';
import type { Document, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { EditMap, applyEdits } from './edits.js';
import type { Edit, Path } from './edits.js';

/** A stretch of text and what comes in its place. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a rewriting needs at every step. */
interface Work {
  readonly text: string;
  readonly edits: EditMap;
  readonly splices: Splice[];
}

/** The start and the end of a node in the text, without what follows its value. */
function spanOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  if (range === undefined || range === null) throw new Error('A node has no place in its file.');
  return [range[0], range[1]];
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const plainOf = (node: unknown): unknown => (isScalar(node) || isCollection(node) ? (node.toJSON() as unknown) : null);
const isFlow = (node: YAMLMap | YAMLSeq): boolean => node.flow === true;

/** Where the line begins, with the comment lines that stand directly above it at the same depth. */
function startOfLines(text: string, position: number): number {
  const lineStart = text.lastIndexOf('\n', position - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const above = text.slice(0, lineStart).split('\n').slice(0, -1);
  let start = lineStart;
  for (let line = above.pop(); line?.startsWith(`${indent}#`) === true; line = above.pop()) start -= line.length + 1;
  return start;
}

/** Where the line ends on which the last visible character before a position stands. */
function endOfLine(text: string, position: number): number {
  const visible = text.slice(0, position).trimEnd().length;
  const newline = text.indexOf('\n', visible);
  return newline < 0 ? text.length : newline + 1;
}

/** Takes lines out. What shares its line with a dash before it makes room for what comes next. */
function takeOut(work: Work, from: number, to: number, next: number | undefined): void {
  const lineStart = work.text.lastIndexOf('\n', from - 1) + 1;
  const before = work.text.slice(lineStart, from);
  const ownLine = /^ *(?:- +)?$/.test(before) && (before.trim() === '' || next === undefined);
  if (ownLine) work.splices.push({ start: startOfLines(work.text, from), end: endOfLine(work.text, to), text: '' });
  else work.splices.push({ start: from, end: next ?? endOfLine(work.text, to), text: '' });
}

/** The text of a node inside brackets, with the edits below it. */
function flowText(work: Work, node: unknown, path: Path): string {
  const set = work.edits.at(path)?.value;
  if (set !== undefined) return stringify(set).trim();
  const [start, end] = spanOf(node);
  if (!isMap(node) && !isSeq(node)) return work.text.slice(start, end);
  const parts = node.items.flatMap((item, index) => {
    const here = [...path, isPair(item) ? keyOf(item) : index];
    const value: unknown = isPair(item) ? item.value : item;
    if (work.edits.isGone(here, plainOf(value))) return [];
    const name = isPair(item) ? `${work.text.slice(...spanOf(item.key))}: ` : '';
    return [name + flowText(work, value, here)];
  });
  const padding = work.text.charAt(start + 1) === ' ' ? ' ' : '';
  return work.text.charAt(start) + padding + parts.join(', ') + padding + work.text.charAt(end - 1);
}

/** Notes what is to be done in a mapping whose keys have lines of their own. */
function visitMap(work: Work, node: YAMLMap, path: Path): void {
  const pairs = node.items.map((pair) => {
    const here = [...path, keyOf(pair)];
    return { pair, here, gone: work.edits.isGone(here, plainOf(pair.value)) };
  });
  for (const [index, { pair, here, gone }] of pairs.entries()) {
    if (gone) {
      const next = pairs.slice(index + 1).find((later) => !later.gone)?.pair.key;
      const [from] = spanOf(pair.key);
      takeOut(
        work,
        from,
        pair.value === null ? from : spanOf(pair.value)[1],
        next === undefined ? undefined : spanOf(next)[0],
      );
    } else {
      visit(work, pair.value, here);
    }
  }
}

/** Notes what is to be done in a list whose items have lines of their own. */
function visitSeq(work: Work, node: YAMLSeq, path: Path): void {
  for (const [index, item] of node.items.entries()) {
    const here = [...path, index];
    if (work.edits.isGone(here, plainOf(item))) takeOut(work, ...spanOf(item), undefined);
    else visit(work, item, here);
  }
}

/** Notes what is to be done to a node and everything in it. */
function visit(work: Work, node: unknown, path: Path): void {
  if (isMap(node) && !isFlow(node)) visitMap(work, node, path);
  else if (isSeq(node) && !isFlow(node)) visitSeq(work, node, path);
  else if (isScalar(node) || isCollection(node)) {
    const [start, end] = spanOf(node);
    const text = flowText(work, node, path);
    if (text !== work.text.slice(start, end)) work.splices.push({ start, end, text });
  }
}

/** Puts the pieces together; what lies inside a piece that was replaced already is passed over. */
function splice(text: string, splices: readonly Splice[]): string {
  let [result, done] = ['', 0];
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * Changes the text of a YAML file and leaves every other byte as it was, comments included. Lists whose items are lists, which no
 * record has, are beyond it unless they stand in brackets.
 *
 * @param document the text as `yaml` parsed it
 * @throws Error when the new text does not say what the edits ask for
 */
export function rewrite(text: string, document: Document, edits: readonly Edit[]): string {
  const work: Work = { text, edits: new EditMap(edits), splices: [] };
  visit(work, document.contents, []);
  const result = splice(text, work.splices);
  const expected = applyEdits(document.toJS(), work.edits);
  if (!isDeepStrictEqual(parse(result), expected)) throw new Error(`The text could not be rewritten:\n${result}`);
  return result;
}

/** Parses a file for {@link rewrite}. */
export function documentOf(text: string): Document {
  return parseDocument(text);
}
