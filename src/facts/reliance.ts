/* What relies on a gap, a policy, a decision or a commitment, and whether it has changed since somebody affirmed that. */
import { createHash } from 'node:crypto';
import { compareText } from '../base/order.js';
import { kindByName } from '../kinds/registry.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Affirmation } from '../model/records.generated.js';
import type { Text } from '../model/text.js';
import { leadsToRecord, referencesIn, splitReference } from '../parse/references.js';
import { lineOf } from './names.js';

/**
 * The rule by which fingerprints are made. It stands in front of every fingerprint, and goes up whenever the rule below or the fields
 * that the schemas mark (`x-matters`) change: what was affirmed by another rule is said to be so, and never called suspect.
 */
export const fingerprintRule = 1;

const digits = 16;

/** A value in which only what matters is left, and everything that is written otherwise but means the same is written alike. */
type Canonical = string | readonly Canonical[] | readonly (readonly [string, Canonical])[];

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id that a record was given first: renumbering changes nothing that matters. */
function firstId(dataset: Dataset, reference: string): string {
  const { id, item } = splitReference(reference);
  const first = dataset.find(id)?.data.formerly?.[0] ?? id;
  return item === undefined ? first : `${first}#${item}`;
}

/** The marked properties of a mapping; all of them where none is marked. */
function propertiesThatMatter(value: Readonly<Record<string, unknown>>, shape: Shape): [string, unknown, Shape][] {
  const known = Object.entries(shape.properties ?? {}).filter(([name]) => Object.hasOwn(value, name));
  const isMarked = Object.values(shape.properties ?? {}).some(({ matters }) => matters !== undefined);
  const kept = isMarked ? known.filter(([, inner]) => inner.matters !== undefined) : known;
  return kept.map(([name, inner]) => [name, value[name], inner]);
}

/** Brings values to the form in which they are compared: of texts the first language, of ids the first, of lists no order. */
class Canon {
  private readonly dataset: Dataset;
  private readonly target: AnyRecord;

  constructor(dataset: Dataset, target: AnyRecord) {
    this.dataset = dataset;
    this.target = target;
  }

  /** Of the record, or of one item and what stands beside the lists of items. */
  whole(item: string | undefined): Canonical {
    const entries = propertiesThatMatter(
      this.target.data as unknown as Record<string, unknown>,
      shapes[this.target.kind],
    );
    return entries.map(([name, value, shape]) => [name, this.value(itemAlone(value, shape, item), shape)] as const);
  }

  private value(value: unknown, shape: Shape): Canonical {
    if (shape.matters === 'end') return this.endOf(String(value));
    if (shape.text === true) return lineOf(this.dataset, value as Text);
    if (Array.isArray(value)) return this.list(value, shape.items ?? shape);
    if (isMapping(value)) {
      const entries = propertiesThatMatter(value, shape);
      return entries.map(([name, inner, innerShape]) => [name, this.value(inner, innerShape)] as const);
    }
    const text = String(value);
    return leadsToRecord(shape) ? firstId(this.dataset, text) : text;
  }

  private list(items: readonly unknown[], shape: Shape): Canonical {
    const values = items.map((item) => this.value(item, shape));
    return values.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  }

  /** Work that goes on is what it was; how it ended matters. */
  private endOf(status: string): string {
    return kindByName[this.target.kind].live?.includes(status) === true ? '' : status;
  }
}

/** Where a link leads to an item, its list is that item alone. */
function itemAlone(value: unknown, { items }: Shape, item: string | undefined): unknown {
  if (item === undefined || !Array.isArray(value) || items?.properties?.['id'] === undefined) return value;
  return value.filter((one) => isMapping(one) && one['id'] === item);
}

/**
 * What the fields that matter hold, as a checksum behind the number of its rule: `1:4be8a0f0c61d9e27`.
 *
 * @param reference an id, or an item of a record (`plan#M1`)
 * @returns undefined where it leads to nothing on which others rely
 */
export function fingerprintOf(dataset: Dataset, reference: string): string | undefined {
  const { id, item } = splitReference(reference);
  const target = dataset.find(id);
  if (target === undefined || !isReliedOn(target.kind)) return undefined;
  const text = JSON.stringify([target.kind, new Canon(dataset, target).whole(item)]);
  const sum = createHash('sha256').update(text).digest('hex');
  return `${String(fingerprintRule)}:${sum.slice(0, digits)}`;
}

/** Whether others rely on records of a kind: some of its fields matter. */
export function isReliedOn(kind: KindName): boolean {
  return Object.values(shapes[kind].properties ?? {}).some(({ matters }) => matters !== undefined);
}

/** Whether records of a kind can say on what they rely. */
export function canRely(kind: KindName): boolean {
  return shapes[kind].properties?.['affirmed'] !== undefined;
}

/** An affirmation, and where it stands in its record. */
export interface Affirmed {
  readonly index: number;
  readonly entry: Affirmation;
}

/** A record that relies on another one. */
export interface Reliance {
  readonly record: AnyRecord;
  /** On what, as the link writes it: `GAP-007`, `plan#M1`. */
  readonly ref: string;
  readonly target: AnyRecord;
  /** Where the link stands in the record; undefined where the other record names this one. */
  readonly path: readonly (string | number)[] | undefined;
  readonly affirmed: Affirmed | undefined;
}

/** The affirmations of a record, in the order of the file. */
export function affirmationsOf({ data }: AnyRecord): readonly Affirmation[] {
  return 'affirmed' in data ? (data.affirmed ?? []) : [];
}

/** By which property of its own a kind names the records that rely on it. */
function relyingProperties(kind: KindName): readonly string[] {
  const properties = Object.entries(shapes[kind].properties ?? {});
  return properties.filter(([, { reliedOn }]) => reliedOn === true).map(([name]) => name);
}

/** Those that name a record as relying on them. */
function namingAbove(dataset: Dataset, record: AnyRecord): readonly string[] {
  const links = dataset.linksTo(record.id);
  const naming = links.filter(({ from, pointer }) =>
    relyingProperties(from.kind).some((property) => pointer.startsWith(`/${property}/`)),
  );
  return naming.map(({ from }) => from.id);
}

/** Lines that say of themselves why they stand there. */
const saysWhy = (property: string | number | undefined): boolean => property === 'affirmed' || property === 'redacted';

/** What a record relies on, each once: what it refers to, then what names it as relying on it. */
export function reliancesOf(dataset: Dataset, record: AnyRecord): readonly Reliance[] {
  if (!canRely(record.kind)) return [];
  const named = referencesIn(record).filter((reference) => leadsToRecord(reference) && !saysWhy(reference.path[0]));
  const places = new Map<string, Reliance['path']>();
  for (const { value, path } of named) if (!places.has(value)) places.set(value, path);
  for (const id of namingAbove(dataset, record)) if (!places.has(id)) places.set(id, undefined);
  const affirmed = affirmationsOf(record);
  return [...places].flatMap(([ref, path]): Reliance[] => {
    const target = dataset.find(splitReference(ref).id);
    if (target === undefined || !isReliedOn(target.kind)) return [];
    const index = affirmed.findLastIndex((entry) => entry.ref === ref);
    const entry = affirmed[index];
    return [{ record, ref, target, path, affirmed: entry && { index, entry } }];
  });
}

/**
 * How a link stands: `open` where nobody has affirmed it, `other-rule` where the fingerprint was made by another rule than today's, so
 * that nothing can be compared; `suspect` where what matters has changed since it was affirmed.
 */
export type Standing = 'open' | 'affirmed' | 'suspect' | 'other-rule';

/** How a link stands. */
export function standingOf(dataset: Dataset, { ref, affirmed }: Reliance): Standing {
  const fingerprint = affirmed?.entry.fingerprint;
  if (affirmed === undefined) return 'open';
  if (fingerprint === undefined) return 'affirmed';
  if (!fingerprint.startsWith(`${String(fingerprintRule)}:`)) return 'other-rule';
  return fingerprint === fingerprintOf(dataset, ref) ? 'affirmed' : 'suspect';
}

/** Every link in the register that is suspect, in the order of the records. */
export function suspectLinks(dataset: Dataset): readonly Reliance[] {
  const records = [...dataset.records.values()].filter((record) => affirmationsOf(record).length > 0);
  return records
    .flatMap((record) => reliancesOf(dataset, record))
    .filter((reliance) => standingOf(dataset, reliance) === 'suspect');
}
