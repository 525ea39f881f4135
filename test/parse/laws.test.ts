import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { compose } from '../../src/parse/compose.js';
import { readFast } from '../../src/parse/fast.js';
import { FastPlaces } from '../../src/parse/fast-place.js';
import { Guard } from '../../src/parse/guard.js';
import { placeOf } from '../../src/parse/lines.js';
import { spotAt } from '../../src/parse/node-place.js';
import { contentOf } from '../../src/parse/values.js';
import { action, gap, parse } from './support.js';

/** What the yaml library reads, by way of the checks; undefined where anything is wrong. */
function readSlowly(text: string): unknown {
  const composed = compose(text);
  if (!composed.ok) return undefined;
  const content = contentOf(composed.value);
  return content.isSure && content.problems.length === 0 ? content.data : undefined;
}

const example = new URL('../../data-example/', import.meta.url);
const realTexts = readdirSync(example, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), example), 'utf8'));
const texts = [...realTexts, gap(), action('milestones:', '- id: M1', '  title: >-', '    a', '    b', '  due: 2026')];

/** Pieces out of which YAML is made, and on which readers disagree. */
const pieces = fc.constantFrom(
  ...'a: |b: |- |  |    |\n|\n  |\n\n|#| #|\'|"|[|]|{|}|, |,|: |:|key|null|true|~|1|007|1.10|1e3|0x1F|-1|.5|2026-01-01|2026-Q3|>|>-|&a|*a|!t|%|@|`|? |é|😀|---|...|\t|<<: |\\'
    .split('|')
    .concat(
      '|',
      '|-',
      'a: x\n  y',
      'a: "x\n  y"',
      "\n  y'",
      '\n  x # y\n',
      '"1": ',
      '\u00a0',
      '\u2009',
      ' \n',
      '\r\n',
      '0o7',
      '1.',
      '1_0',
      'x:y',
      "it's",
      'a  b ',
      '""',
      "''",
    ),
);

/** The path of every value in a content, at every depth. */
function* pathsIn(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** How many of the places of a text the fast reader knows; each must be where the yaml library sees it. */
function placesKnown(text: string): { readonly known: number; readonly all: number } {
  const [fast, composed] = [FastPlaces.of(text), compose(text)];
  if (fast === undefined || !composed.ok) return { known: 0, all: 0 };
  const paths = [...pathsIn(readFast(text))];
  const shown = (span: { start: number; end: number } | undefined): unknown => span && placeOf(text, span);
  const known = paths.filter((path) => {
    const spot = fast.spotAt(path);
    const slow = spotAt(composed.value, path);
    if (spot === undefined) return false;
    expect([path, shown(spot.key), shown(spot.value)]).toEqual([path, shown(slow.key), shown(slow.value)]);
    return true;
  });
  return { known: known.length, all: paths.length };
}

/** A real text with a few changes. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), pieces), { maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [where, cut, piece]) => {
      const at = Math.floor(where * changed.length);
      return changed.slice(0, at) + piece + changed.slice(at + cut);
    }, text),
  );

const composedOfPieces = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));

describe('the fast reader', () => {
  it('reads the whole example register', () => {
    expect(realTexts.filter((text) => readFast(text) === undefined)).toEqual([]);
  });

  it('knows where nearly everything in it stands', () => {
    const counts = realTexts.map(placesKnown);
    const [known, all] = (['known', 'all'] as const).map((which) =>
      counts.reduce((sum, count) => sum + count[which], 0),
    );
    expect(all).toBeGreaterThan(8_000);
    expect(known).toBeGreaterThan((all ?? 0) * 0.99);
  });

  it.each([
    'a: one\n  two\n  three # end\n',
    'a: one\n  two: three\n',
    'a: one # end\n  two\n',
    'a: one\n\n  two\n',
    'a: 1\n  2\n',
    'a: 0\n  x1\n',
    'a: true\n  false\n',
    'a: one\n  - two\n',
    'a: one\n  # two\n  three\n',
    'a: "one\n  two: # three"\nb: 1\n',
    'a: "one\n  two" # end\n',
    "a: 'one\n  it''s'\n",
    'a: "one\n  \\n two"\n',
    'a: "one\n  "\n',
    'a: "\n  one"\n',
    'a:\n- one\n  two\n- three\n',
    'a:\n  - b: one\n      two\n    c: 1\n',
    'a:\n  - b: one\n    two\n',
    '"1": one\n\'b.c\': two\n',
    '"null": one\n',
    '"__proto__": one\n',
    'gaps/no-live-action: off\nb.c: 1\n',
    'a: 0.923076923076923\nb: 0.9230769230769231\nc: 123456789.1234567\n',
    'a: [one, {b: "two", c: [3]}] # end\nb: {c: 1 }\n',
    'a:\n  # first\n  b: 1\n  # last\nc:\n  d: |\n    x\n\n  # e\n',
    'a:\n  b: >-\n    x\n    y\nc: 1 # end\n',
  ])('reads %j as the yaml library does, or not at all', (text) => {
    const fast = readFast(text);
    if (fast !== undefined) expect(fast).toEqual(readSlowly(text));
    placesKnown(text);
  });

  it.each([
    ['mutated records', mutated, 1_500],
    ['pieces of YAML', composedOfPieces, 3_000],
    ['pieces of YAML with a line end', composedOfPieces.map((text) => `${text}\n`), 3_000],
  ] as const)('reads of %s only what the yaml library reads, and the same', (_name, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const fast = readFast(text);
        if (fast === undefined) return;
        expect(fast).toEqual(readSlowly(text));
        placesKnown(text);
      }),
      { numRuns },
    );
  });
});

describe('the safe reader', () => {
  it('reads what the library reads, wherever it accepts', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const read = readSlowly(text);
        if (read === undefined) return;
        const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true });
        expect(document.errors).toEqual([]);
        expect(read).toEqual(document.toJS());
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .oneof(mutated, composedOfPieces, fc.string({ unit: 'binary', maxLength: 80 }))
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('gaps/GAP-001.yaml', 'secretariat.yaml', 'frameworks/own.yaml', 'updates/2026-Q3/ACT-001.yaml'),
        (content, path) => {
          const { findings, unread, dataset } = parse({ [path]: content });
          if (unread.includes(path))
            expect(findings.filter((finding) => finding.path === path).length).toBeGreaterThan(0);
          for (const { start, end, message, help } of findings) {
            expect(start.line > 0 && start.column > 0 && (end.line > start.line || end.column >= start.column)).toBe(
              true,
            );
            expect(message !== '' && help !== '').toBe(true);
          }
          expect(dataset.settings.thresholds.vacancy_days).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('never throws, whatever the path', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('actions', 'updates', '2026-Q3', 'ACT-001', 'frameworks', '__proto__', '..'),
    );
    const path = fc
      .tuple(fc.array(segment, { maxLength: 4 }), segment)
      .map(([folders, name]) => [...folders, `${name}.yaml`].join('/'));
    fc.assert(
      fc.property(fc.array(path, { maxLength: 4 }), (paths) => {
        parse(new Map(paths.map((one) => [one, gap()])));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in whatever order the files come', () => {
    const files = {
      'actions/ACT-001.yaml': action('leed: x'),
      'actions/ACT-002.yaml': action('depends_on: [ACT-003]'),
      'actions/ACT-003.yaml': action('depends_on: [ACT-002]', 'lead: mo-polcie'),
      'actions/ACT-O02.yaml': action(),
      'action/ACT-009.yaml': action(),
      'bodies/NCC.yaml': 'name: X\nlevel: national\ntype: council\n',
      'people/PER-001.yaml': 'name: A. Example\norganisation: ncc\n',
    };
    const paths = Object.keys(files) as (keyof typeof files)[];
    const expected = JSON.stringify(parse(files).findings);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
        expect(JSON.stringify(parse(new Map(order.map((path) => [path, files[path]]))).findings)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is never fooled about depth: what it lets through is not nested deeper than the limit', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    const opening = fc.constantFrom('[', '{', '- ', 'a: ', '? ', '\n', '\n ', '{a: ', '"', "'", '#', '|\n', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(opening, fc.integer({ min: 1, max: 40 })), { maxLength: 8 }), (parts) => {
        const read = compose(parts.map(([piece, count]) => piece.repeat(count)).join(''));
        if (read.ok) expect(depthOf(contentOf(read.value).data)).toBeLessThanOrEqual(32);
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts a trailing comma as no item', () => {
    const list = (items: number): string => `a: [${'x, '.repeat(items)}]\n`;
    expect(compose(list(1_000)).ok).toBe(true);
    expect(compose(list(1_001)).ok).toBe(false);
    expect(new Guard().take('comma', ',', false)).toBeUndefined();
  });
});
