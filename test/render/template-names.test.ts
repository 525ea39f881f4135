import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { templateNames } from '../../src/model/template.js';
import type { TemplateName, TemplateNames } from '../../src/model/template.js';
import type { ReportView } from '../../src/model/view.js';
import { english } from '../../src/render/format.js';
import { htmlNames } from '../../src/render/report-html.js';
import { markdownNames } from '../../src/render/report-markdown.js';
import { reports } from '../../src/reports/registry.generated.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import { exampleIn } from '../support/example.js';
import { generatedRegister } from '../support/generated-register.js';
import { registerOf, reportOf } from '../support/report-register.js';

const files = readReportFiles();

/** What was handed to templates, held against what is described: the places of either that the other lacks. */
class Comparison {
  readonly undescribed = new Set<string>();
  readonly otherwise = new Set<string>();
  /** Descriptions by which something stood. */
  readonly handed = new Set<TemplateName>();

  names(values: Readonly<Record<string, unknown>>, described: TemplateNames, place: string): void {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const found = Object.hasOwn(described, name) ? described[name] : undefined;
      if (found === undefined) this.undescribed.add(`${place}${name}`);
      else this.value(value, found, `${place}${name}`);
    }
  }

  private value(value: unknown, described: TemplateName, place: string): void {
    if (value === null) return;
    const { is, holds = {}, each } = described;
    this.handed.add(described);
    if (is === 'list') {
      if (!Array.isArray(value)) this.otherwise.add(place);
      else for (const entry of value) this.entry(entry, holds, each, `${place}[]`);
    } else if (is === 'object') {
      if (typeof value === 'object') this.names(value as Record<string, unknown>, holds, `${place}.`);
      else this.otherwise.add(place);
    } else if (typeof value !== (is === 'flag' ? 'boolean' : 'string')) this.otherwise.add(place);
  }

  private entry(entry: unknown, holds: TemplateNames, each: TemplateName['each'], place: string): void {
    if (typeof entry === 'object' && entry !== null) this.names(entry as Record<string, unknown>, holds, `${place}.`);
    else if (each === undefined || typeof entry !== 'string') this.otherwise.add(place);
  }
}

/** Every description, with the place at which it stands. */
function descriptionsIn(names: TemplateNames, place: string): [string, TemplateName][] {
  return Object.entries(names).flatMap(([name, described]): [string, TemplateName][] => [
    [`${place}${name}`, described],
    ...descriptionsIn(described.holds ?? {}, `${place}${name}.`),
  ]);
}

/** Every report of a register, of one member and for one meeting where it has such. */
function viewsOf(register: Register, language?: string): ReportView[] {
  const { dataset } = register.parsed;
  const [organisation] = dataset
    .of('member')
    .flatMap(({ data }) => dataset.get('organisation', data.organisation) ?? []);
  const meeting = dataset.of('meeting').at(-1);
  return reports.flatMap(({ name, scope }) => {
    const subject = scope === 'member' ? { organisation } : scope === 'meeting' ? { meeting } : {};
    if (Object.values(subject).includes(undefined)) return [];
    const options = { report: name, subject: subject as object, ...(language === undefined ? {} : { language }) };
    return [reportOf(register, options)];
  });
}

const generated = loadRegister(memoryTree(generatedRegister({ records: 300 })), readFrameworks());

describe('the names that templates can read', () => {
  const views = [
    ...viewsOf(exampleIn(['en', 'ar'])),
    ...viewsOf(exampleIn(['en', 'ar']), 'ar'),
    ...viewsOf(generated),
    ...viewsOf(registerOf('text')),
    ...viewsOf(registerOf('text', { 'actions/ACT-002.yaml': 'title: x\nstatus: nowhere\n' })),
  ];
  const comparison = new Comparison();
  for (const view of views) {
    comparison.names(htmlNames(view, english, files), templateNames.page, 'html: ');
    comparison.names(markdownNames(view, english), templateNames.page, 'md: ');
  }

  it('are those that are handed to them, each as it is described', () => {
    expect(views.length).toBeGreaterThan(30);
    expect([...comparison.undescribed]).toEqual([]);
    expect([...comparison.otherwise]).toEqual([]);
  });

  it('each stand for something in some report', () => {
    const missing = descriptionsIn(templateNames.page, '').filter(([, described]) => !comparison.handed.has(described));
    expect([...new Set(missing.map(([place]) => place))]).toEqual([]);
  });

  it('are the same for a block that a page prints, and for the template that is handed it', () => {
    const blocks = templateNames.page['body']?.holds?.['blocks']?.holds;
    expect(blocks).toBe(templateNames.block);
    expect(Object.keys(templateNames.block)).toEqual(expect.arrayContaining(Object.keys(templateNames.table)));
    expect(Object.keys(templateNames.block)).toEqual(expect.arrayContaining(Object.keys(templateNames.chart)));
  });
});
