import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/day.js';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { compute } from '../../src/metrics/compute.js';
import { dimensions } from '../../src/metrics/dimensions/registry.generated.js';
import { movesOf } from '../../src/metrics/moves.js';
import { metrics } from '../../src/metrics/registry.generated.js';
import type { Metric } from '../../src/metrics/define.js';
import type { Dataset } from '../../src/model/dataset.js';
import type { Figures, Measure } from '../../src/model/measure.js';
import type { AnyRecord } from '../../src/model/record.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { buildDataset } from '../../src/parse/dataset.js';
import { check } from '../../src/run/check.js';
import { readExample } from '../support/example.js';

const example = readExample().snapshot.dataset;
const everyRecord = [...example.records.values()];

const withRecords = (records: readonly AnyRecord[]): Dataset =>
  buildDataset({ settings: example.settings, frameworks: example.frameworks, records });

/** A day around the reported periods, and a register from which some records are missing. */
const situations = fc
  .record({
    day: fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-01-01', days)),
    missing: fc.uniqueArray(fc.integer({ min: 0, max: everyRecord.length - 1 }), { maxLength: 40 }),
  })
  .map(({ day, missing }): Snapshot => {
    const gone = new Set(missing);
    return snapshotOf(withRecords(everyRecord.filter((_, index) => !gone.has(index))), day);
  });

const idsOf = (figures: Figures): string[] => [...figures.counted, ...figures.excluded].map(({ id }) => id).sort();

const numeratorOf = (figures: Figures): number =>
  figures.counted.reduce(
    (sum, { inNumerator, amount }) => sum + (typeof amount === 'number' ? amount : inNumerator ? 1 : 0),
    0,
  );

describe('the registry', () => {
  it('holds at least two metrics of each of the fifteen families', () => {
    const families = [
      'agreement',
      'capabilities',
      'coherence',
      'commitments',
      'composition',
      'data',
      'dissemination',
      'gaps',
      'indicators',
      'meetings',
      'participation',
      'progress',
      'reporting',
      'sharing',
      'support',
    ];
    for (const family of families) {
      expect(metrics.filter(({ id }) => id.startsWith(`${family}/`)).length, family).toBeGreaterThanOrEqual(2);
    }
  });

  it('has the ten dimensions', () => {
    expect(dimensions.map(({ id }) => id)).toEqual([
      'area',
      'capability',
      'class',
      'domain',
      'group',
      'lead',
      'level',
      'priority',
      'programme',
      'status',
    ]);
  });
});

describe('the example register', () => {
  it('shows every metric with data', () => {
    const { snapshot, parsed } = readExample('2026-09-30');
    const whole = { ...snapshot, findings: () => check(snapshot, parsed) };
    const silent = metrics.map((metric) => compute(metric, whole)).filter(({ state }) => state !== 'ok');
    expect(silent.map(({ id, state }) => `${id}: ${state}`)).toEqual([]);
  });
});

describe('a change of a candidate', () => {
  it('moves a figure as it says, and only by candidates of the figure', () => {
    for (const metric of metrics) {
      const snapshot = snapshotOf(example, '2026-09-30');
      const measure = compute(metric, snapshot);
      const candidates = new Set(idsOf(measure));
      for (const { ids, to, change } of movesOf(metric, snapshot)) {
        expect(ids.length, metric.id).toBeGreaterThan(0);
        expect(
          ids.filter((id) => !candidates.has(id)),
          metric.id,
        ).toEqual([]);
        const isOneMore = metric.aggregate.how === 'share' && (change === 'counts' || change === 'one-more');
        if (isOneMore) expect(to.value, metric.id).toBe(((measure.numerator ?? 0) + 1) / (measure.denominator ?? 1));
        expect([to.state, to.value, to.numerator, to.denominator], metric.id).not.toEqual([
          measure.state,
          measure.value,
          measure.numerator,
          measure.denominator,
        ]);
      }
    }
  });
});

describe.each(metrics.map((metric) => ({ id: metric.id, metric })))('$id', ({ metric }) => {
  it('stays in its range, names every candidate once, and follows from what it lists', () => {
    fc.assert(
      fc.property(situations, (snapshot) => {
        const measure = compute(metric, snapshot);
        expectSound(measure, metric);
      }),
      { numRuns: 25 },
    );
  });

  it('has candidates of the kinds that it declares, and keys of the dimensions that it declares', () => {
    const known = new Set(dimensions.map(({ id }) => id));
    for (const { record, facets = {} } of metric.observe(snapshotOf(example, '2026-09-30'))) {
      if (record !== undefined) expect(metric.candidates).toContain(record.kind);
      const own = Object.keys(facets).filter((facet) => known.has(facet));
      expect(own.filter((facet) => metric.facets?.includes(facet) !== true)).toEqual([]);
    }
  });

  it('gives groups that account for the whole along every dimension', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...dimensions), (snapshot, dimension) => {
        const whole = compute(metric, snapshot);
        const grouped = compute(metric, snapshot, dimension);
        const { groups: _rows, grouping: _how, ...figures } = whole;
        expect(grouped).toMatchObject(figures);
        expectGroupsAddUp(grouped);
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(situations, (snapshot) => {
        const { dataset } = snapshot;
        const reversed: Dataset = { ...dataset, of: (kind) => dataset.of(kind).toReversed() };
        expect(compute(metric, { ...snapshot, dataset: reversed })).toEqual(compute(metric, snapshot));
      }),
      { numRuns: 10 },
    );
  });

  it('follows from what it says that it reads, and from nothing else', () => {
    for (const day of ['2025-12-31', '2026-06-30', '2026-09-30']) {
      const snapshot = snapshotOf(example, day);
      const stripped = { ...snapshot, dataset: stripTo(metric) };
      expect(compute(metric, stripped)).toEqual(compute(metric, snapshot));
    }
  });
});

function expectSound(measure: Measure, metric: Metric): void {
  const ids = idsOf(measure);
  expect(new Set(ids).size).toBe(ids.length);
  if (measure.state !== 'ok') {
    expect(measure.value).toBeNull();
    return;
  }
  expect(measure.counted.length).toBeGreaterThan(0);
  const [least, most] = metric.range;
  if (measure.value !== null && least !== null) expect(measure.value).toBeGreaterThanOrEqual(least);
  if (measure.value !== null && most !== null) expect(measure.value).toBeLessThanOrEqual(most);
  const { how } = metric.aggregate;
  if (how === 'share' || how === 'count' || how === 'sum') expect(measure.numerator).toBe(numeratorOf(measure));
  if (how === 'share') expect(measure.value).toBe((measure.numerator ?? 0) / (measure.denominator ?? 1));
  expectGroupsAddUp(measure);
}

function expectGroupsAddUp(measure: Measure): void {
  if (measure.grouping === undefined) return;
  const parts = measure.groups.flatMap(idsOf).sort();
  if (measure.grouping === 'single') expect(parts).toEqual(idsOf(measure));
  else expect([...new Set(parts)]).toEqual(idsOf(measure));
  if (measure.grouping === 'single') expectSumsAddUp(measure);
  const isAdditive = measure.grouping === 'single' && measure.unit === 'count' && measure.state === 'ok';
  if (isAdditive) expect(measure.groups.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(measure.value);
}

/** Over a single grouping parts above and below the line add to those of the whole, and money does so in each currency. */
function expectSumsAddUp(measure: Measure): void {
  if (measure.state !== 'ok') return;
  const isCounted = measure.unit === 'share' && measure.currency === undefined && measure.numerator !== null;
  if (isCounted) {
    const sumOf = (key: 'numerator' | 'denominator'): number =>
      measure.groups.reduce((sum, row) => sum + (row[key] ?? 0), 0);
    expect(sumOf('numerator')).toBeCloseTo(measure.numerator, 9);
    expect(sumOf('denominator')).toBe(measure.denominator);
  }
  if (measure.unit === 'money') {
    const cents = (values: Figures['values']): Map<string, bigint> => {
      const sums = new Map<string, bigint>();
      for (const { currency, amount } of values)
        sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount.replace('.', '')));
      return sums;
    };
    expect(cents(measure.groups.flatMap(({ values }) => values))).toEqual(cents(measure.values));
  }
}

/** The example register with nothing left in its records but the fields that a metric says it reads. */
function stripTo(metric: Metric): Dataset {
  const records = everyRecord.map((record) => {
    const fields = metric.reads[record.kind] ?? [];
    const kept = Object.entries(record.data).filter(([key]) => fields.includes('*') || fields.includes(key));
    return { ...record, data: Object.fromEntries(kept) } as AnyRecord;
  });
  const always = [
    'schema_version',
    'name',
    'country',
    'languages',
    'time_zone',
    'expected_groups',
    'thresholds',
    'profile',
  ];
  const settingsRead = [...always, ...(metric.reads.settings ?? [])];
  const { settings } = example;
  const kept = Object.entries(settings).filter(([key]) => settingsRead.includes(key));
  return buildDataset({
    settings: Object.fromEntries(kept) as unknown as Dataset['settings'],
    frameworks: example.frameworks,
    records,
  });
}
