import { describe, expect, it } from 'vitest';
import { measure } from '../../src/run/measure.js';
import { snapshotFor } from '../../src/run/register.js';
import type { Chart, ReportView } from '../../src/model/view.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';

const support = `title: Training of judges
visibility: public
needs: [GAP-001]
type: funding
provider: donor
required: { amount: "900", currency: USD }
status: delivering
offers: [{ id: F1, on: 2026-02-01, type: pledge, amount: { amount: "700", currency: USD } }]
commitments: [{ id: C1, on: 2026-03-01, amount: { amount: "600", currency: USD } }]
deliveries: [{ id: D1, on: 2026-04-01, amount: { amount: "300", currency: USD } }]
`;

const priority = 'title: Justice first\nvisibility: public\nrank: 1\nfrom: 2026-01-01\ngaps: [GAP-001]\n';

function settingsWith(narrowed: readonly string[]): string {
  const rules = narrowed.map((field) => `${field}: members`).join(', ');
  return `schema_version: 1
name: Register
country: XT
languages: [en]
time_zone: UTC
currency: USD
framework: mnr-2016
narrowed_visibility: { ${rules} }
`;
}

function registerWith(narrowed: readonly string[]) {
  return registerOf('text', {
    'secretariat.yaml': settingsWith(narrowed),
    'organisations/donor.yaml': 'name: Donor\nclass: international\n',
    'support/SUP-001.yaml': support,
    'priorities/PRI-001.yaml': priority,
  });
}

function pipelineOf(view: ReportView): Chart | undefined {
  return view.sections.find(({ id }) => id === 'pipeline')?.blocks.find((block) => block.type === 'chart');
}

/** The sums that the chart draws, by the words beside them. */
function drawn(chart: Chart | undefined): Record<string, number> {
  const rows = chart?.panels.flatMap((panel) => (panel.kind === 'bars' ? panel.rows : [])) ?? [];
  return Object.fromEntries(
    rows.map(({ label, segments }) => [
      label.map((one) => ('text' in one ? one.text : '')).join(''),
      segments[0]?.value ?? NaN,
    ]),
  );
}

describe('support, as far as an audience may read its stages', () => {
  const all = { Required: 900, Offered: 700, Secured: 600, Delivered: 300 };

  it.each<[readonly string[], Record<string, number>]>([
    [[], all],
    [['support.required'], { Offered: 700, Secured: 600, Delivered: 300 }],
    [['support.offers'], { Required: 900, Secured: 600, Delivered: 300 }],
    [['support.offers.amount'], { Required: 900, Secured: 600, Delivered: 300 }],
    [['support.commitments'], { Required: 900, Offered: 700, Delivered: 300 }],
    [['support.deliveries'], { Required: 900, Offered: 700 }],
  ])('the public is drawn no stage of %j', (narrowed, expected) => {
    const register = registerWith(narrowed);
    expect(drawn(pipelineOf(reportOf(register, { audience: 'public' })))).toEqual(expected);
    expect(drawn(pipelineOf(reportOf(register, { audience: 'members' })))).toEqual(all);
    const columns = pipelineOf(reportOf(register, { audience: 'public' }))?.data.columns ?? [];
    expect(columns).toHaveLength(1 + Object.keys(expected).length);
  });

  it('nothing says "zero", or that something is not required, of what is not told', () => {
    for (const report of ['quarterly', 'annual', 'support']) {
      const text = printed(
        reportOf(registerWith(['support.required', 'support.commitments']), { audience: 'public', report }),
        'md',
      );
      expect(text).not.toMatch(/(?<![\d,.])0(?:\.00)? USD|USD 0(?![\d.,])|no sum required|Needs without secured/u);
    }
    const open = printed(reportOf(registerWith([]), { audience: 'public', report: 'support' }), 'md');
    expect(open).toContain('Secured so far');
  });

  it('draws nothing where no stage may be read', () => {
    const narrowed = ['support.required', 'support.offers', 'support.commitments', 'support.deliveries'];
    expect(pipelineOf(reportOf(registerWith(narrowed), { audience: 'public' }))).toBeUndefined();
  });

  it.each([
    ['support.required', ['support/required', 'support/secured-share']],
    ['support.commitments', ['support/secured', 'support/secured-share', 'support/delivered-share']],
    ['support.deliveries', ['support/secured', 'support/delivered', 'support/delivered-share']],
  ])('figures that stand on %s are suppressed for who may not read it', (field, metrics) => {
    const states = (audience: 'public' | 'members'): (string | undefined)[] => {
      const measures = measure(snapshotFor(registerWith([field]), '2026-09-30', audience));
      return metrics.map((id) => measures.find((one) => one.id === id)?.state);
    };
    expect(states('public')).toEqual(metrics.map(() => 'suppressed'));
    expect(states('members')).toEqual(metrics.map(() => 'ok'));
  });
});
