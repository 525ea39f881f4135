import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../src/develop/coverage/clauses.js';
import type { Clause, Need } from '../../src/develop/coverage/define.js';
import { kinds } from '../../src/kinds/registry.generated.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import type { Shape } from '../../src/kinds/shape.js';
import { metrics } from '../../src/metrics/registry.generated.js';
import { parseRules } from '../../src/parse/catalogue.js';
import { rules } from '../../src/rules/registry.generated.js';
import { sections } from '../../src/sections/registry.generated.js';

const columns = ['record', 'check', 'measure', 'report'] as const;
const cells = clauses.flatMap((clause) =>
  columns.map((column) => ({ name: `${clause.id} ${column}`, needs: clause[column] })),
);
const idsOf = (needs: readonly Need[]): readonly string[] => needs.flatMap(({ by }) => by);

/** Whether `kind.field.part` is a field by the schemas; lists are passed through. */
function isField(path: string): boolean {
  const [kind = '', ...keys] = path.split('.');
  let shape: Shape | undefined = kinds.some(({ name }) => name === kind)
    ? shapes[kind as keyof typeof shapes]
    : undefined;
  for (const key of keys) shape = (shape?.properties ?? shape?.items?.properties)?.[key];
  return shape !== undefined && keys.length > 0;
}

describe('the coverage of the founding text', () => {
  it('has the clauses L1 to L24, each once', () => {
    expect(clauses.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, index) => `L${String(index + 1)}`));
  });

  it.each(cells)('$name leaves nothing out without a reason', ({ needs }) => {
    expect(needs.length).toBeGreaterThan(0);
    expect(needs.filter(({ by, why }) => by.length === 0 && (why ?? '').length < 20).map(({ what }) => what)).toEqual(
      [],
    );
  });

  it('names fields, rules, metrics and sections that exist', () => {
    const known = {
      check: new Set([...rules, ...parseRules].map(({ id }) => id)),
      measure: new Set(metrics.map(({ id }) => id)),
      report: new Set(sections.map(({ id }) => id)),
    };
    const unknown = clauses.flatMap((clause) => [
      ...idsOf(clause.record).filter((path) => !isField(path)),
      ...(['check', 'measure', 'report'] as const).flatMap((column) =>
        idsOf(clause[column]).filter((id) => !known[column].has(id)),
      ),
    ]);
    expect(unknown).toEqual([]);
  });

  it('agrees with what rules and metrics say that they serve', () => {
    const served = new Map([...rules, ...metrics].map(({ id, clauses: ids }) => [id, ids]));
    const differing = clauses.flatMap((clause) =>
      [...idsOf(clause.check), ...idsOf(clause.measure)]
        .filter((id) => served.get(id)?.includes(clause.id) === false)
        .map((id) => `${id} does not say that it serves ${clause.id}`),
    );
    expect(differing).toEqual([]);
  });

  it('agrees with what the kinds say that they serve', () => {
    const missing = kinds.flatMap(({ name }) =>
      shapes[name].serves
        .filter(
          (id) =>
            !idsOf(clauses.find((clause) => clause.id === id)?.record ?? []).some((path) =>
              path.startsWith(`${name}.`),
            ),
        )
        .map((id) => `${id} records nothing of the kind ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has every rule and metric serve a clause', () => {
    const known = new Set(clauses.map(({ id }) => id));
    const serving = [...rules, ...metrics].filter(({ clauses: ids }) => ids.some((id) => known.has(id)));
    expect(serving.length).toBe(rules.length + metrics.length);
  });
});

const design = resolve(import.meta.dirname, '../../../shared/design/domain.md');

/** A cell without emphasis and the difference between comma and semicolon. */
function words(text: string): string {
  return text.replace(/\*\*/gu, '').replace(/;/gu, ',').replace(/\s+/gu, ' ').trim();
}

describe.skipIf(!existsSync(design))('the design beside the project', () => {
  const table = existsSync(design) ? readFileSync(design, 'utf8') : '';
  const lines = table.split('\n').filter((line) => /^\| L\d+ \|/u.test(line));

  it('has the same clauses', () => {
    expect(lines.length).toBe(clauses.length);
  });

  it.each(lines.map((line) => [line.split('|')[1]?.trim() ?? '', line] as const))(
    'asks for what %s says, phrase by phrase',
    (id, line) => {
      const [, , text = '', ...asked] = line.split('|');
      const clause: Clause | undefined = clauses.find((one) => one.id === id);
      expect(clause).toBeDefined();
      expect(words(text).replace(/"/gu, '').replace(/’/gu, "'")).toBe(words(clause?.text ?? '').replace(/’/gu, "'"));
      columns.forEach((column, index) => {
        const whole = (clause?.[column] ?? []).map(({ what }) => what).join(', ');
        expect(words(whole), `${id} ${column}`).toBe(words(asked[index] ?? ''));
      });
    },
  );
});
