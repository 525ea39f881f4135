import { describe, expect, it } from 'vitest';
import { compute } from '../../src/metrics/compute.js';
import { metrics } from '../../src/metrics/registry.generated.js';
import type { Measure } from '../../src/model/measure.js';
import { readOver } from '../support/register.js';

type Files = Readonly<Record<string, string | undefined>>;

/** A figure of the small register with files laid over it. */
function figure(id: string, files: Files, asOf?: string): Measure {
  const { snapshot, parsed } = readOver(files, asOf);
  expect(parsed.findings.filter(({ rule }) => /^(schema|reference)\//u.test(rule))).toEqual([]);
  const metric = metrics.find((one) => one.id === id);
  if (metric === undefined) throw new Error(`There is no metric ${id}.`);
  return compute(metric, snapshot);
}

const rows = ({ groups }: Measure): Record<string, number | null> =>
  Object.fromEntries(groups.filter(({ value }) => value !== 0).map(({ key, value }) => [key, value]));

const body = (more: string): string =>
  `name: National Coordination Council\nlevel: national\ntype: council\nmodel: both\nfrom: 2025-01-01\n${more}`;

describe('mandate', () => {
  it('takes the age of the terms of reference from their last review, else from their first day', () => {
    // 2025-01-15 to 2026-09-30: 624 days − 1 = 623; reviewed on 2026-09-20: ten days.
    expect(figure('mandate/terms-of-reference-age', {})).toMatchObject({ state: 'ok', value: 623 });
    const reviewed = body('terms_of_reference: { on: 2025-01-15, reviewed_on: 2026-09-20 }\n');
    expect(figure('mandate/terms-of-reference-age', { 'bodies/ncc.yaml': reviewed }).value).toBe(10);
    const ahead = body('terms_of_reference: { on: 2025-01-15, reviewed_on: 2026-10-20 }\n');
    expect(figure('mandate/terms-of-reference-age', { 'bodies/ncc.yaml': ahead }).value).toBe(623);
    expect(figure('mandate/terms-of-reference-age', { 'bodies/ncc.yaml': body('') }).state).toBe('no-data');
  });

  it('counts the days since the last report upward, or since a body that never reported began', () => {
    // The base register reported on 2026-03-01: 30 + 30 + 31 + 30 + 31 + 31 + 30 days to 2026-09-30.
    expect(figure('mandate/days-since-report', {}).value).toBe(213);
    const never = body('accountability: { reports_to: Cabinet }\n');
    expect(figure('mandate/days-since-report', { 'bodies/ncc.yaml': never }, '2025-01-11').value).toBe(10);
  });

  it('asks only hosted bodies for the subject on their agenda, over twelve months', () => {
    const hosted = body('arrangement: within-existing\nhost: { mechanism: Child Protection Board }\n');
    const meeting = (date: string, subject: boolean): string =>
      `body: ncc\ndate: ${date}\ntype: ordinary\nstatus: held\nagenda:\n  - { id: A1, subject: Item${subject ? ', concerns_csea: true' : ''} }\n`;
    const files = {
      'bodies/ncc.yaml': hosted,
      'meetings/MTG-001.yaml': meeting('2026-03-01', true),
      'meetings/MTG-002.yaml': meeting('2026-06-01', false),
      'meetings/MTG-003.yaml': meeting('2025-09-30', true),
    };
    expect(figure('mandate/subject-on-agenda', files)).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    expect(figure('mandate/subject-on-agenda', { ...files, 'bodies/ncc.yaml': body('') }).state).toBe('no-data');
  });
});

describe('composition', () => {
  const chair = (holders: string): string =>
    `body: ncc\norganisation: interior-ministry\nroles: [{ role: chair, voting: true, from: 2025-01-01 }]\nholders:\n${holders}from: 2025-01-01\n`;
  const person = 'name: A person\norganisation: interior-ministry\ngrade: head\n';

  it('counts the days of the last twelve months on which nobody chaired', () => {
    expect(figure('composition/chair-vacancy-days', {}).value).toBe(0);
    // The chair left on 31 August; the seat is empty on each of the thirty days of September.
    const left = {
      'members/MEM-001.yaml': chair('  - { person: PER-901, from: 2025-01-01, to: 2026-08-31 }\n'),
      'people/PER-901.yaml': person,
    };
    expect(figure('composition/chair-vacancy-days', left).value).toBe(30);
    expect(figure('composition/chair-vacancy-days', left, '2026-08-31').value).toBe(0);
  });

  it('counts ministries of six and further groups of seven', () => {
    expect(figure('composition/ministries-seated', {})).toMatchObject({ numerator: 6, denominator: 6 });
    const without = { 'members/MEM-001.yaml': undefined };
    const found = figure('composition/ministries-seated', without);
    expect(found.denominator).toBe(6);
    expect(found.numerator).toBeLessThan(6);
    expect(figure('composition/further-groups-seated', {}).denominator).toBe(7);
  });

  it('lists the classes of each local body, also of one that has a single class', () => {
    const local = (area: string): string =>
      `name: Local council ${area}\nlevel: sub-national\ntype: local-body\nmodel: coordination\narea: ${area}\nparent: ncc\n`;
    const seat = (at: string, organisation: string): string =>
      `body: ${at}\norganisation: ${organisation}\nroles: [{ role: member, from: 2025-01-01 }]\n`;
    const found = figure('composition/local-classes', {
      'bodies/lc-coast.yaml': local('XT-01'),
      'bodies/lc-hills.yaml': local('XT-02'),
      'members/MEM-901.yaml': seat('lc-coast', 'national-police'),
      'members/MEM-902.yaml': seat('lc-coast', 'child-alliance'),
      'members/MEM-903.yaml': seat('lc-hills', 'health-ministry'),
      'members/MEM-904.yaml': seat('lc-hills', 'education-ministry'),
    });
    expect(rows(found)).toEqual({ 'lc-coast': 2, 'lc-hills': 1 });
  });
});

describe('progress', () => {
  const action = (more: string): string => `title: An action\nstatus: in-progress\n${more}`;

  it('takes the level of completion as reported, whatever the status says', () => {
    const update = (completion: string): string =>
      `status: in-progress\ncompletion: ${completion}\nprogress: Some.\nchallenges: None.\nreported_by: justice-ministry\nreported_on: 2026-07-10\n`;
    const found = figure('progress/completion', {
      'actions/ACT-001.yaml': action(''),
      'actions/ACT-002.yaml': action(''),
      'actions/ACT-003.yaml': action(''),
      'updates/2026-Q1/ACT-001.yaml': update('limited'),
      'updates/2026-Q2/ACT-001.yaml': update('substantial'),
      'updates/2026-Q2/ACT-002.yaml': update('complete'),
    });
    expect(rows(found)).toEqual({ substantial: 1, complete: 1, '(none)': null });
    expect(found.excluded).toEqual([{ id: 'ACT-003', reason: 'no completion reported' }]);
  });

  it('measures the quality of a plan as SIGMA does: four things of every activity, and the plan in public', () => {
    const files = {
      'indicators/IND-001.yaml': 'title: An indicator\nlevel: output\nunit: courses\ndirection: up\n',
      // All four.
      'actions/ACT-001.yaml': action(
        'lead: justice-ministry\ndue: 2026-12\nfinancing: [{ id: F1, source: State budget }]\nindicators: [IND-001]\n',
      ),
      // Three: no source of financing.
      'actions/ACT-002.yaml': action('lead: justice-ministry\ndue: 2026-12\nindicators: [IND-001]\n'),
      // One: a deadline.
      'actions/ACT-003.yaml': action('due: FY2027\n'),
      // None.
      'actions/ACT-004.yaml': action(''),
      'actions/ACT-005.yaml': 'title: Over\nstatus: cancelled\nlead: health-ministry\n',
    };
    // In full: ACT-001 of 4. One by one: 4 + 3 + 1 + 0 = 8 of 4 × 4 = 16.
    expect(figure('data/plan-quality', files)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    const byElement = figure('data/completeness', files);
    expect(byElement).toMatchObject({ value: 0.5, numerator: 8, denominator: 16 });
    const parts = byElement.groups.map(({ key, numerator, denominator }) => [key, numerator, denominator]);
    // Responsible: ACT-001, 002. Deadline: ACT-001, 002, 003. Financing: ACT-001. Indicator: ACT-001, 002.
    expect(parts).toEqual([
      ['responsible', 2, 4],
      ['deadline', 3, 4],
      ['financing', 1, 4],
      ['indicator', 2, 4],
      ['(none)', null, null],
    ]);
    expect(byElement.excluded).toEqual([{ id: 'ACT-005', reason: 'cancelled on the as-of day' }]);
  });

  it('takes a programme for public when everybody may see it and it says where it is', () => {
    const programme = (more: string): string =>
      `title: Programme\nversion: "1"\nfrom: 2026-01-01\nto: 2028-12-31\nstatus: adopted\nobjectives: [{ id: O1, title: One }]\n${more}`;
    const found = figure('data/plans-public', {
      'programmes/PRG-001.yaml': programme('url: https://council.example/plan\n'),
      'programmes/PRG-002.yaml': programme(''),
      'programmes/PRG-003.yaml': programme('url: https://council.example/draft\nvisibility: members\n'),
      'programmes/PRG-004.yaml':
        'title: Draft\nversion: "1"\nfrom: 2026-01-01\nto: 2028-12-31\nstatus: draft\nobjectives: [{ id: O1, title: One }]\n',
    });
    expect(found).toMatchObject({ numerator: 1, denominator: 3 });
    expect(found.counted.find(({ inNumerator }) => inNumerator)?.id).toBe('PRG-001');
  });

  it('counts the seated organisations that lead or accompany something live', () => {
    const found = figure('progress/organisations-active', {
      'actions/ACT-001.yaml': action('lead: justice-ministry\npartners: [child-alliance]\n'),
      'actions/ACT-002.yaml': 'title: Over\nstatus: cancelled\nlead: health-ministry\n',
    });
    expect(found).toMatchObject({ numerator: 2, denominator: 12 });
  });
});

describe('gaps, support, participation and outcomes', () => {
  it('counts gaps by what has become of them', () => {
    const gap = (more: string): string => `title: A gap\ncapability: legislation\nseverity: low\n${more}`;
    const found = figure('gaps/status', {
      'gaps/GAP-001.yaml': gap('status: open\n'),
      'gaps/GAP-002.yaml': gap(
        'status: closed\nhistory:\n  - { on: 2026-01-01, status: open }\n  - { on: 2026-10-01, status: closed }\n',
      ),
      'gaps/GAP-003.yaml': gap('status: accepted\n'),
      'gaps/GAP-004.yaml': gap('status: open\nidentified_on: 2026-10-01\n'),
    });
    expect(rows(found)).toEqual({ open: 2, accepted: 1, '(none)': null });
  });

  it('takes what was delivered of what is secured', () => {
    // Secured: 100 committed and 40 delivered of it, and 60 delivered without a commitment: 100 of 160.
    const money = (amount: number): string => `{ amount: ${amount}, currency: USD }`;
    const found = figure('support/delivered-share', {
      'support/SUP-001.yaml': `title: A\ntype: funding\nstatus: delivering\ncommitments: [{ id: C1, on: 2026-01-01, amount: ${money(100)} }]\ndeliveries: [{ id: D1, on: 2026-02-01, amount: ${money(40)} }]\n`,
      'support/SUP-002.yaml': `title: B\ntype: funding\nstatus: delivered\ndeliveries: [{ id: D1, on: 2026-02-01, amount: ${money(60)} }]\n`,
    });
    expect(found).toMatchObject({ numerator: 100, denominator: 160, value: 0.625, currency: 'USD' });
  });

  it('knows an initiative as active for twelve months after the last activity', () => {
    const files = {
      'initiatives/alliance.yaml':
        'name: Alliance\ntype: alliance\nparticipations: [{ id: P1, event: Assembly, on: 2025-09-30 }]\n',
    };
    expect(figure('participation/active', files, '2026-09-30').value).toBe(1);
    expect(figure('participation/active', files, '2026-10-01').value).toBe(0);
  });

  it('sets the indicators of outcomes across borders apart', () => {
    const indicator = (more: string): string =>
      `title: An indicator\nlevel: outcome\nunit: cases\ndirection: down\n${more}`;
    const found = figure('indicators/cross-border', {
      'indicators/IND-001.yaml': indicator('outcome_tags: [cross-border]\n'),
      'indicators/IND-002.yaml': indicator('outcome_tags: [prevention]\n'),
    });
    expect(rows(found)).toEqual({ 'no-data': 1, '(none)': null });
    expect(found.excluded).toEqual([{ id: 'IND-002', reason: 'not about outcomes across borders' }]);
  });
});
