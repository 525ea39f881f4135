import { describe, expect, it } from 'vitest';
import { bindingsIn, replaceBound, unreadBindings } from '../../src/base/bound-figure.js';
import { bindingFault } from '../../src/facts/claim.js';
import type { Figures, Unit } from '../../src/model/measure.js';

const figure = (unit: Unit, more: Partial<Figures>): Figures & { unit: Unit } => ({
  ...{ unit, state: 'ok', value: null, values: [], numerator: null, denominator: null, counted: [], excluded: [] },
  ...more,
});

const share = figure('share', { value: 2 / 3, numerator: 8, denominator: 12 });
const count = figure('count', { value: 4 });
const money = figure('money', { values: [{ currency: 'EUR', amount: '280000.50' }] });
const none = figure('share', { state: 'no-data' });

function faultOf(text: string, of: Figures & { unit: Unit }): string | undefined {
  const [binding] = bindingsIn(text);
  const fault = binding && bindingFault(binding, of);
  return fault?.fault === 'untrue' ? fault.value : fault?.fault;
}

describe('a claim about a figure', () => {
  it.each([
    ['is 66.7 %', share],
    ['is 67%', share],
    ['is 8 of 12', share],
    ['at least 66 %', share],
    ['is 4', count],
    ['at most 4', count],
    ['is EUR 280000.5', money],
    ['at least EUR 200000', money],
  ])('"%s" holds', (claim, of) => {
    expect(faultOf(`{{metric "a/b" ${claim}}}`, of)).toBeUndefined();
  });

  it.each([
    ['is 66.6 %', share, '8 of 12 (66.7 %)'],
    ['is 0.67', share, '8 of 12 (66.7 %)'],
    ['is 8 of 11', share, '8 of 12 (66.7 %)'],
    ['is 3', count, '4'],
    ['is 4 %', count, '4'],
    ['at most 3.9', count, '4'],
    ['is 280000.5', money, 'EUR 280000.50'],
    ['is USD 280000.5', money, 'EUR 280000.50'],
    ['is 0 %', none, 'no data'],
  ])('"%s" does not', (claim, of, value) => {
    expect(faultOf(`{{assert "a/b" ${claim}}}`, of)).toBe(value);
  });

  it('of a figure that the reader may not see is a fault, with or without a value', () => {
    for (const state of ['suppressed', 'not-kept'] as const) {
      expect(faultOf('{{metric "a/b"}}', figure('count', { state }))).toBe('hidden');
      expect(faultOf('{{metric "a/b" is 1}}', figure('count', { state }))).toBe('hidden');
    }
    expect(faultOf('{{metric "a/b"}}', none)).toBeUndefined();
  });
});

describe('what stands between braces', () => {
  it('prints what is bound, and nothing of what is asserted', () => {
    const text = '{{metric "a/b" is 2}} late{{assert "a/c" at most 3}}.';
    expect(replaceBound(text, (_found, metric) => `<${metric}>`)).toBe('<a/b> late.');
    expect(bindingsIn(text).map(({ metric, claim }) => [metric, claim?.relation, claim?.value])).toEqual([
      ['a/b', 'is', '2'],
      ['a/c', 'at most', '3'],
    ]);
  });

  it.each([
    '{{metric "a/b" is}}',
    '{{metric "a/b" is lots}}',
    '{{metric "a/b" = 3}}',
    '{{assert "a/b"}}',
    '{{metric a/b}}',
    '{{metric "a/b" is 1e9}}',
    '{{constructor}}',
  ])('%s is no figure', (text) => {
    expect(bindingsIn(text)).toEqual([]);
    expect(unreadBindings(text)).toEqual([text]);
  });

  it('row 39: is read in no time, however long it is', () => {
    const begin = performance.now();
    for (const text of ['{{metric "a/b" is '.repeat(5000), `{{metric "${'a'.repeat(100_000)}`, '{{'.repeat(50_000)]) {
      bindingsIn(text);
      unreadBindings(text);
    }
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
