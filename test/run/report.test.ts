import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, readFrameworks } from '../../src/io/package-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import type { Audience } from '../../src/model/audience.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { english } from '../../src/render/format.js';
import type { Block, Catalogue, Line, ReportView } from '../../src/model/view.js';
import type { Register } from '../../src/run/register.js';
import { loadRegister, snapshotFor } from '../../src/run/register.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { buildReport, renderReport, reportFileName, reportMark } from '../../src/run/report.js';
import { reports } from '../../src/reports/registry.generated.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';
import { placesOf } from '../support/site.js';

const example = join(packageFolder(), 'data-example');
const register = (): Register => loadRegister(readWorkingTree(example), readFrameworks());

/** The sections of domain §4, in its order. */
const order = [
  'cover',
  'headline',
  'outlook-by-lead',
  'burn-up',
  'outlook-movement',
  'decisions-needed',
  'objectives',
  'trends',
  'off-track',
  'completed',
  'not-reported',
  'pipeline',
  'support',
  'risks',
  'plan-changes',
  'milestones',
  'due-next',
];

/** The other reports about the whole register, but for the one that prints all of it. */
const otherReports = reports.flatMap(({ name, scope }) =>
  scope === 'register' && name !== 'quarterly' && name !== 'register' ? [name] : [],
);

/** Every text of a view, whatever it is in. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function section(view: ReportView, id: string): readonly Block[] {
  return view.sections.find((one) => one.id === id)?.blocks ?? [];
}

describe.skipIf(!existsSync(example))('the quarterly report of the example', () => {
  it('has every section in the order of the trade', () => {
    const ids = reportOf(register()).sections.map(({ id }) => id);
    expect(ids.slice(0, order.length)).toEqual(order);
    expect(ids.slice(order.length)).toEqual([
      'all-actions',
      'all-indicators',
      'all-gaps',
      'all-commitments',
      'decisions-taken',
      'method',
      'waivers',
      'glossary',
    ]);
  });

  it.each(['members', 'public'] as const)('reads as before, for %s', async (audience) => {
    const view = reportOf(register(), { audience });
    // The annex on method lists every metric, and each new one would change it: it has tests of its own.
    const sections = view.sections.filter(({ id }) => id !== 'method');
    await expect(printed({ ...view, sections }, 'md')).toMatchFileSnapshot(`golden/${reportFileName(view, 'md')}`);
  });

  it.each(otherReports)('reads as before: %s', async (report) => {
    const view = reportOf(register(), { report });
    const shared = new Set(reportOf(register()).sections.map(({ id }) => id));
    const sections = view.sections.filter(({ id }) => !shared.has(id));
    await expect(printed({ ...view, sections }, 'md')).toMatchFileSnapshot(`golden/${reportFileName(view, 'md')}`);
  });

  it.each([
    ['member', { organisation: 'national-police' }, '2026-09-30'],
    ['meeting', { meeting: 'MTG-008' }, '2026-09-17'],
  ] as const)('reads as before: %s', async (report, names, asOf) => {
    const { dataset } = snapshotFor(register(), asOf, 'members');
    const subject =
      'meeting' in names
        ? { meeting: dataset.get('meeting', names.meeting)! }
        : { organisation: dataset.get('organisation', names.organisation)! };
    const view = reportOf(register(), { report, asOf, subject });
    await expect(printed(view, 'md')).toMatchFileSnapshot(`golden/${reportFileName(view, 'md')}`);
  });

  it('gives the same bytes twice, and bears the mark by which it may be replaced', () => {
    for (const format of ['md', 'html'] as const) {
      const [first, second] = [printed(reportOf(register()), format), printed(reportOf(register()), format)];
      expect(first === second).toBe(true);
      expect(first).toContain(reportMark);
      expect(first).toMatch(/DRAFT/u);
      expect(first).not.toMatch(/\bundefined\b|NaN|\[object|Infinity/u);
    }
  });

  it('shows every action in its full table, and links to it', () => {
    const page = printed(reportOf(register()), 'html');
    const { ids, targets } = placesOf(page);
    const places = new Set(ids);
    for (const { id } of register().parsed.dataset.of('action')) expect(places.has(id), id).toBe(true);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    expect(ids).toHaveLength(places.size);
  });

  it('says what the figures of the objectives add up to: the headline figure', () => {
    const view = reportOf(register());
    const shares = section(view, 'objectives').flatMap((block) =>
      block.type === 'list'
        ? block.items.flatMap((line) => line.filter(({ type }) => type === 'share').slice(0, 1))
        : [],
    );
    expect(shares.length).toBeGreaterThan(0);
    const planned = section(view, 'objectives').flatMap((block) =>
      block.type === 'list'
        ? block.items.flatMap((line) => {
            const [words, share] = line;
            const isPlanned = words?.type === 'words' && words.text.startsWith('Planned');
            return isPlanned && share?.type === 'share' ? [share] : [];
          })
        : [],
    );
    const headline = section(view, 'headline').flatMap((block) => (block.type === 'figures' ? block.figures : []));
    const rate = headline.find(({ metric }) => metric === 'progress/implementation-rate')?.value[0];
    const sum = (key: 'numerator' | 'denominator'): number => planned.reduce((total, share) => total + share[key], 0);
    expect(rate).toEqual({ type: 'share', numerator: sum('numerator'), denominator: sum('denominator') });
  });

  it('prints nothing to the public that is meant for members, and no name of a person to anybody', () => {
    const { dataset } = register().parsed;
    const view = textsOf(reportOf(register(), { audience: 'public' })).join('\n');
    const narrower = (['gap', 'risk', 'support', 'priority', 'decision', 'meeting'] as const).flatMap((kind) =>
      dataset.of(kind).filter(({ data }) => data.visibility !== 'public'),
    );
    for (const { id } of narrower) expect(view).not.toMatch(new RegExp(`(?<![A-Za-z0-9-])${id}(?![0-9])`, 'u'));
    for (const audience of ['public', 'members', 'restricted'] as Audience[]) {
      const text = textsOf(reportOf(register(), { audience })).join('\n');
      for (const person of dataset.of('person')) expect(text).not.toContain(person.data.name);
    }
  });

  it('explains every figure by its formula, and counts what is left out', () => {
    const view = reportOf(register());
    const [table] = section(view, 'method').filter((block) => block.type === 'table');
    const rows = table?.type === 'table' ? table.rows : [];
    const texts = textsOf(rows.find(({ anchor }) => anchor === 'progress/on-time'));
    expect(texts.join(' ')).toContain('÷');
    expect(textsOf(rows).join(' ')).toContain('left out: ');
    const headline = section(view, 'headline').flatMap((block) => (block.type === 'figures' ? block.figures : []));
    const anchors = new Set(rows.map(({ anchor }) => anchor));
    expect(headline.length).toBeGreaterThan(8);
    expect(headline.filter(({ metric }) => !anchors.has(metric))).toEqual([]);
  });

  it('names a long list of records once, and leads to it from the other figures that count the same', () => {
    const view = reportOf(register());
    const [rows = []] = section(view, 'method').flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    const cellOf = (metric: string): Line =>
      rows
        .find(({ anchor }) => anchor === metric)
        ?.cells.at(-1)
        ?.lines.flat() ?? [];
    const [first, second] = [cellOf('capabilities/assessed'), cellOf('capabilities/phases')];
    expect(first.some((inline) => inline.type === 'words' && inline.text.includes('child-helpline, '))).toBe(true);
    expect(second).toContainEqual({ type: 'record', id: 'capabilities/assessed' });
    expect(JSON.stringify(second)).not.toContain('child-helpline');
    const page = printed(view, 'html');
    expect(page).toContain('the same as for <a href=#capabilities/assessed>');
  });

  it('leads to the actions of an objective by their outlook, where they are more than a reader takes in', () => {
    const many = (count: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `actions/ACT-${String(101 + index)}.yaml`,
          'title: x\nprogramme: PRG-001\nobjective: O1\nstatus: in-progress\nlead: ministry\n',
        ]),
      );
    const blocksOf = (count: number): readonly Block[] =>
      section(reportOf(registerOf('text', many(count))), 'objectives');
    const captions = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => (block.type === 'table' ? [JSON.stringify(block.caption)] : []));
    expect(captions(blocksOf(10)).some((caption) => caption.includes('Actions'))).toBe(true);
    const blocks = blocksOf(40);
    expect(captions(blocks).some((caption) => caption.includes('Actions'))).toBe(false);
    const facts = blocks.flatMap((block) => (block.type === 'facts' ? block.items : []));
    const ids = facts
      .flatMap(({ lines }) => lines.flat())
      .flatMap((inline) => (inline.type === 'record' ? [inline.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['ACT-101', 'ACT-140']));
    const counts = facts
      .flatMap(({ term }) => term)
      .flatMap((inline) => (inline.type === 'number' ? [inline.value] : []));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
  });

  it('marks texts that are not translated, and lists them', () => {
    const view = reportOf(register(), { language: 'fr' });
    expect(view.sections.at(-1)?.id).toBe('translations');
    const page = printed(view, 'html');
    expect(page).toContain('<html lang=en dir=ltr>');
    // The style sheet shows the language of a text that has none of these classes.
    expect(page).toMatch(/<q lang=fr class=asked>[^<]*é/u);
    expect(page).toMatch(/<q lang=en>[^<]/u);
  });
});

describe('a report', () => {
  it('is signed off for one audience and a draft for another', () => {
    const signed = registerOf('text', {
      'periods/2026-Q3.yaml':
        'status: signed-off\nhistory: [{ on: 2026-10-20, status: signed-off }]\nsign_offs: [{ audience: members, by: Chair, on: 2026-10-20 }]\n',
    });
    expect(reportOf(signed).frame.draft).toBeNull();
    expect(printed(reportOf(signed), 'md')).not.toContain('DRAFT');
    expect(printed(reportOf(signed, { audience: 'public' }), 'md')).toContain('DRAFT');
  });

  it('says first that records could not be read', () => {
    const broken = registerOf('text', { 'actions/ACT-002.yaml': 'title: x\nstatus: nowhere\n' });
    expect(printed(reportOf(broken), 'md').slice(0, 400)).toContain('INCOMPLETE');
    expect(printed(reportOf(broken), 'html')).toContain('<p class="banner incomplete">');
  });

  it('keeps the old date beside a new one', () => {
    const moved = registerOf('text', {
      'actions/ACT-001.yaml': `title: text
programme: PRG-001
objective: O1
lead: ministry
status: in-progress
history: [{ on: 2026-01-10, status: in-progress }]
due: 2026-12-31
amendments: [{ field: due, from: 2026-06-30, to: 2026-12-31, on: 2026-05-01 }]
`,
    });
    const text = printed(reportOf(moved), 'md');
    expect(text).toMatch(/Deadline \| 30\u00a0June\u00a02026 \| 31\u00a0December\u00a02026/u);
    // No decision carries the change, so the adopted date is still the one in force.
    expect(text).toContain('no decision recorded');
  });

  it('shows the published value of a closed period, and marks what would be another one today', () => {
    const closed = registerOf('text', {
      'periods/2026-Q2.yaml': `status: closed
history: [{ on: 2026-08-01, status: closed }]
cleared_figures: [{ metric: progress/overdue, audience: members, value: 5 }]
`,
    });
    const text = printed(reportOf(closed), 'md').replaceAll('\u00a0', ' ');
    expect(text).toContain(
      '**Overdue actions:** 1[^progress-overdue]. ↗ better: −4, from 5 (restated: it would be 0 today)',
    );
  });

  it('prints the figure that a narrative is bound to', () => {
    const bound = registerOf('text', {
      'periods/2026-Q3.yaml':
        'status: open\nnarrative: { off-track: \'Overdue: {{metric "progress/overdue" is 1}} of ours{{assert "progress/on-time" is 0 of 1}}.\' }\n',
    });
    expect(printed(reportOf(bound), 'md')).toContain('Overdue: 1 of ours.');
  });

  it.each([
    ['{{metric "progress/overdue" is 2}}', /says \{\{metric "progress\/overdue" is 2\}\}, and the figure is 1/u],
    ['{{assert "progress/on-time" at least 50 %}}', /the figure is 0 of 1 \(0\.0 %\)/u],
    ['{{metric "no/such"}}', /there is no such figure for members/u],
    ['{{metric "data/findings"}}', /there is no such figure for members/u],
  ])('refuses a narrative that is not true, or that its reader could not read: %s', (text, message) => {
    const period = (status: string): string => `status: ${status}\nnarrative: { off-track: '${text}' }\n`;
    const bound = registerOf('text', { 'periods/2026-Q3.yaml': period('open') });
    expect(() => reportOf(bound)).toThrow(message);
    // What is closed was published: later knowledge does not take it back.
    expect(() => reportOf(registerOf('text', { 'periods/2026-Q3.yaml': period('closed') }))).not.toThrow();
  });

  it('prints every currency of a figure that a narrative is bound to', () => {
    const support = (currency: string): string =>
      `title: S\ntype: funding\nstatus: committed\ncommitments: [{ id: C1, on: 2026-01-01, amount: { amount: 10, currency: ${currency} } }]\n`;
    const bound = registerOf('text', {
      'periods/2026-Q3.yaml': 'status: open\nnarrative: { off-track: \'Secured: {{metric "support/secured"}}.\' }\n',
      'support/SUP-901.yaml': support('EUR'),
      'support/SUP-902.yaml': support('USD'),
    });
    const text = printed(reportOf(bound), 'md').replaceAll('\u00a0', ' ');
    expect(text).toMatch(/Secured: EUR 10, USD 10\./u);
  });

  it('says how much is withheld only where the settings let it', () => {
    const told = /\d+ records? (?:is|are) not for this audience/u;
    const cover = (isTold: boolean, audience: Audience): string => {
      const settings = `schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n${isTold ? 'show_withheld_counts: true\n' : ''}`;
      const held = registerOf('text', {
        'secretariat.yaml': settings,
        'people/PER-901.yaml': 'name: A person\norganisation: ministry\n',
      });
      const options = { report: 'quarterly', period: '2026-Q3', audience } as const;
      return textDocumentsOf(held, options, ['md'], readReportFiles())[0]?.text ?? '';
    };
    expect(cover(false, 'members')).not.toMatch(told);
    expect(cover(true, 'members')).toMatch(told);
    expect(cover(true, 'restricted')).not.toMatch(told);
  });

  it('keeps quiet about kinds that the register does not keep', () => {
    const view = reportOf(registerOf('text'));
    const ids = view.sections.map(({ id }) => id);
    expect(ids).not.toContain('decisions-taken');
    expect(ids).toContain('off-track');
  });

  it('stays the same byte for byte for the public, whatever changes in what is not theirs', () => {
    const before = registerOf('text');
    const after = registerOf('text', {
      'people/PER-001.yaml': 'name: CANARY\norganisation: ministry\n',
      'gaps/GAP-001.yaml': 'title: CANARY\ncapability: legislation\nseverity: low\nstatus: accepted\nhistory: []\n',
      'risks/RSK-001.yaml': 'title: CANARY\nlikelihood: low\nimpact: low\nstatus: materialised\n',
      'risks/RSK-002.yaml': 'title: CANARY\nlikelihood: high\nimpact: high\nstatus: open\n',
      'support/SUP-001.yaml':
        'title: CANARY\nneeds: [GAP-001]\ntype: funding\nrequired: { amount: "7777", currency: USD }\nstatus: requested\n',
      'periods/2026-Q3.yaml': 'status: open\nnarrative: { headline: CANARY, risks: CANARY }\nnotes: CANARY\n',
      'updates/2026-Q3/ACT-001.yaml': `status: in-progress
progress: CANARY
challenges: CANARY
corrective_action: CANARY
decision_needed: CANARY
outlook: green
outlook_reason: CANARY
evidence: [{ title: CANARY, url: "https://www.example.org/CANARY" }]
reported_by: ministry
reported_on: 2026-10-05
notes: CANARY
`,
    });
    expect(printed(reportOf(after), 'md')).toContain('CANARY');
    for (const format of ['md', 'html'] as const) {
      const [was, is] = [before, after].map((register) => printed(reportOf(register, { audience: 'public' }), format));
      expect(is).toBe(was);
    }
  });

  it('speaks another language where there is a catalogue of it', () => {
    const catalogue: Catalogue = {
      language: 'fr',
      name: 'français',
      format: {
        ...english,
        months: english.months.map((_, index) => `mois-${String(index + 1)}`),
        group: ' ',
        decimal: ',',
      },
      plurals: { one: 'n = 0,1' },
      phrases: { 'report.quarterly': 'Rapport trimestriel', 'progress/headline.title': 'Chiffres clés' },
    };
    const snapshot = snapshotFor(registerOf('text'), '2026-09-30', 'members');
    const options = { language: 'fr', provenance: { commit: null, dirty: false }, catalogue };
    const page = renderReport(buildReport(snapshot, undefined, options), 'html', readReportFiles(), catalogue);
    expect(page).toContain('<html lang=fr dir=ltr>');
    expect(page).toContain('<h1>Rapport trimestriel');
    expect(page).toContain('Chiffres clés');
    expect(page.replaceAll('\u00a0', ' ')).toContain('30 mois-9 2026');
    expect(page.replaceAll('\u00a0', ' ')).toContain('USD 1 000 000,50');
    expect(page).toContain('<q lang=en>text</q>');
  });
});
