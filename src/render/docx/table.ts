import type { Cell, Line, Row, Table } from '../../model/view.js';
import { bindLine } from '../bind-line.js';
import type { Binding } from '../bind-line.js';
import { quiet } from './dialect.js';
import { lineBreak, paragraph } from './xml.js';

/** The width of the text on an A4 page with margins of 14 mm, in twentieths of a point. */
const pageWidth = 10318;
/** What a character takes of it at the size of a table, and what parts two columns. */
const characterWidth = 100;
const gap = 160;
/** Longer words break, and longer lines make no column wider. */
const longestWord = 20;
const longestLine = 36;

/** How wide a column must be so that no word of it breaks, and how wide it would like to be. */
interface Wish {
  readonly least: number;
  readonly good: number;
}

/** Heads are bold, and stand in a wider letter where the machine lacks the one that is asked for. */
const headFactor = 1.35;

/** How long a word is, in characters of the usual width: short names are in capitals, which are wider. */
function lengthOf(word: string): number {
  return word.length + 0.35 * (word.match(/\p{Lu}/gu)?.length ?? 0);
}

// What does not break counts as one word: days and sums are kept together by blanks of their own.
const wordsIn = (text: string): readonly number[] => text.split(/[ /–-]+/u).map(lengthOf);

function wishOf(head: string, texts: readonly string[]): Wish {
  const words = [...wordsIn(head).map((length) => length * headFactor), ...texts.flatMap(wordsIn)];
  const usual = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const least = Math.min(longestWord, Math.max(3, ...words)) * characterWidth + gap;
  return { least, good: Math.max(least, Math.min(longestLine, usual * 1.3) * characterWidth + gap) };
}

/** The widths of columns; together they fill the page. */
function widthsOf(binding: Binding, { columns, rows }: Table): readonly number[] {
  const textOf = (line: Line): string => bindLine(binding, line).replace(/<[^>]*>/gu, '');
  const wishes = columns.map(({ label }, index) =>
    wishOf(
      textOf(label),
      rows.flatMap(({ cells }) => (cells[index]?.lines ?? []).map(textOf)),
    ),
  );
  const sum = (key: keyof Wish): number => wishes.reduce((total, wish) => total + wish[key], 0);
  const spare = pageWidth - sum('least');
  const wanted = sum('good') - sum('least');
  const widthOf = ({ least, good }: Wish): number => {
    if (spare <= 0) return (least / sum('least')) * pageWidth;
    return least + spare * (wanted === 0 ? 1 / wishes.length : (good - least) / wanted);
  };
  return wishes.map((wish) => Math.floor(widthOf(wish)));
}

/** The lines of a cell below each other; all but the first of a value are quiet. */
function cellLines(binding: Binding, { lines }: Cell, isHead: boolean): string {
  const loud = isHead ? 2 : 1;
  return lines
    .map((line, index) => {
      const runs = bindLine(binding, line);
      return index < loud ? runs : quietRuns(runs);
    })
    .join(lineBreak);
}

/** Runs in the colour of what is secondary, except those with a colour of their own. */
function quietRuns(runs: string): string {
  const properties = `<w:color w:val="${quiet}"/><w:sz w:val="16"/><w:szCs w:val="16"/>`;
  return runs
    .replace(/<w:r><w:t/gu, `<w:r><w:rPr>${properties}</w:rPr><w:t`)
    .replace(/<w:r><w:rPr>(?=<w:rtl\/>|<w:lang )/gu, `<w:r><w:rPr>${properties}`);
}

function cellXml(content: string, width: number, style: string, isEnd: boolean): string {
  const align = isEnd ? '<w:jc w:val="end"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${paragraph(content, style, align)}</w:tc>`;
}

/** A table whose first row is its head, repeated on every page, and whose rows stay on one page where they can. */
export function tableXml(
  binding: Binding,
  table: Table,
  bookmarkAt: (id: string | null, runs: string) => string,
): string {
  const widths = widthsOf(binding, table);
  const isEnd = (index: number): boolean => table.columns[index]?.align === 'end';
  const bodyRow = ({ anchor, cells }: Row): string => {
    const written = cells.map((cell, index) => {
      const runs = cellLines(binding, cell, index === 0);
      const content = index === 0 ? bookmarkAt(anchor, runs) : runs;
      return cellXml(content, widths[index] ?? 0, 'Cell', isEnd(index));
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
  };
  const heads = table.columns.map(({ label }, index) =>
    cellXml(bindLine(binding, label), widths[index] ?? 0, 'CellHead', isEnd(index)),
  );
  const bidi = binding.direction === 'rtl' ? '<w:bidiVisual/>' : '';
  const hasTotals = table.totals.length > 0;
  const look = `<w:tblLook w:val="${hasTotals ? '0060' : '0020'}" w:firstRow="1" w:lastRow="${hasTotals ? '1' : '0'}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  return (
    `${paragraph(
      bindLine(binding, table.caption),
      'Caption',
    )}<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>${bidi}<w:tblW w:w="${String(pageWidth)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join('')}</w:tr>` +
    `${[...table.rows, ...table.totals].map(bodyRow).join('')}</w:tbl>${paragraph('')}`
  );
}
