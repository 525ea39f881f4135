import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/parse/project.js';
import { snapshotOf } from '../../src/facts/snapshot.js';
import type { Audience } from '../../src/model/audience.js';
import { Misuse } from '../../src/model/errors.js';
import type { KindName } from '../../src/model/record.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { kinds } from '../../src/kinds/registry.generated.js';
import { usualColumns } from '../../src/query/columns.js';
import { computedValues } from '../../src/query/computed/registry.generated.js';
import { fieldsOf } from '../../src/query/fields.js';
import { listRecords } from '../../src/query/list.js';
import type { ListQuery } from '../../src/query/list.js';
import { exampleFiles, readExample } from '../support/example.js';
import { readFiles } from '../support/register.js';

const { snapshot: example } = readExample('2026-09-30');
const forAudience = (audience: Audience): Snapshot =>
  snapshotOf(project(example.dataset, audience), example.asOf, audience);

/** The ids of the records that fit. */
function ids(kind: KindName, where: string, more: Partial<ListQuery> = {}, snapshot = example): string[] {
  return listRecords(snapshot, { kind, where, ...more }).rows.map(({ id }) => id);
}

/** The message of the misuse, with the part that it points to. */
function refusal(query: ListQuery, snapshot = example): { message: string; help: string; part: string } {
  try {
    listRecords(snapshot, query);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const { text = '', start = 0, end = 0 } = error.excerpt ?? {};
    return { message: error.message, help: error.help ?? '', part: text.slice(start, end) };
  }
  throw new Error('nothing was refused');
}

describe('a filter of actions', () => {
  const { dataset } = example;
  const all = dataset.of('action').map(({ id }) => id);

  it.each([
    ['overdue', ['ACT-007', 'ACT-016']],
    ['overdue > 30', ['ACT-007']],
    ['outlook = red', ['ACT-007']],
    ['lead.class = civil-society and live', ['ACT-018', 'ACT-021']],
    ['lead = mo-education', ['ACT-016', 'ACT-020', 'ACT-031']],
    ['lead ~ education', ['ACT-016', 'ACT-020', 'ACT-031']],
    ['due_day in (2026-Q4) and live and lead.class = government', ['ACT-001', 'ACT-009', 'ACT-013']],
    ['due_day < 2026-Q1', ['ACT-019', 'ACT-031', 'ACT-032', 'ACT-033', 'ACT-034']],
    ['due_day <= 2026-Q1 and due_day >= 2026-01', ['ACT-008', 'ACT-023', 'ACT-029']],
    ['due_day > today and due_day <= +31d', ['ACT-022']],
    ['due_day > today and due_day <= +1m', []],
    ['milestones.id = M4 and title ~ "criminal code"', ['ACT-001']],
    ['title.fr ~ pénal', ['ACT-001']],
    ['gaps.severity = critical and not live', ['ACT-008', 'ACT-011', 'ACT-015']],
    ['status = suspended or status = cancelled', ['ACT-006', 'ACT-015']],
    ['status not in (in-progress, complete, ongoing, not-started)', ['ACT-006', 'ACT-015']],
    ['latest_update.completion >= substantial and live and outlook = amber', ['ACT-001', 'ACT-016']],
  ])('%s', (where, expected) => {
    expect(ids('action', where)).toEqual(expected);
  });

  it.each([
    'lead.class = government',
    'description ~ the',
    'outlook_reported = green',
    'budget >= 100000',
    'due_in > 90',
  ])('splits them into those that fit and those that do not: %s', (where) => {
    const [fit, rest] = [ids('action', where), ids('action', `not (${where})`)];
    expect(fit.length).toBeGreaterThan(0);
    expect(rest.length).toBeGreaterThan(0);
    expect([...fit, ...rest].sort()).toEqual(all);
  });

  it('takes = and != as opposites, and what is absent as equal to nothing', () => {
    const where = (sign: string): string[] => ids('action', `agreed_by ${sign} DEC-003`);
    expect([...where('='), ...where('!=')].sort()).toEqual(all);
    expect(ids('action', 'due_as_published = x')).toEqual([]);
    expect(ids('action', 'due_as_published != x')).toEqual(all);
  });
});

describe('amounts of money', () => {
  it('are compared exactly, and never across currencies', () => {
    expect(ids('support', 'required >= USD 650000')).toEqual(['SUP-002', 'SUP-005']);
    expect(ids('support', 'required > 650000.00')).toEqual(['SUP-002']);
    expect(ids('support', 'required = "EUR 280000"')).toEqual(['SUP-003']);
    expect(ids('support', 'required > EUR 1')).not.toContain('SUP-002');
  });
});

describe('an order', () => {
  it('goes by days, numbers and scales, the empty last in both directions', () => {
    const up = ids('gap', 'id is not empty', { sort: 'severity,id' });
    const severities = up.map((id) => example.dataset.get('gap', id)?.data.severity ?? '');
    const scale = ['low', 'medium', 'high', 'critical'];
    expect(severities).toEqual([...severities].sort((a, b) => scale.indexOf(a) - scale.indexOf(b)));
    const down = ids('action', 'live', { sort: '-due_in' });
    const left = listRecords(example, { kind: 'action', where: 'live', sort: '-due_in', columns: 'due_in' }).rows;
    const days = left.map(({ cells }) => Number(cells[0]?.[0]));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(down.at(-1)).toBe('ACT-007');
    for (const sort of ['agreed_by', '-agreed_by']) {
      const rows = listRecords(example, { kind: 'action', sort, columns: 'agreed_by' }).rows;
      const isEmpty = rows.map(({ cells }) => cells[0]?.length === 0);
      expect(isEmpty).toEqual([...isEmpty].sort());
    }
  });
});

describe('what is wrong', () => {
  it.each([
    ['overdu', 'overdu', 'an action has no field "overdu"', 'Did you mean "overdue"?'],
    ['lead.clas = government', 'clas', 'an organisation has no field "clas"', 'Did you mean "class"?'],
    ['lead.class = goverment', 'goverment', '"goverment" is not one of its values', 'Did you mean "government"?'],
    ['outlook = blue', 'blue', '"blue" is not one of its values', 'It takes not-rated, complete,'],
    ['due_day = 2026-02-30', '2026-02-30', '"2026-02-30" is no day', 'Write a day'],
    ['overdue > many', 'many', '"many" is no number', 'Write it as 12'],
    ['budget > USD', 'USD', '"USD" is no amount of money', 'USD 100000'],
    [
      'lead = mo-justce',
      'mo-justce',
      'there is no organisation "mo-justce"',
      'Did you mean mo-justice (Ministry of Justice)?',
    ],
    ['status > open', 'open', '"open" is not one of its values', 'It takes'],
    ['status > complete', '>', 'a word like "complete" has no order', 'Use ='],
    ['title < x', '<', 'text has no order', 'Use ='],
    ['due_day ~ 2026', '~', '~ looks into text', 'Use ='],
    ['milestones = M1', 'M1', 'this is a group of fields', 'Ask for one of its fields (id, title'],
    ['title', 'title', '"title" is compared with nothing', 'title is not empty'],
    ['title.x.y = 1', 'x', '"title" has no field', 'Leave out what follows the point.'],
    ['live = maybe', 'maybe', '"maybe" is neither yes nor no', 'Write yes or no.'],
    ['constructor = 1', 'constructor', 'an action has no field "constructor"', '--fields'],
    ['__proto__.x = 1', '__proto__', 'an action has no field "__proto__"', '--fields'],
    ['lead.toString = 1', 'toString', 'an organisation has no field "toString"', '--fields'],
  ])('%s', (where, part, message, help) => {
    const found = refusal({ kind: 'action', where });
    expect(found.message).toContain(message);
    expect(found.help).toContain(help);
    expect(found.part).toBe(part);
  });

  it.each([
    [{ columns: 'id,titel' }, 'titel'],
    [{ columns: 'id,,title' }, ''],
    [{ sort: '-due_dya' }, 'due_dya'],
    [{ sort: 'id, led.class' }, 'led'],
    [{ columns: '-id' }, '-id'],
  ])('%j is refused where it is wrong', (query, part) => {
    expect(refusal({ kind: 'action', ...query }).part).toBe(part);
  });
});

describe('an audience', () => {
  it('can ask for nothing that it may not read', () => {
    const snapshot = forAudience('public');
    expect(refusal({ kind: 'action', where: 'evidenced' }, snapshot).message).toContain(
      'is not for the audience "public"',
    );
    expect(refusal({ kind: 'member', where: 'notes ~ x' }, snapshot).message).toContain('is not for the audience');
    expect(ids('gap', 'id is not empty', {}, snapshot)).toEqual([]);
    expect(refusal({ kind: 'action', where: 'gaps = GAP-001' }, snapshot).message).toContain(
      'there is no gap "GAP-001"',
    );
    expect(refusal({ kind: 'action', where: 'gaps = GAP-01' }, snapshot).help).not.toContain('GAP-0');
  });

  it('sees no value in any list of any kind that its projection does not hold', () => {
    const snapshot = forAudience('public');
    for (const { name } of kinds) {
      const columns = fieldsOf(snapshot, name)
        .map((field) => field.name)
        .join(',');
      const { rows } = listRecords(snapshot, { kind: name, columns });
      for (const { id } of rows) expect(snapshot.dataset.find(id)).toBeDefined();
      expect(JSON.stringify(rows)).not.toMatch(/PER-\d/);
    }
  });
});

describe('every kind', () => {
  it.each(kinds.map(({ name }) => name))('lists its usual columns, and every field that it says it has: %s', (kind) => {
    const usual = listRecords(example, { kind }).columns.map(({ name }) => name);
    expect(usual).toEqual(usualColumns[kind]);
    const names = fieldsOf(example, kind).map(({ name }) => name);
    const listing = listRecords(example, { kind, columns: names.join(','), sort: names.join(',') });
    expect(listing.rows).toHaveLength(example.dataset.of(kind).length);
    for (const { cells } of listing.rows)
      for (const [index, values] of cells.entries()) {
        if (listing.columns[index]?.isMany === false) expect(values.length).toBeLessThanOrEqual(1);
      }
  });

  it('has for each computed value some record of the example that has it', () => {
    const without = computedValues.filter(({ kinds: of, value }) =>
      of.every((kind) =>
        example.dataset.of(kind).every((record) => {
          const given = value(example, record as Parameters<typeof value>[1]);
          return given === undefined || (Array.isArray(given) && given.length === 0);
        }),
      ),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe('the order of files', () => {
  const queries: readonly ListQuery[] = [
    { kind: 'action', where: 'lead.class = government', sort: '-due_day' },
    { kind: 'gap', sort: 'severity', columns: 'id,actions,priorities,pointed_at' },
    { kind: 'organisation', columns: 'id,pointed_at,last_touched' },
  ];
  const answers = (files: readonly (readonly [path: string, text: string])[]): string => {
    const { snapshot } = readFiles(new Map(files));
    return JSON.stringify(queries.map((query) => listRecords(snapshot, query)));
  };

  it('changes no list', () => {
    const entries = [...exampleFiles];
    const usual = answers(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(answers(shuffled)).toBe(usual);
      }),
      { numRuns: 4 },
    );
  });
});
