import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/base/period.js';
import { reportingPeriodsIn } from '../../src/facts/snapshot.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { exampleIn, readExample } from '../support/example.js';

const files = readReportFiles();
const example = exampleIn(['en', 'fr']);

/** A report of the example in Markdown, without footnotes. */
function text(report: string, period: string, asOf?: string): string {
  const more = asOf === undefined ? {} : { asOf };
  const [document] = textDocumentsOf(example, { report, period, audience: 'members', ...more }, ['md'], files);
  // A day and its month are never parted at the end of a line.
  return (document?.text ?? '').replaceAll('\u00a0', ' ').replace(/^\[\^.*$/gmu, '');
}

describe('the reporting periods of a longer one', () => {
  const { dataset } = readExample().snapshot;
  const ids = (id: string): string[] => reportingPeriodsIn(dataset, parsePeriod(id)!).map((period) => period.id);

  it('are those that end in it, by the calendar in force', () => {
    expect(ids('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(ids('2026-H1')).toEqual(['2026-Q1', '2026-Q2']);
    expect(ids('2026-Q3')).toEqual(['2026-Q3']);
    // Before October 2025 the register reported once a year.
    expect(ids('2025')).toEqual(['2025-Q4']);
    expect(ids('2024')).toEqual(['2024']);
    expect(ids('2024-Q4')).toEqual(['2024']);
    expect(ids('2024-Q3')).toEqual([]);
  });
});

describe('a report on a year', () => {
  it('has the figures of the year, not those of its last quarter', () => {
    const year = text('annual', '2026', '2026-12-31');
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => text('quarterly', quarter));
    const received = (page: string): number[] =>
      /Updates received on time:\*\* (\d+) of (\d+)/u.exec(page)?.slice(1).map(Number) ?? [0, 0];
    const sums = [0, 1].map((at) => quarters.reduce((sum, page) => sum + (received(page)[at] ?? 0), 0));
    expect(received(year)).toEqual(sums);
    expect(sums[1]).toBeGreaterThan(100);
    expect(year).toMatch(/Completeness of data:\*\* Updates received for the period: \d{3} of \d{3} /u);
    // Sixteen are due in 2026 by the dates in force, of which five are complete; the two that are ongoing are on schedule.
    expect(year).toContain('**Implementation rate:** 7 of 18 (38.9 %)');
    expect(year.match(/Planned for this period and done: /gu)?.length).toBeGreaterThan(4);
  });
});

describe('a report on a period that has only begun', () => {
  const page = text('quarterly', '2026-Q4', '2026-10-20');

  it('says so first, and shows nothing of the period before as if it were its own', () => {
    expect(page).toContain('> **Q4 2026 ends on 31 December 2026. This is what is known on 20 October 2026.**');
    expect(page).toContain('**Completeness of data:** *no update is owed for this period*');
    expect(page).toContain('**Updates received on time:** *no data*');
    expect(page).toContain('No update is owed for this period.');
    expect(page).toContain('Nothing was planned to be done in this period so far');
  });

  it('lists what is left of the period with what comes next', () => {
    expect(page).toContain('From 21 October 2026 to 31 March 2027.');
    expect(page).toContain('| 31 October 2026 | The action is to be done | ACT-022');
  });
});
