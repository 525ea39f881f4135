import type { Column } from '../model/view.js';
import type { Formatter } from './format.js';
import { lineTextIn } from './text-dialect.js';

/** A text as a string of CSS: whatever is not a letter, a digit or a blank is written by its number. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}

interface Head {
  readonly text: string;
  readonly align: Column['align'];
}

interface Look {
  readonly name: string;
  readonly heads: readonly Head[];
}

/** The cells that stand at the end of their column: column by column, since many tables have theirs in the same places. */
function endsOf(looks: readonly Look[]): string[] {
  const most = Math.max(0, ...looks.map(({ heads }) => heads.length));
  return Array.from({ length: most }, (_, index) => index).flatMap((index) => {
    const names = looks.filter(({ heads }) => heads[index]?.align === 'end').map(({ name }) => `.${name}`);
    return names.length === 0 ? [] : [`:is(${names.join()}) :is(th,td):nth-child(${String(index + 1)})`];
  });
}

/** What stands above the cells of a column on a narrow screen: label by label, since many tables have a column of the same name. */
function labelsOf(looks: readonly Look[]): string[] {
  const places = new Map<string, Map<number, string[]>>();
  for (const { name, heads } of looks) {
    for (const [index, { text }] of heads.entries()) {
      if (text === '' || index === 0) continue;
      const columns = places.get(text) ?? new Map<number, string[]>();
      places.set(text, columns.set(index, [...(columns.get(index) ?? []), `.${name}`]));
    }
  }
  return [...places].map(([text, columns]) => {
    const cells = [...columns].map(([index, names]) => {
      const tables = names.length === 1 ? names.join('') : `:is(${names.join()})`;
      return `${tables} td:nth-child(${String(index + 1)})::before`;
    });
    return `${cells.join()}{content:${cssString(text)}}`;
  });
}

/**
 * Gathers how the tables of a page look. On a narrow screen each value stands below the head of its column, which a style says
 * once for the table: in every cell, the heads would be a tenth of the page.
 */
export class TableLooks {
  private readonly looks = new Map<string, Look>();
  private readonly formatter: Formatter;

  constructor(formatter: Formatter) {
    this.formatter = formatter;
  }

  /** The class of tables with these columns. */
  readonly nameOf = (columns: readonly Column[], isOfChart: boolean): string => {
    const heads = columns.map(({ label, align }) => ({
      text: isOfChart ? '' : lineTextIn(this.formatter, label),
      align,
    }));
    const key = JSON.stringify(heads);
    const look = this.looks.get(key) ?? { name: `t${String(this.looks.size + 1)}`, heads };
    this.looks.set(key, look);
    return look.name;
  };

  /** The rules for all of them. */
  style(): string {
    const looks = [...this.looks.values()];
    const ends = endsOf(looks);
    const labels = labelsOf(looks);
    // Sums of several currencies stand below each other, and none is lesser.
    const end = `:is(${ends.join()})`;
    const atEnd = `${end}{text-align:end}${end}>p{color:inherit;font-size:inherit}`;
    return `${ends.length === 0 ? '' : atEnd}@media screen and (max-width:48rem){${labels.join('')}}`;
  }
}
