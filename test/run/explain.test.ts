import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { explainFigure } from '../../src/run/explain.js';
import type { ExplainedFigure } from '../../src/run/explain.js';
import { project } from '../../src/parse/project.js';
import type { Audience } from '../../src/model/audience.js';
import { readOver } from '../support/register.js';

type Files = Readonly<Record<string, string | undefined>>;

function explain(
  id: string,
  files: Files,
  options: { by?: string; asOf?: string; audience?: Audience } = {},
): ExplainedFigure {
  const { by, asOf = '2026-09-30', audience = 'restricted' } = options;
  const { dataset } = readOver(files).snapshot;
  const seen = project(dataset, audience);
  return explainFigure((day) => snapshotOf(seen, day, audience), asOf, by === undefined ? { id } : { id, by });
}

/** The moves as change → [value, numerator, denominator, ids]. */
const moves = ({ moves: list }: ExplainedFigure): unknown[] =>
  list.map(({ change, to, ids }) => [change, to.value, to.numerator, to.denominator, ids.join(' ')]);

const action = (more: string): string => `title: An action\nlead: health-ministry\n${more}`;
const actions: Files = {
  'actions/ACT-001.yaml': action(
    'due: 2026-03-31\nstatus: complete\nhistory: [{ on: 2026-01-01, status: in-progress }, { on: 2026-03-01, status: complete }]\n',
  ),
  'actions/ACT-002.yaml': action('due: 2026-06-30\nstatus: in-progress\n'),
  'actions/ACT-003.yaml': action('due: 2027-01-31\nstatus: in-progress\n'),
};

describe('the values of before', () => {
  it('are those of the last four period ends, by the same knowledge', () => {
    const { earlier } = explain('progress/on-time', actions, { asOf: '2026-10-15' });
    expect(earlier.map(({ period, day, measure }) => [period, day, measure.numerator, measure.denominator])).toEqual([
      ['2025-Q4', '2025-12-31', null, null],
      ['2026-Q1', '2026-03-31', 1, 1],
      ['2026-Q2', '2026-06-30', 1, 1],
      ['2026-Q3', '2026-09-30', 1, 2],
    ]);
  });

  it('follow a fiscal year that begins in April, and a calendar that changed', () => {
    const settings = `schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC
fiscal_year: { start_month: 4, named_by: start }
reporting_calendar:
  - { from: 2024-04-01, frequency: half-year, update_deadline_days: 30 }
  - { from: 2026-04-01, frequency: quarter, update_deadline_days: 15 }\n`;
    const { earlier } = explain('progress/on-time', { ...actions, 'secretariat.yaml': settings });
    expect(earlier.map(({ period, day }) => [period, day])).toEqual([
      ['2025-H1', '2025-09-30'],
      ['2025-H2', '2026-03-31'],
      ['2026-Q1', '2026-06-30'],
      ['2026-Q2', '2026-09-30'],
    ]);
  });

  it('stand beside what was published of a closed period, for those who may read that', () => {
    const closed = `status: closed\nhistory: [{ on: 2026-05-01, status: closed }]
cleared_figures: [{ metric: progress/on-time, audience: members, value: 0.5, numerator: 1, denominator: 2 }]\n`;
    const files = { ...actions, 'periods/2026-Q1.yaml': closed };
    const published = (audience: Audience): unknown =>
      explain('progress/on-time', files, { audience }).earlier.map((one) => one.published?.value);
    expect(published('members')).toEqual([undefined, 0.5, undefined, undefined]);
    expect(published('public')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('come with their rows', () => {
    const { measure, earlier } = explain('progress/on-time', actions, { by: 'lead' });
    expect(measure.groups.map(({ key }) => key)).toEqual(['health-ministry']);
    expect(earlier.at(-1)?.measure.groups[0]?.value).toBe(0.5);
  });
});

describe('what would move a figure', () => {
  it('of a share is one candidate that counts, counts no longer or joins', () => {
    // 1 of 2. With ACT-002: 2 of 2. Without ACT-001: 0 of 2. If ACT-003 joined: 2 of 3 or 1 of 3.
    expect(moves(explain('progress/on-time', actions))).toEqual([
      ['counts', 1, 2, 2, 'ACT-002'],
      ['counts-no-longer', 0, 0, 2, 'ACT-001'],
      ['joins', 2 / 3, 2, 3, 'ACT-003'],
      ['joins-without', 1 / 3, 1, 3, 'ACT-003'],
    ]);
  });

  it('of a part of a whole of its own is one more or one fewer', () => {
    // Four meetings undertaken, one held: 1 of 4. A second: 2 of 4; without the first: 0 of 4.
    const files = {
      'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\nmeetings_per_year: 4\n',
      'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-05-05\ntype: ordinary\nstatus: held\n',
    };
    expect(moves(explain('meetings/held', files))).toEqual([
      ['one-more', 0.5, 2, 4, 'ncc'],
      ['one-fewer', 0, 0, 4, 'ncc'],
    ]);
  });

  it('of a median is who leaves: those below alike, those above alike', () => {
    const gap = (on: string): string =>
      `title: A gap\ncapability: legislation\nseverity: low\nstatus: open\nidentified_on: ${on}\n`;
    const files = {
      'gaps/GAP-001.yaml': gap('2026-09-29'),
      'gaps/GAP-002.yaml': gap('2026-09-28'),
      'gaps/GAP-003.yaml': gap('2026-09-20'),
      'gaps/GAP-004.yaml': gap('2026-09-10'),
    };
    // 1, 2, 10 and 20 days: (2 + 10) ÷ 2 = 6. Without 1 or 2: 10. Without 10 or 20: 2.
    expect(explain('gaps/age', files).measure.value).toBe(6);
    expect(
      moves(explain('gaps/age', files)).map((move) =>
        (move as unknown[]).filter((_, index) => index !== 2 && index !== 3),
      ),
    ).toEqual([
      ['leaves', 10, 'GAP-001 GAP-002'],
      ['leaves', 2, 'GAP-003 GAP-004'],
    ]);
  });

  it('of a mean is a day more or less; of a mean of shares, all or nothing', () => {
    const promise = (delivered: string): string =>
      `title: A promise\nlead: health-ministry\nstatus: in-progress\nquantity: { value: 10, unit: courses }\ndeliveries: [{ id: D1, on: 2026-01-01, quantity: ${delivered}, source: Letter }]\n`;
    const files = { 'commitments/COM-001.yaml': promise('5'), 'commitments/COM-002.yaml': promise('10') };
    // (0.5 + 1) ÷ 2 = 0.75. All of the first: 1; nothing of it: 0.5; nothing of the second: 0.25.
    const found = explain('commitments/delivered', files);
    expect(found.measure.value).toBe(0.75);
    expect(found.moves.map(({ change, to, ids }) => [change, to.value, ids.join()])).toEqual([
      ['all', 1, 'COM-001'],
      ['none', 0.5, 'COM-001'],
      ['none', 0.25, 'COM-002'],
    ]);
  });

  it('of a share of money is each support, with all of it or with nothing', () => {
    const support = (amount: number, more = ''): string =>
      `title: Support\ntype: funding\nprovider: health-ministry\nstatus: committed\ncommitments: [{ id: C1, on: 2026-01-01, amount: { amount: ${String(amount)}, currency: USD } }]\n${more}`;
    const files = {
      'priorities/PRI-001.yaml': 'title: First\nrank: 1\n',
      'support/SUP-001.yaml': support(30, 'needs: [PRI-001]\n'),
      'support/SUP-002.yaml': support(70),
    };
    expect(moves(explain('support/alignment', files))).toEqual([
      ['all', 1, 100, 100, 'SUP-002'],
      ['none', 0, 0, 100, 'SUP-001'],
    ]);
  });

  it('is not told where the figure may not be seen, is not kept, or would give a small number away', () => {
    const product =
      'title: Guide\ntype: guidance\ndisseminations: [{ id: D1, on: 2026-01-01, level: local, reach: 2 }]\n';
    const files = { 'products/PRD-001.yaml': product };
    expect(explain('dissemination/people-reached', files, { audience: 'public' }).moves).toEqual([]);
    expect(explain('dissemination/people-reached', files).moves.length).toBe(2);
    expect(explain('progress/on-time', {}).moves).toEqual([]);
    expect(explain('commitments/with-evidence', files, { audience: 'public' }).moves).toEqual([]);
  });
});
