import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import type { Chart, Line, ReportView } from '../../src/model/view.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import { generatedRegister } from '../support/generated-register.js';
import { reportOf } from '../support/report-register.js';

/** A generated register whose programme is adopted, and whose actions have come further than others or not. */
function registerWith(seed: number): Register {
  const files = new Map(generatedRegister({ records: 220, seed }));
  let index = 0;
  for (const [path, text] of files) {
    const data = parse(text) as Record<string, unknown>;
    if (path.startsWith('programmes/')) {
      files.set(path, stringify({ ...data, status: 'adopted', history: [{ on: '2025-10-01', status: 'adopted' }] }));
    }
    if (!path.startsWith('actions/')) continue;
    index += 1;
    const status = ['complete', 'in-progress', 'cancelled', 'in-progress', 'suspended'][(index + seed) % 5] ?? '';
    const month = String(1 + ((index * 7 + seed) % 9)).padStart(2, '0');
    const history = [
      { on: '2025-10-01', status: 'not-started' },
      { on: '2025-11-01', status: 'in-progress' },
      ...(status === 'in-progress' ? [] : [{ on: `2026-${month}-10`, status, reason: 'As the council asked.' }]),
    ];
    const due = index % 2 === 0 ? `2026-${month}-28` : '2027-06-30';
    const evidence = index % 3 === 0 ? { evidence: [{ title: 'Report', on: `2026-${month}-10` }] } : {};
    files.set(path, stringify({ ...data, status, history, due, ...evidence }));
  }
  return loadRegister(memoryTree(files), readFrameworks());
}

function chartOf(view: ReportView, section: string): Chart | undefined {
  const blocks = view.sections.find(({ id }) => id === section)?.blocks ?? [];
  return blocks.find((block) => block.type === 'chart');
}

/** What a line says, as far as numbers and words go. */
function said(line: Line): string {
  return line
    .map((part) => {
      if (part.type === 'number' || part.type === 'percent') return String(part.value);
      if (part.type === 'mark') return part.mark;
      return 'text' in part ? part.text : part.type === 'period' ? part.id : '';
    })
    .join('');
}

/** The table of a chart, as texts. */
function rowsOf(chart: Chart): string[][] {
  return chart.data.rows.map(({ cells }) => cells.map(({ lines }) => said(lines[0] ?? [])));
}

/** A column of numbers, added up. */
function sumOf(chart: Chart, label: string): number {
  const at = chart.data.columns.findIndex((column) => column.label.some((part) => said([part]) === label));
  return at < 0 ? 0 : rowsOf(chart).reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
}

/** The numbers of a title, in order; none is 0. */
function numbersIn(line: Line): number[] {
  const words = said(line).replace(/^(?:None|No)\b/u, '0');
  return [...words.matchAll(/(?<![\w-])\d+(?![\w.-])/gu)].map(([number]) => Number(number));
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('the titles of charts, register %i', (seed) => {
  const view = reportOf(registerWith(seed));

  it('count what the table of outlooks counts', () => {
    const chart = chartOf(view, 'outlook-by-lead')!;
    const [behind, all] = numbersIn(chart.title);
    const counted = [sumOf(chart, 'At risk') + sumOf(chart, 'Off course'), sumOf(chart, 'All')];
    expect([behind, all]).toEqual(counted);
    expect(behind).toBeGreaterThan(0);
  });

  it('compare what the plan wanted and what is done as the table does', () => {
    const chart = chartOf(view, 'burn-up')!;
    const row = rowsOf(chart).find(([period]) => period === '2026-Q3')!;
    const [done, planned, difference] = numbersIn(chart.title);
    expect([done, planned]).toEqual([Number(row[2]), Number(row[1])]);
    if (difference !== undefined) expect(difference).toBe(Math.abs(Number(row[2]) - Number(row[1])));
    expect(said(chart.title)).toContain(Number(row[2]) < Number(row[1]) ? 'behind' : '');
  });

  it('tell as many to have moved for the worse as the table shows', () => {
    const chart = chartOf(view, 'outlook-movement');
    if (chart === undefined) return;
    const scale = ['red', 'amber', 'green', 'complete'];
    const steps = rowsOf(chart).map(
      ([, before = '', now = '']) => [scale.indexOf(before), scale.indexOf(now)] as const,
    );
    const known = steps.filter(([before, now]) => before >= 0 && now >= 0);
    expect(numbersIn(chart.title)[0]).toBe(known.filter(([before, now]) => now < before).length);
  });

  it('count the milestones that are overdue and that come', () => {
    const chart = chartOf(view, 'milestones')!;
    const states = rowsOf(chart).map((row) => row.at(-1));
    expect(numbersIn(chart.title).slice(0, 2)).toEqual([
      states.filter((state) => state === 'late').length,
      states.filter((state) => state === 'not-due').length,
    ]);
  });

  it('count the indicators with data', () => {
    const chart = chartOf(view, 'trends');
    if (chart !== undefined) expect(numbersIn(chart.title).at(-1)).toBe(rowsOf(chart).length);
  });
});
