/* A cell as people write it → a value of a field. */
import { isDay } from '../../../base/day.js';
import { isDeadline } from '../../../base/period.js';
import { truncate, visible } from '../../../base/text.js';
import { valueOfCell } from '../../../exchange/cell.js';
import { readDeadline } from '../../../exchange/deadlines/read.js';
import type { DeadlineReading } from '../../../exchange/deadlines/read.js';
import type { CellPlace, RowProblem } from '../../../exchange/table.js';
import type { Shape } from '../../../kinds/shape.js';
import { exactNumber } from '../../../parse/words.js';
import type { Plain } from '../../../parse/values.js';
import { foldName } from '../names.js';
import type { FieldRule } from './mapping.js';
import type { Vocabulary } from './vocabulary.js';

/** A cell with its place. */
export interface Cell {
  readonly text: string;
  readonly place: CellPlace;
}

/** What a field is read from. */
export interface FieldSource {
  readonly rule: FieldRule;
  readonly shape: Shape;
  /** The last key of its path. */
  readonly key: string;
  /** The cell of the column, where it has one. */
  readonly cell: Cell | undefined;
  /** The cells by language, where it has several. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Languages of the register, in which a text may be written. */
  readonly languages: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** A value for a key beside the field's own: a wording belongs to its deadline. */
export interface FieldValue {
  readonly key: string;
  readonly value: Plain;
  readonly place: CellPlace | undefined;
}

/** What a field's cells gave. */
export interface FieldReading {
  readonly values: readonly FieldValue[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

const whichFirst = 'Say in the mapping which number is the day: dates: day-first, or month-first.';

/** A wording is quoted up to here. */
const shownWidth = 60;

const nothing: FieldReading = { values: [], problems: [], warnings: [] };

/** A text without blanks around it, and with line feeds alone between its lines. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function paragraphsOf(text: string, { paragraphs }: FieldRule): string {
  if (paragraphs === undefined) return text;
  const [first = '', ...others] = text.split(/\n\s*\n/);
  if (paragraphs === 'first') return first.trim();
  return others.length === 0 ? '' : text;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'oui', 'sí', 'si', 'نعم', 'x', '✓'].map((word) => [word, true] as const),
  ...['false', 'no', 'non', 'لا'].map((word) => [word, false] as const),
]);

/** A number without what parts its thousands; a comma with one or two digits behind it at the end is a decimal comma. */
function numberOf(text: string): string | undefined {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  return exactNumber(/,\d{1,2}$/.test(plain) ? plain.replace(/\./g, ' ').replace(',', '.') : plain);
}

/** What a date is that cannot be told: its first two numbers may both be the day. */
const eitherDay = Symbol('either day');
type DayReading = string | typeof eitherDay | undefined;

/** `14/09/2026`: which number is the day must be said, unless only one can be. */
function numericDay(text: string, { dates }: FieldRule): DayReading {
  const [, one = '', two = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const dayOf = (day: string, month: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [dayFirst, monthFirst] = [dayOf(one, two), dayOf(two, one)];
  if (dates !== undefined) return [dates === 'day-first' ? dayFirst : monthFirst].find(isDay);
  const possible = [...new Set([dayFirst, monthFirst])].filter(isDay);
  return possible.length > 1 ? eitherDay : possible[0];
}

/** Spreadsheets add a time that says nothing. */
const withoutMidnight = (text: string): string => text.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');

function readDay(text: string, { rule, languages }: FieldSource): DayReading {
  const plain = withoutMidnight(text);
  if (isDay(plain)) return plain;
  const spoken = readDeadline(plain, languages)?.due;
  return typeof spoken === 'string' && isDay(spoken) ? spoken : numericDay(plain, rule);
}

/** A value of a list of words: as it is, as people write it ("In progress"), or in a language that the program speaks ("En cours"). */
function wordAmong(
  text: string,
  values: readonly (string | number)[],
  { key, vocabulary }: FieldSource,
): string | number | undefined {
  const slug = foldName(text).replace(/[\s_]+/g, '-');
  return (
    values.find((value) => String(value) === text || String(value).toLowerCase() === slug) ??
    values.find((value) => vocabulary.isWordFor(text, key, String(value)))
  );
}

/** A number as the schema wants it, or the text where it is none. */
function numberFrom(text: string, shape: Shape): Plain {
  const exact = numberOf(text.replace(/^-/, ''));
  if (shape.format === 'decimal') return exact === undefined || text.startsWith('-') ? text : exact;
  return valueOfCell(exact === undefined ? text : `${text.startsWith('-') ? '-' : ''}${exact}`, shape);
}

/** One value of a cell, by what the schema says of the field; what fits nothing stays text, and checking says so. */
function single(text: string, source: FieldSource, shape: Shape): Plain {
  const mapped = Object.entries(source.rule.values ?? {}).find(([word]) => foldName(word) === foldName(text));
  if (mapped !== undefined) return mapped[1];
  if (shape.values !== undefined) return wordAmong(text, shape.values, source) ?? text;
  if (shape.types.includes('boolean')) return truths.get(foldName(text)) ?? text;
  const isNumber = shape.types.includes('number') || shape.types.includes('integer');
  return isNumber ? numberFrom(text, shape) : text;
}

function parts(text: string, { split, take = 'all' }: FieldRule): { readonly taken: string[]; readonly all: string[] } {
  if (split === undefined) return { taken: [text], all: [text] };
  const all = text
    .split(new RegExp(`[${split.replace(/[\\\]^-]/g, '\\$&')}]`))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const taken = take === 'all' ? all : take === 'first' ? all.slice(0, 1) : all.slice(1);
  return { taken, all };
}

function readText(source: FieldSource): FieldReading {
  const { cell, cells, key, rule } = source;
  const texts = [...cells].flatMap(([language, { text }]) => {
    const part = paragraphsOf(tidy(text), rule);
    return part === '' ? [] : [[language, part] as const];
  });
  const alone = cell === undefined ? '' : paragraphsOf(tidy(cell.text), rule);
  const [first] = cells.values();
  if (texts.length > 0) return { ...nothing, values: [{ key, value: Object.fromEntries(texts), place: first?.place }] };
  return alone === '' ? nothing : { ...nothing, values: [{ key, value: alone, place: cell?.place }] };
}

/** What a wording says of a deadline: the date, the rhythm, or why there is none. */
type Due = DeadlineReading | typeof eitherDay | undefined;

function dueOf(
  published: string | { readonly [language: string]: string },
  { rule, languages }: FieldSource,
): { readonly due: Due; readonly isExact: boolean } {
  const [text = '', ...others] = typeof published === 'string' ? [published] : Object.values(published);
  // A date in figures is the same in every language.
  const exact = others.every((other) => other === text) ? withoutMidnight(text) : '';
  if (isDeadline(exact)) return { due: { due: /^\d{4}$/.test(exact) ? Number(exact) : exact }, isExact: true };
  const numeric = numericDay(exact, rule);
  if (numeric === eitherDay) return { due: eitherDay, isExact: false };
  return { due: numeric === undefined ? readDeadline(published, languages) : { due: numeric }, isExact: false };
}

/** The date or rhythm that a wording names, and the wording itself. */
function readDue(source: FieldSource, hasWording: boolean): FieldReading {
  const wording = readText(source).values[0];
  if (wording === undefined) return nothing;
  const { key } = source;
  const { value, place } = wording;
  const published = value as string | { readonly [language: string]: string };
  const { due, isExact } = dueOf(published, source);
  const kept = hasWording && !isExact ? [{ key: `${key}_as_published`, value, place }] : [];
  const reading = due === eitherDay ? undefined : due;
  if (reading?.due !== undefined) return { ...nothing, values: [{ key, value: reading.due, place }, ...kept] };
  if (reading?.recurrence !== undefined && key === 'due' && hasWording) {
    return { ...nothing, values: [{ key: 'recurrence', value: { ...reading.recurrence }, place }, ...kept] };
  }
  return {
    ...undated(published, due === eitherDay, place, hasWording ? `${key}_as_published` : undefined),
    values: kept,
  };
}

/** What is said of a wording that gives no date: pointed out where it is kept, refused where it cannot be. */
function undated(
  published: string | object,
  isEither: boolean,
  place: CellPlace | undefined,
  keptIn: string | undefined,
): FieldReading {
  const text = typeof published === 'string' ? published : String(Object.values(published)[0]);
  const shown = visible(truncate(text.replace(/\s+/gu, ' '), shownWidth));
  const message = isEither ? `"${shown}" can be read in two ways` : `"${shown}" gives no date`;
  const otherwise =
    keptIn === undefined
      ? 'Write a date, such as 2026-09-30 or 2026-Q4.'
      : `The wording is kept in ${keptIn}; somebody should set the date.`;
  const said = [{ ...(place ?? { file: '', row: 0 }), message, help: isEither ? whichFirst : otherwise }];
  return keptIn === undefined ? { ...nothing, problems: said } : { ...nothing, warnings: said };
}

function readDayField(cell: Cell, source: FieldSource): FieldReading {
  const day = readDay(tidy(cell.text), source);
  if (typeof day === 'string') return { ...nothing, values: [{ key: source.key, value: day, place: cell.place }] };
  const shown = visible(truncate(tidy(cell.text), shownWidth));
  const message = day === eitherDay ? `"${shown}" can be read in two ways` : `"${shown}" is no day`;
  const help = day === eitherDay ? whichFirst : 'Write it as 2026-09-30.';
  return { ...nothing, problems: [{ ...cell.place, message, help }] };
}

function readPlain(cell: Cell, source: FieldSource): FieldReading {
  const { rule, shape, key } = source;
  const { taken, all } = parts(tidy(cell.text), rule);
  const isList = shape.items !== undefined;
  const values = taken.map((part) => single(part, source, shape.items ?? shape));
  const [first] = values;
  if (first === undefined) return nothing;
  const warnings: RowProblem[] =
    rule.take === 'first' && all.length > 1
      ? [
          {
            ...cell.place,
            message: `${String(all.length)} are named: ${visible(taken[0] ?? '')} is taken first, then ${visible(all.slice(1).join(', '))}`,
            help: 'See that this is what was meant.',
          },
        ]
      : [];
  return { values: [{ key, value: isList ? values : first, place: cell.place }], problems: [], warnings };
}

/**
 * Reads a field from its cells.
 *
 * @param hasWording whether beside the field there is one for the published wording
 * @returns values for the field, and for those beside it that belong to it; none where the cells are empty
 */
export function readField(source: FieldSource, hasWording: boolean): FieldReading {
  const { rule, shape, key, cell } = source;
  if (rule.constant !== undefined) return { ...nothing, values: [{ key, value: rule.constant, place: undefined }] };
  if (shape.format === 'deadline') return readDue(source, hasWording);
  if (shape.text === true) return readText(source);
  if (cell === undefined || tidy(cell.text) === '') return nothing;
  return shape.format === 'day'
    ? readDayField(cell, source)
    : readPlain({ ...cell, text: paragraphsOf(tidy(cell.text), rule) }, source);
}
