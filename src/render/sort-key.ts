import { fixedText } from '../base/number.js';
import type { Cell, Inline, MarkName } from '../model/view.js';

/** Marks from what needs a look first to what needs none. */
const gravity: readonly MarkName[] = [
  'red',
  'late',
  'worse',
  'not-reported',
  'amber',
  'same',
  'green',
  'better',
  'not-due',
  'complete',
  'not-rated',
];

/** Digits of a deadline, the last month of a quarter or half-year standing for it. */
function deadlineKey(value: string): string {
  const year = value.match(/[0-9]{4}/u)?.[0] ?? '0';
  const part = /-([QH])([1-4])$/u.exec(value);
  const months = part === null ? undefined : Number(part[2]) * (part[1] === 'Q' ? 3 : 6);
  const [, month = String(months ?? 12), day = '31'] = /^[0-9]{4}-([0-9]{2})(?:-([0-9]{2}))?$/u.exec(value) ?? [];
  return `${year}${month.padStart(2, '0')}${day}`;
}

function numberOf(inline: Inline): string | null {
  switch (inline.type) {
    case 'day':
      return inline.day.replaceAll('-', '');
    case 'deadline':
      return deadlineKey(inline.value);
    case 'number':
    case 'percent':
    case 'level':
      return String(inline.value);
    case 'share':
    case 'money-share':
      return inline.denominator === 0 ? null : fixedText(inline.numerator / inline.denominator, 4);
    case 'money':
      return inline.amount;
    case 'mark':
      return String(gravity.indexOf(inline.mark));
    default:
      return null;
  }
}

/** The number by which a cell sorts among those of its column; null where that is done by its words. */
function sortKey({ lines }: Cell): string | null {
  const first = lines[0]?.[0];
  return first === undefined ? null : numberOf(first.type === 'strong' ? (first.content[0] ?? first) : first);
}

/**
 * How the cells of a column sort: each one's place among the numbers of the column, the same for equal ones, and null for one that sorts
 * by its words. Places are shorter than what they stand for.
 *
 * @returns null where all cells sort by their words
 */
export function ranksOf(cells: readonly (Cell | undefined)[]): readonly (number | null)[] | null {
  const keys = cells.map((cell) => (cell === undefined ? null : sortKey(cell)));
  const numbers = keys.flatMap((key) => (key === null ? [] : [Number(key)]));
  if (numbers.length === 0) return null;
  const places = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, index) => [number, index]));
  return keys.map((key) => (key === null ? null : (places.get(Number(key)) ?? null)));
}
