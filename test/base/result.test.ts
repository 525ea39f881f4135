import { describe, expect, it } from 'vitest';
import { failure, success } from '../../src/base/result.js';
import type { Result } from '../../src/base/result.js';

/** Uses both outcomes as a caller does. */
function half(value: number): Result<number, string> {
  return value % 2 === 0 ? success(value / 2) : failure(`${String(value)} is odd`);
}

describe('Result', () => {
  it('carries the value, or what stood in its way', () => {
    expect([4, 5].map((value) => half(value))).toEqual([
      { ok: true, value: 2 },
      { ok: false, error: '5 is odd' },
    ]);
  });

  it('tells the two apart by ok', () => {
    const outcome = half(8);
    expect(outcome.ok ? outcome.value : outcome.error).toBe(4);
  });
});
