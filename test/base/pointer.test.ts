import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendPointer, parentPointer, parsePointer, pointer } from '../../src/base/pointer.js';

describe('pointer', () => {
  it.each([
    [[], ''],
    [['milestones', 0, 'due'], '/milestones/0/due'],
    [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
    [['~1'], '/~01'],
  ])('%j is %j', (segments, text) => {
    expect(pointer(...segments)).toBe(text);
  });

  it('is read back as the same segments', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', '~', '/', '0', '1', 'é'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), (start, rest) => {
        expect(parsePointer(pointer(...start))).toEqual(start);
        expect(extendPointer(pointer(...start), ...rest)).toBe(pointer(...start, ...rest));
      }),
    );
  });

  it.each(['a', 'a/b', '/~', '/~2', '#/a'])('refuses %j with an explanation', (text) => {
    expect(() => parsePointer(text)).toThrow(/Not a JSON pointer/);
  });
});

describe('parentPointer', () => {
  it('goes up one step', () => {
    expect(parentPointer('/milestones/0')).toBe('/milestones');
    expect(parentPointer('/milestones')).toBe('');
    expect(parentPointer('')).toBeUndefined();
  });
});
