import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../src/parse/catalogue.js';
import { parse, shown } from './support.js';

const folder = new URL('../../src/parse/', import.meta.url);

describe('the rules of reading', () => {
  it('stand on a register without findings', () => {
    expect(parse({}).findings.map(shown)).toEqual([]);
  });

  it('are all described, and no other is', () => {
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/catalogue|generated/.test(name));
    const written = sources.flatMap((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return [...text.matchAll(/'((?:text|yaml|limit|path|url|schema|reference)\/[a-z-]+)'/g)].map(([, id]) => id);
    });
    const built = ['limit/depth', 'limit/keys', 'limit/items'];
    expect(parseRules.map(({ id }) => id)).toEqual([...new Set([...written, ...built])].sort());
  });

  const withExamples = parseRules.flatMap(({ id, severity, right, wrong }) =>
    right === undefined || wrong === undefined ? [] : [{ id, severity, right, wrong }],
  );
  it.each(withExamples)(
    '$id finds its wrong example alone, and nothing in the right one',
    ({ id, severity, right, wrong }) => {
      expect(parse({ [right.path]: right.text }).findings.map(shown)).toEqual([]);
      const { findings } = parse({ [wrong.path]: wrong.text });
      expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[id, severity]]);
    },
  );
});
