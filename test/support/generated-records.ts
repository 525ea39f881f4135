import { numbered } from '../../src/base/id.js';
import type { KindName } from '../../src/model/records.generated.js';

/** What a record's maker may use. */
export interface Maker {
  /** The number of the record among its kind, from 1. */
  readonly index: number;
  /** A whole number from 0 up to, not including, `below`. */
  readonly number: (below: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** The id of some record of a kind. */
  readonly some: (kind: KindName) => string;
  /** A day between 1 October 2025 and 28 September 2026. */
  readonly day: () => string;
  readonly money: () => { amount: string; currency: string };
}

export type Fields = Readonly<Record<string, unknown>>;

/** The quarters whose updates are generated. */
export const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const;
const groups =
  'interior justice social-welfare education health telecommunications law-enforcement judiciary ngo ict-industry';
/** The areas of the generated country. */
export const areas = ['XT-01', 'XT-02', 'XT-03', 'XT-04', 'XT-05', 'XT-06'] as const;
const capabilities = ['leadership', 'legislation', 'child-helpline', 'csea-hotline', 'education-programme'] as const;
const levels = ['low', 'medium', 'high'] as const;

const started = (status: string, on = '2025-10-01'): Fields => ({ status, history: [{ on, status }] });

/** Makes the content of one record of each kind. */
export const makers: Readonly<Record<KindName, (maker: Maker) => Fields>> = {
  organisation: ({ index, pick }) => ({
    name: `Organisation number ${index}`,
    class: pick(['government', 'civil-society', 'industry', 'law-enforcement']),
    groups: [pick(groups.split(' '))],
    level: 'national',
    responsibilities: [
      { statement: 'Care of children in its charge', source: 'law', instrument: 'Child Protection Act' },
    ],
  }),
  body: ({ index, some, pick }) => ({
    name: `Council number ${index}`,
    ...(index === 1
      ? { level: 'national', type: 'council', arrangement: 'standalone' }
      : { level: 'sub-national', type: 'local-body', area: pick(areas), parent: 'body-1' }),
    function: `Coordinates part ${index} of the response`,
    model: 'coordination',
    from: '2025-01-01',
    mandate: { instrument: `Decree number ${index}`, on: '2024-12-10' },
    terms_of_reference: { on: '2025-01-15', review_by: '2027-12-31' },
    lead_organisations: [{ organisation: some('organisation'), from: '2025-01-01' }],
  }),
  person: ({ index, some, pick }) => ({
    name: `Person number ${index}`,
    organisation: some('organisation'),
    grade: pick(['head', 'director', 'officer']),
    from: '2025-01-01',
  }),
  member: ({ index, some, pick }) => ({
    body: index % 3 === 0 ? some('body') : 'body-1',
    organisation: `organisation-${index}`,
    roles: [{ role: index === 1 ? 'chair' : 'member', voting: true, from: '2025-01-01' }],
    holders: [{ person: some('person'), grade: pick(['head', 'director', 'officer']), from: '2025-01-01' }],
    from: '2025-01-01',
  }),
  meeting: ({ index, day, number }) => {
    const date = day();
    return {
      body: 'body-1',
      title: `Meeting number ${index}`,
      date,
      type: 'ordinary',
      ...started('held', date),
      attendance: [1, 2, 3].map((step) => ({
        member: numbered('MEM', step),
        presence: number(4) === 0 ? 'apology' : 'holder',
      })),
    };
  },
  decision: ({ index, some, day }) => ({
    title: `Decision number ${index}`,
    meeting: some('meeting'),
    text: 'The council takes note, and asks for a report at its next meeting.',
    type: 'note',
    ...started('adopted', '2025-10-01'),
    concerns: [some('action')],
    follow_up: [{ id: 'F1', what: 'Report back', who: some('organisation'), due: '2026-12-31', done_on: day() }],
  }),
  assessment: ({ index, some }) => ({
    title: `Assessment number ${index}`,
    framework: 'mnr-2016',
    date: '2025-10-01',
    participants: [some('organisation')],
    ...started('endorsed'),
    capabilities: capabilities.map((capability) => ({
      capability,
      phase: 2,
      evidence: 'Workshop',
      confidence: 'high',
    })),
  }),
  gap: ({ index, pick, some, day }) => ({
    title: `Gap number ${index}`,
    capability: pick(capabilities),
    statement: 'What the assessment found to be missing, in a sentence or two that say who lacks it and since when.',
    severity: pick([...levels, 'critical']),
    ...started('open'),
    identified_in: some('assessment'),
    identified_on: '2025-10-01',
    evidence: [{ title: 'Report of the assessors', on: day() }],
  }),
  priority: ({ index, some, money }) => ({
    title: `Priority number ${index}`,
    rank: index,
    from: '2025-01-01',
    to: '2028-12-31',
    gaps: [some('gap')],
    needs: [{ id: 'N1', type: 'funding', what: 'Salaries', amount: money() }],
  }),
  programme: () => ({
    title: 'National programme',
    version: '1.0',
    from: '2025-10-01',
    to: '2028-12-31',
    ...started('draft'),
    objectives: ['O1', 'O2', 'O3'].map((id) => ({ id, title: `Objective ${id}`, capabilities })),
  }),
  action: ({ index, pick, number, some, day, money }) => ({
    title: { en: `Action number ${index}`, fr: `Action numéro ${index}` },
    programme: 'PRG-001',
    objective: pick(['O1', 'O2', 'O3']),
    gaps: [numbered('GAP', 1), some('gap')].filter((gap, at, all) => all.indexOf(gap) === at),
    lead: some('organisation'),
    partners: [some('organisation')],
    level: 'national',
    ...started(pick(['not-started', 'in-progress', 'ongoing'])),
    start: day(),
    due: pick(['2026-12-31', '2027-06', '2027-Q4', 'FY2028', 2029]),
    milestones: [
      { id: 'M1', title: 'First half', due: '2026-03-31', ...(number(3) === 0 ? {} : { done_on: '2026-03-15' }) },
      { id: 'M2', title: 'Second half', due: '2026-12-31' },
    ],
    budget: money(),
    indicators: [some('indicator')],
  }),
  indicator: ({ index, pick, number, some }) => ({
    title: `Indicator number ${index}`,
    level: 'output',
    unit: 'services',
    direction: pick(['up', 'down']),
    counts: 'other',
    programme: 'PRG-001',
    baseline: { value: 50, year: 2024, source: 'Ministry' },
    targets: [{ id: 'T1', by: '2028-12-31', value: 80 }],
    frequency: 'quarter',
    responsible: some('organisation'),
    measurements: quarters.slice(0, 3).map((period) => ({ period, value: 45 + number(30), source: 'Ministry' })),
    from: '2025-10-01',
  }),
  commitment: ({ index, some, day }) => ({
    title: `Commitment number ${index}`,
    lead: some('organisation'),
    made_to: 'body',
    to: 'body-1',
    made_on: '2025-10-01',
    due: '2027-12-31',
    ...started('in-progress'),
    quantity: { value: 1200, unit: 'kits' },
    deliveries: [{ id: 'D1', on: day(), quantity: 300, source: 'Delivery note' }],
  }),
  policy: ({ index, pick, some }) => ({
    title: `Policy number ${index}`,
    type: pick(['policy', 'law', 'action-plan']),
    policy_areas: [pick(['child-rights', 'cybersecurity', 'digital-citizenship', 'violence-against-children'])],
    owner: some('organisation'),
    ...started('in-force'),
    from: '2025-10-01',
  }),
  support: ({ index, some, pick, money }) => ({
    title: `Support number ${index}`,
    needs: [some('gap')],
    type: 'funding',
    required: money(),
    needed_by: '2026-12-31',
    provider: some('organisation'),
    ...started(pick(['needed', 'requested', 'declined'])),
    requests: [{ id: 'R1', on: '2025-10-01' }],
    coordinated_by: 'body',
  }),
  initiative: ({ index, some, day }) => ({
    name: `Network number ${index}`,
    type: 'network',
    from: '2025-01-01',
    contact_posts: [{ post: 'Desk officer', role: 'contact', organisation: some('organisation'), from: '2025-01-01' }],
    participations: [{ id: 'P1', event: 'Yearly assembly', on: day(), represented_by: [some('organisation')] }],
  }),
  product: ({ index, some, day, pick }) => ({
    title: `Guide number ${index}`,
    type: 'guidance',
    languages: ['en'],
    version: '1',
    published_on: '2025-10-01',
    disseminations: [{ id: 'D1', on: day(), level: 'national', providers: [some('provider')], areas: [pick(areas)] }],
  }),
  provider: ({ index, pick }) => ({
    name: `Service number ${index}`,
    type: pick(['helpline', 'shelter', 'health']),
    level: 'local',
    areas: [pick(areas)],
  }),
  risk: ({ index, pick, some }) => ({
    title: `Risk number ${index}`,
    concerns: [some('action')],
    likelihood: pick(levels),
    impact: pick(levels),
    response: 'Watched by the secretariat.',
    owner: some('organisation'),
    review_by: '2027-01-31',
    ...started('open'),
  }),
  update: ({ some, pick }) => ({
    status: 'in-progress',
    completion: pick(['limited', 'substantial']),
    progress: 'The first of two parts was delivered, and the contract of the second was signed.',
    outlook: pick(['green', 'amber', 'red']),
    challenges: 'Few people know the subject.',
    reported_by: some('organisation'),
    reported_on: '2026-10-06',
    verification: 'self-reported',
  }),
  period: () => started('open'),
  waiver: ({ index, some }) => ({
    rule: 'progress/no-due',
    record: numbered('ACT', index),
    reason: 'The council keeps this date open.',
    decided_by: some('decision'),
    decided_on: '2025-10-01',
    expires_on: '2027-12-31',
  }),
};
