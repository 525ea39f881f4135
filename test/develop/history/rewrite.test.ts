import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Edit, Path } from '../../../src/develop/history/edits.js';
import { isTree } from '../../../src/develop/history/edits.js';
import { documentOf, rewrite } from '../../../src/develop/history/rewrite.js';

const rewritten = (text: string, edits: readonly Edit[]) => rewrite(text, documentOf(text), edits);
const gone = (...path: Path): Edit => ({ path });

const text = `title: Training of judges   # two groups
status: complete
# moved by the council
due: 2026-09-30
gaps: [GAP-001, GAP-002, GAP-003]
milestones:
  - id: M1
    title: >-
      Course agreed
      with the school
    due: 2026-03
    done_on: 2026-03-20   # a week early
  # the second one
  - id: M2
    title: First course
    done_on: 2026-09-01
history:
  - { on: 2026-01-10, status: not-started }
  - { on: 2026-09-15, status: complete, reason: "Done, at last" }
notes: |
  Kept by hand.
`;

describe('rewriting a record', () => {
  test('leaves everything else as it was', () => {
    expect(rewritten(text, [gone('milestones', 0, 'done_on'), { path: ['status'], value: 'in-progress' }])).toBe(
      text
        .replace('    done_on: 2026-03-20   # a week early\n', '')
        .replace('status: complete\n', 'status: in-progress\n'),
    );
  });

  test('takes an item with the comment above it', () => {
    const expected = text.replace(/ {2}# the second one\n {2}- id: M2\n.*\n.*\n/, '');
    expect(rewritten(text, [gone('milestones', 1)])).toBe(expected);
  });

  test('takes the key of a list that is emptied', () => {
    expect(rewritten(text, [gone('milestones', 0), gone('milestones', 1)])).not.toContain('milestones');
    expect(rewritten(text, [gone('gaps', 0), gone('gaps', 1), gone('gaps', 2)])).not.toContain('gaps');
  });

  test('takes what stands in brackets with its comma', () => {
    expect(rewritten(text, [gone('gaps', 1)])).toContain('gaps: [GAP-001, GAP-003]\n');
    expect(rewritten(text, [gone('gaps', 2), gone('gaps', 0)])).toContain('gaps: [GAP-002]\n');
    expect(rewritten(text, [gone('history', 1, 'reason')])).toContain('  - { on: 2026-09-15, status: complete }\n');
  });

  test('takes the first key beside a dash', () => {
    expect(rewritten(text, [gone('milestones', 1, 'id')])).toContain('  # the second one\n  - title: First course\n');
  });

  test('takes blocks of text whole', () => {
    expect(rewritten(text, [gone('notes'), gone('milestones', 0, 'title')])).toBe(
      text.replace(/notes: \|\n.*\n/, '').replace(/ {4}title: >-\n.*\n.*\n/, ''),
    );
  });

  test('does what is asked of any record', () => {
    const leaf = fc.oneof(fc.stringMatching(/^[a-z #:'-]{0,12}$/), fc.integer(), fc.constant('2026-01-01'));
    const key = fc.stringMatching(/^[a-z]{1,4}$/);
    const mapping = (inner: fc.Arbitrary<unknown>) =>
      fc.dictionary(key, inner, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    // No record has lists directly inside lists.
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(fc.oneof(leaf, mapping(tie('value'))), { minLength: 1, maxLength: 3 }),
        mapping(tie('value')),
      ),
    }));
    const record = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    const paths = (data: unknown, path: Path): Path[] => {
      const inner = Array.isArray(data) ? [...data.entries()] : isTree(data) ? Object.entries(data) : [];
      return inner.flatMap(([step, item]) => [[...path, step], ...paths(item, [...path, step])]);
    };
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.boolean()), fc.boolean(), (data, choice, flow) => {
        const source = stringify(data, { collectionStyle: flow ? 'flow' : 'block', lineWidth: 0 });
        // A record that is left with nothing is not written at all; keep one key that no edit touches.
        const whole = `${flow ? '' : 'kept: 1\n'}${source}`;
        const chosen = paths(data, []).filter(() => choice.next().value === true);
        const some = flow ? chosen.filter((path) => path[0] !== Object.keys(data)[0]) : chosen;
        // The rewriting compares its result with the edited data, and throws when they differ.
        expect(() =>
          rewritten(
            whole,
            some.map((path) => ({ path })),
          ),
        ).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
