/** Ids: the file name without its ending, of which every reference is made. */
import { groupBy } from './order.js';
import { parsePeriod } from './period.js';

/** The longest id; file systems and the tables of reports have to carry it. */
export const longestId = 100;

const idShape = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/*
 * What YAML 1.2 core reads as something other than text. Only what an id could be made of is listed: signs, `~` and a leading
 * point cannot begin one. A reference written without quotes would be a number, and would not match its file any more.
 */
const yamlWord = /^(?:null|true|false)$/i;
const yamlNumber = /^(?:[0-9]+(?:\.[0-9]*)?(?:[eE]-?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;

/** Ways in which an id may be more than usual. */
export interface IdOptions {
  /** Whether `2026` is allowed, as the id of a period. */
  readonly period?: boolean;
}

/**
 * Whether a text can be the id of a record: ASCII letters, digits, `.`, `_` and `-`, beginning with a letter or digit and not ending
 * with a point; nothing that YAML reads as a number, a truth value or null; no name of a Windows device; up to 100 characters.
 */
export function isId(text: string, options: IdOptions = {}): boolean {
  if (text.length > longestId || !idShape.test(text) || deviceName.test(text)) return false;
  if (yamlWord.test(text)) return false;
  return !yamlNumber.test(text) || (options.period === true && parsePeriod(text) !== undefined);
}

/** The form in which two ids are the same on a file system that ignores case. */
export function foldId(id: string): string {
  return id.toLowerCase();
}

/**
 * The id of a numbered record, with three digits at least: `ACT-014`, `ACT-1000`.
 *
 * @throws RangeError when the number is not a whole number from 0
 */
export function numbered(prefix: string, number: number): string {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new RangeError(`Not the number of a record: ${String(number)}.`);
  return `${prefix}-${String(number).padStart(3, '0')}`;
}

/** The two parts of a numbered id. */
export interface NumberedId {
  readonly prefix: string;
  readonly number: number;
}

/**
 * Takes a numbered id apart: `ACT-014` is number 14 with the prefix `ACT`. Extra zeros are read too (`ACT-0014`).
 *
 * @returns undefined when the text is not an id that ends with `-` and up to 15 digits
 */
export function splitId(id: string): NumberedId | undefined {
  const match = /^(.+)-([0-9]{1,15})$/.exec(id);
  if (match?.[1] === undefined || !isId(id)) return undefined;
  return { prefix: match[1], number: Number(match[2]) };
}

/** As many ids in a row as it takes to name the first and the last only. */
export const shortestRun = 3;

/** What comes before the last number of an id, and that number. */
function lastNumber(id: string): { readonly before: string; readonly digits: string } {
  const digits = /[0-9]{0,15}$/.exec(id)?.[0] ?? '';
  return { before: id.slice(0, id.length - digits.length), digits };
}

/** Whether an id is the next after another: `ACT-004` after `ACT-003`. */
function follows(id: string, previous: string): boolean {
  const [own, other] = [lastNumber(id), lastNumber(previous)];
  if (own.before !== other.before || own.digits === '' || other.digits === '') return false;
  return own.digits === String(Number(other.digits) + 1).padStart(other.digits.length, '0');
}

/** Ids in runs, each id the next after the one before it. */
export function runsOf(ids: readonly string[]): readonly (readonly [string, ...string[]])[] {
  const runs: [string, ...string[]][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && follows(id, run.at(-1) ?? '')) run.push(id);
    else runs.push([id]);
  }
  return runs;
}

/** Ids in a row by their first and last, each but the first without the letters that it shares with the one before. */
function shortList(ids: readonly string[]): string {
  let before = '';
  const parts = runsOf(ids).flatMap((run): string[] => {
    const [first] = run;
    const start = lastNumber(first);
    const isShort = start.digits !== '' && start.before === before;
    before = start.before;
    const head = isShort ? start.digits : first;
    const tail = run.slice(1).map((id) => lastNumber(id).digits);
    return run.length < shortestRun ? [head, ...tail] : [`${head}–${tail.at(-1) ?? ''}`];
  });
  return parts.join(', ');
}

/** The whole of which an id names a part, with the sign between them: `2026-Q3/`, `ACT-001#`. */
const whole = /^[^/#]*[/#]/;

/**
 * Ids as short as they can be read: those in a row by their first and last, and each but the first without what it shares
 * with the one before. `ACT-001–004, 007, COM-001`. Where all are parts of something, that is named once:
 * `2026-Q2/ACT-001, COM-003; 2026-Q3/ACT-001`.
 *
 * @param ids in natural order
 */
export function idList(ids: readonly string[]): string {
  const starts = groupBy(ids, (id) => whole.exec(id)?.[0]);
  if (starts.has(undefined)) return shortList(ids);
  return [...starts].map(([start = '', own]) => start + shortList(own.map((id) => id.slice(start.length)))).join('; ');
}

/** The two parts of an update's id. */
export interface UpdateId {
  /** The id of the period, which is the folder. */
  readonly period: string;
  /** The id of the record that the update is about, which is the file's name. */
  readonly record: string;
}

/**
 * Takes the id of an update apart: `2026-Q3/ACT-014`.
 *
 * @returns undefined when it is not a period and an id
 */
export function splitUpdateId(text: string): UpdateId | undefined {
  const slash = text.indexOf('/');
  const [period, record] = [text.slice(0, Math.max(0, slash)), text.slice(slash + 1)];
  return parsePeriod(period) !== undefined && isId(record) ? { period, record } : undefined;
}

/** A reference to an item inside a record. */
export interface ItemRef {
  readonly record: string;
  readonly item: string;
}

/**
 * Takes a reference to an item apart: `ACT-014#M2` is item `M2` of record `ACT-014`; the record may be an update.
 *
 * @returns undefined when it is not two ids with `#` between them
 */
export function itemRef(text: string): ItemRef | undefined {
  const hash = text.indexOf('#');
  if (hash < 0) return undefined;
  const [record, item] = [text.slice(0, hash), text.slice(hash + 1)];
  const isRecord = isId(record, { period: true }) || splitUpdateId(record) !== undefined;
  return isRecord && isId(item) ? { record, item } : undefined;
}

/** Long enough to tell records apart, short enough to type. */
const longestSlug = 40;

/** The words of a title in ASCII. An article that is cut short (l'Intérieur) is left out, a possessive (children's) is kept. */
function asciiWords(title: string): string[] {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/\b[dl]['’](?=[a-z])/g, '').replace(/['’]/g, '');
  return joined.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** Words like "of" and "des", with which an id does not end and which have no part in an abbreviation. */
const isSmall = (word: string): boolean => word.length <= 3 || ['para', 'pour', 'sobre', 'with'].includes(word);

/**
 * An id in words, made of a title: `Ministère de la Justice` → `ministere-de-la-justice`. Cut between words where it is long.
 *
 * @returns undefined where the title has nothing of which an id could be made (another script, digits alone)
 */
export function slugOf(title: string): string | undefined {
  const words = asciiWords(title);
  const isTooLong = (): boolean => words.length > 1 && words.join('-').length > longestSlug;
  const isCut = isTooLong();
  while (isTooLong() || (isCut && words.length > 1 && isSmall(words.at(-1) ?? ''))) words.pop();
  const slug = words.join('-').slice(0, longestSlug);
  return isId(slug) ? slug : undefined;
}

/**
 * The usual short id of a body: the first letters of its words, where it has three of them or more (`National Council for Children` →
 * `ncc`), else its words.
 */
export function abbreviationOf(title: string): string | undefined {
  const letters = asciiWords(title)
    .filter((word) => !isSmall(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 3 && isId(letters) ? letters : slugOf(title);
}
