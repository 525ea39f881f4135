import { shapes } from '../kinds/shape.generated.js';
import type { KindShape, Shape } from '../kinds/shape.js';
import { mayRead } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { KindName } from '../model/record.js';

/** What stands where a number counts so few people that it must not be published. No legal value of any field. */
export const smallNumber = '(withheld: small number of people)';

/** Whether numbers that count few people are withheld from an audience: from the public and from partners. */
export function isSparedSmallNumbers(audience: Audience): boolean {
  return !mayRead(audience, 'members');
}

/** Whether a schema says of any number in it that it counts people. */
function hasCounts({ counts, properties = {}, items, entries }: Shape): boolean {
  const below = [...Object.values(properties), items, entries];
  return counts !== undefined || below.some((shape) => shape !== undefined && hasCounts(shape));
}

const counting: ReadonlySet<string> = new Set(
  Object.entries<KindShape>(shapes).flatMap(([kind, shape]) => (hasCounts(shape) ? [kind] : [])),
);

/** What decides whether a number is small, and counts people. */
export interface SmallNumbers {
  /** The smallest number that may be published. */
  readonly least: number;
  /** Whether the indicator, or the one that an update is about, counts people. */
  readonly isOfPeople: boolean;
}

function isWithheld(value: unknown, { counts }: Shape, { least, isOfPeople }: SmallNumbers): boolean {
  const isCounted = counts === 'people' || (counts === 'as-indicator' && isOfPeople);
  return isCounted && typeof value === 'number' && value !== 0 && Math.abs(value) < least;
}

function without(value: unknown, shape: Shape, rule: SmallNumbers): unknown {
  if (Array.isArray(value)) {
    const { items } = shape;
    return items === undefined ? value : value.map((item) => without(item, items, rule));
  }
  if (typeof value === 'object' && value !== null) return withoutIn(value, shape, rule);
  return isWithheld(value, shape, rule) ? smallNumber : value;
}

function withoutIn(mapping: object, shape: Shape, rule: SmallNumbers): Record<string, unknown> {
  const { properties = {}, entries } = shape;
  return Object.fromEntries(
    Object.entries(mapping).map(([name, value]: [string, unknown]) => {
      const below = Object.hasOwn(properties, name) ? properties[name] : entries;
      return [name, below === undefined ? value : without(value, below, rule)];
    }),
  );
}

/**
 * What stands in a record, with {@link smallNumber} in the place of every number that counts natural persons, and fewer of them
 * than may be published. None is a number that says nothing of anybody, and stays.
 */
export function withoutSmallNumbers(
  kind: KindName,
  data: Record<string, unknown>,
  rule: SmallNumbers,
): Record<string, unknown> {
  return counting.has(kind) ? withoutIn(data, shapes[kind], rule) : data;
}
