import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { edit } from '../../../src/edit/apply.js';
import type { Edit } from '../../../src/edit/edit.js';
import { mergeDocuments } from '../../../src/edit/merge/merge.js';
import type { Merged } from '../../../src/edit/merge/merge.js';
import { documents, values } from '../_documents.js';
import type { Value } from '../_documents.js';

interface Milestone {
  readonly id: string;
  readonly title?: string;
  readonly due?: string;
}

interface Action {
  readonly [key: string]: unknown;
  readonly partners: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly history: readonly { readonly on: string; readonly status: string }[];
}

/** A change of one side: what it does, what it is about, and whether a record bears it. */
interface Op {
  /** Two changes with the same subject meet; `milestones.M1` also meets `milestones.M1.due`. */
  readonly about: string;
  readonly effect: string;
  readonly edits: (record: Action) => Edit[];
  readonly isIn: (record: Action) => boolean;
}

const start = `# The schema of this file
title: Set up a hotline # for all
status: in-progress
# Who answers for it
lead: mo-justice
due: 2026-12-31

partners: PARTNERS
milestones:
  # the first one
  - id: M1
    title: Draft the law
    due: 2026-03-31 # as adopted
  - id: M2
    title: Adopt the law
    due: 2026-06-30
    # said in the meeting
  - id: M3
    title: Train the staff
history:
  - on: 2026-01-15
    status: not-started
  - on: 2026-03-01
    status: in-progress
notes: |
  First line.
  Second line.
`;

/** Both ways in which people write a list of names. */
const texts = [
  start.replace('PARTNERS', '[mo-health, mo-police, safe-harbour]'),
  start.replace('PARTNERS', '\n  - mo-health\n  - mo-police # since May\n  - safe-harbour'),
].map((text) => text.replace('partners: \n', 'partners:\n'));

const read = (text: string): Action => parse(text, { version: '1.2', schema: 'core' }) as Action;
const milestone = (record: Action, id: string): number => record.milestones.findIndex((one) => one.id === id);

const setKey = (key: string, value: string): Op => ({
  about: key,
  effect: value,
  edits: (record) => [
    Object.hasOwn(record, key) ? { kind: 'set', at: [key], value } : { kind: 'insert', at: [], key, value },
  ],
  isIn: (record) => record[key] === value,
});

const dropKey = (key: string): Op => ({
  about: key,
  effect: 'gone',
  edits: () => [{ kind: 'remove', at: [key] }],
  isIn: (record) => !Object.hasOwn(record, key),
});

const setInMilestone = (id: string, key: 'title' | 'due', value: string): Op => ({
  about: `milestones.${id}.${key}`,
  effect: value,
  edits: (record) => {
    const at = ['milestones', milestone(record, id)];
    const isThere = record.milestones[milestone(record, id)]?.[key] !== undefined;
    return [isThere ? { kind: 'set', at: [...at, key], value } : { kind: 'insert', at, key, value }];
  },
  isIn: (record) => record.milestones[milestone(record, id)]?.[key] === value,
});

const addMilestone = (id: string, title: string, index: number): Op => ({
  about: `milestones.${id}`,
  effect: title,
  edits: () => [{ kind: 'add', at: ['milestones'], value: { id, title }, index }],
  isIn: (record) => record.milestones[milestone(record, id)]?.title === title,
});

const dropMilestone = (id: string): Op => ({
  about: `milestones.${id}`,
  effect: 'gone',
  edits: (record) => [{ kind: 'remove', at: ['milestones', milestone(record, id)] }],
  isIn: (record) => milestone(record, id) === -1,
});

const addPartner = (name: string): Op => ({
  about: `partners.${name}`,
  effect: 'there',
  edits: () => [{ kind: 'add', at: ['partners'], value: name }],
  isIn: (record) => record.partners.includes(name),
});

const dropPartner = (name: string): Op => ({
  about: `partners.${name}`,
  effect: 'gone',
  edits: (record) => [{ kind: 'remove', at: ['partners', record.partners.indexOf(name)] }],
  isIn: (record) => !record.partners.includes(name),
});

const addHistory = (on: string, status: string): Op => ({
  about: `history.${on}`,
  effect: status,
  edits: () => [{ kind: 'add', at: ['history'], value: { on, status } }],
  isIn: (record) => record.history.some((entry) => entry.on === on && entry.status === status),
});

const word = fc.constantFrom('one', 'two', 'a: b', '# no', 'first\nsecond\n', 'Ministère');
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'status', 'lead', 'due', 'notes', 'tags', 'area'), word).map((a) => setKey(...a)),
  fc.constantFrom('lead', 'due', 'notes').map(dropKey),
  fc
    .tuple(fc.constantFrom('M1', 'M2', 'M3'), fc.constantFrom('title' as const, 'due' as const), word)
    .map((a) => setInMilestone(...a)),
  fc.tuple(fc.constantFrom('M4', 'M5'), word, fc.constantFrom(0, 1)).map((a) => addMilestone(...a)),
  fc.constantFrom('M1', 'M2').map(dropMilestone),
  fc.constantFrom('mo-education', 'the-council').map(addPartner),
  fc.constantFrom('mo-health', 'mo-police').map(dropPartner),
  fc.tuple(fc.constantFrom('2026-09-30', '2026-10-01'), word).map((a) => addHistory(...a)),
);

const meet = (a: Op, b: Op): boolean =>
  a.about === b.about || a.about.startsWith(`${b.about}.`) || b.about.startsWith(`${a.about}.`);

/** What one side does: each change is about something else. */
const side = fc
  .array(op, { maxLength: 5 })
  .map((ops) => ops.filter((one, index) => !ops.slice(0, index).some((other) => meet(one, other))));

function applied(text: string, ops: readonly Op[]): string {
  let result = text;
  for (const { edits } of ops) {
    const changed = edit(result, edits(read(result)));
    if (!changed.ok) throw new Error(changed.error.message);
    result = changed.value;
  }
  return result;
}

function merged(base: string, ours: string, theirs: string): Merged {
  const result = mergeDocuments({ base, ours, theirs });
  if (!result.ok) throw new Error(`${result.error.message}\n${base}\n== ours\n${ours}\n== theirs\n${theirs}`);
  return result.value;
}

const settled = (text: string, which: 'ours' | 'theirs'): string =>
  text.replace(/^<{7} ours\n([^]*?)^={7}\n([^]*?)^>{7} theirs\n/gm, (_, ours: string, theirs: string) =>
    which === 'ours' ? ours : theirs,
  );

const versions = fc.record({ base: fc.constantFrom(...texts), ours: side, theirs: side });
const runs = Number(process.env['EDIT_RUNS'] ?? 90);

describe('a merge of random changes of both sides', () => {
  it('holds every change that does not meet one of the other side, and reports those that do', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const { text, disagreements } = merged(base, applied(base, ours), applied(base, theirs));
        const [mine, yours] = [read(settled(text, 'ours')), read(settled(text, 'theirs'))];
        const disputes = ours.flatMap((one) =>
          theirs.filter((other) => meet(one, other) && one.effect !== other.effect),
        );
        for (const one of ours) expect(one.isIn(mine), `ours lost: ${one.about}\n${text}`).toBe(true);
        for (const one of theirs) expect(one.isIn(yours), `theirs lost: ${one.about}\n${text}`).toBe(true);
        const isMet = (one: Op, others: readonly Op[]): boolean => others.some((other) => meet(one, other));
        for (const one of ours) if (!isMet(one, theirs)) expect(one.isIn(yours), `${one.about}\n${text}`).toBe(true);
        for (const one of theirs) if (!isMet(one, ours)) expect(one.isIn(mine), `${one.about}\n${text}`).toBe(true);
        expect(disagreements.length > 0).toBe(disputes.length > 0);
        expect(text.includes('<<<<<<<')).toBe(disputes.length > 0);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('says the same whichever side is ours', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [a, b] = [applied(base, ours), applied(base, theirs)];
        const [there, back] = [merged(base, a, b), merged(base, b, a)];
        const paths = ({ disagreements }: Merged): string[] =>
          disagreements.map((path) => path.filter((step) => typeof step === 'string').join('.')).toSorted();
        expect(paths(there)).toEqual(paths(back));
      }),
      { numRuns: runs / 3, endOnFailure: true },
    );
  });

  it('takes a side as it is, byte for byte, where the other changed nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), side, (base, ours) => {
        const changed = applied(base, ours);
        expect(merged(base, changed, base).text).toBe(changed);
        expect(merged(base, base, changed).text).toBe(changed);
        expect(merged(base, changed, changed).text).toBe(changed);
      }),
      { numRuns: runs / 3, endOnFailure: true },
    );
  });

  it('keeps comments that either side writes beside values that both change', () => {
    const lines = texts[1]?.split('\n') ?? [];
    const places = lines.flatMap((line, at) => (/^\s*(?:- )?[a-z]+:(?! \|)/.test(line) ? [at] : []));
    fc.assert(
      fc.property(versions, fc.constantFrom(...places), ({ ours, theirs }, place) => {
        const base = texts[1] ?? '';
        const indent = /^\s*/.exec(lines[place] ?? '')?.[0] ?? '';
        const noted = lines.toSpliced(place, 0, `${indent}# a new remark`).join('\n');
        const result = mergeDocuments({ base, ours: applied(base, ours), theirs: applied(noted, theirs) });
        if (result.ok && applied(noted, theirs).includes('a new remark')) {
          expect(result.value.text).toContain('# a new remark');
        }
      }),
      { numRuns: runs / 3, endOnFailure: true },
    );
  });

  it('is a whole document for either side, whatever the documents are', () => {
    const changed = documents.chain(({ text, data }) => {
      const keys = fc.constantFrom('brand new', ...Object.keys(data));
      return fc.record({ text: fc.constant(text), data: fc.constant(data), a: keys, b: keys, value: values.value });
    });
    fc.assert(
      fc.property(changed, ({ text, data, a, b, value }) => {
        const side = (key: string, next: Value): string => {
          const isThere = Object.hasOwn(data, key);
          const one: Edit = isThere
            ? { kind: 'set', at: [key], value: next }
            : { kind: 'insert', at: [], key, value: next };
          const result = edit(text, [one]);
          return result.ok ? result.value : text;
        };
        const result = mergeDocuments({ base: text, ours: side(a, value), theirs: side(b, 'theirs') });
        if (!result.ok || result.value.disagreements.length > 0) return;
        if (a !== b) expect(read(result.value.text)).toMatchObject({ [b]: 'theirs' });
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
