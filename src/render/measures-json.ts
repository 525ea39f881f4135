import type { MetricsOutput } from '../model/records.generated.js';
import type { Counted, Figures, Group, Measure } from '../model/measure.js';

type Entry = MetricsOutput['metrics'][number];
type EntryFigures = Omit<Entry, 'id' | 'title' | 'unit' | 'better' | 'grouping' | 'groups'>;

/** What counts, with what it contributes: money always as a list, so that readers need not tell apart one and several. */
function counted({ id, inNumerator, amount, amounts }: Counted): Entry['counted'][number] {
  const money = amounts ?? (typeof amount === 'object' ? [amount] : undefined);
  return {
    id,
    in_numerator: inNumerator,
    ...(typeof amount === 'number' ? { amount } : {}),
    ...(money === undefined ? {} : { amounts: [...money] }),
  };
}

function figures(of: Figures): EntryFigures {
  return {
    state: of.state,
    value: of.value,
    values: [...of.values],
    numerator: of.numerator,
    denominator: of.denominator,
    ...(of.currency === undefined ? {} : { currency: of.currency }),
    ...(of.converted === undefined ? {} : { converted: of.converted }),
    ...(of.rates === undefined ? {} : { rates: [...of.rates] }),
    counted: of.counted.map(counted),
    excluded: [...of.excluded],
  };
}

function group(row: Group): Entry['groups'][number] {
  return { by: row.by, key: row.key, title: row.title, ...figures(row) };
}

/** A measure as `schemas/metrics-output.schema.json` describes it. */
export function measureJson(measure: Measure): Entry {
  return {
    id: measure.id,
    title: measure.title,
    unit: measure.unit,
    better: measure.better,
    ...figures(measure),
    ...(measure.grouping === undefined ? {} : { grouping: measure.grouping }),
    groups: measure.groups.map(group),
  };
}
