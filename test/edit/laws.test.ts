import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { edit } from '../../src/edit/apply.js';
import type { Edit } from '../../src/edit/edit.js';
import { compose } from '../../src/parse/compose.js';
import { documents, extent, keyNames, pathsIn, settings, values } from './_documents.js';
import type { Value } from './_documents.js';

function read(text: string): Value {
  const document = parseDocument(text, settings);
  expect(document.errors).toEqual([]);
  return document.toJS() as Value;
}

/** What an edit makes of plain data, told once more in the simplest way. */
function expected(data: Value, change: Edit): Value {
  const copy = structuredClone(data) as { [key: string]: Value };
  const down = (path: readonly (string | number)[]): { [key: string]: Value } => {
    let value: Value = copy;
    for (const segment of path) value = (value as { [key: string]: Value })[segment] as Value;
    return value as { [key: string]: Value };
  };
  const last = change.at.at(-1) ?? '';
  const parent = change.at.length === 0 ? copy : down(change.at.slice(0, -1));
  if (change.kind === 'set') parent[last] = change.value;
  if (change.kind === 'insert') {
    if (change.at.length > 0 && parent[last] === null) parent[last] = {};
    down(change.at)[change.key] = change.value;
  }
  if (change.kind === 'add') {
    if (parent[last] === null) parent[last] = [];
    const list = down(change.at) as unknown as Value[];
    list.splice(change.index ?? list.length, 0, change.value);
  }
  if (change.kind === 'rename') {
    parent[change.to] = parent[last] as Value;
    Reflect.deleteProperty(parent, last);
  }
  if (change.kind === 'remove') {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  }
  return copy;
}

/** Whether an edit takes the last entry of a mapping or list away, so that empty brackets stand in its place. */
function isLast(data: Value, { kind, at }: Edit): boolean {
  const parent = at
    .slice(0, -1)
    .reduce<Value>((value, segment) => (value as { [key: string]: Value })[segment] as Value, data);
  return kind === 'remove' && Object.keys(parent as object).length === 1;
}

const edits = (data: { [key: string]: Value }): fc.Arbitrary<Edit> => {
  const paths = pathsIn(data);
  const at = (path: readonly (string | number)[]): Value =>
    path.reduce<Value>((value, segment) => (value as { [key: string]: Value })[segment] as Value, data);
  const maps = [[], ...paths].filter((path) => {
    const value = at(path);
    return (
      (value === null && path.length > 0) || (typeof value === 'object' && value !== null && !Array.isArray(value))
    );
  });
  const lists = paths.filter((path) => at(path) === null || Array.isArray(at(path)));
  const keyed = paths.filter((path) => typeof path.at(-1) === 'string');
  const choices: fc.Arbitrary<Edit>[] = [
    fc.record({ kind: fc.constant('set' as const), at: fc.constantFrom(...paths), value: values.value }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.constantFrom(...paths) }),
    fc
      .record({
        kind: fc.constant('rename' as const),
        at: fc.constantFrom(...keyed),
        to: fc.constantFrom(...keyNames, 'brand new'),
      })
      .filter((change) => !Object.hasOwn(at(change.at.slice(0, -1)) as object, change.to)),
    fc
      .record({
        kind: fc.constant('insert' as const),
        at: fc.constantFrom(...maps),
        key: fc.constantFrom(...keyNames, 'brand new'),
        value: values.value,
        order: fc.constantFrom(keyNames, ['brand new'], []),
      })
      .filter((change) => !Object.hasOwn((at(change.at) ?? {}) as object, change.key)),
  ];
  if (lists.length > 0) {
    choices.push(fc.record({ kind: fc.constant('add' as const), at: fc.constantFrom(...lists), value: values.value }));
  }
  const filled = lists.filter((path) => at(path) !== null);
  if (filled.length > 0) {
    choices.push(
      fc.record({
        kind: fc.constant('add' as const),
        at: fc.constantFrom(...filled),
        value: values.value,
        index: fc.constant(0),
      }),
    );
  }
  return fc.oneof(...choices);
};

const cases = documents.chain(({ data, text }) =>
  fc.record({ data: fc.constant(data), text: fc.constant(text), change: edits(data) }),
);

const runs = Number(process.env['EDIT_RUNS'] ?? 100);

describe('an edit of a random document', () => {
  it('changes exactly what was asked, and reads back exactly as asked', () => {
    fc.assert(
      fc.property(cases, ({ data, text, change }) => {
        fc.pre(compose(text).ok);
        const before = read(text);
        expect(before).toEqual(data);
        const result = edit(text, [change]);
        if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.message}`);
        expect(read(result.value)).toEqual(expected(data, change));
      }),
      { numRuns: runs },
    );
  });

  it('touches no byte beside what it is about', () => {
    fc.assert(
      fc.property(cases, ({ data, text, change }) => {
        fc.pre(compose(text).ok);
        expect(read(text)).toEqual(data);
        const result = edit(text, [change]);
        if (!result.ok) return;
        const own = extent(text, isLast(data, change) ? change.at.slice(0, -1) : change.at);
        // What is taken away leaves with its indent, its line end and, in brackets, its comma.
        const before = text.slice(0, own.start).replace(/,?(?:\s|# (?:tail|a comment)[^\n]*)*$/, '');
        const after = text.slice(own.end).replace(/^[,\s]*/, '');
        const whole = result.value.length;
        expect(result.value.slice(0, before.length)).toBe(before);
        expect(result.value.slice(whole - after.length)).toBe(after);
        expect(whole).toBeGreaterThanOrEqual(before.length + after.length);
        const comments = (all: string): number => all.split('# a comment').length;
        const adds = change.kind === 'insert' || change.kind === 'add';
        if (adds || change.kind === 'rename') expect(comments(result.value)).toBe(comments(text));
      }),
      { numRuns: runs },
    );
  });

  it('keeps the line ends of the file', () => {
    fc.assert(
      fc.property(cases, ({ text, change }) => {
        fc.pre(compose(text).ok && !/[^\r]\n/.test(text) && text.includes('\r\n'));
        const result = edit(text, [change]);
        if (result.ok) expect(result.value).not.toMatch(/[^\r]\n|^\n/);
      }),
      { numRuns: runs / 2 },
    );
  });
});
