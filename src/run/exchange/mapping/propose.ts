/* Makes up a mapping from the headings of a table, for a person to look through. */
import { nearest, sortedUnique } from '../../../base/text.js';
import { splitId } from '../../../base/id.js';
import type { ReadTable } from '../../../exchange/table.js';
import { shapes } from '../../../kinds/shape.generated.js';
import type { Shape } from '../../../kinds/shape.js';
import type { KindName } from '../../../model/record.js';
import type { Mapping } from '../../../model/records.generated.js';
import { foldName } from '../names.js';
import type { FieldRule, FieldSpec, MappedRecord, MappingTable } from './mapping.js';
import type { Vocabulary } from './vocabulary.js';
import { headingWords } from './words/registry.generated.js';

/** A field that a heading may mean, with what it is called. */
interface Candidate {
  readonly path: string;
  readonly shape: Shape;
  readonly words: readonly string[];
}

/** What a heading says: the field, and the language of its text. */
interface Meant {
  readonly heading: string;
  readonly path: string;
  readonly shape: Shape;
  readonly language: string | undefined;
}

const plainOf = (text: string): string => foldName(text.replace(/[_:*]+/g, ' ').replace(/\s*\([^)]*\)\s*$/, ''));

/** The fields of a kind that stand in one cell, with all their names. */
function candidatesOf(kind: KindName, vocabulary: Vocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  const walk = (shape: Shape, above: readonly string[]): void => {
    for (const [key, below] of Object.entries(shape.properties ?? {})) {
      const path = [...above, key].join('.');
      const said = headingWords.flatMap(({ fields }) => (Object.hasOwn(fields, path) ? (fields[path] ?? []) : []));
      const isSingle =
        below.text === true || (below.properties === undefined && below.items?.types.includes('object') !== true);
      if (isSingle)
        found.push({
          path,
          shape: below,
          words: sortedUnique([
            path,
            plainOf(key),
            plainOf(below.title),
            ...[...vocabulary.fieldWords(below.title), ...said].map(plainOf),
          ]),
        });
      else if (below.properties !== undefined) walk(below, [...above, key]);
    }
  };
  walk(shapes[kind], []);
  return found;
}

const languageNames: ReadonlyMap<string, string> = new Map(
  headingWords.flatMap(({ languageNames: names, language }) => [
    ...Object.entries(names),
    [language, language] as const,
  ]),
);

/** The language at the end of a heading, and the heading without it: `Title (FR)`, `titre_fr`, `Deadline French`. */
function languageOf(heading: string): { readonly bare: string; readonly language: string | undefined } {
  const match = /^(.*?)[\s_.:–-]*[([]?([\p{L}]+)[)\]]?\s*$/u.exec(heading);
  const language = languageNames.get(foldName(match?.[2] ?? ''));
  return language === undefined ? { bare: heading, language } : { bare: match?.[1] ?? '', language };
}

function candidateFor(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const plain = plainOf(text);
  const exact = candidates.find(({ words }) => words.includes(plain));
  if (exact !== undefined || plain.length < 4) return exact;
  const [best] = nearest(
    plain,
    candidates.flatMap(({ words }) => words),
    1,
  );
  return candidates.find(({ words }) => best !== undefined && words.includes(best));
}

/** The language in which a heading is written, as far as its words tell. */
function writtenIn(heading: string, path: string): string | undefined {
  const plain = plainOf(heading);
  const found = headingWords.filter(({ fields }) => (fields[path] ?? []).some((word) => plainOf(word) === plain));
  return found.length === 1 ? found[0]?.language : undefined;
}

/** What each heading means, each field once; where a text has columns in several languages, each of them has one. */
function meaningsOf(
  headings: readonly string[],
  kind: KindName,
  first: string,
  vocabulary: Vocabulary,
): readonly Meant[] {
  const candidates = candidatesOf(kind, vocabulary);
  const main = candidates.find(({ path }) => path === 'title' || path === 'name');
  const found = headings.flatMap((heading): Meant[] => {
    const { bare, language } = languageOf(heading);
    const field = candidateFor(heading, candidates) ?? (bare === '' ? main : candidateFor(bare, candidates));
    if (field === undefined) return [];
    const isText = field.shape.text === true || field.shape.format === 'deadline';
    return [{ heading, path: field.path, shape: field.shape, language: isText ? language : undefined }];
  });
  const spoken = found.map((one) => {
    const isText = one.shape.text === true || one.shape.format === 'deadline';
    const language = one.language ?? (isText ? writtenIn(one.heading, one.path) : undefined);
    const isInLanguages = found.some((other) => other.path === one.path && other.language !== undefined);
    // A text without a language is in the first one of the register.
    return {
      ...one,
      language: isInLanguages || language !== first ? (language ?? (isInLanguages ? first : undefined)) : undefined,
    };
  });
  return spoken.filter(
    (one, index) => spoken.findIndex(({ path, language }) => path === one.path && language === one.language) === index,
  );
}

function specOf(all: readonly Meant[]): FieldSpec {
  const [one] = all;
  if (one === undefined) return '';
  const columns = Object.fromEntries(all.map(({ heading, language }) => [language ?? '', heading]));
  if (all.some(({ language }) => language !== undefined)) return { columns };
  const rule: FieldRule = {
    column: one.heading,
    ...(one.shape.types.includes('array') && one.shape.text !== true ? { split: ',;' } : {}),
  };
  return rule.split === undefined ? one.heading : rule;
}

function fieldsOf(meant: readonly Meant[]): Record<string, FieldSpec> {
  const paths = [...new Set(meant.map(({ path }) => path))];
  return Object.fromEntries(paths.map((path) => [path, specOf(meant.filter((one) => one.path === path))]));
}

/** What a record must have, and no column tells: its first status is proposed. */
function constantsOf(kind: KindName, fields: Readonly<Record<string, FieldSpec>>): Record<string, FieldSpec> {
  const { required = [], properties = {} } = shapes[kind];
  const [first] = properties['status']?.values ?? [];
  return required.includes('status') && fields['status'] === undefined && first !== undefined
    ? { status: { constant: first } }
    : {};
}

/** How records are known again: by our ids, by numbers of another office, else by their titles. */
function keyOf(
  { headings, rows }: ReadTable,
  kind: KindName,
  system: string,
  used: ReadonlySet<string>,
): MappedRecord['key'] {
  const id = headings.find((heading) => foldName(heading) === 'id');
  const values = (heading: string): string[] => rows.map(({ cells }) => cells[headings.indexOf(heading)] ?? '');
  const isOurs = (value: string): boolean =>
    shapes[kind].prefix === undefined || splitId(value)?.prefix === shapes[kind].prefix;
  if (id !== undefined && values(id).every(isOurs)) return { by: 'id', column: id };
  const words = headingWords.flatMap(({ fields }) => (fields['number'] ?? []).map(plainOf));
  const number = headings.find((heading) => !used.has(heading) && (heading === id || words.includes(plainOf(heading))));
  const isUnique = number !== undefined && new Set(values(number)).size === rows.length && !values(number).includes('');
  return isUnique ? { by: 'number', column: number, system } : { by: 'title' };
}

/**
 * Proposes what the headings of a table mean, by what the schema and people call the fields in the languages that the program knows.
 * What is not understood is left to the person: it is neither used nor skipped, so an import says so.
 *
 * @param system by what the numbers of the table are to be known, such as its name
 */
export function proposeMapping(
  table: ReadTable,
  kind: KindName,
  system: string,
  first: string,
  vocabulary: Vocabulary,
): Mapping & { readonly tables: readonly [MappingTable] } {
  const meant = meaningsOf(table.headings, kind, first, vocabulary);
  const fields = fieldsOf(meant);
  const key = keyOf(table, kind, system, new Set(meant.map(({ heading }) => heading)));
  const record: MappedRecord = { kind, key, fields: { ...fields, ...constantsOf(kind, fields) } };
  return {
    mapping_version: 1,
    title: system,
    tables: [{ headings: table.headings.filter((heading) => heading !== ''), records: [record] }],
  };
}
