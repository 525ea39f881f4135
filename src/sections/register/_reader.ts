import { runsOf, shortestRun } from '../../base/id.js';
import type { Shape } from '../../kinds/shape.js';
import { restrictedItem } from '../../model/dataset.js';
import type { AnyRecord } from '../../model/record.js';
import type { Line } from '../../model/view.js';
import { leadsToRecord } from '../../parse/references.js';
import type { SectionContext } from '../define.js';
import { colonOf, FieldReader, isMapping, knownEntries } from '../field-reader.js';
import type { Mapping } from '../field-reader.js';
import { joined, words } from '../inline.js';

/** More records than these in one field are named by their ids: with their titles they would fill a page of their own. */
const mostTitled = 5;

/** What goes by a name that says who it is, without an id. */
const named: ReadonlySet<string> = new Set(['organisation', 'member']);

/** Items that each say one word of a record: who was present, who agreed, how policies relate. */
interface Sides {
  /** The property that names the record. */
  readonly about: string;
  /** The property with the word. */
  readonly word: string;
  /** The words in the order of the schema. */
  readonly values: readonly (string | number)[];
}

const required = ({ properties = {}, required: names = [] }: Shape): [string, Shape][] =>
  Object.entries(properties).filter(([name]) => names.includes(name));

/** What parts the items of a list into sides; undefined where something else is said of each. */
function sidesOf(items: readonly Mapping[], shape: Shape): Sides | undefined {
  const [first, second, ...others] = required(shape);
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const [[about, reference], [word, { values }]] = [first, second];
  if (!leadsToRecord(reference) || values === undefined) return undefined;
  const plain = items.filter((item) => knownEntries(item, shape).length === 2);
  return plain.length * 2 >= items.length ? { about, word, values } : undefined;
}

/**
 * Reads the records of one kind, one below the other: what was titled once in their part is named by its id from then on, and long lists
 * are told in as few words as they can be.
 */
export class RegisterReader extends FieldReader {
  private readonly titles: Set<string>;

  /** @param titles the records that were titled already, among those of the kind */
  constructor(context: SectionContext, record: AnyRecord, titles: Set<string>) {
    super(context, record);
    this.titles = titles.add(record.id);
  }

  protected override titled(id: string): Line {
    // Organisations go by their short names.
    if (this.context.snapshot.dataset.get('organisation', id) !== undefined) return super.titled(id);
    if (this.titles.has(id)) return [this.context.reference(id)];
    this.titles.add(id);
    return super.titled(id);
  }

  /** Objectives go by the number that they have in their programme. */
  protected override reference(id: string, shape: Shape): Line {
    const line = super.reference(id, shape);
    if (shape.ref?.includes('objective') !== true) return line;
    const place = `${'programme' in this.record.data ? (this.record.data.programme ?? '') : ''}#${id}`;
    if (this.titles.has(place)) return [words(id)];
    this.titles.add(place);
    return [words(`${id} `), ...line];
  }

  /** A seat is called by who holds it. */
  protected override seat(record: AnyRecord | undefined): Line | undefined {
    return record?.kind === 'member' ? [this.context.organisation(record.data.organisation)] : undefined;
  }

  protected override list(list: readonly unknown[], shape: Shape, name: string): Line[] {
    if (shape.ref?.every((kind) => named.has(kind)) === true) return this.names(list, shape, name);
    if (leadsToRecord(shape)) return this.records(list, shape, name);
    const items = list.filter(isMapping);
    const sides = items.length === list.length ? sidesOf(items, shape) : undefined;
    return sides === undefined ? super.list(list, shape, name) : this.sideLines(items, shape, sides);
  }

  /** Names on one line. */
  private names(list: readonly unknown[], shape: Shape, name: string): Line[] {
    return list.length === 0 ? [] : [joined(list.map((one) => this.lines(one, shape, name).flat()))];
  }

  /** Records with their titles on lines of their own; those named by their ids alone share one, where fingers find them apart. */
  private records(list: readonly unknown[], shape: Shape, name: string): Line[] {
    if (list.length > mostTitled) return [this.ids(list, shape, name)];
    const lines = list.flatMap((one) => this.lines(one, shape, name));
    const [titled, short] = [lines.filter((line) => line.length > 1), lines.filter((line) => line.length === 1)];
    return short.length === 0 ? titled : [...titled, joined(short)];
  }

  /** Ids on one line, those in a row by their first and last. */
  private ids(list: readonly unknown[], shape: Shape, name: string): Line {
    const told = list.filter((id): id is string => typeof id === 'string' && id !== restrictedItem);
    const runs = runsOf(told).flatMap((run): Line[] => {
      const places = run.map((id) => this.context.reference(id));
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined || run.length < shortestRun) return places.map((place) => [place]);
      return [[first, words('–'), last]];
    });
    const others = list.filter((id) => id === restrictedItem).flatMap((id) => this.lines(id, shape, name));
    return joined([...runs, ...others]);
  }

  /** A line for each word with the records of which it is said, and what else is said of them. */
  private sideLines(items: readonly Mapping[], shape: Shape, { about, word, values }: Sides): Line[] {
    return values.flatMap((value): Line[] => {
      const own = items.filter((item) => item[word] === value);
      if (own.length === 0) return [];
      const names = own.map((item) => this.member(item, shape, about, word));
      return [
        [
          ...this.lines(value, shape.properties?.[word] ?? shape, word).flat(),
          words(colonOf(this.context)),
          ...joined(names),
        ],
      ];
    });
  }

  private member(item: Mapping, shape: Shape, about: string, word: string): Line {
    const name = this.lines(item[about], shape.properties?.[about] ?? shape, about).flat();
    const { [about]: _about, [word]: _word, ...rest } = item;
    const more = this.lines(rest, shape, word).flat();
    return more.length === 0 ? name : [...name, words(' ('), ...more, words(')')];
  }
}
