import { fixedText } from '../base/number.js';
import type { Inline, Line } from '../model/line.js';
import type { Cell, Row, Table } from '../model/table.js';
import type { CsvCell } from './csv.js';

/*
 * A table of a report or page as data: days as 2026-09-30, numbers as numbers, percentages as fractions, sums with their currency.
 * Nothing of it depends on how a language writes them.
 */

/** A number with as many decimals as a page shows of it, where those are fixed. */
function numberOf(inline: Extract<Inline, { type: 'number' | 'percent' }>): number {
  const decimals = inline.type === 'number' ? inline.decimals : null;
  return decimals === null ? inline.value : Number(fixedText(inline.value, decimals));
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'day':
      return inline.day;
    case 'deadline':
      return inline.value;
    case 'period':
    case 'record':
      return inline.id;
    case 'number':
    case 'percent':
      return String(numberOf(inline));
    case 'share':
    case 'money-share':
      return `${String(inline.numerator)} of ${String(inline.denominator)}`;
    case 'money':
      return `${inline.currency} ${inline.amount}`;
    case 'level':
      return `${String(inline.value)} of ${String(inline.of)}`;
    case 'strong':
      return lineText(inline.content);
    default:
      return inline.text;
  }
}

function lineText(line: Line): string {
  return line.map(inlineText).join('').replace(/\s+/gu, ' ').trim();
}

/** A number alone is a number; anything else is text, its lines parted by semicolons. */
function cellOf({ lines }: Cell): CsvCell {
  const [line, ...more] = lines;
  const [inline, ...others] = line ?? [];
  const isAlone = more.length === 0 && others.length === 0;
  if (isAlone && (inline?.type === 'number' || inline?.type === 'percent')) return numberOf(inline);
  return lines
    .map(lineText)
    .filter((text) => text !== '')
    .join('; ');
}

/** What a table is called. */
export function captionText({ caption }: Table): string {
  return lineText(caption);
}

/** The heads of the columns, then the rows, then the sums. */
export function tableRows({ columns, rows, totals }: Table): CsvCell[][] {
  const cells = ({ cells: own }: Row): CsvCell[] =>
    columns.map((_column, index) => cellOf(own[index] ?? { lines: [] }));
  return [columns.map(({ label }) => lineText(label)), ...rows.map(cells), ...totals.map(cells)];
}
