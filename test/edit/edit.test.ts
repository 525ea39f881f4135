import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edit } from '../../src/edit/apply.js';
import { editsBetween } from '../../src/edit/difference.js';
import type { Edit } from '../../src/edit/edit.js';
import { orderOf } from '../../src/edit/key-order.js';
import { writeDocument } from '../../src/edit/write-value.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import { awkward, values } from './_documents.js';

function changed(text: string, ...edits: Edit[]): string {
  const result = edit(text, edits);
  if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.message}`);
  return result.value;
}

function refused(text: string, ...edits: Edit[]): string {
  const result = edit(text, edits);
  return result.ok ? `done: ${result.value}` : `${result.error.reason}: ${result.error.message}`;
}

const order = orderOf(shapes.action)([]) ?? [];

describe('setting a value', () => {
  it('keeps quoting, comments and the rest of the line', () => {
    expect(changed("a: 'x'   # why\nb: 1\n", { kind: 'set', at: ['a'], value: 'y' })).toBe("a: 'y'   # why\nb: 1\n");
    expect(changed('a: {b: [1, 2]} # c\n', { kind: 'set', at: ['a', 'b', 1], value: 3 })).toBe('a: {b: [1, 3]} # c\n');
    expect(changed('a:   # c\n', { kind: 'set', at: ['a'], value: 'x' })).toBe('a: x   # c\n');
  });

  it('keeps a text in lines where it stood so', () => {
    const text = 'notes: |  # minutes\n     one\n     two\n\n# after\nz: 1\n';
    expect(changed(text, { kind: 'set', at: ['notes'], value: 'three\nfour\n' })).toBe(
      'notes: |  # minutes\n     three\n     four\n\n# after\nz: 1\n',
    );
  });

  it('leaves a value alone that is the same already, however it is written', () => {
    expect(changed('a:   "x"\n', { kind: 'set', at: ['a'], value: 'x' })).toBe('a:   "x"\n');
  });

  it('writes lists and mappings as the file does', () => {
    expect(changed('a: 1\nb:\n    - x\n', { kind: 'set', at: ['a'], value: ['y'] })).toBe('a:\n    - y\nb:\n    - x\n');
    expect(changed('a: 1\n', { kind: 'set', at: ['a'], value: ['y', 'z'] })).toBe('a: [y, z]\n');
    expect(changed('a: 1\n', { kind: 'set', at: ['a'], value: { amount: '5.00', currency: 'XOF' } })).toBe(
      'a: { amount: "5.00", currency: XOF }\n',
    );
  });
});

describe('adding', () => {
  it('puts a key in the order of the schema, and leaves comments where they are', () => {
    const text = '# top\ntitle: T\n# about the status\nstatus: in-progress\ndue: 2026-12-31\n';
    expect(changed(text, { kind: 'insert', at: [], key: 'lead', value: 'mo-justice', order })).toBe(
      '# top\ntitle: T\nlead: mo-justice\n# about the status\nstatus: in-progress\ndue: 2026-12-31\n',
    );
    expect(changed('status: x\n', { kind: 'insert', at: [], key: 'title', value: 'T', order })).toBe(
      'title: T\nstatus: x\n',
    );
  });

  it('adds items in lines, in brackets, and where there is nothing yet', () => {
    expect(changed('a:\n- x # c\nb: 1\n', { kind: 'add', at: ['a'], value: 'y' })).toBe('a:\n- x # c\n- y\nb: 1\n');
    expect(changed('a: [x, y]\n', { kind: 'add', at: ['a'], value: 'z', index: 1 })).toBe('a: [x, z, y]\n');
    expect(changed('a:\nb: 1\n', { kind: 'add', at: ['a'], value: 'z' })).toBe('a: [z]\nb: 1\n');
    expect(changed('a: []\n', { kind: 'add', at: ['a'], value: { id: 'M1', title: 'T' } })).toBe(
      'a:\n  - id: M1\n    title: T\n',
    );
  });

  it('leaves a file without a last line end without one', () => {
    expect(changed('a: 1', { kind: 'insert', at: [], key: 'b', value: 2 })).toBe('a: 1\nb: 2');
  });
});

describe('removing and renaming', () => {
  it('takes a key with its lines, and leaves empty brackets for the last one', () => {
    expect(changed('a: 1\nb:\n  - x\n  - y\nc: 2\n', { kind: 'remove', at: ['b'] })).toBe('a: 1\nc: 2\n');
    expect(changed('a:\n  - x\n', { kind: 'remove', at: ['a', 0] })).toBe('a: []\n');
    expect(changed('a: 1\n', { kind: 'remove', at: ['a'] })).toBe('{}\n');
    expect(changed('l:\n  - a: 1\n    b: 2\n', { kind: 'remove', at: ['l', 0, 'a'] })).toBe('l:\n  - b: 2\n');
  });

  it('does not let a comment slip into the text above it', () => {
    const text = 'a: |\n  text\nb:\n  c: 1\n  # about c\nd: 2\n';
    expect(changed(text, { kind: 'remove', at: ['b'] })).toBe('a: |\n  text\nd: 2\n');
  });

  it('renames a key in its place', () => {
    expect(changed('"a":  1 # c\n', { kind: 'rename', at: ['a'], to: 'b' })).toBe('"b":  1 # c\n');
  });
});

describe('what cannot be done', () => {
  it('says why, and makes none of the edits', () => {
    expect(refused('a: 1\n', { kind: 'set', at: ['b'], value: 1 })).toBe('no-such-place: there is no value at "b"');
    expect(refused('a: 1\n', { kind: 'set', at: ['a', 'b'], value: 1 })).toBe(
      'no-such-place: there is no value at "a.b"',
    );
    expect(refused('a: 1\n', { kind: 'rename', at: ['a'], to: 'a' })).toMatch(/^no-such-place/);
    expect(refused('a: 1\n', { kind: 'set', at: ['a'], value: 'x\u0007' })).toBe(
      'impossible: the text holds the control character \\u0007',
    );
    expect(refused('a: &x 1\n', { kind: 'set', at: ['a'], value: 1 })).toMatch(/^unreadable/);
    expect(refused('a: 1\n', { kind: 'set', at: ['a'], value: 2 ** 70 })).toMatch(/^impossible/);
    expect(refused('a: 1\n', { kind: 'set', at: ['a'], value: Number.NaN })).toMatch(/^impossible/);
  });
});

describe('the edits between two records', () => {
  it('are few, and lead from one to the other', () => {
    const before = { title: 'T', milestones: [{ id: 'M1', due: '2026-01-01' }, { id: 'M2' }], tags: ['a'] };
    const after = { title: 'T', lead: 'x', milestones: [{ id: 'M1', due: '2026-02-01' }, { id: 'M2' }, { id: 'M3' }] };
    expect(editsBetween(before, after, orderOf(shapes.action))).toEqual([
      { kind: 'set', at: ['milestones', 0, 'due'], value: '2026-02-01' },
      { kind: 'add', at: ['milestones'], value: { id: 'M3' }, index: 2 },
      { kind: 'insert', at: [], key: 'lead', value: 'x', order },
      { kind: 'remove', at: ['tags'] },
    ]);
  });

  it('lead to a text whose last line is blank, with something behind it', () => {
    const after = { title: [[{ title: 'a\n ' }]], no: [] };
    expect(parse(changed('title: []\n', ...editsBetween({ title: [] }, after)))).toEqual(after);
  });

  it('lead from any record to any other', () => {
    fc.assert(
      fc.property(values.map, values.map, (before, after) => {
        const text = writeDocument(before);
        if (!text.ok) throw new Error(text.error.message);
        expect(parse(text.value)).toEqual(before);
        expect(parse(changed(text.value, ...editsBetween(before, after)))).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hostile inputs', () => {
  it.each(awkward)(
    'row 47: the text %j reads back as exactly that, as a value, an item, in brackets and as a key',
    (text) => {
      expect(parse(changed('a: x\nb: 1\n', { kind: 'set', at: ['a'], value: text }))).toEqual({ a: text, b: 1 });
      expect(parse(changed('a:\n  - x\nb: 1\n', { kind: 'add', at: ['a'], value: text }))).toEqual({
        a: ['x', text],
        b: 1,
      });
      expect(parse(changed('a: [x] # c\n', { kind: 'add', at: ['a'], value: text }))).toEqual({ a: ['x', text] });
      expect(parse(changed('a: >-\n  x\n# c\n', { kind: 'set', at: ['a'], value: text }))).toEqual({ a: text });
      if (text === '' || text === '__proto__') return;
      expect(parse(changed('a: 1\n', { kind: 'rename', at: ['a'], to: text }))).toEqual({ [text]: 1 });
    },
  );

  it('row 48: a change is one line, whatever the comments, line ends, indents and brackets of the file', () => {
    const text =
      '\uFEFF# head\r\ntitle:   "T"  # t\r\n\r\nmilestones:\r\n   -   id: M1\r\n       due: 2026-01-01   # moved twice\r\n\r\n   - {id: M2, due: 2026-02-01} # flow\r\nnotes: >\r\n      folded\r\n      text';
    const once = changed(text, { kind: 'set', at: ['milestones', 0, 'due'], value: '2026-03-01' });
    expect(once).toBe(text.replace('2026-01-01', '2026-03-01'));
    expect(changed(once, { kind: 'set', at: ['milestones', 1, 'due'], value: '2026-Q4' })).toBe(
      once.replace('2026-02-01', '2026-Q4'),
    );
  });
});
