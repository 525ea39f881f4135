import { plural, visible } from '../base/text.js';
import type { ClosedFigure } from '../model/manifest.js';
import type { Measure } from '../model/measure.js';
import { valueText } from './measures-text.js';

/** What a restatement is made of. */
export interface RestatementView {
  readonly period: string;
  readonly closedOn: string;
  readonly figures: readonly {
    readonly published: ClosedFigure;
    readonly today: Measure;
    readonly movers: readonly string[];
    readonly paths: readonly string[];
  }[];
  readonly commits: readonly { readonly commit: string; readonly day: string; readonly paths: readonly string[] }[];
}

/** The value of a figure as it was published, in the words in which today's is said. */
function publishedText(published: ClosedFigure, today: Measure): string {
  const { converted: _converted, ...plain } = today;
  return valueText({ ...plain, ...published, counted: today.counted, excluded: [] }, today.unit);
}

/** The figures that would be others today, each with the records and commits that made the difference. */
export function restatementText({ period, closedOn, figures, commits }: RestatementView): string {
  const head = `${period}, closed on ${closedOn}: ${figures.length === 0 ? 'every figure comes out as it was published' : plural(figures.length, 'figure', 'figures')}${figures.length === 0 ? '' : ' would be another one today'}\n`;
  const parts = figures.map(({ published, today, movers, paths }) => {
    const own = commits.filter((commit) => commit.paths.some((path) => paths.includes(path)));
    const by = own.map(({ commit, day }) => `    ${commit.slice(0, 10)}  ${day}`);
    return [
      `${visible(today.title)} (${today.id})`,
      `  published  ${publishedText(published, today)}`,
      `  today      ${valueText(today, today.unit)}`,
      ...(movers.length === 0 ? [] : [`  because of ${movers.map(visible).join(', ')}`]),
      ...(by.length === 0 ? [] : ['  changed in', ...by]),
    ].join('\n');
  });
  return [head, ...parts.map((part) => `${part}\n`)].join('\n');
}
