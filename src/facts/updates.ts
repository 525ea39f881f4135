import { addDays } from '../base/day.js';
import type { Day } from '../base/day.js';
import { splitUpdateId } from '../base/id.js';
import { groupBy, sortBy } from '../base/order.js';
import { parsePeriod, periodDays, periodOf } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { leadOn } from './amendments.js';
import { reportingPeriodsIn } from './snapshot.js';
import { wasLive } from './status.js';
import { holdsOn } from './time.js';

/** How many days after a period's end its updates are due, where neither the period nor the calendar says. */
const defaultDeadlineDays = 15;

/** An update with the period that it is about. */
export interface DatedUpdate {
  readonly update: RegisterRecord<'update'>;
  /** The id of the record that it is about. */
  readonly subject: string;
  readonly period: Period;
  /** The last day of the period: the day of which the update is a fact, whenever it was filed. */
  readonly on: Day;
}

/** What an update can be owed about. */
export type UpdateSubject = RegisterRecord<'action'> | RegisterRecord<'commitment'> | RegisterRecord<'indicator'>;

/** An update that is owed for a period, and what came. */
export interface OwedUpdate {
  readonly subject: UpdateSubject;
  readonly period: Period;
  /** The organisation that owes it on the period's last day, by id; undefined where nobody leads. */
  readonly owner: string | undefined;
  readonly deadline: Day;
  readonly update?: RegisterRecord<'update'>;
  /** Whether it was reported at all: by an update or, for an indicator, by a measurement of the period. */
  readonly reported: boolean;
  /** The day on which it was reported; undefined where it was not, or where a measurement does not say. */
  readonly reportedOn: Day | undefined;
  /** Reported on or before the deadline. A measurement that does not say when it was reported is taken to be in time. */
  readonly onTime: boolean;
}

const indexes = new WeakMap<Dataset, ReadonlyMap<string, readonly DatedUpdate[]>>();

/** The updates of a dataset by the record that they are about, the earliest period first. */
function updatesBySubject(dataset: Dataset): ReadonlyMap<string, readonly DatedUpdate[]> {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const index = new Map<string, DatedUpdate[]>();
  for (const update of dataset.of('update')) {
    const dated = dateUpdate(dataset, update);
    if (dated === undefined) continue;
    const list = index.get(dated.subject) ?? [];
    list.push(dated);
    index.set(dated.subject, list);
  }
  const sorted = new Map([...index].map(([subject, list]) => [subject, inOrder(list)]));
  indexes.set(dataset, sorted);
  return sorted;
}

function inOrder(list: readonly DatedUpdate[]): DatedUpdate[] {
  return sortBy(
    list,
    ({ on }) => on,
    ({ update }) => update.data.reported_on,
    ({ update }) => update.id,
  );
}

function dateUpdate(dataset: Dataset, update: RegisterRecord<'update'>): DatedUpdate | undefined {
  const parts = splitUpdateId(update.id);
  const period = parsePeriod(update.data.for_period ?? parts?.period ?? '');
  if (parts === undefined || period === undefined) return undefined;
  return { update, subject: parts.record, period, on: periodDays(period, dataset.fiscalYear).to };
}

/** The updates about a record for periods that ended on or before the as-of day, the earliest first. */
export function updatesOf(snapshot: Snapshot, recordId: string): readonly DatedUpdate[] {
  return (updatesBySubject(snapshot.dataset).get(recordId) ?? []).filter(({ on }) => on <= snapshot.asOf);
}

/** The update about a record for the latest period that ended on or before the as-of day. */
export function latestUpdate(
  snapshot: Snapshot,
  record: { readonly id: string },
): RegisterRecord<'update'> | undefined {
  return updatesOf(snapshot, record.id).at(-1)?.update;
}

/** The update about a record for a period; a late one, filed under a later period, counts for the period that it names. */
export function updateFor(dataset: Dataset, recordId: string, period: Period): RegisterRecord<'update'> | undefined {
  return (updatesBySubject(dataset).get(recordId) ?? []).find((dated) => dated.period.id === period.id)?.update;
}

/**
 * The last day for the updates of a period: as its record says, else by the reporting calendar in force on its last day,
 * else 15 days after its end.
 */
export function updateDeadline(dataset: Dataset, period: Period): Day {
  const own = dataset.get('period', period.id)?.data.update_deadline;
  if (own !== undefined) return own;
  const { to } = periodDays(period, dataset.fiscalYear);
  const calendar = (dataset.settings.reporting_calendar ?? []).filter((entry) => entry.from <= to);
  const entry = sortBy(calendar, ({ from }) => from).at(-1);
  return addDays(to, entry?.update_deadline_days ?? defaultDeadlineDays);
}

/** Whether an indicator is to be measured by the end of this period, by its own frequency. */
function isIndicatorDue(dataset: Dataset, indicator: RegisterRecord<'indicator'>, period: Period): boolean {
  const { frequency } = indicator.data;
  if (frequency === undefined) return false;
  const { to } = periodDays(period, dataset.fiscalYear);
  if (!holdsOn(indicator.data, to)) return false;
  return periodDays(periodOf(to, frequency, dataset.fiscalYear), dataset.fiscalYear).to === to;
}

/** Whether an action or commitment was live on any day of a period, and existed by then. */
function isWorkOwed(
  snapshot: Snapshot,
  record: RegisterRecord<'action'> | RegisterRecord<'commitment'>,
  period: Period,
): boolean {
  const { dataset, asOf } = snapshot;
  const { from, to } = periodDays(period, dataset.fiscalYear);
  const began =
    record.kind === 'commitment' ? record.data.made_on : dataset.get('programme', record.data.programme)?.data.from;
  return (began === undefined || began <= to) && wasLive(record, from, to < asOf ? to : asOf);
}

/** Whether an update about this record is owed for a period (data-model §3). */
export function isUpdateOwed(snapshot: Snapshot, record: UpdateSubject, period: Period): boolean {
  if (periodDays(period, snapshot.dataset.fiscalYear).to > snapshot.asOf) return false;
  return record.kind === 'indicator'
    ? isIndicatorDue(snapshot.dataset, record, period)
    : isWorkOwed(snapshot, record, period);
}

/** What came of an update that is owed. */
export function owedUpdate(snapshot: Snapshot, subject: UpdateSubject, period: Period): OwedUpdate {
  const { dataset } = snapshot;
  const { to } = periodDays(period, dataset.fiscalYear);
  const deadline = updateDeadline(dataset, period);
  const update = updateFor(dataset, subject.id, period);
  const measured = subject.kind === 'indicator' ? measurementIn(dataset, subject, period) : undefined;
  const reported = update !== undefined || measured !== undefined;
  const reportedOn = update?.data.reported_on ?? measured?.reported_on;
  const onTime = reported && (reportedOn === undefined || reportedOn <= deadline);
  const owner = subject.kind === 'indicator' ? subject.data.responsible : leadOn(subject, to);
  const common = { subject, period, owner, deadline, reported, reportedOn, onTime };
  return update === undefined ? common : { ...common, update };
}

function measurementIn(
  dataset: Dataset,
  indicator: RegisterRecord<'indicator'>,
  period: Period,
): { readonly reported_on?: Day } | undefined {
  const range = periodDays(period, dataset.fiscalYear);
  return (indicator.data.measurements ?? []).find((measurement) => {
    const named = measurement.period === undefined ? undefined : parsePeriod(measurement.period);
    const on = measurement.on ?? (named === undefined ? undefined : periodDays(named, dataset.fiscalYear).to);
    return on !== undefined && holdsOn(range, on);
  });
}

/**
 * The updates that are owed for a period: by each action and commitment that was live on any day of it, and by each
 * indicator due by its frequency; actions first, then commitments and indicators, in order of ids. Empty for a period
 * that had not ended on the as-of day.
 */
export function owedUpdates(snapshot: Snapshot, period: Period): readonly OwedUpdate[] {
  const { dataset } = snapshot;
  const subjects: readonly UpdateSubject[] = [
    ...dataset.of('action'),
    ...dataset.of('commitment'),
    ...dataset.of('indicator'),
  ];
  return subjects
    .filter((subject) => isUpdateOwed(snapshot, subject, period))
    .map((subject) => owedUpdate(snapshot, subject, period));
}

/** The updates that are owed for a period of one or several reporting periods, those of the earliest first. */
export function owedUpdatesIn(snapshot: Snapshot, period: Period): readonly OwedUpdate[] {
  return reportingPeriodsIn(snapshot.dataset, period).flatMap((one) => owedUpdates(snapshot, one));
}

/** The updates that an organisation owes for a period, and those among them that did not come. */
export interface Debt {
  /** By id; undefined where nobody leads. */
  readonly owner: string | undefined;
  readonly owed: readonly OwedUpdate[];
  readonly missing: readonly OwedUpdate[];
}

/** Who did not report, by id of the organisation. */
export function debtsOf(owed: readonly OwedUpdate[]): readonly Debt[] {
  const debts = [...groupBy(owed, ({ owner }) => owner)].map(([owner, list]) => ({
    owner,
    owed: list,
    missing: list.filter((update) => !update.reported),
  }));
  return sortBy(
    debts.filter(({ missing }) => missing.length > 0),
    ({ owner }) => owner,
  );
}
