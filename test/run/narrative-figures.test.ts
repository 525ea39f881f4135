import { describe, expect, it } from 'vitest';
import { validateRegister } from '../../src/run/validate.js';
import { registerOf } from '../support/report-register.js';

const placesOf = (period: string): string[] =>
  validateRegister(registerOf('text', { 'periods/2026-Q3.yaml': period }), { asOf: '2026-09-30' })
    .findings.filter(({ rule }) => rule === 'reporting/narrative-figures')
    .map(({ path, start, end }) => `${path}:${String(start.line)}:${String(start.column)}-${String(end.column)}`);

describe('a narrative that is not true', () => {
  it('is found at the very words, in a text of several lines too', () => {
    const text =
      'status: open\nnarrative:\n  off-track: |\n    One line.\n    Overdue: {{metric "progress/overdue" is 2}} of ours.\n';
    expect(placesOf(text)).toEqual(['periods/2026-Q3.yaml:5:14-48']);
  });

  it('is found at the whole text where the words do not stand in the file as they are read', () => {
    const text = 'status: open\nnarrative:\n  off-track: "Overdue: {{metric \\"progress/overdue\\" is 2}}."\n';
    expect(placesOf(text)).toEqual(['periods/2026-Q3.yaml:3:14-62']);
  });

  it('is found in each language', () => {
    const wrong = `'{{assert "progress/overdue" is 2}}'`;
    const text = `status: open\nnarrative:\n  off-track:\n    en: ${wrong}\n    fr: ${wrong}\n`;
    expect(placesOf(text)).toEqual(['periods/2026-Q3.yaml:4:10-44', 'periods/2026-Q3.yaml:5:10-44']);
  });
});
