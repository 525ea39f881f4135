import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';

/** A string in a record, with the path of keys and indices that leads to it, and the shape that its schema gives it. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly shape: Shape;
  /** The language of a text in a map of languages; undefined for a plain string. */
  readonly language: string | undefined;
}

/** Gathers the strings of a record: every rule about texts walks through all records, so this must be quick. */
class Gathering {
  readonly found: TextPlace[] = [];
  private readonly path: (string | number)[] = [];

  walk(value: unknown, shape: Shape, language: string | undefined): void {
    if (typeof value === 'string') {
      this.found.push({ path: [...this.path], text: value, shape, language });
    } else if (Array.isArray(value)) {
      const { items } = shape;
      if (items !== undefined) value.forEach((item, index) => this.within(index, item, items, undefined));
    } else if (typeof value === 'object' && value !== null) {
      this.walkMapping(value as Readonly<Record<string, unknown>>, shape);
    }
  }

  private walkMapping(mapping: Readonly<Record<string, unknown>>, shape: Shape): void {
    for (const key of Object.keys(mapping)) {
      const known = shape.properties !== undefined && Object.hasOwn(shape.properties, key);
      const inner = known ? shape.properties[key] : shape.entries;
      if (inner === undefined) continue;
      if (shape.text === true) this.within(key, mapping[key], shape, key);
      else this.within(key, mapping[key], inner, undefined);
    }
  }

  private within(segment: string | number, value: unknown, shape: Shape, language: string | undefined): void {
    this.path.push(segment);
    this.walk(value, shape, language);
    this.path.pop();
  }
}

/** Every string of a record in the order of the file, with its place and shape. */
export function stringsOf(record: AnyRecord): readonly TextPlace[] {
  const gathering = new Gathering();
  gathering.walk(record.data, shapes[record.kind], undefined);
  return gathering.found;
}

/** Whether a string is prose: text for readers, and not an id, a date, a link or a code. */
function isProse({ shape }: TextPlace): boolean {
  const { text, ref, format, values } = shape;
  if (text === true) return true;
  return ref === undefined && format === undefined && values === undefined && shape.types.includes('string');
}

/** Every text that people wrote in their own words, in the order of the file. */
export function proseOf(record: AnyRecord): readonly TextPlace[] {
  return stringsOf(record).filter(isProse);
}
