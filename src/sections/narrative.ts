import { boundMetrics } from '../base/bound-figure.js';
import type { Block, Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { measureLine } from './measure-line.js';
import { absent } from './inline.js';

/** The figures that a narrative names, as they stand in the same report. */
function figuresIn(context: SectionContext, markdown: string): Record<string, Line> {
  const figures = boundMetrics(markdown).map((id): [string, Line] => {
    const measure = context.measures.get(id);
    return [id, measure === undefined ? [absent(context.word('shared', 'noData'))] : measureLine(context, measure)];
  });
  return Object.fromEntries(figures);
}

function proseOf(context: SectionContext, section: string): Block[] {
  const record = context.snapshot.dataset.get('period', context.period.id);
  const narrative = record?.data.narrative ?? {};
  const text = Object.hasOwn(narrative, section) ? narrative[section] : undefined;
  const [quote] = record === undefined ? [] : context.text(record.id, text);
  if (quote?.type !== 'quote') return [];
  const { text: markdown, language, untranslated } = quote;
  return [{ type: 'prose', markdown, language, untranslated, figures: figuresIn(context, markdown) }];
}

/** What the period's record says in words about a section of the report. */
export function narrativeBlocks(context: SectionContext, section: string): Block[] {
  return proseOf(context, section);
}

/** Narratives for no section of any report, in the order of their names. */
export function leftoverNarrative(context: SectionContext, sections: readonly string[]): Block[] {
  const record = context.snapshot.dataset.get('period', context.period.id);
  const others = Object.keys(record?.data.narrative ?? {}).filter((name) => !sections.includes(name));
  return others.sort().flatMap((name) => proseOf(context, name));
}
