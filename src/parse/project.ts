import { splitUpdateId } from '../base/id.js';
import { shapeNamed } from '../kinds/shape-at.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { mayRead, narrower } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import { restrictedItem } from '../model/dataset.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { AnyRecord, KindName } from '../model/record.js';
import { buildDataset } from './dataset.js';
import { audienceOf } from './known.js';
import { organisationsConcerned, ownProperties } from './owners.js';
import { leadsToRecord, splitReference } from './references.js';
import { isSparedSmallNumbers, withoutSmallNumbers } from './small-numbers.js';

type Path = readonly string[];

/** To which records a reference may be shown, beside those of the dataset that the audience may see. */
export interface Naming {
  /** Records outside the dataset that the audience may see. */
  readonly alsoNamed?: ReadonlySet<string>;
  /** Records that it may see by now, and might not once: to them a reference reads as to a hidden one. */
  readonly unnamed?: ReadonlySet<string>;
  /** Indicators whose values counted people at another time: then they do now. */
  readonly ofPeople?: ReadonlySet<string>;
  /** What was shown before to the same audience. */
  readonly memory?: ProjectionMemory;
  /** The organisation whose brief is made: to members of it, what is its own is shown as well. Never with a memory. */
  readonly concerned?: string;
}

/** What was shown of a record, and on which names it hung. */
interface Shown {
  readonly settings: ResolvedSettings;
  readonly names: ReadonlyMap<string, boolean>;
  readonly isOfPeople: boolean;
  readonly record: AnyRecord;
}

/** What was shown of records before, for a series of datasets that share most of them and are projected for one audience. */
export class ProjectionMemory {
  readonly shown = new WeakMap<AnyRecord, Shown>();
}

/** Copies what an audience may see. */
class Projection {
  private readonly dataset: Dataset;
  private readonly audience: Audience;
  private readonly narrowed: ReadonlyMap<string, Audience>;
  private readonly visible: ReadonlySet<string>;
  private readonly naming: Naming;
  /** The names that were asked for while a record was projected. */
  private asked = new Map<string, boolean>();

  constructor(dataset: Dataset, audience: Audience, naming: Naming) {
    this.dataset = dataset;
    this.audience = audience;
    this.naming = naming;
    this.narrowed = new Map(Object.entries(dataset.settings.narrowed_visibility ?? {}));
    this.visible = new Set([...dataset.records.values()].filter((record) => this.maySee(record)).map(({ id }) => id));
  }

  /** Whether a record may be seen. An update names the record that it is about, and is hidden with it. */
  private maySee(record: AnyRecord): boolean {
    if (!mayRead(this.audience, audienceOf(record, this.dataset.settings))) return false;
    if (record.kind !== 'update') return true;
    const about = this.dataset.find(splitUpdateId(record.id)?.record);
    return about !== undefined && mayRead(this.audience, audienceOf(about, this.dataset.settings));
  }

  records(): AnyRecord[] {
    return [...this.dataset.records.values()]
      .filter(({ id }) => this.visible.has(id))
      .map((record) => this.record(record));
  }

  /** A record as it may be seen; as it was shown before where nothing on which that hung is another thing now. */
  private record(record: AnyRecord): AnyRecord {
    const { memory } = this.naming;
    if (memory === undefined) return withData(record, this.dataOf(record));
    const { settings } = this.dataset;
    const before = memory.shown.get(record);
    const isOfPeople = this.isOfPeople(record);
    const isAsBefore = before?.settings === settings && before.isOfPeople === isOfPeople;
    if (isAsBefore && [...before.names].every(([id, may]) => this.isNameable(id) === may)) return before.record;
    this.asked = new Map();
    const shown = { settings, names: this.asked, isOfPeople, record: withData(record, this.dataOf(record)) };
    memory.shown.set(record, shown);
    return shown.record;
  }

  settings(): ResolvedSettings {
    const { settings } = this.dataset;
    const { profile, thresholds, expected_groups } = settings;
    const shown = this.mapping(settings, shapes.settings, [
      'settings',
    ]) as Partial<ResolvedSettings> as ResolvedSettings;
    const narrowed = shown.narrowed_visibility ?? this.narrowedFor();
    return {
      ...shown,
      ...(narrowed === undefined ? {} : { narrowed_visibility: narrowed }),
      profile,
      thresholds,
      expected_groups,
    };
  }

  /**
   * Which properties the settings hide from an audience that may not read the setting itself: without them, what was
   * left out would be taken for what is not there. Nothing is told beyond that they are hidden.
   */
  private narrowedFor(): Record<string, Audience> | undefined {
    const hidden = [...this.narrowed].filter(([name, audience]) => {
      const declared = shapeNamed(name)?.visibility;
      return declared !== undefined && mayRead(this.audience, declared) && !mayRead(this.audience, audience);
    });
    if (hidden.length === 0) return undefined;
    return Object.fromEntries(hidden.map(([name]) => [name, 'restricted' as const]));
  }

  private dataOf(record: AnyRecord): Record<string, unknown> {
    const data = { ...this.mapping(record.data, shapes[record.kind], [record.kind]), ...this.ownOf(record) };
    if (Array.isArray(data['amendments'])) data['amendments'] = this.amendments(record.kind, data['amendments']);
    if (!this.seesProgramme(record)) data['objective'] = restrictedItem;
    if (!isSparedSmallNumbers(this.audience)) return data;
    const least = this.dataset.settings.thresholds.small_number;
    return withoutSmallNumbers(record.kind, data, { least, isOfPeople: this.isOfPeople(record) });
  }

  /** Whether the values of an indicator, or of an update about one, count people. */
  private isOfPeople({ kind, id }: AnyRecord): boolean {
    const about = kind === 'indicator' ? id : kind === 'update' ? splitUpdateId(id)?.record : undefined;
    if (about === undefined) return false;
    return this.naming.ofPeople?.has(about) === true || countsPeople(this.dataset.find(about));
  }

  /** What of a record nobody below `restricted` reads but the organisation that it concerns, in its brief. */
  private ownOf(record: AnyRecord): Record<string, unknown> {
    const { concerned } = this.naming;
    if (concerned === undefined || !mayRead(this.audience, 'members')) return {};
    if (!organisationsConcerned(record, this.dataset.settings).includes(concerned)) return {};
    const own = ownProperties(record.kind);
    return Object.fromEntries(Object.entries(record.data).filter(([name]) => own.includes(name)));
  }

  /** The id of an objective means nothing to who may not see its programme, and says that there is one. */
  private seesProgramme({ data }: AnyRecord): boolean {
    return !('objective' in data && 'programme' in data) || this.mayName(data.programme);
  }

  /** An amendment repeats values of another property: it is seen by who sees that one, and hides what that one hides. */
  private amendments(kind: KindName, list: readonly unknown[]): unknown[] {
    return list.flatMap((entry) => {
      const amendment = entry as Readonly<Record<string, unknown>>;
      const name = typeof amendment['field'] === 'string' ? (amendment['field'].split('.')[0] ?? '') : '';
      const shape = propertyOf(shapes[kind], name);
      if (shape === undefined || !mayRead(this.audience, this.audienceAt(shape, [kind, name]))) return [];
      if (shape.ref === undefined) return [amendment];
      return [{ ...amendment, from: this.reference(amendment['from']), to: this.reference(amendment['to']) }];
    });
  }

  private reference(value: unknown): unknown {
    return typeof value === 'string' && !this.mayName(splitReference(value).id) ? restrictedItem : value;
  }

  private mayName(id: string): boolean {
    const may = this.isNameable(id);
    this.asked.set(id, may);
    return may;
  }

  private isNameable(id: string): boolean {
    const { alsoNamed, unnamed } = this.naming;
    return (this.visible.has(id) || alsoNamed?.has(id) === true) && unnamed?.has(id) !== true;
  }

  /** The narrower of what the schema and the settings say about a property. */
  private audienceAt(shape: Shape, path: Path): Audience {
    const narrowed = this.narrowed.get(path.join('.'));
    return narrowed === undefined ? shape.visibility : narrower(shape.visibility, narrowed);
  }

  private mapping(value: object, shape: Shape, path: Path): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    for (const [name, below] of Object.entries(value)) {
      const found = propertyOf(shape, name) ?? shape.entries;
      // What no schema describes is shown to nobody.
      if (found === undefined) continue;
      const belowPath = [...path, name];
      if (mayRead(this.audience, this.audienceAt(found, belowPath))) shown[name] = this.value(below, found, belowPath);
    }
    return shown;
  }

  private value(value: unknown, shape: Shape, path: Path): unknown {
    if (Array.isArray(value)) return this.list(value, shape, path);
    if (typeof value === 'object' && value !== null) return this.mapping(value, shape, path);
    return leadsToRecord(shape) ? this.reference(value) : value;
  }

  /** Of references that are hidden, a list shows one at most: their number is nobody's business. */
  private list(list: readonly unknown[], shape: Shape, path: Path): unknown[] {
    const { items } = shape;
    if (items === undefined || !mayRead(this.audience, this.audienceAt(items, path))) return [];
    const shown = list.map((item) => this.value(item, items, path));
    const first = shown.indexOf(restrictedItem);
    return shown.filter((item, index) => item !== restrictedItem || index === first);
  }
}

/** The record with other content, which the same schema describes. */
function withData(record: AnyRecord, data: unknown): AnyRecord {
  return { ...record, data } as AnyRecord;
}

/** Whether a record is an indicator whose values count people. */
export function countsPeople(record: AnyRecord | undefined): boolean {
  return record?.kind === 'indicator' && record.data.counts === 'people';
}

function propertyOf(shape: Shape, name: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Several parts of one answer look at the same projection. */
const projections = new WeakMap<Dataset, Map<Audience, Dataset>>();

/**
 * What an audience may see of a dataset: a new one, made of the records and properties that are meant for it. A reference to what
 * it may not see reads {@link restrictedItem}; so does one to what cannot be found, since nobody knows for whom that is meant.
 * Numbers that count few people are taken out here, so that nothing computed, drawn, sorted or compared can give them away.
 *
 * @returns the dataset itself for `restricted`, which sees all
 */
export function project(dataset: Dataset, audience: Audience, naming?: Naming): Dataset {
  if (audience === 'restricted') return dataset;
  if (naming !== undefined) return projected(dataset, audience, naming);
  const known = projections.get(dataset) ?? new Map<Audience, Dataset>();
  projections.set(dataset, known);
  const found = known.get(audience) ?? projected(dataset, audience, {});
  known.set(audience, found);
  return found;
}

function projected(dataset: Dataset, audience: Audience, naming: Naming): Dataset {
  const projection = new Projection(dataset, audience, naming);
  return buildDataset({
    settings: projection.settings(),
    frameworks: dataset.frameworks,
    records: projection.records(),
  });
}
