import { describe, expect, it } from 'vitest';
import { completedOn, hasEvidence } from '../../src/facts/completion.js';
import { isLive, statusBetween, statusOn, statusSince, wasLive } from '../../src/facts/status.js';
import type { AnyRecord, RegisterRecord } from '../../src/model/record.js';
import { readOver } from '../support/register.js';

const history = `history:
  - { on: 2026-01-10, status: not-started }
  - { on: 2026-03-01, status: in-progress }
  - { on: 2026-05-01, status: suspended, reason: No money }
  - { on: 2026-05-01, status: in-progress }
  - { on: 2026-08-20, status: complete }
`;

function action(text: string): RegisterRecord<'action'> {
  const { snapshot, parsed } = readOver({ 'actions/ACT-001.yaml': `title: Train the judges\n${text}` });
  expect(parsed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = snapshot.dataset.get('action', 'ACT-001');
  if (found === undefined) throw new Error('The action could not be read.');
  return found;
}

describe('the status on a day', () => {
  const trained = action(`status: complete\n${history}`);

  it('follows the history, with both ends of each stretch', () => {
    const days = ['2026-01-09', '2026-01-10', '2026-02-28', '2026-03-01', '2026-08-19', '2026-08-20', '2027-01-01'];
    expect(days.map((day) => statusOn(trained, day))).toEqual([
      undefined,
      'not-started',
      'not-started',
      'in-progress',
      'in-progress',
      'complete',
      'complete',
    ]);
  });

  it('is the present one on every day where there is no history', () => {
    const undated = action('status: ongoing\n');
    expect(statusOn(undated, '1999-01-01')).toBe('ongoing');
    expect(statusSince(undated, '2026-01-01')).toBeUndefined();
    expect(isLive(undated, '1999-01-01')).toBe(true);
  });

  it('began on the day of the first entry of an unbroken stretch', () => {
    expect(statusSince(trained, '2026-09-30')).toBe('2026-08-20');
    expect(statusSince(trained, '2026-01-20')).toBe('2026-01-10');
    // The suspension of 1 May ended on the same day, but it was a break.
    expect(statusSince(trained, '2026-06-01')).toBe('2026-05-01');
  });

  it('lists what held on any day of a span, without what began and ended on one day', () => {
    expect(statusBetween(trained, '2026-02-01', '2026-06-30')).toEqual(['not-started', 'in-progress']);
    expect(statusBetween(trained, '2026-08-20', '2026-09-30')).toEqual(['complete']);
    expect(statusBetween(trained, '2025-10-01', '2026-01-09')).toEqual([]);
    expect(statusBetween(trained, '2026-02-02', '2026-02-01')).toEqual([]);
    expect(wasLive(trained, '2026-08-19', '2026-09-30')).toBe(true);
    expect(wasLive(trained, '2026-08-20', '2026-09-30')).toBe(false);
  });

  it('is told by dates for kinds without a status', () => {
    const { snapshot } = readOver({});
    const body: AnyRecord | undefined = snapshot.dataset.get('body', 'ncc');
    expect(body === undefined ? [] : [isLive(body, '2024-12-31'), isLive(body, '2025-01-01')]).toEqual([false, true]);
  });
});

describe('completion', () => {
  it('is dated by the history, else by the last milestone', () => {
    expect(completedOn(action(`status: complete\n${history}`), '2026-09-30')).toBe('2026-08-20');
    expect(completedOn(action(`status: complete\n${history}`), '2026-08-19')).toBeUndefined();
    const byMilestone = action(
      'status: complete\nmilestones:\n  - { id: M1, title: One, done_on: 2026-07-01 }\n  - { id: M2, title: Two, done_on: 2026-06-01 }\n',
    );
    expect(completedOn(byMilestone, '2026-09-30')).toBe('2026-07-01');
    expect(completedOn(action('status: complete\n'), '2026-09-30')).toBeUndefined();
  });

  it('has evidence in the record, by verification, or in the latest update', () => {
    const evidence = (text: string, update?: string): boolean | undefined => {
      const { snapshot } = readOver({
        'actions/ACT-001.yaml': `title: Train the judges\nstatus: complete\n${text}`,
        'updates/2026-Q3/ACT-001.yaml': update,
      });
      const record = snapshot.dataset.get('action', 'ACT-001');
      return record === undefined ? undefined : hasEvidence(snapshot, record);
    };
    const reported = 'reported_by: justice-ministry\nreported_on: 2026-10-05\n';
    expect(evidence('')).toBe(false);
    expect(evidence('evidence:\n  - title: Report\n')).toBe(true);
    expect(evidence('evidence:\n  - { title: Report, on: 2026-10-01 }\n')).toBe(false);
    expect(evidence('verification: self-reported\n')).toBe(false);
    expect(evidence('verification: verified\nverified_by: supreme-court\n')).toBe(true);
    expect(evidence('', `${reported}evidence:\n  - title: Report\n`)).toBe(true);
  });
});
