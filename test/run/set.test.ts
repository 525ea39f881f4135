import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { compose } from '../../src/parse/compose.js';
import { ChangePlan } from '../../src/run/change-plan.js';
import { planAssignments } from '../../src/run/set.js';
import { Printer, awkward, extent } from '../edit/_documents.js';
import type { Value } from '../edit/_documents.js';

const path = 'actions/ACT-001.yaml';
const file = { id: 'ACT-001', path, kind: 'action' as const };

/** What `set` makes of the text of an action. */
function set(text: string, ...assignments: readonly string[]): string {
  const plan = new ChangePlan(memoryTree(new Map([[path, text]])));
  planAssignments(plan, file, assignments, '2026-09-30');
  return plan.text(path) ?? '';
}

const read = (text: string): { [key: string]: Value } =>
  parseDocument(text, { version: '1.2', schema: 'core' }).toJS() as { [key: string]: Value };

/** What `set` takes for text: nothing takes a key away, and brackets are read as YAML. */
const isText = (text: string): boolean => text !== '' && !/^\s*(?:\[[^]*\]|\{[^]*\})\s*$/.test(text);

const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        'ش',
        '防',
        ' ',
        '\n',
        ':',
        '#',
        '-',
        '"',
        "'",
        ',',
        '[',
        '{',
        '|',
        '~',
        '0',
        '1',
        'e',
        'n',
        'o',
      ),
      maxLength: 14,
    }),
  )
  .filter(isText);

/** An action as somebody wrote it: any order of keys, comments, indents, ways of quoting and line ends. */
const actions = fc
  .record({
    title: text,
    notes: text,
    tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 3 }),
    milestones: fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((titles) => titles.map((title, index) => ({ id: `M${String(index + 1)}`, title, due: '2026-Q4' }))),
    order: fc.constantFrom(
      ['title', 'notes', 'tags', 'milestones'],
      ['milestones', 'tags', 'title', 'notes'],
      ['notes', 'milestones', 'title', 'tags'],
    ),
    choices: fc.array(fc.nat({ max: 419 }), { minLength: 40, maxLength: 80 }),
  })
  .map(({ order, choices, ...values }) => {
    const all: { [key: string]: Value } = values;
    const data = Object.fromEntries(order.map((key) => [key, all[key] ?? null]));
    return { data, text: new Printer(choices).document(data) };
  })
  .filter((one) => compose(one.text).ok);

/** Makes sure that nothing changed but what stands at a path. */
function expectRestKept(before: string, after: string, at: readonly (string | number)[]): void {
  const own = extent(before, at);
  const head = before.slice(0, own.start).trimEnd();
  const tail = before.slice(own.end).trimStart();
  expect(after.slice(0, head.length)).toBe(head);
  expect(after.slice(after.length - tail.length)).toBe(tail);
  if (before.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n|^\n/);
}

const runs = { numRuns: Number(process.env['EDIT_RUNS'] ?? 150) };

describe('set on a file as people write them', () => {
  it('changes a text to exactly what was typed, and no other byte', () => {
    fc.assert(
      fc.property(actions, text, fc.constantFrom('title', 'notes'), ({ data, text: before }, typed, key) => {
        expect(read(before)).toEqual(data);
        const after = set(before, `${key}=${typed}`);
        expect(read(after)).toEqual({ ...data, [key]: typed });
        expectRestKept(before, after, [key]);
      }),
      runs,
    );
  });

  it('reaches into an item of a list by its id', () => {
    fc.assert(
      fc.property(actions, text, fc.nat({ max: 2 }), ({ data, text: before }, typed, number) => {
        const milestones = data['milestones'] as { id: string; title: string }[];
        const index = number % milestones.length;
        const after = set(before, `milestones.M${String(index + 1)}.title=${typed}`);
        const changed = milestones.map((item, at) => (at === index ? { ...item, title: typed } : item));
        expect(read(after)).toEqual({ ...data, milestones: changed });
        expectRestKept(before, after, ['milestones', index, 'title']);
      }),
      runs,
    );
  });

  it('adds to a list and takes from it, back to the same content', () => {
    fc.assert(
      fc.property(actions, ({ data, text: before }) => {
        const added = set(before, 'tags+=brand-new');
        expect(read(added)).toEqual({ ...data, tags: [...(data['tags'] as string[]), 'brand-new'] });
        expectRestKept(before, added, ['tags']);
        expect(read(set(added, 'tags-=brand-new'))).toEqual(data);
      }),
      runs,
    );
  });

  it('gives back the same bytes where nothing changes', () => {
    fc.assert(
      fc.property(actions, ({ data, text: before }) => {
        const same = set(before, `title=${data['title'] as string}`, 'milestones.M1.due=2026-Q4');
        expect(same).toBe(before);
      }),
      runs,
    );
  });
});
