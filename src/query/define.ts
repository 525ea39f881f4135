import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import type { Value, ValueType } from '../model/query.js';
import type { Snapshot } from '../model/snapshot.js';

/** What a computed value gives for a record: one value, several, or none. */
export type Given = Value | readonly Value[] | undefined;

/** A computed value, as the registry and the filter see it. */
export interface Computed {
  /** As it is asked for: `due_day`. The file has the same name, with hyphens. */
  readonly name: string;
  readonly title: string;
  /** What it says, and when it says nothing. */
  readonly description: string;
  readonly kinds: readonly KindName[];
  /** Properties (`holders.person`) without which it would be false for an audience that may not read them. */
  readonly needs: readonly string[];
  readonly isMany: boolean;
  readonly typeFor: (kind: KindName) => ValueType;
  readonly value: (snapshot: Snapshot, record: AnyRecord) => Given;
}

/** The declaration of a computed value: what it says of records of its kinds. */
export interface ComputedDeclaration<K extends KindName> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly kinds: readonly K[];
  readonly needs?: readonly string[];
  readonly isMany?: true;
  /** The same for all kinds, or by kind. */
  readonly type: ValueType | ((kind: KindName) => ValueType);
  value(snapshot: Snapshot, record: { [Kind in K]: RegisterRecord<Kind> }[K]): Given;
}

/** Declares a computed value; each file of `query/computed` exports one by default. */
export function defineComputed<K extends KindName>(declaration: ComputedDeclaration<K>): Computed {
  const { name, title, description, kinds, needs = [], isMany = false, type } = declaration;
  const isOfKinds = (record: AnyRecord): record is { [Kind in K]: RegisterRecord<Kind> }[K] & AnyRecord =>
    kinds.some((kind) => kind === record.kind);
  return {
    name,
    title,
    description,
    kinds,
    needs,
    isMany,
    typeFor: (kind) => (typeof type === 'function' ? type(kind) : type),
    value: (snapshot, record) => (isOfKinds(record) ? declaration.value(snapshot, record) : undefined),
  };
}
