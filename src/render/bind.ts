import { replaceBound } from '../base/bound-figure.js';
import type { Block, Cell, Inline, ReportView, Row, SectionView, Table } from '../model/view.js';
import { bindChart } from './bind-chart.js';
import { bindLine, languageOf } from './bind-line.js';
import type { Binding } from './bind-line.js';
import type { Formatter } from './format.js';
import type { Markup } from './markup.js';
import { proseBlocks } from './prose.js';
import { ranksOf } from './sort-key.js';
import { lineTextIn } from './text-dialect.js';

export { bindLine };
export type { Binding };

/** Every id for which some row or heading of a view is the place. */
export function anchorsOf(view: ReportView): Set<string> {
  const blocks = view.sections.flatMap((section) => section.blocks);
  return new Set(blocks.flatMap(anchorsIn));
}

function anchorsIn(block: Block): readonly string[] {
  if (block.type === 'heading') return [block.anchor];
  return block.type === 'table' ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [];
}

export interface BoundCell {
  readonly content: Markup;
  readonly isHead: boolean;
}

export interface BoundRow {
  readonly anchor: Markup | null;
  readonly cells: readonly BoundCell[];
}

/** A block with its text in the format; `type` says which of the rest there is. */
export type BoundBlock = Readonly<Record<string, unknown>> & { readonly type: Block['type'] };

export interface BoundSection {
  readonly id: Markup;
  readonly number: string;
  readonly title: Markup;
  readonly part: SectionView['part'];
  readonly blocks: readonly BoundBlock[];
}

/** Shorter tables are overseen at a glance; `report.js` gives tools to those that are not. */
const fewestToSort = 8;

function bindCell(binding: Binding, cell: Cell, index: number): BoundCell {
  return {
    content: binding.dialect.lines(cell.lines.map((line) => bindLine(binding, line))),
    isHead: index === 0,
  };
}

/** Whether a table is long enough to be sorted and filtered. */
export function hasTools({ rows }: Table): boolean {
  return rows.length >= fewestToSort;
}

/** A place for links: the first row about a record keeps it. */
function placeOf(binding: Binding, anchor: string | null): Markup | null {
  if (anchor === null || binding.placed.has(anchor)) return null;
  binding.placed.add(anchor);
  return binding.dialect.words(anchor);
}

function bindRow(binding: Binding, row: Row): BoundRow {
  return {
    anchor: placeOf(binding, row.anchor),
    cells: bindCells(binding, row),
  };
}

function bindCells(binding: Binding, { cells }: Row): readonly BoundCell[] {
  return cells.map((cell, index) => bindCell(binding, cell, index));
}

/** The ranks of the rows in a column, as text for an attribute: none in the short tables, nor where all sort by their words. */
export function rankText(table: Table, index: number): string | null {
  if (!hasTools(table)) return null;
  const ranks = ranksOf(table.rows.map(({ cells }) => cells[index]));
  return ranks === null ? null : ranks.map((rank) => rank ?? '-').join(' ');
}

/** @param isOfChart whether it holds the data of a chart, which stay a table on narrow screens too */
function bindTable(binding: Binding, table: Table, isOfChart = false): Readonly<Record<string, unknown>> {
  return {
    caption: bindLine(binding, table.caption),
    columns: table.columns.map((column, index) => ({
      label: bindLine(binding, column.label),
      isEnd: column.align === 'end',
      ranks: isOfChart ? null : rankText(table, index),
    })),
    rows: table.rows.map((row) => bindRow(binding, row)),
    totals: table.totals.map((row) => ({ cells: bindCells(binding, row) })),
    look: binding.look(table.columns, isOfChart),
  };
}

/** The figures named in a narrative, put in before it is read: they hold nothing that could be syntax. */
export function proseMarkdown(binding: Binding, block: Extract<Block, { type: 'prose' }>): string {
  return replaceBound(block.markdown, (found, id) => {
    const line = Object.hasOwn(block.figures, id) ? block.figures[id] : undefined;
    return line === undefined ? found : line.map((figure) => figureText(binding.formatter, figure)).join('');
  });
}

function figureText(formatter: Formatter, figure: Inline): string {
  switch (figure.type) {
    case 'share':
      return formatter.share(figure.numerator, figure.denominator);
    case 'money-share':
      return formatter.moneyShare(figure.currency, figure.numerator, figure.denominator);
    case 'percent':
      return formatter.percent(figure.value);
    case 'number':
      return formatter.number(figure.value, figure.decimals, figure.signed);
    case 'money':
      return formatter.money(figure.currency, figure.amount);
    case 'day':
      return formatter.day(figure.day);
    default:
      return 'text' in figure ? figure.text : '';
  }
}

function bindProse(binding: Binding, block: Extract<Block, { type: 'prose' }>): BoundBlock {
  const blocks = proseBlocks(proseMarkdown(binding, block), binding.dialect);
  const language = languageOf(binding, block.language, block.untranslated);
  return { type: 'prose', content: binding.dialect.prose(blocks, language) };
}

/** Binds one block. */
export function bindBlock(binding: Binding, block: Block): BoundBlock {
  switch (block.type) {
    case 'table':
      return { ...bindTable(binding, block), type: 'table' };
    case 'chart':
      return { ...bindChart(binding, block), type: 'chart', data: bindTable(binding, block.data, true) };
    case 'prose':
      return bindProse(binding, block);
    case 'heading':
      // Rows about the same record, in an annex, are no second place for it.
      binding.placed.add(block.anchor);
      return {
        type: 'heading',
        isMinor: block.level === 4,
        // Where its own id leads to it, it needs no other link.
        isLinked: block.content.some((inline) => inline.type === 'record' && inline.id === block.anchor),
        content: bindLine(binding, block.content),
        plainTitle: binding.dialect.words(lineTextIn(binding.formatter, block.content)),
        anchor: binding.dialect.words(block.anchor),
      };
    case 'list':
      return { type: 'list', items: block.items.map((item) => bindLine(binding, item)) };
    case 'facts':
      return {
        type: 'facts',
        items: block.items.map(({ term, lines }) => ({
          term: bindLine(binding, term),
          content: binding.dialect.lines(lines.map((line) => bindLine(binding, line))),
        })),
      };
    case 'figures':
      return bindFigures(binding, block);
    case 'paragraph':
    case 'note':
      return { type: block.type, content: bindLine(binding, block.content) };
  }
}

function bindFigures(binding: Binding, block: Extract<Block, { type: 'figures' }>): BoundBlock {
  return {
    type: 'figures',
    label: binding.dialect.words(block.label),
    figures: block.figures.map((figure) => ({
      label: binding.dialect.words(figure.label),
      metric: binding.dialect.words(figure.metric),
      isLinked: binding.anchors.has(figure.metric),
      footnote: binding.dialect.words(figure.metric.replace('/', '-')),
      value: bindLine(binding, figure.value),
      change: bindLine(binding, figure.change),
    })),
  };
}

/** `1`, `2`, … for the body, `A`, `B`, … for the annexes. */
export function numberOf(sections: readonly SectionView[], section: SectionView): string {
  const index = sections.filter(({ part }) => part === section.part).indexOf(section);
  return section.part === 'annex' ? String.fromCharCode(65 + index) : String(index + 1);
}

/** Binds all sections of a view, in their order. */
export function bindSections(binding: Binding, view: ReportView): BoundSection[] {
  return view.sections.map((section) => ({
    id: binding.dialect.words(section.id),
    number: numberOf(view.sections, section),
    title: binding.dialect.words(section.title),
    part: section.part,
    blocks: section.blocks.map((block) => bindBlock(binding, block)),
  }));
}

/** Whether a report is long enough for a list of contents: one page is not. */
export function needsContents(sections: readonly BoundSection[]): boolean {
  return sections.filter(({ part }) => part !== 'cover').length > 3;
}
