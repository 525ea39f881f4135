import { describe, expect, it } from 'vitest';
import { indicatorProgress } from '../../src/facts/indicators.js';
import type { IndicatorProgress } from '../../src/facts/indicators.js';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { project } from '../../src/parse/project.js';
import { readOver } from '../support/register.js';

interface Values {
  readonly baseline: string;
  readonly target: string;
  readonly measured: string;
  readonly direction?: 'up' | 'down';
}

function progress({ baseline, target, measured, direction = 'up' }: Values): IndicatorProgress {
  const { snapshot } = readOver(
    {
      'indicators/IND-001.yaml': `title: Judges trained
level: output
unit: judges
direction: ${direction}
baseline: ${baseline}
targets: [{ id: T1, ${target} }]
measurements: [{ ${measured} }]
`,
    },
    '2027-01-31',
  );
  return indicatorProgress(snapshot, snapshot.dataset.get('indicator', 'IND-001')!);
}

describe('the progress of an indicator', () => {
  // From the end of 2022 to the end of 2026 are 1461 days, exactly four years of 365.25 days; to the end of 2030 eight.
  const up = { baseline: '{ value: 100, year: 2022 }', target: 'by: 2030, value: 256' };

  it('is observed ÷ required compound annual growth', () => {
    // Required: (256/100)^(1/8) − 1 = 12.4683 % a year. Observed 160: (160/100)^(1/4) − 1 = 12.4683 %. r = 1.
    const even = progress({ ...up, measured: 'on: 2026-12-31, value: 160' });
    expect(even.method).toBe('compound');
    expect(even.ratio).toBeCloseTo(1, 10);
    expect(even.state).toBe('on-track');
    // Observed 140: 1.4^(1/4) − 1 = 8.7757 %; r = 8.7757 ÷ 12.4683 = 0.70385.
    const slower = progress({ ...up, measured: 'on: 2026-12-31, value: 140' });
    expect(slower.ratio).toBeCloseTo(0.70385, 4);
    expect(slower.state).toBe('moderate');
    // No digit is left in which versions of Node differ.
    expect(slower.ratio).toBe(Number(slower.ratio?.toFixed(12)));
    // Observed 121: 1.21^(1/4) − 1 = 4.8809 %; r = 0.39146.
    const slow = progress({ ...up, measured: 'on: 2026-12-31, value: 121' });
    expect(slow.ratio).toBeCloseTo(0.39146, 4);
    expect(slow.state).toBe('limited');
    expect(progress({ ...up, measured: 'on: 2026-12-31, value: 99' }).state).toBe('moving-away');
  });

  it('goes by the direction', () => {
    const down = { baseline: '{ value: 100, year: 2022 }', target: 'by: 2030, value: 25', direction: 'down' } as const;
    // Required 0.25^(1/8) and observed 0.5^(1/4) are the same decline: r = 1.
    expect(progress({ ...down, measured: 'on: 2026-12-31, value: 50' }).ratio).toBeCloseTo(1, 10);
    expect(progress({ ...down, measured: 'on: 2026-12-31, value: 101' }).state).toBe('moving-away');
    expect(progress({ ...down, measured: 'on: 2026-12-31, value: 25' }).state).toBe('reached');
  });

  it('is linear where a value is zero or negative, and says so', () => {
    // Required 80 in eight years, 10 a year; observed 20 in four years, 5 a year: r = 0.5.
    const linear = progress({
      baseline: '{ value: 0, year: 2022 }',
      target: 'by: 2030, value: 80',
      measured: 'on: 2026-12-31, value: 20',
    });
    expect(linear).toMatchObject({ method: 'linear', state: 'limited' });
    expect(linear.ratio).toBeCloseTo(0.5, 10);
  });

  it('has no data without a baseline, a later measurement or a target', () => {
    const unknown = progress({
      ...up,
      baseline: '{ to_be_established_by: 2027 }',
      measured: 'on: 2026-12-31, value: 1',
    });
    expect(unknown).toMatchObject({ state: 'no-data', missing: 'baseline', ratio: null });
    expect(progress({ ...up, measured: 'on: 2022-12-31, value: 160' }).missing).toBe('measurement-since-baseline');
    expect(progress({ ...up, measured: 'on: 2027-02-01, value: 160' }).missing).toBe('measurement-since-baseline');
    expect(progress({ ...up, target: 'by: 2022, value: 9', measured: 'on: 2026-12-31, value: 1' }).missing).toBe(
      'target',
    );
  });
});

describe('for the public, the progress of an indicator that counts people', () => {
  function seen(baseline: number, measured: number): IndicatorProgress {
    const { snapshot } = readOver(
      {
        'indicators/IND-001.yaml': `title: Children
level: output
unit: children
direction: up
counts: people
baseline: { value: ${baseline}, year: 2024 }
targets: [{ id: T1, by: 2028, value: 10 }]
measurements: [{ on: 2026-12-31, value: ${measured} }]
`,
      },
      '2027-01-31',
    );
    const open = snapshotOf(project(snapshot.dataset, 'public'), snapshot.asOf, 'public');
    return indicatorProgress(open, open.dataset.get('indicator', 'IND-001')!);
  }

  it('is withheld where it follows from a number that is too small, whatever it is', () => {
    expect(seen(0, 1)).toEqual(seen(0, 2));
    expect(seen(1, 5)).toEqual(seen(2, 5));
    expect(seen(0, 2)).toMatchObject({ state: 'withheld', ratio: null, method: null, latest: { value: null } });
    // Linear: 3 in two years, 10 wanted in four; r = 1.5 ÷ 2.5 = 0.6.
    expect(seen(0, 3)).toMatchObject({ state: 'moderate', ratio: expect.closeTo(0.6, 2) as number });
  });

  it('is said where it follows from the newest value and the target alone', () => {
    expect(seen(2, 12)).toMatchObject({ state: 'reached', baseline: { value: null }, latest: { value: 12 } });
  });
});
