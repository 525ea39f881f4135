import { isMoney } from '../base/money.js';
import { headingOf, lineOf } from '../facts/names.js';
import type { Shape } from '../kinds/shape.js';
import type { Dataset } from '../model/dataset.js';
import type { Named, Shown, ShownField } from '../model/query.js';
import type { AnyRecord } from '../model/record.js';
import { itemsOf } from './items.js';
import { special } from './special.js';
import { isTexts, isValue } from './types.js';

/** A record by its id and title. A person is named by the id alone, and so is what has no title of its own. */
export function named(dataset: Dataset, record: AnyRecord): Named {
  const title = record.kind === 'person' ? '' : lineOf(dataset, headingOf(record));
  return { id: record.id, title: title === '' || title === record.id ? null : title };
}

/** The title, name or subject of a thing that is no record. */
function titleOfThing(dataset: Dataset, thing: object): string | null {
  const parts = new Map<string, unknown>(Object.entries(thing));
  const heading = ['title', 'name', 'what', 'subject', 'event']
    .map((key) => parts.get(key))
    .find((part) => part !== undefined);
  return isTexts(heading) ? lineOf(dataset, heading) : null;
}

/** What an id leads to: a record, an item of one, or a thing such as an area. */
export function namedById(dataset: Dataset, id: string, to: readonly string[], from?: AnyRecord): Named {
  const [base = '', item] = id.split('#');
  const record = dataset.find(base);
  if (record !== undefined) {
    const found = item === undefined ? undefined : itemsOf(record).find((candidate) => candidate.id === item);
    return found === undefined ? { ...named(dataset, record), id } : { id, title: titleOfThing(dataset, found.data) };
  }
  const thing = special(dataset, to[0] ?? '')?.lookUp(id, from);
  return { id, title: thing === undefined ? null : titleOfThing(dataset, thing) };
}

/** An organisation by its id, with its name. */
export function organisation(dataset: Dataset, id: string | undefined): Named | null {
  return id === undefined ? null : namedById(dataset, id, ['organisation']);
}

/** Turns what stands in a record into what a person reads: references with their titles, everything with the title of its field. */
class Reader {
  readonly #dataset: Dataset;
  readonly #from: AnyRecord;

  constructor(dataset: Dataset, from: AnyRecord) {
    this.#dataset = dataset;
    this.#from = from;
  }

  fields(mapping: object, shape: Shape): readonly ShownField[] {
    const { properties = {} } = shape;
    const known = Object.keys(properties);
    return Object.entries(mapping)
      .sort(([a], [b]) => known.indexOf(a) - known.indexOf(b))
      .flatMap(([name, value]: [string, unknown]): ShownField[] => {
        const inner = Object.hasOwn(properties, name) ? properties[name] : shape.entries;
        const shown = inner === undefined ? undefined : this.value(value, inner);
        return shown === undefined ? [] : [{ name, title: inner?.title ?? name, value: shown }];
      });
  }

  private value(value: unknown, shape: Shape): Shown | undefined {
    if (Array.isArray(value)) {
      const { items } = shape;
      const shown = items === undefined ? [] : value.flatMap((item: unknown) => this.value(item, items) ?? []);
      return shown.length === 0 ? undefined : { what: 'list', items: shown };
    }
    if (shape.ref !== undefined && typeof value === 'string') {
      return { what: 'reference', ...namedById(this.#dataset, value, shape.ref, this.#from) };
    }
    const isPlain = typeof value !== 'object' || value === null || isMoney(value) || shape.text === true;
    if (isPlain) return isValue(value) ? { what: 'value', value } : undefined;
    const entries = this.fields(value, shape);
    return entries.length === 0 ? undefined : { what: 'group', entries };
  }
}

/** The fields of a record, or of a mapping in it, as a person reads them, in the order of the schema. */
export function shownFields(dataset: Dataset, from: AnyRecord, mapping: object, shape: Shape): readonly ShownField[] {
  return new Reader(dataset, from).fields(mapping, shape);
}
