import { describe, expect, it } from 'vitest';
import {
  assessmentBefore,
  assessmentOn,
  movements,
  phaseOn,
  prerequisites,
  unmetPrerequisites,
} from '../../src/facts/capabilities.js';
import { computedOutlook } from '../../src/facts/outlook.js';
import { amountsOf, totalIn } from '../../src/facts/money.js';
import { isSecured, offered, prioritiesServed, required, secured, supportTotal } from '../../src/facts/support.js';
import { maySee } from '../../src/facts/visible.js';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { project } from '../../src/parse/project.js';
import { readOver } from '../support/register.js';

const usd = (amount: number): string => `{ amount: ${String(amount)}, currency: USD }`;

const files = {
  'gaps/GAP-001.yaml': 'title: Training\ncapability: judiciary-and-prosecutors\nseverity: high\nstatus: open\n',
  'priorities/PRI-001.yaml': 'title: First\nrank: 1\ngaps: [GAP-001]\nto: 2026-12-31\n',
  'actions/ACT-001.yaml': 'title: Train\nstatus: ongoing\ngaps: [GAP-001]\n',
  'support/SUP-001.yaml': `title: Grant
type: funding
required: ${usd(1000)}
status: delivering
needs: [ACT-001]
offers:
  - { id: O1, on: 2026-01-01, type: pledge, amount: ${usd(900)}, lapsed_on: 2026-06-01 }
commitments:
  - { id: C1, on: 2026-02-01, amount: ${usd(300)}, expires_on: 2026-06-30 }
  - { id: C2, on: 2026-03-01, amount: { amount: "100.50", currency: EUR } }
deliveries:
  - { id: D1, on: 2026-05-01, amount: ${usd(120)} }
`,
  'support/SUP-002.yaml': `title: Lapsed\ntype: funding\nrequired: ${usd(50)}\nstatus: lapsed\ncommitments: [{ id: C1, on: 2026-02-01, amount: ${usd(50)} }]\n`,
  'support/SUP-003.yaml': `title: Withdrawn\ntype: funding\nrequired: ${usd(70)}\nstatus: withdrawn\n`,
  'support/SUP-004.yaml':
    'title: Advisers\ntype: technical\nstatus: committed\nneeds: [PRI-001]\ncommitments: [{ id: C1, on: 2026-09-30 }]\n',
};

const money = (asOf: string, of: typeof secured): string[] => {
  const { snapshot } = readOver(files, asOf);
  return amountsOf(of(snapshot.dataset.get('support', 'SUP-001')!, asOf)).map(
    ({ amount, currency }) => `${amount} ${currency}`,
  );
};

describe('support', () => {
  it('counts commitments in force, or what came of them where that is more', () => {
    expect(money('2026-01-31', secured)).toEqual([]);
    expect(money('2026-02-01', secured)).toEqual(['300.00 USD']);
    expect(money('2026-06-30', secured)).toEqual(['100.50 EUR', '300.00 USD']);
    expect(money('2026-07-01', secured)).toEqual(['100.50 EUR', '120.00 USD']);
    expect([money('2026-05-31', offered), money('2026-06-01', offered)]).toEqual([['900.00 USD'], []]);
    expect(money('2026-07-01', required)).toEqual(['1000.00 USD']);
  });

  it('asks for nothing once withdrawn, and brings nothing once lapsed', () => {
    const { snapshot } = readOver(files);
    expect(amountsOf(supportTotal(snapshot, 'required'))).toEqual([{ currency: 'USD', amount: '1050.00' }]);
    expect(amountsOf(secured(snapshot.dataset.get('support', 'SUP-002')!, '2026-09-30'))).toEqual([]);
  });

  it('is secured in kind without an amount, and serves priorities by name, gap or action', () => {
    const { snapshot } = readOver(files);
    const advisers = snapshot.dataset.get('support', 'SUP-004')!;
    expect([isSecured(advisers, '2026-09-29'), isSecured(advisers, '2026-09-30')]).toEqual([false, true]);
    expect(prioritiesServed(snapshot, advisers)).toEqual(['PRI-001']);
    expect(prioritiesServed(snapshot, snapshot.dataset.get('support', 'SUP-001')!)).toEqual(['PRI-001']);
    const later = readOver(files, '2027-01-01').snapshot;
    expect(prioritiesServed(later, later.dataset.get('support', 'SUP-004')!)).toEqual([]);
  });

  it('is converted by the latest rate dated not after the day, and names what has none', () => {
    const rates = `schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nrates:
  - { on: 2026-06-30, from: EUR, to: USD, rate: "1.08" }
  - { on: 2025-12-31, from: EUR, to: USD, rate: "1.10" }
  - { on: 2026-10-01, from: EUR, to: USD, rate: "2" }
`;
    const { snapshot } = readOver({ ...files, 'secretariat.yaml': rates });
    const totals = new Map([
      ['EUR', 100_500_000n],
      ['XOF', 1_000_000n],
    ]);
    // 100.50 × 1.08 = 108.54
    expect(totalIn(snapshot.dataset, totals, 'USD', '2026-09-30')).toEqual({
      amount: 108_540_000n,
      rates: [{ from: 'EUR', to: 'USD', rate: '1.08', on: '2026-06-30' }],
      withoutRate: ['XOF'],
    });
    // 100.50 × 1.10 = 110.55
    expect(totalIn(snapshot.dataset, totals, 'USD', '2026-01-31').amount).toBe(110_550_000n);
  });
});

describe('what an audience may not see', () => {
  const action = `title: Train\nlead: justice-ministry\nstatus: ongoing\nbudget: ${usd(10)}\nfinancing: [{ id: F1, source: Donor, support: SUP-001, amount: ${usd(10)} }]\n`;

  it('is neither there nor missing', () => {
    const { snapshot } = readOver({ ...files, 'actions/ACT-001.yaml': action });
    const outlook = (audience: 'public' | 'members'): unknown => {
      const seen = snapshotOf(project(snapshot.dataset, audience), snapshot.asOf, audience);
      return computedOutlook(seen, seen.dataset.get('action', 'ACT-001')!);
    };
    expect(outlook('members')).toMatchObject({ outlook: 'green' });
    expect(outlook('public')).toMatchObject({ outlook: 'not-rated', reason: 'financing-not-shown' });
  });

  it('is told by the schema and by what the settings narrow', () => {
    const { snapshot } = readOver({});
    const seen = (property: string): boolean => maySee({ ...snapshot, audience: 'public' }, 'product', property);
    expect([seen('uptake'), seen('uptake.evidence'), seen('no_such')]).toEqual([true, false, false]);
    const { settings } = snapshot.dataset;
    const dataset = {
      ...snapshot.dataset,
      settings: { ...settings, narrowed_visibility: { 'product.uptake': 'members' } as const },
    };
    expect(maySee({ ...snapshot, dataset, audience: 'public' }, 'product', 'uptake')).toBe(false);
  });
});

describe('capabilities', () => {
  const assessment = (date: string, status: string, phases: string): string =>
    `title: Assessment\nframework: mnr-2016\ndate: ${date}\nstatus: ${status}\ncapabilities:\n${phases}`;
  const phase = (capability: string, value: number | string): string =>
    `  - { capability: ${capability}, phase: ${String(value)} }\n`;
  const assessed = {
    'assessments/ASM-001.yaml': assessment(
      '2024-05-01',
      'superseded',
      phase('legislation', 2) + phase('takedown-procedures', 1) + phase('leadership', 'not-assessed'),
    ),
    'assessments/ASM-002.yaml': assessment(
      '2026-02-01',
      'endorsed',
      phase('legislation', 1) + phase('takedown-procedures', 3) + phase('leadership', 2) + phase('image-databases', 1),
    ),
    'assessments/ASM-003.yaml': assessment('2026-06-01', 'draft', phase('legislation', 4)),
  };

  it('follow from the last endorsed assessment of the day', () => {
    const { snapshot } = readOver(assessed);
    expect([assessmentOn(snapshot)?.id, assessmentBefore(snapshot)?.id]).toEqual(['ASM-002', 'ASM-001']);
    expect([phaseOn(snapshot, 'legislation'), phaseOn(snapshot, 'child-helpline')]).toEqual([1, undefined]);
    expect(assessmentOn(readOver(assessed, '2024-04-30').snapshot)).toBeUndefined();
  });

  it('move between two assessments', () => {
    const moved = movements(readOver(assessed).snapshot).filter(({ after }) => after !== undefined);
    expect(moved.map(({ capability, before, after }) => [capability, before, after])).toEqual([
      ['leadership', undefined, 2],
      ['legislation', 2, 1],
      ['image-databases', undefined, 1],
      ['takedown-procedures', 1, 3],
    ]);
  });

  it('need others first', () => {
    const { snapshot } = readOver(assessed);
    expect(prerequisites(snapshot).map(({ capability, required: needed, met }) => [capability, needed, met])).toEqual([
      ['image-databases', 'legislation', false],
      ['image-databases', 'dedicated-law-enforcement', undefined],
      ['takedown-procedures', 'legislation', false],
    ]);
    expect(unmetPrerequisites(snapshot)).toHaveLength(2);
  });
});
