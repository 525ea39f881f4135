import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/base/period.js';
import { missedUpdates, reportingPeriodBefore } from '../../src/facts/outlook.js';
import { latestUpdate, owedUpdates, updateDeadline } from '../../src/facts/updates.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { readOver } from '../support/register.js';

const settings = `schema_version: 1
name: Register
country: XT
languages: [en]
time_zone: UTC
reporting_calendar:
  - { from: 2020-01-01, frequency: year, update_deadline_days: 60 }
  - { from: 2026-01-01, frequency: quarter, update_deadline_days: 15 }
`;
const update = (on: string, more = ''): string => `reported_by: justice-ministry\nreported_on: ${on}\n${more}`;

const files = {
  'secretariat.yaml': settings,
  'actions/ACT-001.yaml': 'title: Live\nlead: justice-ministry\nstatus: ongoing\n',
  'actions/ACT-002.yaml':
    'title: Done on the first day\nlead: justice-ministry\nstatus: complete\nhistory:\n  - { on: 2026-01-01, status: in-progress }\n  - { on: 2026-07-01, status: complete }\n',
  'actions/ACT-003.yaml':
    'title: Done on the second day\nlead: health-ministry\nstatus: complete\nhistory:\n  - { on: 2026-01-01, status: in-progress }\n  - { on: 2026-07-02, status: complete }\n',
  'commitments/COM-001.yaml': 'title: Made later\nlead: health-ministry\nmade_on: 2026-10-01\nstatus: open\n',
  'indicators/IND-001.yaml':
    'title: Each quarter\nlevel: output\nunit: judges\ndirection: up\nfrequency: quarter\nresponsible: justice-ministry\nmeasurements:\n  - { period: 2026-Q3, value: 4, reported_on: 2026-10-16 }\n',
  'indicators/IND-002.yaml': 'title: Each year\nlevel: output\nunit: judges\ndirection: up\nfrequency: year\n',
  'updates/2026-Q3/ACT-001.yaml': update('2026-10-15'),
};

const q = (id: string): NonNullable<ReturnType<typeof parsePeriod>> => parsePeriod(id)!;
const owed = (snapshot: Snapshot, id: string): [string, boolean, boolean][] =>
  owedUpdates(snapshot, q(id)).map(({ subject, reported, onTime }) => [subject.id, reported, onTime]);

describe('owed updates', () => {
  const { snapshot } = readOver(files);

  it('are owed by what was live on any day of the period, and by indicators due by their frequency', () => {
    expect(owed(snapshot, '2026-Q3')).toEqual([
      ['ACT-001', true, true],
      ['ACT-003', false, false],
      ['IND-001', true, false],
    ]);
  });

  it('are owed for periods that have ended, and by yearly indicators for the last quarter', () => {
    expect(owed(snapshot, '2026-Q4')).toEqual([]);
    const later = readOver(files, '2026-12-31').snapshot;
    expect(owed(later, '2026-Q4').map(([id]) => id)).toEqual(['ACT-001', 'COM-001', 'IND-001', 'IND-002']);
  });

  it('come by the deadline of the calendar in force, or of the period', () => {
    expect(updateDeadline(snapshot.dataset, q('2026-Q3'))).toBe('2026-10-15');
    expect(updateDeadline(snapshot.dataset, q('2025'))).toBe('2026-03-01');
    const own = readOver({ ...files, 'periods/2026-Q3.yaml': 'status: open\nupdate_deadline: 2026-10-14\n' }).snapshot;
    expect(updateDeadline(own.dataset, q('2026-Q3'))).toBe('2026-10-14');
    expect(owed(own, '2026-Q3')[0]).toEqual(['ACT-001', true, false]);
    const bare = readOver({ ...files, 'secretariat.yaml': settings.slice(0, settings.indexOf('reporting')) });
    expect(updateDeadline(bare.snapshot.dataset, q('2026-Q3'))).toBe('2026-10-15');
  });

  it('may be filed late under a later period', () => {
    const late = readOver(
      { ...files, 'updates/2026-Q3/ACT-001.yaml': update('2026-10-10', 'for_period: 2026-Q2\n') },
      '2026-09-30',
    ).snapshot;
    expect(owed(late, '2026-Q2').find(([id]) => id === 'ACT-001')).toEqual(['ACT-001', true, false]);
    expect(owed(late, '2026-Q3').find(([id]) => id === 'ACT-001')).toEqual(['ACT-001', false, false]);
  });

  it('are facts of the last day of their period', () => {
    expect(latestUpdate(snapshot, { id: 'ACT-001' })?.id).toBe('2026-Q3/ACT-001');
    expect(latestUpdate({ ...snapshot, asOf: '2026-09-29' }, { id: 'ACT-001' })).toBeUndefined();
  });

  it('are missed in a row over a change of the calendar', () => {
    expect(reportingPeriodBefore(snapshot, q('2026-Q1')).id).toBe('2025');
    const silent = readOver({
      ...files,
      'updates/2026-Q3/ACT-001.yaml': undefined,
      'updates/2026-Q3/ACT-003.yaml': update('2026-10-01'),
    });
    const action = silent.snapshot.dataset.get('action', 'ACT-001')!;
    expect(missedUpdates(silent.snapshot, action)).toBe(2);
    const found = readOver({
      ...files,
      'updates/2026-Q3/ACT-001.yaml': undefined,
      'updates/2026-Q2/ACT-001.yaml': update('2026-07-01'),
    });
    expect(missedUpdates(found.snapshot, found.snapshot.dataset.get('action', 'ACT-001')!)).toBe(1);
  });
});
