import { plural, visible } from '../base/text.js';
import { changeLine, introductionLine, valueLine } from '../compare/words.js';
import type { BlamedValue, DeadlineMove, Life, LifeEntry, Stay } from '../model/life.js';
import { englishDay } from './format.js';
import { paragraph } from './lines.js';
import type { Paint } from './paint.js';
import { table } from './table.js';
import { lineText } from './text-dialect.js';

/** How much of a commit is told, and how it is coloured. */
export interface LifeTextOptions {
  readonly paint: Paint;
  /** Whether the reader may know commits and their authors. */
  readonly isOpen: boolean;
}

/** The day of an entry, with the commit for those who may know it. */
function headOf({ day, commit, author, subject }: LifeEntry, { paint, isOpen }: LifeTextOptions): string {
  const who = isOpen ? `  ${commit.slice(0, 10)} ${visible(author)}: ${visible(subject)}` : '';
  return `${paint.strong(englishDay(day))}${paint.faint(who)}`;
}

function told({ change }: LifeEntry): string[] {
  if (change === undefined) return ['the record could not be read as it was then'];
  const { type, formerly, values } = change;
  const moved = formerly === null ? [] : [`got this id; before it was ${visible(formerly)}`];
  if (type === 'removed') return ['its file went'];
  const introduced = lineText(introductionLine(values));
  if (type === 'added') return [`added${introduced === '' ? '' : `: ${introduced}`}`];
  return [...moved, ...values.map((value) => lineText(changeLine(value)))];
}

/** The entries of a life, the oldest first. */
function entriesText(entries: readonly LifeEntry[], options: LifeTextOptions): string {
  return entries
    .map((entry) => `${[headOf(entry, options), ...told(entry).flatMap((text) => paragraph(text, 2))].join('\n')}\n`)
    .join('');
}

function staysText(stays: readonly Stay[], paint: Paint): string {
  if (stays.length === 0) return '';
  const rows = stays.map(({ status, from, to, days }) => {
    const until = to === null ? `since ${englishDay(from)}` : `${englishDay(from)} to ${englishDay(to)}`;
    return [`  ${visible(status)}`, plural(days, 'day', 'days'), until];
  });
  return `\n${paint.strong('Time in each status')}\n${table(rows)}`;
}

const signed = (days: number | null): string => (days === null ? '?' : `${days > 0 ? '+' : ''}${String(days)}`);

/** How often and how far one deadline moved. */
function movesOfField(moves: readonly DeadlineMove[]): readonly string[] {
  const [first] = moves;
  const total = moves.reduce<number | null>((sum, { days }) => (sum === null || days === null ? null : sum + days), 0);
  const steps = [first?.from ?? '', ...moves.map(({ to }) => to)];
  const way = steps.map((step) => lineText(valueLine({ type: 'day', text: step }))).join(', then ');
  const times = moves.length === 1 ? 'once' : moves.length === 2 ? 'twice' : `${String(moves.length)} times`;
  return [`  ${first?.title ?? ''}`, `moved ${times}, ${signed(total)} days`, way];
}

function movesText(moves: readonly DeadlineMove[], paint: Paint): string {
  if (moves.length === 0) return '';
  const fields = [...new Set(moves.map(({ field }) => field))];
  const rows = fields.map((field) => movesOfField(moves.filter((move) => move.field === field)));
  return `\n${paint.strong('Deadlines that moved')}\n${table(rows)}`;
}

function titleOf({ id, title, isPresent }: Life, paint: Paint): string {
  const gone = isPresent ? '' : ' (no longer in the register)';
  return `${paint.strong(visible(id))}${title === '' ? '' : ` ${visible(title)}`}${gone}\n\n`;
}

/** A life for people at a terminal: commit by commit, then how long it stayed where, and which deadlines moved. */
export function lifeText(life: Life, options: LifeTextOptions): string {
  const { paint } = options;
  const body = entriesText(life.entries, options);
  return `${titleOf(life, paint)}${body}${staysText(life.stays, paint)}${movesText(life.moves, paint)}`;
}

function blameRow({ title, value, entry }: BlamedValue, isOpen: boolean): readonly string[] {
  const since = entry === undefined ? 'unknown' : englishDay(entry.day);
  const who = entry === undefined ? '' : `${entry.commit.slice(0, 10)} ${visible(entry.author)}`;
  return [visible(title), ...(isOpen ? [since, who] : [since]), lineText(valueLine(value))];
}

/** What other rows say already: the ids of items, and entries that tell when another value changed. */
const isSaidElsewhere = ({ field }: BlamedValue): boolean => /^(?:history|amendments)\.|\.id$/u.test(field);

/** Each value of a record as it stands, since when, and for those who may know it by whom. */
export function blameText(life: Life, { paint, isOpen }: LifeTextOptions): string {
  const head = ['Field', 'Since', ...(isOpen ? ['Commit'] : []), 'Value'].map((text) => paint.strong(text));
  const rows = life.values.filter((value) => !isSaidElsewhere(value)).map((value) => blameRow(value, isOpen));
  return `${titleOf(life, paint)}${table([head, ...rows])}`;
}
