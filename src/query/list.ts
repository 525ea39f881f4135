import { nearest, visible } from '../base/text.js';
import { kinds } from '../kinds/registry.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse } from '../model/errors.js';
import type { ListColumn, Listing } from '../model/query.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { usualColumns } from './columns.js';
import { Finder } from './fields.js';
import type { Way } from './fields.js';
import { compileFilter, waysTo } from './filter.js';
import { sortRecords } from './sort.js';
import type { SortField } from './sort.js';
import type { Path } from './syntax/expression.js';
import { parseExpression } from './syntax/parse.js';
import { printExpression } from './syntax/print.js';

/** Which records, in which order, and what of them. */
export interface ListQuery {
  readonly kind: KindName;
  /** A filter; all records unless given. */
  readonly where?: string;
  /** Fields with commas between them, `-` before those that descend; the order of ids unless given. */
  readonly sort?: string;
  /** Fields with commas between them; what the kind shows first unless given. */
  readonly columns?: string;
}

/**
 * The kind that a word means: its name (`action`) or its folder (`actions`).
 *
 * @throws Misuse with the nearest
 */
export function kindNamed(word: string): KindName {
  const folded = word.toLowerCase();
  const found = kinds.find(({ name }) => name === folded || shapes[name].folder === folded);
  if (found !== undefined) return found.name;
  const words = kinds.flatMap(({ name }) => [name, shapes[name].folder]);
  const [best] = nearest(word, words);
  const all = `There are ${kinds.map(({ name }) => shapes[name].folder).join(', ')}.`;
  throw new Misuse(
    `there is no kind of record "${visible(word)}"`,
    best === undefined ? all : `Did you mean "${best}"?`,
  );
}

/** A field of a list of fields, with its place in the text. */
interface Listed {
  readonly path: Path;
  readonly isDescending: boolean;
}

/** Reads fields with commas between them. @throws Misuse where a name is missing */
function fieldsIn(source: string, option: string): Listed[] {
  let start = 0;
  return source.split(',').map((part) => {
    const from = start + (part.length - part.trimStart().length);
    start += part.length + 1;
    const word = part.trim();
    const isDescending = option === 'sort' && word.startsWith('-');
    const name = isDescending ? word.slice(1) : word;
    const path = { names: name.split('.'), start: from + (isDescending ? 1 : 0), end: from + word.length };
    if (!path.names.includes('')) return { path, isDescending };
    const excerpt = { text: source, start: from, end: from + word.length };
    throw new Misuse(`--${option} needs the name of a field here`, 'Write fields with commas between them.', excerpt);
  });
}

function columnOf(path: Path, ways: readonly Way[]): ListColumn {
  const [first] = ways;

  return {
    name: path.names.join('.'),
    title: first?.title ?? path.names.join('.'),
    types: ways.map(({ type }) => type),
    isMany: ways.some(({ isMany }) => isMany),
  };
}

function selected(
  snapshot: Snapshot,
  kind: KindName,
  where: string | undefined,
): { records: AnyRecord[]; where: string | null } {
  const records = [...snapshot.dataset.records.values()].filter((record) => record.kind === kind);
  if (where === undefined) return { records, where: null };
  const expression = parseExpression(where);
  const fits = compileFilter(snapshot, kind, expression, where);
  return { records: records.filter(fits), where: printExpression(expression) };
}

/** The usual columns of a kind that the audience may see. */
function usualFor(snapshot: Snapshot, kind: KindName): string {
  const finder = new Finder(snapshot);
  return usualColumns[kind].filter((name) => 'ways' in finder.find(kind, [name])).join(',');
}

/**
 * Lists records of a kind as the snapshot's audience sees them.
 *
 * @throws Misuse that points to what is wrong in the filter, the order or the columns
 */
export function listRecords(snapshot: Snapshot, query: ListQuery): Listing {
  const { kind } = query;
  const columnText = query.columns ?? usualFor(snapshot, kind);
  const columns = fieldsIn(columnText, 'columns').map(({ path }) => ({
    path,
    ways: waysTo(snapshot, kind, path, columnText),
  }));
  const order = query.sort === undefined ? [] : fieldsIn(query.sort, 'sort');
  const sort: readonly SortField[] = order.map(({ path, isDescending }) => ({
    ways: waysTo(snapshot, kind, path, query.sort ?? ''),
    isDescending,
  }));
  const { records, where } = selected(snapshot, kind, query.where);
  return {
    kind,
    where,
    sort: order.map(({ path, isDescending }) => `${isDescending ? '-' : ''}${path.names.join('.')}`),
    columns: columns.map(({ path, ways }) => columnOf(path, ways)),
    rows: sortRecords(records, sort, snapshot).map((record) => ({
      id: record.id,
      cells: columns.map(({ ways }) => ways.flatMap((way) => way.read(record))),
    })),
    of: snapshot.dataset.of(kind).length,
  };
}
