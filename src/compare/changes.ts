import { compareNatural } from '../base/order.js';
import { nameWithoutId, ownerOf } from '../facts/names.js';
import { kinds } from '../kinds/registry.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Audience } from '../model/audience.js';
import type { ItemStep, RecordChange, ShownValue, ValueChange } from '../model/change.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import { differencesBetween } from './differences.js';
import type { Difference, DifferenceStep } from './differences.js';
import { endBetween } from './end.js';
import { withGrounds } from './grounds.js';
import type { Grounded } from './grounds.js';
import { jointView } from './joint.js';
import type { RecordPair, Renames } from './match.js';
import { midSentence } from './nouns.js';
import { Shower } from './show.js';

/** The values by which people know a new record; its own page tells the rest. */
const tellingFields: ReadonlySet<string> = new Set([
  ...['status', 'severity', 'lead', 'organisation', 'body', 'date', 'start', 'due', 'required', 'provider', 'rank'],
  ...[
    'owner',
    'capability',
    'type',
    'completion',
    'outlook',
    'reported_by',
    'reported_on',
    'from',
    'rule',
    'expires_on',
  ],
]);

/** Tells what became of records, with the names that hold on each side. */
export class Telling {
  private readonly before: Shower;
  private readonly after: Shower;
  private readonly dataset: { before: Dataset; after: Dataset };
  private readonly language: string;

  constructor(before: Dataset, after: Dataset) {
    this.dataset = { before, after };
    this.before = new Shower([before, after]);
    this.after = new Shower([after, before]);
    this.language = this.after.language;
  }

  /** Undefined where nothing changed. */
  change({ before, after }: RecordPair): RecordChange | undefined {
    if (after === undefined) return this.head(before, this.dataset.before, 'removed', []);
    if (before === undefined) return this.head(after, this.dataset.after, 'added', this.introduction(after));
    const values = this.values(before, after);
    if (values.length === 0 && before.id === after.id) return undefined;
    const end = endBetween(before, after);
    const change = this.head(after, this.dataset.after, end === undefined ? 'changed' : 'retired', values);
    return {
      ...change,
      formerly: before.id === after.id ? null : before.id,
      end: end === undefined ? null : end.day === undefined ? { type: 'word', text: end.status ?? '' } : dayOf(end.day),
    };
  }

  private head(
    record: AnyRecord,
    dataset: Dataset,
    type: RecordChange['type'],
    values: readonly ValueChange[],
  ): RecordChange {
    const owner = ownerOf(record);
    return {
      kind: record.kind,
      id: record.id,
      formerly: null,
      title: nameWithoutId(dataset, record),
      lead: owner === undefined ? null : this.after.reference(owner),
      type,
      end: null,
      values,
    };
  }

  private values(before: AnyRecord, after: AnyRecord): ValueChange[] {
    const differences = differencesBetween(before, after, this.language);
    return withGrounds(differences, after, this.after).map((grounded) => this.told(grounded));
  }

  /** The values that tell what a new record is about. */
  private introduction(record: AnyRecord): ValueChange[] {
    const shape = shapes[record.kind];
    const data: Readonly<Record<string, unknown>> = { ...record.data };
    return Object.entries(shape.properties ?? {}).flatMap(([field, below]): ValueChange[] => {
      if (!tellingFields.has(field) || data[field] === undefined) return [];
      const to = this.after.value(data[field], below);
      const title = midSentence(below.title);
      return [{ field, title, within: [], language: null, type: 'set', from: null, to, ground: null }];
    });
  }

  /** A difference resolved for readers. */
  told({ difference, ground }: Grounded): ValueChange {
    const { field, title, type, from, to, within, language } = difference;
    const isOrder = type === 'reordered';
    return {
      field,
      title,
      within: within.map((step) => this.step(step)),
      language: language ?? null,
      type,
      from: from === undefined || isOrder ? null : this.shown(this.before, from, difference),
      to: to === undefined || isOrder ? null : this.shown(this.after, to, difference),
      ground,
    };
  }

  private shown(shower: Shower, value: unknown, { shape, language }: Difference): ShownValue {
    return shower.value(value, shape, language);
  }

  private step({ noun, item, shape }: DifferenceStep): ItemStep {
    return { noun, name: this.before.name(item, shape) };
  }
}

const dayOf = (text: string): ShownValue => ({ type: 'day', text });

const orderOfKinds = new Map(kinds.map(({ name }, index) => [name as string, index]));

/** How two datasets are compared. */
export interface CompareOptions {
  /** For whom; each value has the narrowest audience of both sides. */
  readonly audience: Audience;
  /** Files that git takes for renamed. */
  readonly renames?: Renames;
  /** The register as it became after both: what was taken out of a record since is not told of. */
  readonly later?: Dataset;
}

/**
 * What became of the records from one dataset to another, resolved for readers: by kind, then in natural order of ids. Records in which
 * nothing changed are left out.
 */
export function compareDatasets(before: Dataset, after: Dataset, options: CompareOptions): readonly RecordChange[] {
  const view = jointView({ before, after }, { ...options, renames: options.renames ?? new Map() });
  const telling = new Telling(view.before, view.after);
  const changes = view.pairs.flatMap((pair) => telling.change(pair) ?? []);
  return changes.sort(
    (a, b) => (orderOfKinds.get(a.kind) ?? 0) - (orderOfKinds.get(b.kind) ?? 0) || compareNatural(a.id, b.id),
  );
}
