import { describe, expect, it } from 'vitest';
import { fundingOf } from '../../src/facts/financing.js';
import { computedOutlook, reportedOutlook } from '../../src/facts/outlook.js';
import type { ComputedOutlook } from '../../src/facts/outlook.js';
import type { TestRegister } from '../support/register.js';
import { readOver } from '../support/register.js';

const base = 'title: Train the judges\nlead: justice-ministry\n';
const update = 'reported_by: justice-ministry\nreported_on: 2026-10-05\n';

/** An action as of 2026-09-30 in a register of quarters, with the updates of these periods. */
function read(text: string, periods: readonly string[] = ['2026-Q3'], more: Record<string, string> = {}): TestRegister {
  const updates = periods.map((period) => [`updates/${period}/ACT-001.yaml`, update]);
  return readOver({
    'actions/ACT-001.yaml': text,
    // Somebody reports, so that the register keeps updates.
    'actions/ACT-002.yaml': 'title: Another\nlead: health-ministry\nstatus: ongoing\n',
    'updates/2026-Q3/ACT-002.yaml': update,
    ...(Object.fromEntries(updates) as Record<string, string>),
    ...more,
  });
}

function outlook(text: string, periods?: readonly string[], more?: Record<string, string>): ComputedOutlook {
  const { snapshot } = read(text, periods, more);
  return computedOutlook(snapshot, snapshot.dataset.get('action', 'ACT-001')!);
}

describe('the computed outlook, first match wins', () => {
  it.each([
    ['cancelled', `${base}status: cancelled\ndue: 2020\n`, 'not-rated', 'cancelled'],
    ['suspended', `${base}status: suspended\n`, 'not-rated', 'suspended'],
    ['complete with evidence', `${base}status: complete\nverification: evidenced\n`, 'complete', 'complete'],
    ['complete without', `${base}status: complete\n`, 'amber', 'complete-without-evidence'],
    ['start ahead', `${base}status: not-started\nstart: 2026-10-01\n`, 'not-due', 'not-due'],
    ['no lead', 'title: Train the judges\nstatus: ongoing\n', 'red', 'no-lead'],
    ['overdue by a period', `${base}status: ongoing\ndue: 2026-06-30\n`, 'amber', 'overdue'],
    ['overdue by more', `${base}status: ongoing\ndue: 2026-06-29\n`, 'red', 'overdue-by-more-than-a-period'],
    [
      'a milestone overdue by more',
      `${base}status: ongoing\nmilestones: [{ id: M1, title: One, due: 2026-06-29 }]\n`,
      'red',
      'milestone-overdue-by-more-than-a-period',
    ],
    [
      'a milestone overdue',
      `${base}status: ongoing\nmilestones: [{ id: M1, title: One, due: 2026-09-29 }]\n`,
      'amber',
      'milestone-overdue',
    ],
    ['due today', `${base}status: ongoing\ndue: 2026-09-30\n`, 'green', 'nothing-against-it'],
    ['started late, due ahead', `${base}status: not-started\nstart: 2026-09-30\n`, 'green', 'nothing-against-it'],
  ])('%s', (_name, text, expected, reason) => {
    expect(outlook(text)).toMatchObject({ outlook: expected, reason });
  });

  it('has no outlook of its own where the last owed update is missing, and is red after two', () => {
    const late = `${base}status: ongoing\ndue: 2026-09-29\n`;
    expect(outlook(late, ['2026-Q2'])).toEqual({
      outlook: 'not-reported',
      ofTheFacts: 'amber',
      reason: 'not-reported',
    });
    expect(outlook(late, ['2026-Q1'])).toEqual({ outlook: 'red', ofTheFacts: 'amber', reason: 'not-reported-twice' });
    expect(outlook(late, ['2026-Q3'])).toEqual({ outlook: 'amber', ofTheFacts: 'amber', reason: 'overdue' });
  });

  it('asks for the money once the start is near or past', () => {
    const budget = 'budget: { amount: 1000, currency: USD }\n';
    const financed = (amount: number, on: string): string =>
      `${budget}financing:\n  - { id: F1, source: State, amount: { amount: ${amount}, currency: USD }, secured_on: ${on} }\n`;
    const near = `${base}status: not-started\nstart: 2026-12-30\ndue: 2026-09-30\n`;
    expect(outlook(near + budget).reason).toBe('not-financed');
    expect(outlook(near.replace('2026-12-30', '2026-12-31') + budget).reason).toBe('nothing-against-it');
    expect(outlook(near + financed(1000, '2026-09-30')).outlook).toBe('green');
    expect(outlook(near + financed(999, '2026-09-30')).outlook).toBe('amber');
    expect(outlook(near + financed(1000, '2026-10-01')).outlook).toBe('amber');
  });

  it('counts support behind a source of financing no higher than the source claims', () => {
    const action = `${base}status: ongoing\nbudget: { amount: 500, currency: USD }\nfinancing:\n  - { id: F1, source: Donor, support: SUP-001, amount: { amount: 400, currency: USD } }\n`;
    const support =
      'title: Grant\ntype: funding\nstatus: committed\ncommitments:\n  - { id: C1, on: 2026-01-01, amount: { amount: 900, currency: USD } }\n';
    const { snapshot } = read(action, ['2026-Q3'], { 'support/SUP-001.yaml': support });
    const funding = fundingOf(snapshot, snapshot.dataset.get('action', 'ACT-001')!);
    expect(funding).toEqual({ currency: 'USD', budget: 500_000_000n, secured: 400_000_000n, known: true });
  });
});

describe('the reported outlook', () => {
  const reported = (text: string): unknown => {
    const { snapshot } = read(`${base}status: ongoing\n${text}`, [], {
      'updates/2026-Q2/ACT-001.yaml': `${update}outlook: amber\n`,
    });
    return reportedOutlook(snapshot, snapshot.dataset.get('action', 'ACT-001')!);
  };

  it('is the newest, and of one day the update', () => {
    expect(reported('')).toEqual({ outlook: 'amber', on: '2026-06-30' });
    expect(reported('outlook_reported: [{ on: 2026-07-01, outlook: red }]\n')).toEqual({
      outlook: 'red',
      on: '2026-07-01',
    });
    expect(reported('outlook_reported: [{ on: 2026-06-30, outlook: red }]\n')).toMatchObject({ outlook: 'amber' });
    expect(reported('outlook_reported: [{ on: 2026-10-01, outlook: red }]\n')).toMatchObject({ outlook: 'amber' });
  });
});
