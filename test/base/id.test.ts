import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  abbreviationOf,
  foldId,
  isId,
  itemRef,
  longestId,
  numbered,
  slugOf,
  splitId,
  splitUpdateId,
  idList,
} from '../../src/base/id.js';

describe('isId', () => {
  it.each([
    'ACT-014',
    'ncc',
    'moj_police',
    '3i-network',
    '2026-Q3',
    'mnr-2016',
    'v1.2',
    'a',
    '1e',
    '0x',
    'console',
    'com10',
    'nullify',
  ])('accepts %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each([
    '',
    '-a',
    '.inf',
    '_a',
    'a.',
    'a b',
    'a/b',
    'a\n',
    'АСТ-0001',
    'ａ',
    'a\u200db',
    'a\u202eb',
    '123',
    '1e3',
    '1E-3',
    '1.5',
    '0x1F',
    '0o17',
    'null',
    'True',
    'FALSE',
    'con',
    'NUL',
    'Com1',
    'lpt9',
    'con.x',
    '2026',
    '..',
    'a'.repeat(longestId + 1),
  ])('refuses case %#', (text) => {
    expect(isId(text)).toBe(false);
  });

  it('takes a year only as the id of a period', () => {
    expect(isId('2026', { period: true })).toBe(true);
    expect(isId('1234', { period: true })).toBe(false);
    expect(isId('20260', { period: true })).toBe(false);
  });

  it('is always text to YAML, so that a reference needs no quotes', () => {
    const idLike = fc.string({
      unit: fc.constantFrom('0', '1', 'x', 'o', 'e', 'E', '.', '-', '_', 'a', 'F'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(idLike, (text) => {
        if (isId(text)) expect(parse(text, { version: '1.2', schema: 'core' })).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes everything of its form that is text to YAML and no device', () => {
    const idLike = fc.stringMatching(/^[0-9a-fA-FxoeE][0-9a-fA-Fxo._-]{0,5}[0-9a-f]$/);
    fc.assert(
      fc.property(idLike, (text) => {
        expect(isId(text)).toBe(typeof parse(text, { version: '1.2', schema: 'core' }) === 'string');
      }),
      { numRuns: 3000 },
    );
  });

  it('stays quick on long texts', () => {
    expect(isId(`${'a'.repeat(100_000)}!`)).toBe(false);
    expect(isId('.'.repeat(100_000))).toBe(false);
  });

  it('is the same on a file system that ignores case', () => {
    expect(foldId('ACT-1')).toBe(foldId('act-1'));
    expect(foldId('ACT-1')).not.toBe(foldId('ACT-2'));
  });
});

describe('numbered ids', () => {
  it('have three digits at least', () => {
    expect([0, 14, 999, 1000].map((number) => numbered('ACT', number))).toEqual([
      'ACT-000',
      'ACT-014',
      'ACT-999',
      'ACT-1000',
    ]);
    expect(() => numbered('ACT', -1)).toThrow(RangeError);
    expect(() => numbered('ACT', 1.5)).toThrow(RangeError);
  });

  it('are taken apart as they were made', () => {
    fc.assert(
      fc.property(fc.constantFrom('ACT', 'GAP', 'ACT-2026', 'a.b'), fc.nat(), (prefix, number) => {
        expect(splitId(numbered(prefix, number))).toEqual({ prefix, number });
      }),
    );
  });

  it.each(['ncc', 'ACT-', 'ACT-1x', '-1', '014', `ACT-${'9'.repeat(16)}`, 'A/B-1'])('are not %j', (text) => {
    expect(splitId(text)).toBeUndefined();
  });
});

describe('ids in a row', () => {
  it.each([
    [['ACT-001', 'ACT-002', 'ACT-003', 'ACT-005'], 'ACT-001–003, 005'],
    [['ACT-001', 'ACT-002', 'COM-003', 'COM-007'], 'ACT-001, 002, COM-003, 007'],
    [['ACT-998', 'ACT-999', 'ACT-1000', 'ACT-1001'], 'ACT-998–1001'],
    [['ACT-001#M1', 'ACT-001#M2', 'ACT-001#M3', 'ACT-002#M4'], 'ACT-001#M1–3; ACT-002#M4'],
    [['MTG-001/MEM-003', 'MTG-001/MEM-007', 'MTG-002/MEM-008'], 'MTG-001/MEM-003, 007; MTG-002/MEM-008'],
    [['2026-Q2/ACT-001', '2026-Q2/COM-003', '2026-Q3/ACT-001'], '2026-Q2/ACT-001, COM-003; 2026-Q3/ACT-001'],
    [['ACT-001', 'ACT-002#M1', 'ACT-002#M2'], 'ACT-001, ACT-002#M1, 2'],
    [['lc-coast/government', 'lc-coast/industry'], 'lc-coast/government, industry'],
    [['health', 'justice', 'tourism'], 'health, justice, tourism'],
    [[], ''],
  ])('%j are %s', (ids, list) => {
    expect(idList(ids)).toBe(list);
  });

  /** The ids for which a list of parts stands. */
  const readBack = (list: string): string[] =>
    list.split('; ').flatMap((group) => {
      const [start = ''] = /^[^/#]*[/#]/.exec(group) ?? [];
      let letters = '';
      return group
        .slice(start.length)
        .split(', ')
        .flatMap((part) => {
          const [, own = '', first = '', last] = /^(.*?)([0-9]+)(?:–([0-9]+))?$/.exec(part) ?? [];
          letters = own === '' ? letters : own;
          const numbers = Array.from(
            { length: Number(last ?? first) - Number(first) + 1 },
            (_, index) => Number(first) + index,
          );
          return numbers.map((number) => `${start}${letters}${String(number).padStart(first.length, '0')}`);
        });
    });

  it('can be read back', () => {
    const part = fc.record({
      whole: fc.constantFrom('2026-Q2/', '2026-Q3/', 'ACT-001#'),
      letters: fc.constantFrom('ACT-', 'COM-', 'M'),
      number: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const ids = parts.map(({ whole, letters, number }) => `${whole}${letters}${String(number).padStart(3, '0')}`);
        const sorted = [...new Set(ids)].sort();
        expect(readBack(idList(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('ids of updates', () => {
  it('are a period and a record', () => {
    expect(splitUpdateId('2026-Q3/ACT-014')).toEqual({ period: '2026-Q3', record: 'ACT-014' });
    expect(splitUpdateId('2026/ACT-014')).toEqual({ period: '2026', record: 'ACT-014' });
  });

  it.each(['ACT-014', '2026-Q5/ACT-014', '2026-Q3/', '/ACT-014', '2026-Q3/a/b', '2026-Q3/../x'])(
    'are not %j',
    (text) => {
      expect(splitUpdateId(text)).toBeUndefined();
    },
  );
});

describe('itemRef', () => {
  it('reads record and item', () => {
    expect(itemRef('ACT-014#M2')).toEqual({ record: 'ACT-014', item: 'M2' });
    expect(itemRef('2026#s1')).toEqual({ record: '2026', item: 's1' });
    expect(itemRef('2026-Q3/ACT-014#E1')).toEqual({ record: '2026-Q3/ACT-014', item: 'E1' });
  });

  it.each(['ACT-014', '#M2', 'ACT-014#', 'ACT-014#M2#M3', 'ACT 014#M2', 'ACT-014#2', 'x/ACT-014#M2'])(
    'refuses %j',
    (text) => {
      expect(itemRef(text)).toBeUndefined();
    },
  );
});

describe('an id made of a title', () => {
  it.each([
    ['Ministry of the Interior', 'ministry-of-the-interior'],
    ["Ministère de l'Intérieur", 'ministere-de-interieur'],
    ["The Children's Fund", 'the-childrens-fund'],
    ['National Council for the Protection of Children Online', 'national-council-for-the-protection'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'donaudampfschifffahrtselektrizitatenhaup'],
    ['وزارة العدل', undefined],
    ['2026', undefined],
    ['con', undefined],
    ['', undefined],
  ])('%s → %s', (title, id) => {
    expect(slugOf(title)).toBe(id);
  });

  it.each([
    ['National Council for the Protection of Children Online', 'ncpco'],
    ["Conseil national pour l'enfance", 'cne'],
    ['Child Council', 'child-council'],
    ['Үндэсний зөвлөл', undefined],
  ])('abbreviated: %s → %s', (title, id) => {
    expect(abbreviationOf(title)).toBe(id);
  });

  it('is an id, or there is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        for (const id of [slugOf(title), abbreviationOf(title)]) expect(id === undefined || isId(id)).toBe(true);
      }),
    );
  });
});
