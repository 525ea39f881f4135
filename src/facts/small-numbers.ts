import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Audience } from '../model/audience.js';
import type { ResolvedSettings } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';

/** What stands where a number counts so few people that it must not be published. No legal value of any field. */
export const smallNumber = '(withheld: small number of people)';

/** Where an indicator holds values that were counted, and not what is aimed at. */
const counted: ReadonlySet<string> = new Set(['baseline', 'measurements']);

/** Copies what stands in a record, without numbers that count few people. */
class Withholding {
  private readonly least: number;

  constructor(least: number) {
    this.least = least;
  }

  /** @param isCounting whether every `value` below counts people, whatever its schema says */
  value(value: unknown, shape: Shape, isCounting: boolean): unknown {
    if (Array.isArray(value)) {
      const { items } = shape;
      return items === undefined ? value : value.map((item) => this.value(item, items, isCounting));
    }
    if (typeof value === 'object' && value !== null) return this.mapping(value, shape, isCounting);
    return shape.counts === 'people' && this.isSmall(value) ? smallNumber : value;
  }

  private isSmall(value: unknown): boolean {
    return typeof value === 'number' && value > 0 && value < this.least;
  }

  private mapping(mapping: object, shape: Shape, isCounting: boolean): Record<string, unknown> {
    const { properties = {}, entries } = shape;
    return Object.fromEntries(
      Object.entries(mapping).map(([name, value]: [string, unknown]) => {
        const below = Object.hasOwn(properties, name) ? properties[name] : entries;
        if (isCounting && name === 'value' && this.isSmall(value)) return [name, smallNumber];
        return [name, below === undefined ? value : this.value(value, below, isCounting)];
      }),
    );
  }

  data(record: AnyRecord): Record<string, unknown> {
    const counts = record.kind === 'indicator' && record.data.counts === 'people';
    const { properties = {} } = shapes[record.kind];
    return Object.fromEntries(
      Object.entries(record.data).map(([name, value]: [string, unknown]) => {
        const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return [name, shape === undefined ? value : this.value(value, shape, counts && counted.has(name))];
      }),
    );
  }
}

/**
 * A record as it may be published: numbers that count natural persons, and fewer of them than the settings allow, are withheld from
 * the public and from partners. Others see every number.
 */
export function withoutSmallNumbers(record: AnyRecord, audience: Audience, settings: ResolvedSettings): AnyRecord {
  if (audience !== 'public' && audience !== 'partners') return record;
  const data = new Withholding(settings.thresholds.small_number).data(record);
  return { ...record, data } as unknown as AnyRecord;
}
