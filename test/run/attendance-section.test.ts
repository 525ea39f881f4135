import { describe, expect, it } from 'vitest';
import { openRegister, measure, report } from '../../src/index.js';

describe('attendance by class', () => {
  it('says what the metric says, class by class', async () => {
    const register = await openRegister('data-example');
    const [document] = await report(register, {
      report: 'annual',
      period: '2026',
      asOf: '2026-09-30',
      audience: 'members',
      formats: ['md'],
    });
    const { measures } = measure(register, {
      asOf: '2026-09-30',
      audience: 'members',
      only: ['composition/attendance'],
      by: 'class',
    });
    const groups = measures[0]?.groups.filter(({ denominator }) => denominator !== 0 && denominator !== null) ?? [];
    const text = document !== undefined && 'text' in document ? document.text : '';
    const part = text.split('Attendance by class of member\n')[1]?.split('\n## ')[0] ?? '';
    const rows = [...part.matchAll(/^\| ([a-z -]+) \| (\d+) \| (\d+) \| [\d.]+\s% \|$/gmu)];
    expect(rows.length).toBe(groups.length);
    const counts = rows.map(([, , present, expected]) => `${present ?? ''}/${expected ?? ''}`).sort();
    expect(counts).toEqual(groups.map(({ numerator, denominator }) => `${numerator}/${denominator}`).sort());
  });
});
