import { isDay } from '../base/day.js';
import { isMoney } from '../base/money.js';
import { isDeadline, parsePeriod } from '../base/period.js';
import { smallNumber } from '../parse/small-numbers.js';
import type { Shape } from '../kinds/shape.js';
import { restrictedItem } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import type { Inline, Line } from '../model/view.js';
import { leadsToRecord } from '../parse/references.js';
import { itemsOf } from '../query/items.js';
import { special } from '../query/special.js';
import { isTexts } from '../query/types.js';
import type { SectionContext } from './define.js';
import { familyOf } from './field-words.js';
import { absent, deadline, number, words } from './inline.js';

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What says in a few sentences what a record is about: the first that is there. */
export const introductions: readonly string[] = ['public_summary', 'description', 'statement', 'text', 'summary'];

/** Properties that name a thing, and need no title before them. */
const naming: ReadonlySet<string> = new Set(['id', 'title', 'name', 'what', 'subject', 'on']);

/** The shape of a property; undefined where no schema knows it. */
export function propertyOf(shape: Shape, name: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : shape.entries;
}

/**
 * The properties of a mapping that a schema knows, in its order.
 *
 * @param isWhole whether what is said to one organisation alone is among them
 */
export function knownEntries(
  mapping: Mapping,
  shape: Shape,
  isWhole = false,
): { name: string; value: unknown; shape: Shape }[] {
  const order = Object.keys(shape.properties ?? {});
  return Object.entries(mapping)
    .flatMap(([name, value]) => {
      const below = propertyOf(shape, name);
      const isHidden = below?.own === true && !isWhole;
      return below === undefined || value === undefined || isHidden ? [] : [{ name, value, shape: below }];
    })
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** A property of a mapping as it is read: its name, its title and its line. */
export interface FieldPart {
  readonly name: string;
  readonly title: string;
  readonly line: Line;
  /** Whether it is one of the words that the schema lists. */
  readonly isWord: boolean;
}

/** What stands between a term and what is said of it: in French, a blank before the colon too. */
export const colonOf = (context: Pick<SectionContext, 'word'>): string => `${context.word('shared', 'colon')} `;

/** What stands before a part of a line: the sign that parts it from the one before, and its title where it needs one. */
function startOf(colon: string, part: FieldPart, before: FieldPart | undefined, after: FieldPart | undefined): string {
  const { name, title, isWord } = part;
  // What became of it on a day: the word says so itself.
  if (isWord && before?.name === 'on') return colon;
  if (isSpan(before, part)) return ' – ';
  const isNaming = naming.has(name);
  const sign = before === undefined ? '' : isNaming ? ' ' : ', ';
  return isNaming || isSpan(part, after) ? sign : `${sign}${title}${colon}`;
}

/** Whether two parts are the two ends of a time. */
function isSpan(from: FieldPart | undefined, to: FieldPart | undefined): boolean {
  return from?.name === 'from' && to?.name === 'to';
}

/** Turns what stands in a record into lines for readers, in the language of the page. */
export class FieldReader {
  protected readonly context: SectionContext;
  protected readonly record: AnyRecord;

  constructor(context: SectionContext, record: AnyRecord) {
    this.context = context;
    this.record = record;
  }

  /** The lines of a value; none where it holds nothing. */
  lines(value: unknown, shape: Shape, name: string): Line[] {
    if (Array.isArray(value)) return this.list(value, shape.items ?? shape, name);
    if (isMapping(value) && !isMoney(value) && shape.text !== true) return this.group(value, shape);
    const line = this.line(value, shape, name);
    return line.length === 0 ? [] : [line];
  }

  /** Short values of a list share a line. */
  protected list(list: readonly unknown[], shape: Shape, name: string): Line[] {
    const lines = list.flatMap((item) => this.lines(item, shape, name));
    const isShort = shape.ref === undefined && shape.text !== true && !shape.types.includes('object');
    if (!isShort || lines.length < 2) return lines;
    return [lines.flatMap((line, index) => (index === 0 ? line : [words(', '), ...line]))];
  }

  /** A mapping as one line. */
  private group(mapping: Mapping, shape: Shape): Line[] {
    const parts = this.entries(mapping, shape).flatMap(({ name, value, shape: below }): FieldPart[] => {
      const lines = this.lines(value, below, name);
      const line = lines.flatMap((one, index) => (index === 0 ? one : [words(', '), ...one]));
      return line.length === 0
        ? []
        : [{ name, line, title: this.context.field(below.title), isWord: below.values !== undefined }];
    });
    const line = this.joined(parts);
    return line.length === 0 ? [] : [line];
  }

  /** What of a mapping is shown. */
  protected entries(mapping: Mapping, shape: Shape): ReturnType<typeof knownEntries> {
    return knownEntries(mapping, shape);
  }

  /** The parts of a mapping on a line: what names it first, then its other values with their titles. */
  protected joined(parts: readonly FieldPart[]): Line {
    return parts.flatMap((part, index): Line => {
      const start = startOf(colonOf(this.context), part, parts[index - 1], parts[index + 1]);
      return start === '' ? part.line : [words(start), ...part.line];
    });
  }

  private line(value: unknown, shape: Shape, name: string): Line {
    const { context } = this;
    if (value === smallNumber) return [absent(context.word('shared', 'smallNumber'))];
    if (value === restrictedItem) return [absent(context.word('shared', 'restricted'))];
    if (isMoney(value)) return [{ type: 'money', currency: value.currency, amount: String(value.amount) }];
    if (shape.ref !== undefined && typeof value === 'string') return this.reference(value, shape);
    if (typeof value === 'boolean') return [words(context.word('value', value ? 'yes' : 'no'))];
    if (shape.text === true) return isTexts(value) ? context.text(this.record.id, value) : [];
    return typeof value === 'string' || typeof value === 'number' ? this.plain(value, shape, name) : [];
  }

  private plain(value: string | number, shape: Shape, name: string): Line {
    const text = String(value);
    if (shape.values !== undefined) {
      const family = familyOf(name, text);
      return [words(family === undefined ? text : this.context.word(family, text))];
    }
    const dated = datedInline(value, shape);
    if (dated !== undefined) return [dated];
    if (typeof value === 'number') return [name === 'year' ? words(text) : number(value)];
    if (shape.format === 'url') return [{ type: 'link', text, url: text }];
    // What people wrote in their own words is in the register's first language; a code is in none.
    return shape.format !== undefined || !/\s/u.test(text) ? [words(text)] : this.context.text(this.record.id, text);
  }

  /** What a reference names. */
  protected reference(id: string, shape: Shape): Line {
    const [to = ''] = shape.ref ?? [];
    if (leadsToRecord(shape)) return this.recordLine(id);
    const thing = special(this.context.snapshot.dataset, to)?.lookUp(id, this.record);
    const name = thing === undefined ? [] : nameOfThing(this.context, this.record.id, thing);
    return name.length === 0 ? [words(id)] : name;
  }

  /** A seat has no title of its own: it is called by who holds it. Undefined for any other record. */
  protected seat(record: AnyRecord | undefined): Line | undefined {
    if (record?.kind !== 'member') return undefined;
    return [this.context.reference(record.id), words(' '), this.context.organisation(record.data.organisation)];
  }

  /** A record by its id and its title. */
  protected titled(id: string): Line {
    return this.context.titled(id);
  }

  private recordLine(reference: string): Line {
    const { context } = this;
    const [id = '', item] = reference.split('#');
    const record = context.snapshot.dataset.find(id);
    const seat = this.seat(record);
    if (seat !== undefined) return seat;
    if (item === undefined) return this.titled(id);
    const found = record === undefined ? undefined : itemsOf(record).find((one) => one.id === item);
    const name = found === undefined ? [] : nameOfThing(context, id, found.data);
    const linked: Inline = context.reference(reference);
    return name.length === 0 ? [linked] : [linked, words(' '), ...name];
  }
}

/** A day, deadline or period; undefined for anything else. */
function datedInline(value: string | number, { format }: Shape): Inline | undefined {
  const text = String(value);
  if (format === 'day' && isDay(text)) return { type: 'day', day: text };
  if (format === 'deadline' && isDeadline(value)) return deadline(value);
  return format === 'period' && parsePeriod(text) !== undefined ? { type: 'period', id: text } : undefined;
}

/** What a thing inside a record or the settings is called. */
export function nameOfThing(context: SectionContext, recordId: string, thing: object): Line {
  const parts = new Map<string, unknown>(Object.entries(thing));
  const name = ['title', 'name', 'what', 'subject', 'event'].map((key) => parts.get(key)).find(isTexts);
  return context.text(recordId, name);
}
