import type { Day } from '../base/day.js';
import { sortBy } from '../base/order.js';
import type { DayRange } from '../base/period.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Text } from '../model/text.js';
import { dayOfDeadline, dueDayOn, leadOn, milestoneDueDay } from './amendments.js';
import { openFollowUps } from './decisions.js';
import { targetsOn } from './indicators.js';
import { isMilestoneDone } from './overdue.js';
import { isLive, statusOn } from './status.js';
import { holdsOn, knownOn } from './time.js';

/** What can fall due. */
export type DueKind =
  'action' | 'commitment' | 'milestone' | 'followUp' | 'obligation' | 'target' | 'establish' | 'meeting';

/** Something that falls due and is not done on the as-of day. */
export interface Due {
  readonly on: Day;
  readonly what: DueKind;
  readonly record: AnyRecord;
  /** The id of the item of the record that it is, where it is one. */
  readonly item?: string;
  /** What is to be done, where the title of the record does not say it; of a meeting, the body. */
  readonly text?: { readonly of: string; readonly words: Text };
  /** The value of a target. */
  readonly value?: number;
  /** The organisation that answers for it, by id; undefined where none is named. */
  readonly who: string | undefined;
}

type Find = (snapshot: Snapshot, range: DayRange) => Due[];

const isIn = (on: string | undefined, range: DayRange): on is string => on !== undefined && holdsOn(range, on);

const work: Find = (snapshot, range) => {
  const records = [...snapshot.dataset.of('action'), ...snapshot.dataset.of('commitment')];
  return records.flatMap((record) => {
    const on = dueDayOn(snapshot, record);
    if (!isLive(record, snapshot.asOf) || !isIn(on, range)) return [];
    return [{ on, what: record.kind, record, who: leadOn(record, snapshot.asOf) }];
  });
};

const milestones: Find = (snapshot, range) =>
  snapshot.dataset.of('action').flatMap((record) => {
    if (!isLive(record, snapshot.asOf)) return [];
    return (record.data.milestones ?? []).flatMap((milestone): Due[] => {
      const on = milestoneDueDay(snapshot, record, milestone);
      if (isMilestoneDone(milestone, snapshot.asOf) || !isIn(on, range)) return [];
      const text = { of: record.id, words: milestone.title };
      return [{ on, what: 'milestone', record, item: milestone.id, text, who: leadOn(record, snapshot.asOf) }];
    });
  });

const followUps: Find = (snapshot, range) =>
  openFollowUps(snapshot).flatMap(({ decision: record, item, due }): Due[] => {
    const text = { of: record.id, words: item.what };
    return isIn(due, range) ? [{ on: due, what: 'followUp', record, item: item.id, text, who: item.who }] : [];
  });

const obligations: Find = (snapshot, range) =>
  snapshot.dataset.of('initiative').flatMap((record) =>
    (record.data.obligations ?? []).flatMap((obligation): Due[] => {
      const on = dayOfDeadline(snapshot, obligation.due);
      const isDone = obligation.done_on !== undefined && knownOn(obligation.done_on, snapshot.asOf);
      if (isDone || !isIn(on, range)) return [];
      return [{ on, what: 'obligation', record, text: { of: record.id, words: obligation.what }, who: undefined }];
    }),
  );

const targets: Find = (snapshot, range) =>
  snapshot.dataset.of('indicator').flatMap((record): Due[] => {
    const who = record.data.responsible;
    const reached = targetsOn(snapshot, record)
      .filter(({ by }) => isIn(by, range))
      .map(({ by, value }): Due => ({ on: by, what: 'target', record, value, who }));
    const establish = dayOfDeadline(snapshot, record.data.baseline?.to_be_established_by);
    const isOpen = isIn(establish, range) && record.data.baseline?.value === undefined;
    return isOpen ? [...reached, { on: establish, what: 'establish', record, who }] : reached;
  });

const meetings: Find = (snapshot, range) => {
  const { dataset, asOf } = snapshot;
  return dataset.of('meeting').flatMap((record): Due[] => {
    const status = statusOn(record, asOf) ?? record.data.status;
    if (status !== 'planned' || !isIn(record.data.date, range)) return [];
    const body = dataset.get('body', record.data.body);
    const text = body === undefined ? {} : { text: { of: body.id, words: body.data.name } };
    return [{ on: record.data.date, what: 'meeting', record, ...text, who: undefined }];
  });
};

const finders: readonly Find[] = [work, milestones, followUps, obligations, targets, meetings];

/** What falls due from a day to a day (both included) and is not done on the as-of day, in order of days. */
export function dueWithin(snapshot: Snapshot, range: DayRange): readonly Due[] {
  return sortBy(
    finders.flatMap((find) => find(snapshot, range)),
    ({ on }) => on,
  );
}
