import { isMoney } from '../base/money.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';
import type { Block, Cell, Line, Row, SectionView } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { introductions } from '../sections/field-reader.js';
import { column, numbers, table, words } from '../sections/inline.js';
import { amendmentsTable } from './amendments-table.js';
import { PageFieldReader, isMapping, knownEntries, nameOfThing } from './field-reader.js';

type Term = Extract<Block, { type: 'facts' }>['items'][number];

/** What the head of the page, its address or its data say already. */
const saidElsewhere: ReadonlySet<string> = new Set(['visibility', 'title', 'name', 'formerly']);

/** Wider tables would not fit; their rows are written out as lists of terms. */
const mostColumns = 7;

/** In characters; longer texts stand among the other fields. */
const longestIntroduction = 700;

/** Properties of items that are best read first or at the end. */
const idle: ReadonlySet<string> = new Set(['id']);

interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly shape: Shape;
}

const isListOfMappings = ({ value, shape }: Field): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  shape.items?.text !== true &&
  value.every((item) => isMapping(item) && !isMoney(item));

function fieldsOf(record: AnyRecord): Field[] {
  return knownEntries({ ...record.data }, shapes[record.kind]).filter(
    ({ name, value }) => !saidElsewhere.has(name) && !(name === 'counts' && value === 'other'),
  );
}

/** The properties that any item of a list has, in the order of the schema. */
function namesIn(items: readonly Readonly<Record<string, unknown>>[], shape: Shape): string[] {
  const present = new Set(items.flatMap((item) => knownEntries(item, shape).map(({ name }) => name)));
  const order = Object.keys(shape.properties ?? {});
  return [...present].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

const isNumeric = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape.types.every((type) => type === 'number' || type === 'integer');

/** The fields of a record for readers: short ones as terms, lists of things as tables. */
export class RecordFields {
  private readonly context: SectionContext;
  private readonly record: AnyRecord;
  private readonly reader: PageFieldReader;

  /** @param record as the audience may see it, without small numbers */
  constructor(context: SectionContext, record: AnyRecord) {
    this.context = context;
    this.record = record;
    this.reader = new PageFieldReader(context, record);
  }

  private introduction(): Field | undefined {
    const fields = fieldsOf(this.record);
    return introductions
      .map((name) => fields.find((field) => field.name === name))
      .find((field) => field !== undefined && JSON.stringify(field.value).length <= longestIntroduction);
  }

  /** What the record is about, in a few sentences; empty where it does not say. */
  intro(): Line {
    const field = this.introduction();
    return field === undefined ? [] : this.reader.lines(field.value, field.shape, field.name).flat();
  }

  /** Terms for all that is no list of things. @param left fields that are told in another way */
  terms(left: ReadonlySet<string>): Term[] {
    const introduction = this.record.kind === 'update' ? undefined : this.introduction()?.name;
    return fieldsOf(this.record)
      .filter((field) => !isListOfMappings(field) && !left.has(field.name) && field.name !== introduction)
      .flatMap((field) => this.term(field));
  }

  private term({ name, value, shape }: Field): Term[] {
    const lines = this.reader.lines(value, shape, name);
    return lines.length === 0 ? [] : [{ term: [words(this.context.field(shape.title))], lines }];
  }

  /**
   * A section for each list of things.
   *
   * @param statuses what the list of statuses is called; null where another section tells them
   */
  sections({ statuses }: { readonly statuses: string | null }): SectionView[] {
    return fieldsOf(this.record)
      .filter((field) => isListOfMappings(field) && (field.name !== 'history' || statuses !== null))
      .map(({ name, value, shape }) => {
        const items = (value as readonly unknown[]).filter(isMapping);
        const title = name === 'history' ? (statuses ?? '') : this.context.field(shape.title);
        const blocks =
          name === 'amendments'
            ? [amendmentsTable(this.context, this.record, this.reader, title)]
            : this.listBlocks(items, shape.items ?? shape, title);
        return { id: `field-${name}`, title, part: 'body', blocks };
      });
  }

  private listBlocks(items: readonly Readonly<Record<string, unknown>>[], shape: Shape, title: string): Block[] {
    const names = namesIn(items, shape);
    const shown = names.filter((name) => !idle.has(name));
    if (shown.length <= mostColumns) return [this.table(items, shape, names, title)];
    return items.flatMap((item, index) => this.itemBlocks(item, shape, index));
  }

  /** An item that is too wide for a row: its terms below what it is called. */
  private itemBlocks(item: Readonly<Record<string, unknown>>, shape: Shape, index: number): Block[] {
    const name = nameOfThing(this.context, this.record.id, item);
    const id = typeof item['id'] === 'string' ? item['id'] : undefined;
    const number = words(id ?? String(index + 1));
    const items = knownEntries(item, shape).flatMap((entry) => this.term(entry));
    const heading: Line = name.length === 0 ? [number] : [number, words(' '), ...name];
    return [
      ...(id === undefined ? [] : [{ type: 'heading', level: 4, content: heading, anchor: `item-${id}` } as const]),
      { type: 'facts', items },
    ];
  }

  private table(
    items: readonly Readonly<Record<string, unknown>>[],
    shape: Shape,
    names: readonly string[],
    title: string,
  ): Block {
    const property = (name: string): Shape | undefined =>
      Object.hasOwn(shape.properties ?? {}, name) ? shape.properties?.[name] : undefined;
    const columns = names.map((name) => {
      const label = this.context.field(property(name)?.title ?? name);
      return isNumeric(property(name)) ? numbers(label) : column(label);
    });
    const rows = items.map((item): Row => ({
      anchor: typeof item['id'] === 'string' ? `item-${item['id']}` : null,
      cells: names.map((name): Cell => {
        const below = property(name);
        const lines: Line[] =
          below === undefined || item[name] === undefined ? [] : this.reader.lines(item[name], below, name);
        return { lines };
      }),
    }));
    return table([words(title)], columns, rows);
  }
}
