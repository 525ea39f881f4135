import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/facts/snapshot.js';
import type { Audience } from '../../src/model/audience.js';
import { Misuse } from '../../src/model/errors.js';
import type { Group, Measure } from '../../src/model/measure.js';
import { project } from '../../src/parse/project.js';
import { measure } from '../../src/run/measure.js';
import { readExample } from '../support/example.js';
import { readOver } from '../support/register.js';

type Files = Readonly<Record<string, string | undefined>>;

function figure(id: string, files: Files, options: { asOf?: string; by?: string } = {}): Measure {
  const { snapshot, parsed } = readOver(files, options.asOf);
  expect(parsed.findings.filter(({ rule }) => rule.startsWith('schema/'))).toEqual([]);
  const [found] = measure(snapshot, { only: [id], ...(options.by === undefined ? {} : { by: options.by }) });
  if (found === undefined) throw new Error(`No figure came for ${id}.`);
  return found;
}

const reasons = (figures: Measure): Record<string, string> =>
  Object.fromEntries(figures.excluded.map(({ id, reason }) => [id, reason]));
const hits = (figures: Measure): string[] =>
  figures.counted.filter(({ inNumerator }) => inNumerator).map(({ id }) => id);
const rows = (groups: readonly Group[]): Record<string, number | null> =>
  Object.fromEntries(groups.map(({ key, value }) => [key, value]));

const action = (more: string): string => `title: An action\n${more}`;
const history = (...entries: readonly [day: string, status: string][]): string =>
  `status: ${entries.at(-1)?.[1] ?? ''}\nhistory:\n${entries.map(([on, status]) => `  - { on: ${on}, status: ${status} }\n`).join('')}`;

describe('what is asked for', () => {
  const { snapshot } = readOver({});

  it('may be metrics or families, in the order of the registry', () => {
    const ids = measure(snapshot, { only: ['gaps/open', 'agreement'] }).map(({ id }) => id);
    expect(ids).toEqual(['agreement/positions', 'agreement/unapproved-changes', 'gaps/open']);
  });

  it('is refused when there is no such metric or dimension, with a way out', () => {
    expect(() => measure(snapshot, { only: ['progress/on-tim'] })).toThrow(Misuse);
    try {
      measure(snapshot, { only: ['progress/on-tim'] });
    } catch (error) {
      expect(error instanceof Misuse && error.help).toContain('"progress/on-time"');
    }
    expect(() => measure(snapshot, { by: 'ministry' })).toThrow('there is no dimension "ministry"');
  });

  it('is not kept, has no data, or is zero: three different things', () => {
    const done = { 'actions/ACT-001.yaml': action('status: complete\n') };
    expect(figure('progress/overdue', {})).toMatchObject({ state: 'not-kept', value: null });
    expect(figure('progress/overdue', done)).toMatchObject({ state: 'no-data', value: null, numerator: null });
    const early = { 'actions/ACT-001.yaml': action('status: ongoing\ndue: 2026-12\n') };
    expect(figure('progress/overdue', early)).toMatchObject({ state: 'ok', value: 0, denominator: 1 });
  });
});

describe('progress', () => {
  const files = {
    'actions/ACT-001.yaml': action(
      `due: 2026-08-31\nlead: justice-ministry\n${history(['2026-01-01', 'in-progress'], ['2026-08-31', 'complete'])}`,
    ),
    'actions/ACT-002.yaml': action(
      `due: 2026-08-31\nlead: health-ministry\n${history(['2026-01-01', 'in-progress'], ['2026-09-01', 'complete'])}`,
    ),
    'actions/ACT-003.yaml': action('due: 2026-09-29\nlead: health-ministry\nstatus: in-progress\n'),
    'actions/ACT-004.yaml': action('due: 2026-10-01\nlead: justice-ministry\nstatus: in-progress\n'),
    'actions/ACT-005.yaml': action('due: 2026-07-01\nlead: justice-ministry\nstatus: cancelled\n'),
    'actions/ACT-006.yaml': action('status: ongoing\n'),
    'actions/ACT-007.yaml': action('due: 2026-09-30\nstatus: in-progress\n'),
  };

  it('counts as on time what was completed by its deadline, of all that was due', () => {
    // Due: ACT-001, ACT-002, ACT-003. On time: ACT-001. 1 ÷ 3.
    const figures = figure('progress/on-time', files);
    expect(figures).toMatchObject({ value: 1 / 3, numerator: 1, denominator: 3 });
    expect(hits(figures)).toEqual(['ACT-001']);
    expect(reasons(figures)).toEqual({
      'ACT-004': 'not due by the as-of day',
      'ACT-005': 'cancelled on the as-of day',
      'ACT-006': 'no deadline',
      'ACT-007': 'still within its deadline and grace',
    });
  });

  it('has an implementation rate of what was planned for the period', () => {
    // Due from July to September: ACT-001, 002, 003, 005, 007; ongoing: ACT-006. Done: 001, 002; on schedule: 006. 3 ÷ 6.
    const figures = figure('progress/implementation-rate', files);
    expect(figures).toMatchObject({ value: 0.5, numerator: 3, denominator: 6 });
    expect(hits(figures)).toEqual(['ACT-001', 'ACT-002', 'ACT-006']);
    expect(reasons(figures)).toEqual({ 'ACT-004': 'not planned for completion in the period' });
    // The same register as of October still speaks of the third quarter.
    expect(figure('progress/implementation-rate', files, { asOf: '2026-11-15' })).toEqual(figures);
  });

  it('is grouped by lead, with a row for what has none', () => {
    const figures = figure('progress/on-time', files, { by: 'lead' });
    expect(figures.grouping).toBe('single');
    expect(rows(figures.groups)).toEqual({ 'health-ministry': 0, 'justice-ministry': 1, '(none)': null });
    expect(figures.groups.map(({ title }) => title)).toEqual(['Ministry of Health', 'Ministry of Justice', '(none)']);
  });

  it('has no forecast below ten completed actions', () => {
    const completed = (count: number): Files => ({
      'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-01-15\ntype: ordinary\nstatus: held\n',
      'decisions/DEC-001.yaml': 'title: Adopted\nmeeting: MTG-001\ntype: adopt\nstatus: adopted\n',
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `actions/ACT-${String(index + 1).padStart(3, '0')}.yaml`,
          action(
            `agreed_by: DEC-001\ndue: 2026-06-10\n${history(['2026-01-15', 'in-progress'], [`2026-06-${String(11 + index)}`, 'complete'])}`,
          ),
        ]),
      ),
    });
    expect(figure('progress/forecast-late', completed(9))).toMatchObject({ state: 'no-data', denominator: 9 });
    // Slips of 1 to 10 days: the 20th percentile lies at 1 + 0.2 × 9 = 2.8, the 80th at 1 + 0.8 × 9 = 8.2.
    expect(figure('progress/forecast-early', completed(10)).value).toBeCloseTo(2.8, 10);
    expect(figure('progress/forecast-late', completed(10)).value).toBeCloseTo(8.2, 10);
  });
});

describe('gaps', () => {
  const gap = (severity: string, more = 'status: open\n'): string =>
    `title: A gap\ncapability: judiciary-and-prosecutors\nseverity: ${severity}\n${more}`;
  const files = {
    'gaps/GAP-001.yaml': gap('high'),
    'gaps/GAP-002.yaml': gap('high', 'status: being-addressed\nidentified_on: 2026-09-01\n'),
    'gaps/GAP-003.yaml': gap('low', 'status: closed\n'),
    'gaps/GAP-004.yaml': gap('critical', 'status: open\nidentified_on: 2026-10-01\n'),
    'actions/ACT-001.yaml': action('status: ongoing\nlead: justice-ministry\ngaps: [GAP-001, GAP-003]\n'),
    'actions/ACT-002.yaml': action('status: suspended\nlead: health-ministry\ngaps: [GAP-002]\n'),
  };

  it('are open by severity, with rows for severities that no gap has', () => {
    const figures = figure('gaps/open', files);
    expect(figures.value).toBe(2);
    expect(rows(figures.groups)).toEqual({ critical: 0, high: 2, medium: 0, low: 0, '(none)': null });
  });

  it('need an action that is live', () => {
    const figures = figure('gaps/with-live-action', files);
    expect(figures).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(hits(figures)).toEqual(['GAP-001']);
    expect(reasons(figures)).toEqual({
      'GAP-003': 'closed on the as-of day',
      'GAP-004': 'identified after the as-of day',
    });
  });
});

describe('composition', () => {
  it('covers the groups expected', () => {
    const figures = figure('composition/group-coverage', { 'members/MEM-011.yaml': undefined });
    // The operators hold one seat for two groups; faith-based organisations lost theirs: 12 of 13.
    expect(figures).toMatchObject({ value: 12 / 13, numerator: 12, denominator: 13 });
    expect(figures.counted.find(({ inNumerator }) => !inNumerator)?.id).toBe('faith-based');
  });

  it('counts attendance by class, absent where the list does not name a seat', () => {
    const meeting = `body: ncc\ndate: 2026-05-05\ntype: ordinary\nstatus: held\nattendance:
  - { member: MEM-001, presence: holder }
  - { member: MEM-009, presence: alternate }
  - { member: MEM-010, presence: apology }
`;
    const figures = figure('composition/attendance', { 'meetings/MTG-001.yaml': meeting });
    expect(figures).toMatchObject({ numerator: 2, denominator: 12 });
    expect(rows(figures.groups)).toMatchObject({ government: 1 / 6, 'civil-society': 1, industry: 0 });
    // A director chairs, an officer stands in for civil society: senior 1 of 2, substitution 1 of 2.
    expect(figure('composition/senior-attendance', { 'meetings/MTG-001.yaml': meeting }).value).toBe(0.5);
    expect(figure('composition/substitution', { 'meetings/MTG-001.yaml': meeting }).value).toBe(0.5);
  });
});

describe('reporting', () => {
  it('is on time by the deadline, of all that was owed', () => {
    const update = (on: string): string => `reported_by: health-ministry\nreported_on: ${on}\n`;
    const files = {
      'actions/ACT-001.yaml': action('status: ongoing\nlead: health-ministry\n'),
      'actions/ACT-002.yaml': action('status: ongoing\nlead: health-ministry\n'),
      'actions/ACT-003.yaml': action('status: ongoing\nlead: justice-ministry\n'),
      'updates/2026-Q3/ACT-001.yaml': update('2026-10-15'),
      'updates/2026-Q3/ACT-002.yaml': update('2026-10-16'),
    };
    expect(figure('reporting/on-time', files)).toMatchObject({ value: 1 / 3, numerator: 1, denominator: 3 });
    expect(figure('reporting/complete', files)).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 });
    const organisations = figure('reporting/organisations', files);
    expect(organisations).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(hits(organisations)).toEqual(['health-ministry']);
  });
});

describe('support', () => {
  const support = (provider: string, amount: string, currency: string, more = ''): string =>
    `title: Support\ntype: funding\nprovider: ${provider}\nstatus: committed\ncommitments: [{ id: C1, on: 2026-01-01, amount: { amount: "${amount}", currency: ${currency} } }]\n${more}`;
  const files = {
    'priorities/PRI-001.yaml': 'title: First\nrank: 1\n',
    'support/SUP-001.yaml': support('health-ministry', '0.10', 'USD', 'needs: [PRI-001]\n'),
    'support/SUP-002.yaml': support('justice-ministry', '0.20', 'USD'),
  };

  it('adds up exactly, per currency', () => {
    const figures = figure('support/secured', {
      ...files,
      'support/SUP-003.yaml': support('cyber-agency', '7', 'EUR'),
    });
    expect(figures.values).toEqual([
      { currency: 'EUR', amount: '7.00' },
      { currency: 'USD', amount: '0.30' },
    ]);
    expect(figures).toMatchObject({ value: null, state: 'ok', denominator: 3 });
  });

  it('is aligned by the money on priorities, and concentrated by the largest provider', () => {
    // 0.10 of 0.30 on a priority; 0.20 of 0.30 from the ministry of justice.
    expect(figure('support/alignment', files)).toMatchObject({ value: 1 / 3, currency: 'USD', converted: false });
    expect(figure('support/concentration', files)).toMatchObject({ value: 2 / 3, numerator: 0.2, denominator: 0.3 });
  });

  it('is not comparable across currencies without a rate, and says so when one was used', () => {
    const mixed = { ...files, 'support/SUP-003.yaml': support('cyber-agency', '0.70', 'EUR') };
    expect(figure('support/alignment', mixed)).toMatchObject({ state: 'not-comparable', value: null });
    const settings =
      'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\ncurrency: USD\nrates: [{ on: 2026-01-01, from: EUR, to: USD, rate: "1" }]\n';
    // 0.10 of 0.10 + 0.20 + 0.70.
    const figures = figure('support/alignment', { ...mixed, 'secretariat.yaml': settings });
    expect(figures).toMatchObject({ state: 'ok', value: 0.1, converted: true, denominator: 1 });
    expect(figures.rates).toEqual([{ from: 'EUR', to: 'USD', rate: '1', on: '2026-01-01' }]);
    // The day before its rate there is none: not comparable then, rather than a guess.
    const early = { ...mixed, 'secretariat.yaml': settings.replace('on: 2026-01-01', 'on: 2026-10-01') };
    expect(figure('support/alignment', early)).toMatchObject({ state: 'not-comparable', value: null });
  });
});

describe('small numbers of people', () => {
  const product = (reach: number): string =>
    `title: Guide\ntype: guidance\ndisseminations: [{ id: D1, on: 2026-01-01, level: local, reach: ${String(reach)} }]\n`;
  const people = (reach: readonly number[], audience: Audience = 'public'): Measure => {
    const files = reach.map((count, index) => [`products/PRD-00${String(index + 1)}.yaml`, product(count)]);
    const { snapshot } = readOver(Object.fromEntries(files) as Files);
    const seen = snapshotOf(project(snapshot.dataset, audience), snapshot.asOf, audience);
    return measure(seen, { only: ['dissemination/people-reached'] })[0]!;
  };

  it('are in no figure for the public and for partners, and in every one for members', () => {
    for (const audience of ['public', 'partners'] as const) {
      expect(people([2], audience)).toMatchObject({ state: 'suppressed', value: null, counted: [], excluded: [] });
      // Nobody and some, or some only: neither "none" nor a number would be true.
      expect(people([0, 2], audience)).toMatchObject({ state: 'suppressed', value: null });
      expect(people([0], audience)).toMatchObject({ state: 'ok', value: 0 });
      expect(people([3], audience)).toMatchObject({ state: 'ok', value: 3 });
      expect(people([2, 40], audience)).toMatchObject({
        value: 40,
        counted: [{ id: 'PRD-002#D1', amount: 40 }],
        excluded: [{ id: 'PRD-001#D1', reason: 'withheld: small number of people' }],
      });
    }
    expect(people([2, 40], 'members')).toMatchObject({ state: 'ok', value: 42, excluded: [] });
  });

  // So a total less what is shown of it leaves nothing: not within a report, nor from one period or report to another.
  it('cannot be found by taking what is shown from a total', () => {
    const reach = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 900 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(reach, (counts) => {
        const { value, counted } = people(counts);
        const open = counts.filter((count) => count === 0 || count >= 3);
        const sum = open.reduce((total, count) => total + count, 0);
        expect(value ?? 0).toBe(sum);
        expect(counted.reduce((total, { amount }) => total + Number(amount), 0)).toBe(value ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what an audience may not see', () => {
  const { snapshot } = readExample();
  const seenBy = (audience: 'public' | 'members'): readonly Measure[] =>
    measure(snapshotOf(project(snapshot.dataset, audience), snapshot.asOf, audience));

  it('is in no list of a public figure', () => {
    const visible = project(snapshot.dataset, 'public').records;
    const hidden = [...snapshot.dataset.records.keys()].filter((id) => !visible.has(id));
    expect(hidden.length).toBeGreaterThan(50);
    const ids = seenBy('public').flatMap(({ counted, excluded }) => [...counted, ...excluded].map(({ id }) => id));
    const named = new Set(ids.flatMap((id) => [id, ...id.split(/[#/]/u)]));
    expect(hidden.filter((id) => named.has(id))).toEqual([]);
  });

  it('suppresses a figure that hinges on it', () => {
    const state = (audience: 'public' | 'members'): string | undefined =>
      seenBy(audience).find(({ id }) => id === 'commitments/with-evidence')?.state;
    expect([state('public'), state('members')]).toEqual(['suppressed', 'ok']);
  });
});
