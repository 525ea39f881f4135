import { sortedUnique } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { maySee } from '../facts/visible.js';
import type { FieldDescription, Value, ValueType } from '../model/query.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { textIn } from '../model/text.js';
import { computedValues } from './computed/registry.generated.js';
import type { Computed } from './define.js';
import { special } from './special.js';
import { isTexts, isValue, kindsOf, typeOf } from './types.js';

/** A way to values of one type: a field has several where it leads through records of several kinds. */
export interface Way {
  readonly type: ValueType;
  readonly isMany: boolean;
  readonly title: string;
  /** The values of a record, in the order of the file. */
  read(record: AnyRecord): readonly Value[];
  /** Whether a record has anything there, a value or a group. */
  has(record: AnyRecord): boolean;
}

/** Why a path leads nowhere: the name at `index` is not there, or not for this audience. */
export interface Astray {
  readonly index: number;
  /** What was looked into, in words: `an action`, `"milestones"`. */
  readonly within: string;
  readonly why: 'unknown' | 'hidden' | 'no fields';
  /** The names that are there. */
  readonly candidates: readonly string[];
}

/** Where ways lead, or why they do not. */
export type Found = { readonly ways: readonly Way[] } | { readonly astray: Astray };

type Read = (record: AnyRecord) => readonly unknown[];

/** A place on the way: what may stand there, and how to get it. */
interface Place {
  readonly kind: KindName | undefined;
  readonly shape: Shape;
  readonly isMany: boolean;
  readonly read: Read;
  /** The names from the record's kind to here. */
  readonly trail: readonly string[];
}

const vowel = /^[aeiou]/;

/** `an action`, `a gap`. */
export function withArticle(word: string): string {
  return `${vowel.test(word) ? 'an' : 'a'} ${word}`;
}

/** The computed values of a kind, by name. */
export function computedOf(kind: KindName): readonly Computed[] {
  return computedValues.filter(({ kinds }) => kinds.includes(kind));
}

function ownShape(shape: Shape, name: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function namesOf(kind: KindName): string[] {
  return sortedUnique([...Object.keys(shapes[kind].properties ?? {}), ...computedOf(kind).map(({ name }) => name)]);
}

/** What stands under a key of each mapping; lists are entered. */
function under(found: readonly unknown[], key: string): unknown[] {
  return found.flatMap((value): unknown[] => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
    const inner: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
    return Array.isArray(inner) ? inner : [inner];
  });
}

function isList(given: Value | readonly Value[]): given is readonly Value[] {
  return Array.isArray(given);
}

/** Follows names through fields, lists, references and computed values. */
export class Finder {
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** The ways of a path, beginning at records of a kind. */
  find(kind: KindName, names: readonly string[]): Found {
    return this.ofKind(kind, names, 0);
  }

  private ofKind(kind: KindName, names: readonly string[], index: number): Found {
    const name = names[index] ?? '';
    const isLast = index === names.length - 1;
    const computed = computedOf(kind).find((candidate) => candidate.name === name);
    if (computed !== undefined && (isLast || computed.typeFor(kind).of === 'reference')) {
      return this.ofComputed(computed, kind, names, index);
    }
    const shape = ownShape(shapes[kind], name);
    const within = withArticle(kind);
    if (shape === undefined) return { astray: { index, within, why: 'unknown', candidates: namesOf(kind) } };
    if (!maySee(this.#snapshot, kind, name)) return { astray: { index, within, why: 'hidden', candidates: [] } };
    const read: Read = (record) => under([record.data], name);
    return this.ofPlace({ kind, shape, isMany: false, read, trail: [name] }, names, index + 1);
  }

  private ofComputed(computed: Computed, kind: KindName, names: readonly string[], index: number): Found {
    if (!computed.needs.every((property) => maySee(this.#snapshot, kind, property))) {
      return { astray: { index, within: withArticle(kind), why: 'hidden', candidates: [] } };
    }
    const type = computed.typeFor(kind);
    const read = (record: AnyRecord): readonly Value[] => {
      const given = computed.value(this.#snapshot, record);
      return given === undefined ? [] : isList(given) ? given : [given];
    };
    if (index < names.length - 1 && type.of === 'reference') {
      return this.through(type.to, read, computed.isMany, names, index + 1);
    }
    const { title, isMany } = computed;
    return { ways: [{ type, isMany, title, read, has: (record) => read(record).length > 0 }] };
  }

  private ofPlace(place: Place, names: readonly string[], index: number): Found {
    const { shape } = place;
    if (shape.items !== undefined) return this.ofPlace({ ...place, shape: shape.items, isMany: true }, names, index);
    const name = names[index];
    if (name === undefined) return { ways: [this.wayTo(place)] };
    if (shape.ref !== undefined) {
      return this.through(shape.ref, (record) => place.read(record), place.isMany, names, index);
    }
    if (shape.text === true && index === names.length - 1) return { ways: [this.wayToLanguage(place, name)] };
    return this.intoMapping(place, name, names, index);
  }

  /** To what stands under a name in a mapping. */
  private intoMapping(place: Place, name: string, names: readonly string[], index: number): Found {
    const { shape, kind } = place;
    const known = ownShape(shape, name);
    const inner = shape.text === true ? undefined : (known ?? shape.entries);
    const within = `"${names.slice(0, index).join('.')}"`;
    if (inner === undefined) {
      const candidates = Object.keys(shape.properties ?? {});
      return { astray: { index, within, why: candidates.length === 0 ? 'no fields' : 'unknown', candidates } };
    }
    const trail = [...place.trail, name];
    const isHidden = kind !== undefined && known !== undefined && !maySee(this.#snapshot, kind, trail.join('.'));
    if (isHidden) return { astray: { index, within, why: 'hidden', candidates: [] } };
    const read: Read = (record) => under(place.read(record), name);
    return this.ofPlace({ ...place, shape: inner, trail, read }, names, index + 1);
  }

  private wayTo({ shape, isMany, read }: Place): Way {
    const type = typeOf(shape);
    return {
      type,
      isMany,
      title: shape.title,
      read: (record) => (type.of === 'group' ? [] : read(record).filter(isValue)),
      has: (record) => read(record).length > 0,
    };
  }

  /** The text in one language: a plain string is in the register's first. */
  private wayToLanguage({ shape, isMany, read }: Place, language: string): Way {
    const first = this.#snapshot.dataset.settings.languages[0] ?? 'en';
    const texts = (record: AnyRecord): string[] =>
      read(record).flatMap((found) => (isTexts(found) ? (textIn(found, language, first) ?? []) : []));
    return {
      type: { of: 'text' },
      isMany,
      title: `${shape.title} (${language})`,
      read: texts,
      has: (record) => texts(record).length > 0,
    };
  }

  /** Through references to what they lead to; of several kinds, those that have such a field. */
  private through(to: readonly string[], ids: Read, isMany: boolean, names: readonly string[], index: number): Found {
    const known = special(this.#snapshot.dataset, to[0] ?? '');
    if (known !== undefined) {
      const read: Read = (record) => ids(record).flatMap((id) => known.lookUp(String(id), record) ?? []);
      return this.ofPlace({ kind: undefined, shape: known.shape, isMany, read, trail: [] }, names, index);
    }
    const ways: Way[] = [];
    const astray: Astray[] = [];
    for (const kind of kindsOf(to)) {
      const found = this.ofKind(kind, names, index);
      if ('astray' in found) astray.push(found.astray);
      else ways.push(...found.ways.map((way) => this.joined(way, kind, ids, isMany)));
    }
    if (ways.length > 0) return { ways };
    return { astray: astrayOf(astray, names, index) };
  }

  private joined(way: Way, kind: KindName, ids: Read, isMany: boolean): Way {
    const targets = (record: AnyRecord): AnyRecord[] =>
      ids(record).flatMap((id) => {
        const target = this.#snapshot.dataset.find(String(id).replace(/#.*$/s, ''));
        return target?.kind === kind ? [target] : [];
      });
    return {
      ...way,
      isMany: isMany || way.isMany,
      read: (record) => targets(record).flatMap((target) => way.read(target)),
      has: (record) => targets(record).some((target) => way.has(target)),
    };
  }
}

/** Of several failures, one: the one that got furthest; of those at the same name, all that would have done. */
function astrayOf(all: readonly Astray[], names: readonly string[], index: number): Astray {
  const furthest = Math.max(index, ...all.map((one) => one.index));
  const those = all.filter((one) => one.index === furthest);
  const [first] = those;
  if (those.length === 1 && first !== undefined) return first;
  const within = `"${names.slice(0, furthest).join('.')}"`;
  const candidates = sortedUnique(those.flatMap((one) => one.candidates));
  if (those.length > 1 && those.every(({ why }) => why === 'hidden'))
    return { index: furthest, within, why: 'hidden', candidates };
  return { index: furthest, within, why: candidates.length === 0 ? 'no fields' : 'unknown', candidates };
}

/** The fields and computed values of a kind that the audience may see, those that say most about it first. */
export function fieldsOf(snapshot: Snapshot, kind: KindName): readonly FieldDescription[] {
  const computed = computedOf(kind).filter(({ needs }) => needs.every((property) => maySee(snapshot, kind, property)));
  const names = new Set(computed.map(({ name }) => name));
  const fields = Object.entries(shapes[kind].properties ?? {})
    .filter(([name]) => !names.has(name) && maySee(snapshot, kind, name))
    .map(([name, shape]) => ({ name, title: shape.title, type: typeOf(shape), isMany: shape.items !== undefined }));
  return [
    ...fields,
    ...computed.map(({ name, title, description, isMany, typeFor }) => ({
      name,
      title,
      description,
      isMany,
      type: typeFor(kind),
    })),
  ];
}
