import { describe, expect, it } from 'vitest';
import { fingerprintRule } from '../../src/facts/reliance.js';
import { kindByName } from '../../src/kinds/registry.generated.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import type { Shape } from '../../src/kinds/shape.js';

/** The fields that a rule of fingerprints looks at. */
function marked(shape: Shape, prefix: string): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => {
    const below = marked(inner.items ?? inner, `${prefix}${name}.`);
    return inner.matters === undefined ? below : below.length > 0 ? below : [`${prefix}${name}`];
  });
}

const kinds = Object.keys(kindByName) as (keyof typeof kindByName)[];

describe('the rule of fingerprints', () => {
  it('has not changed without its number', () => {
    const fields = Object.fromEntries(kinds.map((kind) => [kind, marked(shapes[kind], '').join(' ')]));
    const known = Object.fromEntries(Object.entries(fields).filter(([, names]) => names !== ''));
    // Whoever changes this raises `fingerprintRule`: else every register that affirmed anything wakes up with suspect links.
    expect({ [fingerprintRule]: known }).toEqual({
      1: {
        commitment: 'title statement lead made_to to due status quantity',
        decision: 'title text type status concerns',
        gap: 'title capability statement severity status affected_groups areas',
        policy:
          'title type policy_areas owner status from to statement measures.title measures.lead measures.due clauses.number clauses.text parties',
      },
    });
  });

  it('can be affirmed by every kind that refers to what others rely on, but for what is settled once', () => {
    const settled = ['decision', 'meeting', 'member', 'period'];
    const relied = kinds.filter((kind) => marked(shapes[kind], '').length > 0);
    const refersTo = (shape: Shape): readonly string[] => [
      ...(shape.ref ?? []),
      ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) =>
        name === 'redacted' ? [] : refersTo(inner),
      ),
      ...(shape.items ? refersTo(shape.items) : []),
    ];
    const relying = kinds.filter((kind) =>
      refersTo(shapes[kind]).some((to) => to === 'any' || relied.includes(to as 'gap')),
    );
    const affirming = kinds.filter((kind) => shapes[kind].properties?.['affirmed'] !== undefined);
    expect(affirming).toEqual(relying.filter((kind) => !settled.includes(kind)));
  });
});
