import type { ReportSubject } from '../../src/sections/define.js';
import { loadRegister, snapshotFor } from '../../src/run/register.js';
import { buildReport, renderReport, snapshotBefore } from '../../src/run/report.js';
import type { Register } from '../../src/run/register.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import type { Audience } from '../../src/model/audience.js';
import type { ReportView } from '../../src/model/view.js';

/** A small register with one record of most kinds that a report reads; every text of people is `text`. */
export function registerOf(text: string, more: Readonly<Record<string, string>> = {}): Register {
  const words = JSON.stringify(text);
  return loadRegister(memoryTree({ ...filesOf(words), ...more }), readFrameworks());
}

function filesOf(words: string): Record<string, string> {
  const history = 'history: [{ on: 2026-01-10, status: in-progress }]';
  return {
    'secretariat.yaml': `schema_version: 1
name: ${words}
country: XT
languages: [en, fr]
time_zone: UTC
currency: USD
framework: mnr-2016
areas: [{ code: XT-01, name: ${words} }]
`,
    'bodies/ncc.yaml': `name: ${words}\nlevel: national\ntype: council\nfrom: 2020-01-01\n`,
    'organisations/ministry.yaml': `name: ${words}\nclass: government\ngroups: [justice]\n`,
    'people/PER-001.yaml': `name: Zacharias Nameless\norganisation: ministry\n`,
    'members/MEM-001.yaml': `body: ncc
organisation: ministry
roles: [{ role: chair, from: 2020-01-01 }]
holders: [{ person: PER-001, grade: head, from: 2020-01-01 }]
`,
    'gaps/GAP-001.yaml': `title: ${words}
capability: legislation
severity: high
status: open
history: [{ on: 2026-01-10, status: open }]
`,
    'programmes/PRG-001.yaml': `title: ${words}
version: "1"
from: 2026-01-01
to: 2028-12-31
status: adopted
history: [{ on: 2026-01-05, status: adopted }]
objectives: [{ id: O1, title: ${words}, statement: ${words} }]
`,
    'actions/ACT-001.yaml': `title: ${words}
programme: PRG-001
objective: O1
gaps: [GAP-001]
lead: ministry
status: in-progress
${history}
start: 2026-01-05
due: 2026-06-30
milestones: [{ id: M1, title: ${words}, due: 2026-07-31 }, { id: M2, title: ${words}, due: 2026-12-31 }]
budget: { amount: "1000000.50", currency: USD }
`,
    'indicators/IND-001.yaml': `title: ${words}
level: outcome
unit: ${words}
direction: up
counts: people
programme: PRG-001
objective: O1
baseline: { value: 1, year: 2025, source: ${words} }
targets: [{ id: T1, by: 2027-12-31, value: 40 }]
frequency: quarter
responsible: ministry
means_of_verification: ${words}
measurements: [{ on: 2026-03-31, value: 7 }, { on: 2026-09-30, value: 2, source: ${words} }]
`,
    'commitments/COM-001.yaml': `title: ${words}
lead: ministry
status: open
made_on: 2026-01-10
due: 2026-11-30
quantity: { value: 10, unit: ${words} }
deliveries: [{ id: D1, on: 2026-05-01, quantity: 4 }]
`,
    'risks/RSK-001.yaml': `title: ${words}
likelihood: high
impact: high
response: ${words}
owner: ministry
status: open
`,
    'support/SUP-001.yaml': `title: ${words}
needs: [GAP-001]
type: funding
required: { amount: "500", currency: USD }
status: needed
off_priority_reason: ${words}
`,
    'updates/2026-Q3/ACT-001.yaml': `status: in-progress
progress: ${words}
challenges: ${words}
corrective_action: ${words}
decision_needed: ${words}
next_steps: ${words}
outlook: green
reported_by: ministry
reported_on: 2026-10-05
`,
    'periods/2026-Q3.yaml': `status: open
narrative: { headline: ${words}, unclaimed: ${words} }
`,
  };
}

/** The quarterly report of a register as of a day. */
export function reportOf(
  register: Register,
  options: {
    readonly audience?: Audience;
    readonly language?: string;
    readonly asOf?: string;
    readonly report?: string;
    readonly subject?: ReportSubject;
  } = {},
): ReportView {
  const snapshot = snapshotFor(register, options.asOf ?? '2026-09-30', options.audience ?? 'members');
  return buildReport(snapshot, snapshotBefore(snapshot), {
    provenance: { commit: null, dirty: false },
    unread: register.parsed.unread,
    ...(options.report === undefined ? {} : { report: options.report }),
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    ...(options.language === undefined ? {} : { language: options.language }),
  });
}

/** A report in a format. */
export function printed(view: ReportView, format: 'md' | 'html'): string {
  return renderReport(view, format, readReportFiles());
}
