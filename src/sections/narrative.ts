import { bindingsIn } from '../base/bound-figure.js';
import type { Binding } from '../base/bound-figure.js';
import { bindingFault } from '../facts/claim.js';
import { Unanswerable } from '../model/errors.js';
import type { Measure } from '../model/measure.js';
import type { Block, Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { measureLine } from './measure-line.js';

/**
 * The figures that a narrative names, as they stand in the same report.
 *
 * @throws Unanswerable where a sentence says another value than the data, or the audience has no such figure
 */
function figuresIn(context: SectionContext, section: string, markdown: string): Record<string, Line> {
  const figures = bindingsIn(markdown).map((binding): [string, Line] => {
    const measure = context.measures.get(binding.metric);
    demandTrue(context, section, binding, measure);
    return [binding.metric, measure === undefined ? [] : measureLine(context, measure)];
  });
  return Object.fromEntries(figures);
}

/** What is closed was published as it stands: knowledge of later days does not take it back. */
function demandTrue(context: SectionContext, section: string, binding: Binding, measure: Measure | undefined): void {
  const fault = bindingFault(binding, measure);
  if (fault === undefined) return;
  if (context.snapshot.dataset.get('period', context.period.id)?.data.status === 'closed') return;
  const what =
    fault.fault === 'untrue'
      ? `says ${binding.text}, and the figure is ${fault.value}`
      : `prints ${binding.text}, and there is no such figure for ${context.snapshot.audience}`;
  throw new Unanswerable(
    `the narrative "${section}" of ${context.period.id} ${what}`,
    'Run `secretariat validate` for the place, and mend the sentence or the records.',
  );
}

function proseOf(context: SectionContext, section: string): Block[] {
  const record = context.snapshot.dataset.get('period', context.period.id);
  const narrative = record?.data.narrative ?? {};
  const text = Object.hasOwn(narrative, section) ? narrative[section] : undefined;
  const [quote] = record === undefined ? [] : context.text(record.id, text);
  if (quote?.type !== 'quote') return [];
  const { text: markdown, language, untranslated } = quote;
  return [{ type: 'prose', markdown, language, untranslated, figures: figuresIn(context, section, markdown) }];
}

/** What the period's record says in words about a section of the report. */
export function narrativeBlocks(context: SectionContext, section: string): Block[] {
  return proseOf(context, section);
}

/** The sections about which the period's record says something in words, sorted. */
export function narratedSections(context: SectionContext): readonly string[] {
  const record = context.snapshot.dataset.get('period', context.period.id);
  return Object.keys(record?.data.narrative ?? {}).sort();
}

/** Narratives for no section of any report, in the order of their names. */
export function leftoverNarrative(context: SectionContext, sections: readonly string[]): Block[] {
  const others = narratedSections(context).filter((name) => !sections.includes(name));
  return others.flatMap((name) => proseOf(context, name));
}
