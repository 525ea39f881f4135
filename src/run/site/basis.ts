/* What every page of a site stands on, in all languages: the register as its readers may see it. */
import { foldId, isId } from '../../base/id.js';
import { periodDays } from '../../base/period.js';
import type { Period } from '../../base/period.js';
import type { Day } from '../../base/day.js';
import type { Audience } from '../../model/audience.js';
import type { Dataset } from '../../model/dataset.js';
import type { Departure } from '../../model/departure.js';
import type { Life } from '../../model/life.js';
import type { Measure } from '../../model/measure.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Provenance } from '../../model/source.js';
import { formerIds } from '../../site/addresses.js';
import type { FormerId } from '../../site/addresses.js';
import { measure } from '../measure.js';
import { byId, digestOf, snapshotBefore } from '../report.js';
import { snapshotFor } from '../register.js';
import type { Register } from '../register.js';

/** For whom a site is, on which day, in which languages. */
export interface SiteOptions {
  readonly asOf: Day;
  readonly audience: Audience;
  /** Languages of the register; all of them unless given. */
  readonly languages?: readonly string[];
  /** Where the site will stand, with a slash at its end: feeds and pages then name their own addresses. */
  readonly baseUrl?: string;
  /** Whether pages listen for changes, as those of a preview do. */
  readonly isPreview?: boolean;
  /** The lives of the records by id, told to the audience; absent where the register has no history. */
  readonly lives?: ReadonlyMap<string, Life>;
  /** Records that the audience could read once and does not find now; absent where the register has no history. */
  readonly departures?: readonly Departure[];
}

/** What figures of a day stand on. */
export interface DayFacts {
  readonly snapshot: Snapshot;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** What holds in all languages. */
export interface SiteBasis {
  readonly options: SiteOptions;
  readonly snapshot: Snapshot;
  readonly previous: Snapshot;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly previousMeasures: ReadonlyMap<string, Measure>;
  readonly digest: string;
  readonly provenance: Provenance;
  readonly unread: readonly string[];
  /** What the figures in the narrative of a period stand on: the register on its last day. */
  readonly onLastDayOf: (period: Period) => DayFacts;
  /** The ids that records had before. */
  readonly formerIds: readonly FormerId[];
  /** The records that the audience could read once: those whose addresses lead nowhere else. */
  readonly departures: readonly Departure[];
}

/** The public learns nothing of commits: neither which one it was, nor that files on disk differ from it. */
function provenanceFor({ provenance }: Register, audience: Audience): Provenance {
  return audience === 'public' ? { commit: null, dirty: false, committedAt: null } : provenance;
}

function formerIdsOf(dataset: Dataset, { lives }: SiteOptions): readonly FormerId[] {
  return formerIds(dataset, ({ id }) =>
    (lives?.get(id)?.entries ?? []).flatMap(({ change }) => change?.formerly ?? []),
  );
}

function departuresOf(dataset: Dataset, former: readonly FormerId[], options: SiteOptions): readonly Departure[] {
  const taken = new Set([...dataset.records.keys(), ...former.map(({ id }) => id)].map(foldId));
  return (options.departures ?? []).filter(({ id }) => isId(id) && !taken.has(foldId(id)));
}

/** Measures a register on the last days of periods, each once. @param now what is known of the day of the site */
function measuringOn(register: Register, now: DayFacts): (period: Period) => DayFacts {
  const { asOf, audience, dataset } = now.snapshot;
  const known = new Map([[asOf, now]]);
  return (period) => {
    const { to } = periodDays(period, dataset.fiscalYear);
    const found = known.get(to);
    if (found !== undefined) return found;
    const snapshot = snapshotFor(register, to, audience);
    const facts = { snapshot, measures: byId(measure(snapshot)) };
    known.set(to, facts);
    return facts;
  };
}

/** Works out what every page of a site stands on. */
export function siteBasis(register: Register, options: SiteOptions): SiteBasis {
  const { asOf, audience } = options;
  const snapshot = snapshotFor(register, asOf, audience);
  const measures = byId(measure(snapshot));
  const previous = snapshotBefore(snapshot);
  const former = formerIdsOf(snapshot.dataset, options);
  return {
    options,
    snapshot,
    previous,
    measures,
    onLastDayOf: measuringOn(register, { snapshot, measures }),
    previousMeasures: byId(measure(previous)),
    digest: digestOf(snapshot),
    provenance: provenanceFor(register, audience),
    unread: register.parsed.unread,
    formerIds: former,
    departures: departuresOf(snapshot.dataset, former, options),
  };
}
