import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { audiences } from '../../src/model/audience.js';
import type { Audience } from '../../src/model/audience.js';
import type { ReportOutput } from '../../src/model/records.generated.js';
import { measureJson } from '../../src/render/measures-json.js';
import { reports } from '../../src/reports/registry.generated.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { measure } from '../../src/run/measure.js';
import { loadRegister, snapshotFor } from '../../src/run/register.js';
import { registerOf } from '../support/report-register.js';
import { envelope } from '../support/envelopes.js';

const example = loadRegister(readWorkingTree(join(packageFolder(), 'data-example')), readFrameworks());
const files = readReportFiles();

function textOf(report: string, audience: Audience, register = example): string {
  const names = { member: { member: 'national-police' }, meeting: { meeting: 'MTG-008' } }[report] ?? {};
  const options = { report, period: '2026-Q3', audience, ...names };
  return textDocumentsOf(register, options, ['json'], files)[0]!.text;
}

const outputOf = (report: string, audience: Audience, register = example): ReportOutput =>
  JSON.parse(textOf(report, audience, register)) as ReportOutput;

/** Meetings are not the public's: a pack for one is refused to it. */
const pairs = reports.flatMap(({ name }) =>
  audiences
    .filter((audience) => name !== 'meeting' || audience === 'members')
    .map((audience) => [name, audience] as const),
);

describe.each(pairs)('%s for %s as JSON', (name, audience) => {
  const output = outputOf(name, audience);

  it('is what its schema describes, and gives the same bytes twice', () => {
    const validator = envelope('report-output');
    expect(validator(output), JSON.stringify(validator.errors)).toBe(true);
    expect(textOf(name, audience)).toBe(textOf(name, audience));
  });

  it('has the figures that `metrics` prints, with the same records in and out', () => {
    const measures = new Map(measure(snapshotFor(example, '2026-09-30', audience)).map((one) => [one.id, one]));
    for (const { now } of output.figures) {
      expect(now).toEqual(JSON.parse(JSON.stringify(measureJson(measures.get(now.id)!))));
    }
  });

  it('explains every figure that it shows', () => {
    const shown = output.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'figures' ? block.figures.map(({ metric }) => metric) : [])),
    );
    const explained = output.figures.map(({ now }) => now.id);
    expect(shown.filter((id) => !explained.includes(id))).toEqual([]);
    expect(new Set(explained).size).toBe(explained.length);
  });
});

describe('a report as JSON', () => {
  it('holds every metric with its definition and its value before', () => {
    const { figures } = outputOf('quarterly', 'members');
    const overdue = figures.find(({ now }) => now.id === 'progress/overdue')!;
    expect(overdue.formula).toContain('past their deadline');
    expect(overdue.now.counted.filter((entry) => entry.in_numerator)).toHaveLength(overdue.now.numerator!);
    expect(overdue.before?.state).toBe('ok');
    expect(figures.length).toBeGreaterThan(90);
  });

  it('names neither the commit nor unread files to the public', () => {
    const broken = registerOf('text', { 'actions/ACT-002.yaml': 'title: x\nstatus: nowhere\n' });
    const output = outputOf('quarterly', 'public', broken);
    expect(output.incomplete).toBe(true);
    expect(output.commit).toBeNull();
    expect(JSON.stringify(output)).not.toContain('ACT-002');
  });

  it('row 19: text of people is no command of a service', () => {
    const text = textOf('quarterly', 'members', registerOf('##[add-mask]x'));
    expect(text.includes('##[')).toBe(false);
    expect(JSON.stringify(JSON.parse(text)).includes('##[add-mask]x')).toBe(true);
  });
});
