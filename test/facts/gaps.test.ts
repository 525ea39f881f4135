import { describe, expect, it } from 'vitest';
import { actionsFor, liveActionsFor, openGaps, prioritiesOn, priorityGaps } from '../../src/facts/gaps.js';
import { nameOf, nameOfId } from '../../src/facts/names.js';
import { lastPeriodOn } from '../../src/facts/snapshot.js';
import { waiversInForce } from '../../src/facts/waivers.js';
import { readOver } from '../support/register.js';

const gap = 'title: Training of judges\ncapability: judiciary-and-prosecutors\nseverity: high\nstatus: open\n';
const action = (status: string) =>
  `title: Train the judges\nlead: justice-ministry\ngaps: [GAP-001]\nstatus: ${status}\n`;

describe('gaps', () => {
  const files = {
    'gaps/GAP-001.yaml': gap,
    'gaps/GAP-002.yaml': gap.replace('open', 'closed'),
    'gaps/GAP-003.yaml': `${gap}identified_on: 2026-07-01\n`,
    'actions/ACT-001.yaml': action('complete'),
    'actions/ACT-002.yaml': action('ongoing'),
    'priorities/PRI-001.yaml': 'title: Second\nrank: 2\ngaps: [GAP-001]\n',
    'priorities/PRI-002.yaml': 'title: First\nrank: 1\ngaps: [GAP-001]\nto: 2026-06-30\n',
  };

  it('are open when they still ask for work and are known on the day', () => {
    expect(openGaps(readOver(files, '2026-06-30').snapshot).map(({ id }) => id)).toEqual(['GAP-001']);
    expect(openGaps(readOver(files, '2026-07-01').snapshot).map(({ id }) => id)).toEqual(['GAP-001', 'GAP-003']);
  });

  it('have actions, of which some are live', () => {
    const { snapshot } = readOver(files);
    expect(actionsFor(snapshot, 'GAP-001').map(({ id }) => id)).toEqual(['ACT-001', 'ACT-002']);
    expect(liveActionsFor(snapshot, 'GAP-001').map(({ id }) => id)).toEqual(['ACT-002']);
    expect(liveActionsFor(snapshot, 'GAP-002')).toEqual([]);
  });

  it('stand in the priorities of the day, by rank', () => {
    const { snapshot } = readOver(files, '2026-06-30');
    expect(prioritiesOn(snapshot).map(({ id }) => id)).toEqual(['PRI-002', 'PRI-001']);
    expect(
      priorityGaps(snapshot)
        .get('GAP-001')
        ?.map(({ id }) => id),
    ).toEqual(['PRI-002', 'PRI-001']);
    expect(prioritiesOn(readOver(files, '2026-07-01').snapshot).map(({ id }) => id)).toEqual(['PRI-001']);
  });
});

describe('names', () => {
  it('give the id and the title, and of a person the id alone', () => {
    const { snapshot } = readOver({
      'gaps/GAP-001.yaml': gap.replace('Training of judges', `"${'long '.repeat(40)}title"`),
      'people/PER-001.yaml': 'name: A. Holder\norganisation: supreme-court\n',
    });
    const { dataset } = snapshot;
    expect(nameOfId(dataset, 'ncc')).toBe('ncc (National Coordination Council)');
    expect(nameOfId(dataset, 'nobody')).toBe('nobody');
    expect(nameOf(dataset, dataset.find('PER-001')!)).toBe('PER-001');
    expect(nameOfId(dataset, 'GAP-001').length).toBeLessThan(90);
  });
});

describe('the last period', () => {
  it('is the one that ended on or before the day', () => {
    const { dataset } = readOver({}).snapshot;
    const periods = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-12-31'].map(
      (day) => lastPeriodOn(dataset, day).id,
    );
    expect(periods).toEqual(['2026-Q2', '2026-Q3', '2026-Q3', '2026-Q4']);
  });

  it('follows the reporting calendar', () => {
    const settings = `schema_version: 1
name: Register of the tests
country: XT
languages: [en]
time_zone: Africa/Abidjan
reporting_calendar:
  - { from: 2025-01-01, frequency: year, update_deadline_days: 15 }
  - { from: 2026-01-01, frequency: half-year, update_deadline_days: 15 }
`;
    const { dataset } = readOver({ 'secretariat.yaml': settings }).snapshot;
    expect(['2026-06-29', '2026-06-30', '2026-12-30'].map((day) => lastPeriodOn(dataset, day).id)).toEqual([
      '2025',
      '2026-H1',
      '2026-H1',
    ]);
  });
});

describe('waivers', () => {
  it('are in force between the decision and the last day', () => {
    const waiver = `rule: composition/group-missing
scope: judiciary
reason: Judges keep their distance
decided_by: DEC-001
decided_on: 2026-06-10
expires_on: 2026-12-31
`;
    const files = {
      'waivers/WVR-001.yaml': waiver,
      'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-06-10\ntype: ordinary\nstatus: held\n',
      'decisions/DEC-001.yaml': 'title: Without judges\nmeeting: MTG-001\ntype: mandate\nstatus: adopted\n',
    };
    const days = ['2026-06-09', '2026-06-10', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => waiversInForce(readOver(files, day).snapshot).length)).toEqual([0, 1, 1, 0]);
  });
});
