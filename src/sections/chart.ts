import type { Chart, ChartKey, ChartPanel } from '../model/chart.js';
import type { Column, Line, Row } from '../model/view.js';
import type { SectionContext } from './define.js';
import { day, number, table, words } from './inline.js';

/** What differs from chart to chart. */
export interface ChartParts {
  /** What the data say, as a sentence. */
  readonly title: Line;
  readonly legend?: readonly ChartKey[];
  readonly panels: readonly ChartPanel[];
  /** What is left out, and whatever a reader must know of the data. */
  readonly note?: Line;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A chart with its source and its table. */
export function chart(context: SectionContext, parts: ChartParts): Chart {
  const source = [words(`${context.word('shared', 'chartSource')} `), day(context.snapshot.asOf), words('. ')];
  return {
    type: 'chart',
    title: parts.title,
    legend: parts.legend ?? [],
    panels: parts.panels,
    source: [...source, ...(parts.note ?? [])],
    dataLabel: context.word('shared', 'chartData'),
    data: table([words(parts.caption)], parts.columns, parts.rows),
  };
}

/** An entry of a legend with how many there are of it. */
export function counted(look: ChartKey['look'], label: string, count: number): ChartKey {
  return { look, label: [words(`${label} `), { type: 'strong', content: [number(count)] }] };
}

/** As many rows as can be taken in at a glance; a table holds them all. */
export const rowsAtAGlance = 20;
