import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, changesBetween, wordsBetween } from './_registers.js';

/** One action, before and after. */
const over = (before: string, after: string, audience?: 'public' | 'members'): string[] =>
  wordsBetween({ 'actions/ACT-001.yaml': before }, { 'actions/ACT-001.yaml': after }, audience && { audience });

describe('what became of a value, in words', () => {
  test('a deadline moves, with the year once where it is the same', () => {
    expect(over(action('due: 2026-06-30'), action('due: 2026-09-30'))).toEqual([
      'ACT-001: due moved from 30 June to 30 September 2026',
    ]);
    expect(over(action('due: 2026-06-30'), action('due: 2027-Q1'))).toEqual([
      'ACT-001: due moved from 30 June 2026 to Q1 2027',
    ]);
    expect(over(action('due: 2026-06-30'), action('due: 2027-06-30'))).toEqual([
      'ACT-001: due moved from 30 June 2026 to 30 June 2027',
    ]);
  });

  test('a milestone is done, found by its id wherever it stands', () => {
    const before = action('milestones:', '  - { id: M1, title: Course }', '  - { id: M2, title: Exam }');
    const after = action(
      'milestones:',
      '  - { id: M2, title: Exam, done_on: 2026-05-04 }',
      '  - { id: M1, title: Course }',
    );
    expect(over(before, after)).toEqual([
      'ACT-001: milestones put in another order',
      'ACT-001: milestone M2 done on 4 May 2026',
    ]);
  });

  test('a lead changes by the names that readers know', () => {
    expect(over(action('lead: justice-ministry'), action('lead: national-police'))).toEqual([
      'ACT-001: lead changed from Ministry of Justice to National Police Service',
    ]);
  });

  test('an amendment is told with the change that it explains', () => {
    const amendment = '  - { field: due, from: 2026-06-30, to: 2026-09-30, on: 2026-05-04, reason: Posts are vacant }';
    expect(over(action('due: 2026-06-30'), action('due: 2026-09-30', 'amendments:', amendment))).toEqual([
      'ACT-001: due moved from 30 June to 30 September 2026 on 4 May 2026: “Posts are vacant”',
    ]);
  });

  test('a status is told with its day, and one that came and went by itself', () => {
    const before = 'title: T\nstatus: not-started\n';
    const after =
      'title: T\nstatus: suspended\nhistory:\n  - { on: 2026-01-12, status: in-progress }\n  - { on: 2026-04-20, status: suspended, reason: The supplier withdrew }\n';
    expect(over(before, after)).toEqual([
      'ACT-001: status changed from not-started to suspended on 20 April 2026: “The supplier withdrew”',
      'ACT-001: status was in-progress from 12 January 2026 in between',
    ]);
  });

  test('a text is compared language by language, and one string is the first language', () => {
    const before = 'title: Training of judges\nstatus: in-progress\n';
    const after = 'title: { en: Training of judges, fr: Formation des juges }\nstatus: in-progress\n';
    expect(over(before, after)).toEqual(['ACT-001: title (fr) set to “Formation des juges”']);
    expect(over(after, after.replace('Formation', 'La formation'))).toEqual([
      'ACT-001: title (fr) reworded from “Formation des juges” to “La formation des juges”',
    ]);
  });

  test('of a long text what differs is shown, with some words around it', () => {
    const words = (middle: string): string =>
      `description: One two three four five six seven eight nine ten ${middle} twelve thirteen fourteen fifteen sixteen`;
    expect(over(action(words('old')), action(words('new')))).toEqual([
      'ACT-001: description reworded from “… eight nine ten old twelve thirteen fourteen …” to “… eight nine ten new twelve thirteen fourteen …”',
    ]);
  });

  test('references, money, items and values that are no longer there', () => {
    const before = action(
      'partners: [justice-ministry]',
      'budget: { amount: "1000.00", currency: USD }',
      'start: 2026-01-01',
    );
    const after = action(
      'partners: [national-police]',
      'budget: { amount: "2500.50", currency: USD }',
      'financing:',
      '  - { id: F1, source: State budget, amount: { amount: "500.00", currency: USD } }',
    );
    expect(over(before, after)).toEqual([
      'ACT-001: partner National Police Service added',
      'ACT-001: partner Ministry of Justice removed',
      'ACT-001: start taken out (it was 1 January 2026)',
      'ACT-001: budget changed from USD 1,000 to USD 2,500.50',
      'ACT-001: financing F1 added: source “State budget”, amount USD 500',
    ]);
  });

  test('items without ids are known by what they are about', () => {
    const entry = (date: string, value: number): string => `  - { period: ${date}, value: ${value} }`;
    const indicator = (...measurements: string[]): string =>
      `title: Judges\nstatement: Judges trained\nlevel: output\nunit: judges\ndirection: up\nmeasurements:\n${measurements.join('\n')}\n`;
    const before = { 'indicators/IND-001.yaml': indicator(entry('2026-Q1', 10), entry('2026-Q2', 20)) };
    const after = {
      'indicators/IND-001.yaml': indicator(entry('2026-Q2', 25), entry('2026-Q3', 30), entry('2026-Q1', 10)),
    };
    expect(wordsBetween(before, after)).toEqual([
      'IND-001: measurement Q2 2026 value changed from 20 to 25',
      'IND-001: measurement Q3 2026 added: value 30',
    ]);
  });
});

describe('what became of a record', () => {
  test('it is added, retired, removed', () => {
    const before = { 'actions/ACT-001.yaml': action(), 'actions/ACT-002.yaml': action() };
    const after = {
      'actions/ACT-001.yaml': action().replace('in-progress', 'cancelled'),
      'actions/ACT-003.yaml': action(),
    };
    const told = changesBetween(before, after).map(({ id, type, end }) => [id, type, end]);
    expect(told).toEqual([
      ['ACT-001', 'retired', { type: 'word', text: 'cancelled' }],
      ['ACT-002', 'removed', null],
      ['ACT-003', 'added', null],
    ]);
  });

  test('it is the same under a new id, by what it was called before or by its renamed file', () => {
    const before = { 'actions/ACT-001.yaml': action(), 'actions/ACT-002.yaml': action('due: 2026-06-30') };
    const after = {
      'actions/ACT-011.yaml': action('formerly: [ACT-001]'),
      'actions/ACT-012.yaml': action('due: 2026-07-31'),
    };
    const renames = new Map([['actions/ACT-012.yaml', 'actions/ACT-002.yaml']]);
    const told = changesBetween(before, after, { renames }).map(({ id, type, formerly }) => [id, type, formerly]);
    expect(told).toEqual([
      ['ACT-011', 'changed', 'ACT-001'],
      ['ACT-012', 'changed', 'ACT-002'],
    ]);
  });

  test('its updates follow it to its new id', () => {
    const update = 'status: in-progress\nreported_by: national-police\nreported_on: 2026-10-05\n';
    const before = { 'actions/ACT-001.yaml': action(), 'updates/2026-Q3/ACT-001.yaml': update };
    const after = { 'actions/ACT-011.yaml': action('formerly: [ACT-001]'), 'updates/2026-Q3/ACT-011.yaml': update };
    expect(changesBetween(before, after).map(({ id, formerly }) => [id, formerly])).toEqual([
      ['ACT-011', 'ACT-001'],
      ['2026-Q3/ACT-011', '2026-Q3/ACT-001'],
    ]);
  });

  test('nothing changed: nothing is told, in whatever order keys and items stand', () => {
    const one = action('lead: national-police', 'gaps: []', 'partners: [justice-ministry]').replace('gaps: []\n', '');
    const two = 'partners: [justice-ministry]\nlead: national-police\nstatus: in-progress\ntitle: Training of judges\n';
    expect(over(one, two)).toEqual([]);
  });
});

describe('what an audience is told', () => {
  const secret = action('visibility: restricted', 'notes: Kept by hand');
  const open = action();

  test('a record that was opened is new to it, without what it was before', () => {
    const told = changesBetween(
      { 'actions/ACT-001.yaml': secret.replace('Training of judges', 'Canary') },
      { 'actions/ACT-001.yaml': open },
      { audience: 'public' },
    );
    expect(told.map(({ id, type }) => [id, type])).toEqual([['ACT-001', 'added']]);
    expect(JSON.stringify(told)).not.toContain('Canary');
  });

  test('a record that was closed is not spoken of', () => {
    expect(over(open, secret, 'public')).toEqual([]);
    expect(over(open, secret)).not.toEqual([]);
  });

  test('a value that may be read on one side only is not told', () => {
    expect(over(action('notes: One'), action('notes: Two'), 'members')).toEqual([]);
    const settings = (narrowed: string): string =>
      `schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n${narrowed}`;
    const told = wordsBetween(
      { 'actions/ACT-001.yaml': action('due: 2026-06-30'), 'secretariat.yaml': settings('') },
      {
        'actions/ACT-001.yaml': action('due: 2026-09-30'),
        'secretariat.yaml': settings('narrowed_visibility: { action.due: members }\n'),
      },
      { audience: 'public' },
    );
    expect(told).toEqual([]);
  });

  test('a reference to a record that it may no longer see was never there', () => {
    const gap = 'title: Canary\ncapability: legislation\nstatement: S\nseverity: low\nstatus: open\n';
    const told = changesBetween(
      { 'gaps/GAP-001.yaml': `${gap}visibility: public\n`, 'actions/ACT-001.yaml': action() },
      { 'gaps/GAP-001.yaml': gap, 'actions/ACT-001.yaml': action('gaps: [GAP-001]') },
      { audience: 'public' },
    );
    expect(JSON.stringify(told)).not.toMatch(/GAP-001|Canary/u);
    expect(told.map(({ id, values }) => [id, values.length])).toEqual([['ACT-001', 1]]);
  });

  test('law: nothing that it may not read, on either side, changes what it is told', () => {
    const note = fc.stringMatching(/^[a-z]{1,12}$/u);
    fc.assert(
      fc.property(note, note, note, note, (a, b, c, d) => {
        const tell = (one: string, two: string): string =>
          JSON.stringify(
            changesBetween(
              { 'actions/ACT-001.yaml': action(`notes: ${one}`, 'due: 2026-06-30') },
              { 'actions/ACT-001.yaml': action(`notes: ${two}`, 'due: 2026-07-31') },
              { audience: 'public' },
            ),
          );
        expect(tell(`x${a}`, `x${b}`)).toBe(tell(`x${c}`, `x${d}`));
      }),
      { numRuns: 20 },
    );
  });
});
