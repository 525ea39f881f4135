import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';

const line = ['report', 'summary', '--repo', 'data-example', '--format', 'md'];

describe('report', () => {
  it('says that the last day of a period has not come, and how to see the day that has', async () => {
    const out = ['--out', temporaryFolder()];
    const { code, stderr } = await run([...line, ...out, '--period', '2026-Q4']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'note: 2026-Q4 ends on 2026-12-31, and what falls due until then counts as due. --as-of 2026-11-23 shows the day that has come.\n',
    );
    expect(await run([...line, ...out, '--period', '2026-Q4', '--as-of', '2026-11-23'])).toMatchObject({ stderr: '' });
    expect(await run([...line, ...out, '--period', '2026-Q3'])).toMatchObject({ stderr: '' });
  });
});

describe('metrics', () => {
  it('computes what is about a period for the one that is named, on its last day', async () => {
    const words = ['metrics', 'reporting/complete', '--repo', 'data-example', '--format', 'json'];
    const { stdout } = await run([...words, '--period', '2026-H1']);
    const {
      as_of: asOf,
      period,
      metrics,
    } = JSON.parse(stdout) as {
      as_of: string;
      period: string;
      metrics: { numerator: number; denominator: number }[];
    };
    expect([asOf, period]).toEqual(['2026-06-30', '2026-H1']);
    expect(metrics[0]).toMatchObject({ numerator: 84, denominator: 84 });
  });
});
