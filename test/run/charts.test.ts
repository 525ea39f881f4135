import { describe, expect, it } from 'vitest';
import type { Chart, ReportView } from '../../src/model/view.js';
import { loadRegister, snapshotFor } from '../../src/run/register.js';
import { measure } from '../../src/run/measure.js';
import { readFrameworks, packageFolder } from '../../src/io/package-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { join } from 'node:path';
import { printed, registerOf, reportOf } from '../support/report-register.js';

const example = loadRegister(readWorkingTree(join(packageFolder(), 'data-example')), readFrameworks());

function chartOf(view: ReportView, section: string): Chart | undefined {
  const blocks = view.sections.find(({ id }) => id === section)?.blocks ?? [];
  return blocks.find((block) => block.type === 'chart');
}

const action = (status: string): string =>
  `title: text\nlead: ministry\nstatus: ${status}\nhistory: [{ on: 2026-01-10, status: ${status} }]\n`;

describe('charts', () => {
  it('say what their tables say: every action of a lead stands under one outlook', () => {
    const chart = chartOf(reportOf(example), 'outlook-by-lead')!;
    for (const { cells } of chart.data.rows) {
      const counts = cells.slice(1).map(({ lines }) => (lines[0]?.[0]?.type === 'number' ? lines[0][0].value : NaN));
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
    }
    const panel = chart.panels[0]!;
    const drawn = panel.kind === 'bars' ? panel.rows.flatMap(({ segments }) => segments.map(({ value }) => value)) : [];
    expect(drawn.reduce((sum, value) => sum + value, 0)).toBe(29);
  });

  it('of support are the figures of its metrics', () => {
    const chart = chartOf(reportOf(example), 'pipeline')!;
    const secured = measure(snapshotFor(example, '2026-09-30', 'members')).find(({ id }) => id === 'support/secured')!;
    const cells = chart.data.rows.map(({ cells }) => cells[3]?.lines[0]?.[0]);
    expect(cells).toEqual(secured.values.map((value) => ({ type: 'money', ...value })));
  });

  it('with nothing to draw are a sentence: all actions cancelled', () => {
    const register = registerOf('text', { 'actions/ACT-001.yaml': action('cancelled') });
    const view = reportOf(register);
    for (const section of ['outlook-by-lead', 'burn-up']) {
      expect(chartOf(view, section)).toBeUndefined();
      expect(JSON.stringify(view.sections.find(({ id }) => id === section)?.blocks)).toContain('No data: ');
    }
  });

  it('do not fall when one organisation leads all, nor when an action has neither date nor lead', () => {
    const view = reportOf(registerOf('text', { 'actions/ACT-002.yaml': 'title: text\nstatus: in-progress\n' }));
    expect(printed(view, 'html')).toContain('<figure class=chart');
    const note = JSON.stringify(chartOf(view, 'burn-up')?.source);
    expect(note).toContain(' action has no date');
  });

  it('row 25: hostile text stays text, in labels and in alternatives', () => {
    const hostile = '"><script>x</script><svg onload="x">';
    const page = printed(reportOf(registerOf(hostile)), 'html');
    expect(page).not.toMatch(/<script>x|<svg onload/u);
    expect(page).toContain('<svg class=drawing');
  });

  it('have neither style attributes nor ids, and the same bytes twice', () => {
    const page = printed(reportOf(example), 'html');
    const figures = page.match(/<figure[\s\S]*?<\/figure>/gu) ?? [];
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      expect(figure).not.toMatch(/\sstyle=|\sid=|NaN|undefined/u);
      expect(figure).toMatch(/<svg class=drawing role=img aria-label="[^"]{10}/u);
    }
    expect(printed(reportOf(example), 'html')).toBe(page);
  });
});
