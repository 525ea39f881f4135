import { addDays, dayInZone, dayParts, daysBetween, lastDayOfMonth } from '../base/day.js';
import type { Day } from '../base/day.js';
import { nextPeriod, periodDays, periodOf } from '../base/period.js';
import { reportingFrequency, snapshotOf } from '../facts/snapshot.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Measure } from '../model/measure.js';
import type { Rhythm, TrendDay, TrendFigure, TrendLine, TrendPoint } from '../model/trend.js';
import { project, ProjectionMemory } from '../parse/project.js';
import { measure } from './measure.js';

/** A commit and its instant, as far as a trend needs to know. */
export interface DatedCommit {
  readonly commit: string;
  readonly committedAt: number;
}

/** Which days a trend covers. */
export interface TrendSpan {
  readonly from?: Day;
  readonly to?: Day;
  readonly every: Rhythm;
}

/** The last day of the stretch of time in which a day lies, with its name. */
function stretchOf(day: Day, every: Exclude<Rhythm, 'commit'>, dataset: Dataset): { end: Day; label: string } {
  if (every === 'month') {
    const { year, month } = dayParts(day);
    return { end: lastDayOfMonth(year, month), label: day.slice(0, 7) };
  }
  if (every === 'week') {
    // 1970-01-04 was a Sunday, the last day of a week.
    const past = ((daysBetween('1970-01-04', day) % 7) + 7) % 7;
    const end = past === 0 ? day : addDays(day, 7 - past);
    return { end, label: end };
  }
  const period = periodOf(day, reportingFrequency(dataset, day), dataset.fiscalYear);
  const { to } = periodDays(period, dataset.fiscalYear);
  return to < day
    ? { end: periodDays(nextPeriod(period), dataset.fiscalYear).to, label: nextPeriod(period).id }
    : { end: to, label: period.id };
}

/** The ends of the stretches of time from one day to another. */
function endsBetween(
  from: Day,
  to: Day,
  every: Exclude<Rhythm, 'commit'>,
  dataset: Dataset,
): { end: Day; label: string }[] {
  const ends: { end: Day; label: string }[] = [];
  for (let day = from; day <= to; day = addDays(ends.at(-1)?.end ?? to, 1)) {
    const stretch = stretchOf(day, every, dataset);
    if (stretch.end > to) break;
    ends.push(stretch);
  }
  return ends;
}

/**
 * The days on which figures are taken: those of the commits, or the last days of periods, months or weeks that are over, each with the last
 * commit on or before it.
 *
 * @param chain commits along the first parents, the oldest first
 * @param dataset of the last commit, which says what a period is
 */
export function trendDays(
  chain: readonly DatedCommit[],
  zone: string,
  dataset: Dataset,
  { from, to, every }: TrendSpan,
): readonly TrendDay[] {
  const dated = chain.map(({ commit, committedAt }) => ({ commit, day: dayInZone(committedAt, zone) }));
  const days = dated.map(({ day }) => day).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const isInside = (day: Day): boolean => (from === undefined || day >= from) && (to === undefined || day <= to);
  if (every === 'commit') {
    return dated.filter(({ day }) => isInside(day)).map(({ commit, day }) => ({ day, label: day, commit }));
  }
  const start = from === undefined || from < first ? first : from;
  const ends = endsBetween(start, to === undefined || to > last ? last : to, every, dataset);
  return ends.flatMap(({ end, label }): TrendDay[] => {
    const found = dated.findLast(({ day }) => day <= end);
    return found === undefined ? [] : [{ day: end, label, commit: found.commit }];
  });
}

/** A figure without the candidates from which it came. */
function figureOf({ state, value, values, numerator, denominator, currency }: Measure): TrendFigure {
  return { state, value, values, numerator, denominator, ...(currency === undefined ? {} : { currency }) };
}

/** Takes figures of datasets of a series, for one audience. */
export class TrendMeter {
  private readonly memory = new ProjectionMemory();
  private readonly only: readonly string[];
  private readonly audience: Audience;
  private last: { readonly from: Dataset; readonly projected: Dataset } | undefined;

  constructor(only: readonly string[], audience: Audience) {
    this.only = only;
    this.audience = audience;
  }

  /** The figures of a dataset on a day, in the order of the registry. */
  measures(dataset: Dataset, day: Day): readonly Measure[] {
    if (this.last?.from !== dataset) {
      this.last = { from: dataset, projected: project(dataset, this.audience, { memory: this.memory }) };
    }
    return measure(snapshotOf(this.last.projected, day, this.audience), { only: this.only });
  }

  /** The same, ready to be kept. */
  figures(dataset: Dataset, day: Day): TrendFigures {
    return Object.fromEntries(this.measures(dataset, day).map((one) => [one.id, figureOf(one)]));
  }
}

/** Figures by the ids of their metrics. */
export type TrendFigures = Readonly<Record<string, TrendFigure>>;

/** What was measured on a day. */
export interface MeasuredDay extends TrendDay {
  readonly then: TrendFigures | null;
  readonly now: TrendFigures | null;
  readonly unread: number;
}

/** What the measures of a trend are called; taken from an empty dataset, since titles do not depend on one. */
export type TrendHead = Pick<Measure, 'id' | 'title' | 'unit' | 'better'>;

/** Puts what was measured day by day together metric by metric. */
export function linesOf(heads: readonly TrendHead[], days: readonly MeasuredDay[]): readonly TrendLine[] {
  return heads.map(({ id, title, unit, better }) => ({
    id,
    title,
    unit,
    better,
    points: days.map(({ then, now, ...day }): TrendPoint => ({
      ...day,
      then: then?.[id] ?? null,
      now: now?.[id] ?? null,
    })),
  }));
}

/** Whether what is known now about a day differs from what was known then. */
export function isRevised({ then, now }: TrendPoint): boolean {
  return then !== null && now !== null && JSON.stringify(then) !== JSON.stringify(now);
}
