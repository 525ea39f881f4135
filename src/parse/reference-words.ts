import type { FindMeant } from '../base/meant.js';
import { listWords, nearest } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { AnyRecord, KindName } from '../model/record.js';
import { publicTitle } from './known.js';
import type { Surroundings } from './known.js';
import type { Statement } from './problem.js';
import { didYouMean } from './schema-words.js';
import { quoted, withArticle } from './words.js';

/** What a reference may lead to, in words: `action, assessment or decision`. */
function nounsOf(ref: readonly string[]): string {
  return ref.includes('any') ? 'record' : listWords(ref, 'or');
}

interface UnknownRecord {
  readonly id: string;
  readonly ref: readonly string[];
  readonly suggestions: readonly string[];
  /** The id that the record has now, where it was renumbered. */
  readonly renumbered: string | undefined;
  readonly around: Surroundings;
}

/** The nearest id with its title, where anybody may know the title. */
function suggested({ id, suggestions, around }: UnknownRecord): string | undefined {
  const first = suggestions[0];
  const record = first === undefined ? undefined : around.known.get(first)?.record;
  const title = record === undefined ? undefined : publicTitle(record, around.settings);
  if (title !== undefined && first !== undefined)
    return `did you mean ${quoted(first)} (${quoted(title).slice(1, -1)})?`;
  return first === undefined ? undefined : didYouMean(id, suggestions, '');
}

function createHelp({ id, ref }: UnknownRecord): string {
  const kind = ref.length === 1 && Object.hasOwn(shapes, ref[0] ?? '') ? (ref[0] as KindName) : undefined;
  const correct = 'Correct the id';
  return kind === undefined
    ? `${correct}, or add the record.`
    : `${correct}, or add ${shapes[kind].folder}/${id}.yaml.`;
}

/** A reference to a record that does not exist. */
export function unknownRecord(unknown: UnknownRecord): Statement {
  const { id, ref, suggestions, renumbered } = unknown;
  const help =
    renumbered === undefined
      ? (suggested(unknown) ?? createHelp(unknown))
      : `It was renumbered to ${quoted(renumbered)}.`;
  return {
    rule: 'reference/unknown',
    messageId: renumbered === undefined ? 'unknown' : 'renumbered',
    message: `no ${nounsOf(ref)} has the id ${quoted(id)}`,
    help,
    suggestions,
    label: 'unknown id',
    actual: id,
  };
}

interface WrongKind {
  readonly id: string;
  readonly kind: KindName;
  readonly ref: readonly string[];
  /** The key under which the reference stands; '' for the name of a file. */
  readonly key: string;
  readonly suggestions: readonly string[];
}

/** A reference to a record of another kind than is meant. */
export function wrongKind({ id, kind, ref, key, suggestions }: WrongKind): Statement {
  const expected = `the id of ${listWords(ref.map(withArticle), 'or')}`;
  const said =
    key === ''
      ? `${quoted(id)} is ${withArticle(kind)}`
      : `${quoted(id)} is ${withArticle(kind)}, and "${key}" takes ${expected}`;
  return {
    rule: 'reference/kind',
    messageId: 'kind',
    message: said,
    help: didYouMean(id, suggestions, `Write ${expected}.`),
    suggestions,
    label: withArticle(kind),
    expected,
    actual: kind,
  };
}

/** A reference to an item that its record does not have. */
export function unknownItem(record: AnyRecord, item: string, items: readonly string[], isOwn: boolean): Statement {
  const suggestions = nearest(item, items).slice(0, 3);
  const listed =
    items.length === 0
      ? 'It has no items with an id.'
      : `Its items: ${items.slice(0, 12).join(', ')}${items.length > 12 ? ', …' : ''}.`;
  return {
    rule: 'reference/unknown',
    messageId: 'item',
    message: `${isOwn ? 'this record' : quoted(record.id)} has no item ${quoted(item)}`,
    help: didYouMean(item, suggestions, listed),
    suggestions: suggestions.map((suggestion) => `${record.id}#${suggestion}`),
    label: 'unknown item',
    actual: item,
  };
}

/** Ids that a word may have meant: those that are near, else the one whose words it has. */
export function suggestedFor(word: string, known: readonly string[], meant: FindMeant | undefined): readonly string[] {
  const near = nearest(word, known).slice(0, 3);
  const other = near.length > 0 ? undefined : meant?.(word);
  return other === undefined ? near : [other];
}

/** A reference to an entry of the settings, a framework, a programme or the tool that does not exist. */
export function unknownAmong(
  noun: string,
  word: string,
  known: readonly string[],
  whose: string,
  meant?: FindMeant,
): Statement {
  const suggestions = suggestedFor(word, known, meant);
  const listed =
    known.length === 0 || known.length > 12
      ? `Correct it, or see what ${whose}.`
      : `${noun[0]?.toUpperCase() ?? ''}${noun.slice(1)} can be ${listWords(known, 'or')}.`;
  return {
    rule: 'reference/unknown',
    messageId: noun,
    message: `${whose} no ${noun} ${quoted(word)}`,
    help: didYouMean(word, suggestions, listed),
    suggestions,
    label: `unknown ${noun}`,
    actual: word,
  };
}

/** Braces in a narrative that are no figure: they would be printed as they stand. */
export function unreadBinding(found: string): Statement {
  return {
    rule: 'reference/unknown',
    messageId: 'binding',
    message: `${quoted(found)} names no figure`,
    help: 'Write {{metric "progress/on-time"}}, or with what it is: {{metric "progress/on-time" is 66.7 %}}, {{assert "progress/overdue" at most 4}}.',
    label: 'no figure',
    actual: found,
  };
}

/** An area in a register whose settings list none. */
export function noneOfSettings(code: string): Statement {
  return {
    rule: 'reference/unknown',
    messageId: 'no-areas',
    message: `the settings list no areas, and records name some, such as ${quoted(code)}`,
    help: 'List the areas of the country under "areas" in secretariat.yaml, each with its ISO 3166-2 code and name.',
    label: 'unknown area',
    actual: code,
  };
}

/** A framework that neither ships with the tool nor stands in the register. */
export function noFramework(id: string, known: readonly string[]): Statement {
  const suggestions = nearest(id, known);
  return {
    rule: 'reference/unknown',
    messageId: 'framework',
    message: `there is no framework ${quoted(id)}`,
    help: didYouMean(id, suggestions, `Known: ${listWords(known)}. A country's own is added as frameworks/ID.yaml.`),
    suggestions,
    label: 'unknown framework',
    actual: id,
  };
}
