import type { DayRange } from '../base/period.js';
import { dueWithin } from '../facts/due.js';
import type { Due as DueFact, DueKind } from '../facts/due.js';
import type { Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { number } from './inline.js';

/** The phrases that {@link dueIn} needs; a section that shows deadlines has them among its own. */
export const deadlineMessages = {
  action: 'The action is to be done',
  commitment: 'The commitment is to be kept',
  milestone: 'Milestone: {title}',
  followUp: 'Follow-up of a decision: {title}',
  obligation: 'Obligation abroad: {title}',
  target: 'Target of the indicator: {value}',
  establish: 'Baseline of the indicator is to be established',
  meeting: 'Meeting: {title}',
} as const satisfies Readonly<Record<DueKind, string>>;

type DueContext = SectionContext<keyof typeof deadlineMessages>;

/** Something that falls due in the next period. */
export interface Due {
  readonly on: string;
  readonly what: Line;
  readonly record: string;
  /** The organisation that answers for it, by id; undefined where none is named. */
  readonly who: string | undefined;
}

/** What is to be done, in the words of its kind. */
function whatOf(context: DueContext, { what, text, value }: DueFact): Line {
  const title = text === undefined ? [] : context.text(text.of, text.words);
  return context.say(what, value === undefined ? { title } : { value: number(value) });
}

/** What falls due from a day to a day (both included) and is not done on the as-of day, in order of days. */
export function dueIn(context: DueContext, range: DayRange): Due[] {
  return dueWithin(context.snapshot, range).map((due) => ({
    on: due.on,
    what: whatOf(context, due),
    record: due.record.id,
    who: due.who,
  }));
}
