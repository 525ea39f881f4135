import { sortBy } from '../../base/order.js';
import { nationalBodies } from '../../facts/bodies.js';
import { attendanceByClass, heldMeetings } from '../../facts/meetings.js';
import { twelveMonthsTo } from '../../facts/time.js';
import type { BarsPanel } from '../../model/chart.js';
import type { Inline, Line, Row } from '../../model/view.js';
import type { Snapshot } from '../../model/snapshot.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, column, number, numbers, paragraph, row, share, words } from '../inline.js';

type Key =
  'none' | 'only' | 'even' | 'apart' | 'present' | 'missing' | 'table' | 'class' | 'expected' | 'share' | 'note';

/** A class of members with how often its seats were taken, of how often they could have been. */
interface ClassAttendance {
  readonly name: string;
  readonly present: number;
  readonly expected: number;
}

/** How often the seats of each class were taken in the national bodies, in the twelve months to the as-of day; those most often there first. */
function classesOf(snapshot: Snapshot): readonly ClassAttendance[] {
  const { from, to } = twelveMonthsTo(snapshot.asOf);
  const bodies = new Set(nationalBodies(snapshot).map(({ id }) => id));
  const meetings = heldMeetings(snapshot, undefined, from, to).filter(({ data }) => bodies.has(data.body));
  const list = [...attendanceByClass(snapshot, meetings)].map(([name, counts]) => ({ name, ...counts }));
  return sortBy(
    list,
    (one) => -rateOf(one),
    ({ name }) => name,
  );
}

function rateOf({ present, expected }: ClassAttendance): number {
  return expected === 0 ? 0 : present / expected;
}

function percent(one: ClassAttendance): Inline {
  return { type: 'percent', value: rateOf(one) };
}

/** Says who came most and least often, where the settings call the difference a gap. */
function titleOf(context: SectionContext<Key>, list: readonly ClassAttendance[]): Line {
  const [most, least] = [list[0], list.at(-1)];
  if (most === undefined || least === undefined) return context.say('none');
  const high = { high: context.word('value', most.name), highShare: percent(most) };
  if (list.length === 1) return context.say('only', high);
  const low = { low: context.word('value', least.name), lowShare: percent(least) };
  const points = context.snapshot.dataset.settings.thresholds.attendance_gap_points;
  const isApart = (rateOf(most) - rateOf(least)) * 100 >= points;
  return context.say(isApart ? 'apart' : 'even', { ...high, ...low });
}

function panelOf(context: SectionContext<Key>, list: readonly ClassAttendance[]): BarsPanel {
  return {
    kind: 'bars',
    heading: [],
    // Every bar is as long as the others: what counts is the share, whatever the number of seats.
    whole: 1,
    rows: list.map((one) => {
      const rate = rateOf(one);
      return {
        label: [words(context.word('value', one.name))],
        note: [share(one.present, one.expected)],
        segments: [
          { look: 'full' as const, value: rate, text: [number(one.present)] },
          { look: 'open' as const, value: 1 - rate, text: [number(one.expected - one.present)] },
        ].filter(({ value }) => value > 0),
      };
    }),
  };
}

function dataRow(context: SectionContext<Key>, one: ClassAttendance): Row {
  return row(
    cell(words(context.word('value', one.name))),
    cell(number(one.present)),
    cell(number(one.expected)),
    cell(percent(one)),
  );
}

export default defineSection<Key>({
  id: 'composition/attendance',
  title: 'Attendance by class of member',
  messages: {
    none: 'No data: no attendance was recorded in the twelve months to this day.',
    only: 'Seats of {high} were taken at {highShare} of their meetings',
    even: 'The classes of members came about equally often: {low} at {lowShare} of their meetings, {high} at {highShare}',
    apart: 'Seats of {low} were taken at {lowShare} of their meetings, those of {high} at {highShare}',
    present: 'Taken, by the holder or an alternate',
    missing: 'Not taken',
    table: 'Seats taken at meetings of the national bodies in twelve months, by class of member',
    class: 'Class of member',
    expected: 'Could have been taken',
    share: 'Share',
    note: 'Seats of the national bodies, counted once at each meeting of the twelve months to this day that has a list of attendance.',
  },
  build(context) {
    const { dataset } = context.snapshot;
    if (!dataset.keeps('meeting') || !dataset.keeps('member')) return undefined;
    const list = classesOf(context.snapshot);
    if (list.length === 0) return [paragraph([absent(context.label('none'))])];
    return [
      chart(context, {
        title: titleOf(context, list),
        legend: [
          { look: 'full', label: context.say('present') },
          { look: 'open', label: context.say('missing') },
        ],
        panels: [panelOf(context, list)],
        note: context.say('note'),
        caption: context.label('table'),
        columns: [
          column(context.label('class')),
          numbers(context.label('present')),
          numbers(context.label('expected')),
          numbers(context.label('share')),
        ],
        rows: list.map((one) => dataRow(context, one)),
      }),
    ];
  },
});
