import { idRanges } from '../../base/id.js';
import type { Measure } from '../../model/measure.js';
import type { Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cellOf, column, paragraph, recordId, table, words } from '../inline.js';

type Key = 'intro' | 'table' | 'figure' | 'counted' | 'below' | 'out' | 'without';

/** Ids in a line, those in a row by their first and last. */
function idsLine(ids: readonly string[]): Line {
  return ids.length === 0 ? [] : [words(idRanges(ids).join(', '))];
}

/** What counts: above the line, and below it only. */
function countedLines(context: SectionContext<Key>, { counted }: Measure): Line[] {
  const idsOf = (isAbove: boolean): string[] =>
    counted.filter(({ inNumerator }) => inNumerator === isAbove).map(({ id }) => id);
  const [above, below] = [idsLine(idsOf(true)), idsLine(idsOf(false))];
  return [above, ...(below.length === 0 ? [] : [context.say('below', { ids: below })])];
}

/** What does not count, by the reason. */
function leftOutLines(context: SectionContext<Key>, { excluded }: Measure): Line[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of excluded) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason].map(([reason, ids]) =>
    context.say('without', { reason: words(context.reason(reason)), ids: idsLine(ids) }),
  );
}

function rowOf(context: SectionContext<Key>, title: string, measure: Measure): Row {
  return {
    anchor: null,
    cells: [
      cellOf([words(title)], [recordId(measure.id)]),
      cellOf(...countedLines(context, measure)),
      cellOf(...leftOutLines(context, measure)),
    ],
  };
}

export default defineSection<Key>({
  id: 'about/counted',
  title: 'What each figure counts',
  messages: {
    intro:
      'Every record that was looked at for a figure stands in its row once: among those that count, or among those that do not, with the reason. Ids in a row are named by the first and the last.',
    table: 'Records counted and left out, figure by figure',
    figure: 'Figure',
    counted: 'Counts',
    below: 'in the denominator only: {ids}',
    out: 'Left out',
    without: '{reason}: {ids}',
  },
  build(context) {
    const rows = context.metrics.flatMap(({ id, title }) => {
      const measure = context.measures.get(id);
      const isEmpty = measure === undefined || measure.counted.length + measure.excluded.length === 0;
      return isEmpty ? [] : [rowOf(context, title, measure)];
    });
    if (rows.length === 0) return undefined;
    const columns = (['figure', 'counted', 'out'] as const).map((key) => column(context.label(key)));
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
