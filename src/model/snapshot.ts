import type { Day } from '../base/day.js';
import type { Period } from '../base/period.js';
import type { Audience } from './audience.js';
import type { Dataset } from './dataset.js';
import type { Finding } from './finding.js';
import type { Measure } from './measure.js';

/** What an audience is shown: the records and the figures. */
export interface Edition {
  readonly dataset: Dataset;
  /** Undefined where there is no such metric. */
  readonly figure: (metric: string) => Measure | undefined;
}

/** What is known (the dataset of a commit or working tree), and the day whose state is measured. */
export interface Snapshot {
  readonly dataset: Dataset;
  /** The as-of day: facts dated after it do not count. */
  readonly asOf: Day;
  /** The last reporting period that ended on or before the as-of day. */
  readonly period: Period;
  /**
   * What figures about a period are about where somebody names a period: a year of several reporting periods, or one that has only
   * begun. Unless given, {@link Snapshot.period}.
   */
  readonly reported?: Period;
  /** For whom the dataset was projected. `restricted` sees all. */
  readonly audience: Audience;
  /** What checking the register on the day finds, computed when asked for. Absent where nobody checked, or the audience may not see all. */
  readonly findings?: () => readonly Finding[];
  /** What a report shows an audience on a day, computed when asked for. Absent where nobody computes figures. */
  readonly edition?: (audience: Audience, day: Day) => Edition;
}
