import { describe, expect, it } from 'vitest';
import { reports } from '../../src/reports/registry.generated.js';
import { sections } from '../../src/sections/registry.generated.js';

const ids = sections.map(({ id }) => id);

describe('reports', () => {
  it.each(reports.map((report) => [report.name, report] as const))(
    '%s has only sections that there are, each once',
    (_name, report) => {
      const named = [...report.cover, ...report.body, ...report.annex];
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    },
  );

  it('use every section', () => {
    const used = new Set(reports.flatMap(({ cover, body, annex }) => [...cover, ...body, ...annex]));
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });

  it('find a section by its name alone, as narratives do', () => {
    const names = ids.map((id) => id.slice(id.indexOf('/') + 1));
    expect(new Set(names).size).toBe(names.length);
  });
});
