import { describe, expect, it } from 'vitest';
import {
  adoptedDueDay,
  adoptedOn,
  adoptedValue,
  dueDayOn,
  dueOn,
  leadOn,
  milestoneDueDay,
  statedValue,
  valueInForce,
} from '../../src/facts/amendments.js';
import { daysOverdue, overdueMilestones } from '../../src/facts/overdue.js';
import type { RegisterRecord } from '../../src/model/record.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { readOver } from '../support/register.js';

const meeting = (date: string): string => `body: ncc\ndate: ${date}\ntype: ordinary\nstatus: held\n`;
const decision = (meetingId: string, concerns: string): string =>
  `title: A decision\nmeeting: ${meetingId}\ntype: amend\nstatus: adopted\nconcerns: [${concerns}]\n`;

const plan = {
  'meetings/MTG-001.yaml': meeting('2026-01-15'),
  'meetings/MTG-002.yaml': meeting('2026-06-10'),
  'decisions/DEC-001.yaml': decision('MTG-001', 'ACT-001'),
  'decisions/DEC-002.yaml': decision('MTG-002', 'ACT-001'),
  'decisions/DEC-003.yaml': decision('MTG-002', 'ACT-002'),
};

const action = (due: string, amendments: string): string => `title: Train the judges
lead: justice-ministry
status: in-progress
agreed_by: DEC-001
due: ${due}
milestones:
  - { id: M1, title: Curriculum, due: 2026-08 }
  - { id: M2, title: First course, due: 2026-09-29, done_on: 2026-10-01 }
amendments:
${amendments}`;

function read(text: string, asOf = '2026-09-30'): { snapshot: Snapshot; record: RegisterRecord<'action'> } {
  const { snapshot } = readOver({ ...plan, 'actions/ACT-001.yaml': text }, asOf);
  const record = snapshot.dataset.get('action', 'ACT-001');
  if (record === undefined) throw new Error('The action could not be read.');
  return { snapshot, record };
}

const carried = action(
  '2026-11-30',
  `  - { field: due, from: 2026-05-31, to: 2026-08-31, on: 2026-04-01 }
  - { field: due, from: 2026-08-31, to: 2026-11-30, on: 2026-06-10, decision: DEC-002 }
  - { field: lead, from: interior-ministry, to: justice-ministry, on: 2026-07-01 }
  - { field: milestones.M1.due, from: 2026-07, to: 2026-08, on: 2026-07-05 }
`,
);

describe('amendments', () => {
  it('are undone to find the value of a day', () => {
    const { record } = read(carried);
    const days = ['2026-03-31', '2026-04-01', '2026-06-09', '2026-06-10', '2026-09-30'];
    expect(days.map((day) => dueOn(record, day))).toEqual([
      '2026-05-31',
      '2026-08-31',
      '2026-08-31',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect([leadOn(record, '2026-06-30'), leadOn(record, '2026-07-01')]).toEqual([
      'interior-ministry',
      'justice-ministry',
    ]);
    expect(statedValue(record, 'milestones.M1.due')).toBe('2026-08');
    expect(statedValue(record, 'milestones.M9.due')).toBeUndefined();
    expect(statedValue(record, 'constructor')).toBeUndefined();
  });

  it('after adoption are undone to find what was adopted', () => {
    const { snapshot, record } = read(carried);
    expect(adoptedOn(snapshot, record)).toBe('2026-01-15');
    expect(adoptedValue(snapshot, record, 'due')).toBe('2026-05-31');
    expect(adoptedDueDay(snapshot, record)).toBe('2026-05-31');
    expect(adoptedOn(read(carried, '2026-01-14').snapshot, record)).toBeUndefined();
  });

  it('count towards the deadline in force only when a decision carries them', () => {
    const due = (amendment: string): string | undefined => {
      const { snapshot, record } = read(
        action('2026-11-30', `  - { field: due, from: 2026-05-31, to: 2026-11-30, ${amendment} }\n`),
      );
      return dueDayOn(snapshot, record);
    };
    expect(due('on: 2026-06-10, decision: DEC-002')).toBe('2026-11-30');
    expect(due('on: 2026-06-10')).toBe('2026-05-31');
    // Changed before it was decided; decided about another action; changed after the as-of day; changed before adoption.
    expect(due('on: 2026-06-09, decision: DEC-002')).toBe('2026-05-31');
    expect(due('on: 2026-06-10, decision: DEC-003')).toBe('2026-05-31');
    expect(due('on: 2026-10-01, decision: DEC-002')).toBe('2026-05-31');
    expect(due('on: 2026-01-15')).toBe('2026-11-30');
  });

  it('that no decision carries leave the later one that a decision carries in force', () => {
    const { snapshot, record } = read(carried);
    expect(dueDayOn(snapshot, record)).toBe('2026-11-30');
    expect(valueInForce(snapshot, record, 'lead')).toBe('interior-ministry');
    const milestone = record.data.milestones?.[0];
    expect(milestone && milestoneDueDay(snapshot, record, milestone)).toBe('2026-07-31');
  });

  it('move what was never adopted freely', () => {
    const { snapshot, record } = read(carried.replace('agreed_by: DEC-001\n', ''));
    expect(adoptedDueDay(snapshot, record)).toBeUndefined();
    expect(dueDayOn({ ...snapshot, asOf: '2026-06-09' }, record)).toBe('2026-08-31');
  });
});

describe('delay', () => {
  const late = (asOf: string, settings = ''): number => {
    const { snapshot } = readOver(
      {
        'actions/ACT-001.yaml': 'title: Train\nlead: justice-ministry\nstatus: in-progress\ndue: 2026-06\n',
        'secretariat.yaml': `schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n${settings}`,
      },
      asOf,
    );
    const record = snapshot.dataset.get('action', 'ACT-001');
    return record === undefined ? -1 : daysOverdue(snapshot, record);
  };

  it('begins on the day after the last day of the deadline', () => {
    expect(['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-31'].map((day) => late(day))).toEqual([0, 0, 1, 31]);
  });

  it('begins after the days of grace', () => {
    const grace = 'thresholds:\n  grace_days: 10\n';
    expect(['2026-07-10', '2026-07-11'].map((day) => late(day, grace))).toEqual([0, 1]);
  });

  it('concerns milestones that are not done on the day, of live actions', () => {
    const { snapshot, record } = read(carried);
    expect(overdueMilestones(snapshot, record).map(({ milestone, days }) => [milestone.id, days])).toEqual([
      ['M1', 61],
      ['M2', 1],
    ]);
    const done = read(carried, '2026-10-01');
    expect(overdueMilestones(done.snapshot, done.record).map(({ milestone }) => milestone.id)).toEqual(['M1']);
    const stopped = read(carried.replace('in-progress', 'suspended'));
    expect(overdueMilestones(stopped.snapshot, stopped.record)).toEqual([]);
  });
});
