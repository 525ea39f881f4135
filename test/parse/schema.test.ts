import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOfPattern } from '../../src/parse/words.js';
import { action, gap, onlyFinding, parse, shown } from './support.js';

const path = 'actions/ACT-001.yaml';

interface Case {
  readonly text: string;
  readonly at: string;
  readonly says?: RegExp;
  readonly help?: RegExp;
  readonly suggests?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'an unknown key at the key': {
    text: action('leed: mo-police'),
    at: '3:1-5 schema/unknown-key',
    says: /^an action has no key "leed"$/,
    help: /^did you mean "lead"\?$/,
    suggests: ['lead', 'level'],
  },
  'an unknown key in a list': {
    text: action('milestones:', '  - id: M1', '    title: x', '    dues: 2026'),
    at: '6:5-9 schema/unknown-key',
    says: /^an entry of "milestones" has no key "dues"$/,
    help: /"due"/,
  },
  'an unknown key that resembles nothing': {
    text: action('colour: red'),
    at: '3:1-7 schema/unknown-key',
    help: /secretariat schema action/,
    suggests: [],
  },
  'a key that is swapped for a needed one, once': {
    text: 'titel: x\nstatus: ongoing\n',
    at: '1:1-6 schema/unknown-key',
    suggests: ['title'],
  },
  'a missing key at the top on the first line that is no comment': {
    text: '# a comment\n\n---\n# another\ntitle: x\n',
    at: '5:1-9 schema/missing-key',
    says: /needs a key "status"/,
    help: /not-started, in-progress/,
  },
  'a missing key at the key of the mapping': {
    text: action('budget:', '  amount: 5'),
    at: '3:1-7 schema/missing-key',
    says: /^"budget" needs a key "currency"$/,
  },
  'a missing key in a list at the first key of the item': {
    text: action('milestones:', '  - id: M1', '    due: 2026'),
    at: '4:5-7 schema/missing-key',
    says: /"title"/,
  },
  'a missing key in brackets': {
    text: action('milestones: [{ id: M1 }]'),
    at: '3:16-18 schema/missing-key',
  },
  'a number where text is meant': {
    text: 'title: 1.10\nstatus: ongoing\n',
    at: '1:8-12 schema/type',
    suggests: ['"1.10"'],
  },
  'a number where a day is meant': { text: action('start: 2026'), at: '3:8-12 schema/type', suggests: [] },
  'an empty value at its key': { text: action('lead:'), at: '3:1-5 schema/type', says: /^"lead" has no value$/ },
  'a text where a list is meant': {
    text: action('partners: mo-police'),
    at: '3:11-20 schema/type',
    suggests: ['[mo-police]'],
  },
  'a mapping where text is meant': { text: action('lead:', '  id: x'), at: '4:3-8 schema/type' },
  'a wrong value with the allowed ones': {
    text: 'title: x\nstatus: in_progress\n',
    at: '2:9-20 schema/value',
    suggests: ['in-progress'],
    help: /Allowed: not-started, in-progress, ongoing, complete, suspended or cancelled/,
  },
  'a wrong value with another case': {
    text: action('visibility: Public'),
    at: '3:13-19 schema/value',
    suggests: ['public'],
  },
  'a name where an id is meant': { text: action('lead: Police Service'), at: '3:7-21 schema/pattern' },
  'an empty text': { text: 'title: ""\nstatus: ongoing\n', at: '1:8-10 schema/length', says: /empty/ },
  'a text too long': { text: action(`tags: [${'a'.repeat(61)}]`), at: '3:8-69 schema/length', says: /61 characters/ },
  'a number below its bounds': {
    text: action('budget: { amount: -5, currency: EUR }'),
    at: '3:19-21 schema/range',
    says: /at least 0/,
  },
  'an item that stands twice': {
    text: action('tags: [a, b, a]'),
    at: '3:14-15 schema/items',
    says: /"a" stands twice/,
  },
  'a language that is none': {
    text: 'title: { en: x, english: y }\nstatus: ongoing\n',
    at: '1:17-24 schema/unknown-key',
    says: /cannot have a key "english"/,
  },
  'a quoted value with its quotes': { text: 'title: x\nstatus: "done"\n', at: '2:9-15 schema/value' },
  'columns in UTF-16 units': {
    text: action('tags: ["😀", "é", x, x]').replace('"😀", "é", ', 'a, b, '),
    at: '3:17-18 schema/items',
  },
};

describe('a mistake against the schema', () => {
  it.each(Object.entries(cases))('%s', (_name, { text, at, says, help, suggests }) => {
    const finding = onlyFinding({ [path]: text });
    expect(shown(finding)).toBe(`${path}:${at}`);
    if (says !== undefined) expect(finding.message).toMatch(says);
    if (help !== undefined) expect(finding.help).toMatch(help);
    if (suggests !== undefined) expect(finding.suggestions).toEqual(suggests);
    expect(finding.record).toBe('ACT-001');
  });

  it('has a pointer, also through keys with a slash', () => {
    expect(onlyFinding({ [path]: action('milestones:', '  - id: M1', '    title: x', '    a/b~c: 1') }).pointer).toBe(
      '/milestones/0/a~1b~0c',
    );
  });

  it('counts columns after characters outside the basic plane in UTF-16 units', () => {
    expect(shown(onlyFinding({ [path]: 'title: { en: "😀", xx1: "é" }\nstatus: ongoing\n' }))).toBe(
      `${path}:1:20-23 schema/unknown-key`,
    );
  });

  it('is placed the same with Windows line ends', () => {
    expect(shown(onlyFinding({ [path]: action('leed: x').replaceAll('\n', '\r\n') }))).toBe(
      `${path}:3:1-5 schema/unknown-key`,
    );
  });

  it('is said once for each cause, and all causes are said', () => {
    const { findings } = parse({ [path]: 'titel: x\nstatus: doen\ndue: 2026-02-30\nfoo: 1\nbudget: { amount: x }\n' });
    expect(findings.map(shown)).toEqual([
      `${path}:1:1-6 schema/unknown-key`,
      `${path}:2:9-13 schema/value`,
      `${path}:3:6-16 schema/format`,
      `${path}:4:1-4 schema/unknown-key`,
      `${path}:5:1-7 schema/missing-key`,
      `${path}:5:19-20 schema/format`,
    ]);
  });

  it('hides neither other files nor what refers to the record', () => {
    const { findings, dataset, unread } = parse({
      [path]: action('leed: x'),
      'actions/ACT-002.yaml': action('depends_on: [ACT-001]'),
      'gaps/GAP-001.yaml': gap('closed_by: [ACT-001#M9]'),
    });
    expect(findings.map(shown)).toEqual([`${path}:3:1-5 schema/unknown-key`]);
    expect(unread).toEqual([path]);
    expect([...dataset.records.keys()]).toEqual(['ACT-002', 'GAP-001', 'mo-police', 'ncc']);
  });

  it('a syntax error is the only finding of its file', () => {
    expect(shown(onlyFinding({ [path]: 'title: "x\nstatus: foo\nleed: 1\n' }))).toMatch(/yaml\/syntax$/);
  });
});

describe('the words for patterns', () => {
  const patterns = new Set<string>();
  const gather = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'pattern' && typeof value === 'string') patterns.add(value);
      else gather(value);
    }
  };
  const folder = new URL('../../schemas/', import.meta.url);
  for (const name of readdirSync(folder)) gather(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

  it.each([...patterns])('explain %s', (pattern) => {
    expect(wordsOfPattern(pattern)).not.toContain(pattern);
  });
});
