import type { Money } from '../base/money.js';
import type { KindName } from './record.js';
import type { Text } from './text.js';

/** What the values of a field are, and so how they are compared, sorted and printed. */
export type ValueType =
  | { readonly of: 'text' }
  /** Days and deadlines as they are written; `period` where a bare year is a fiscal one. */
  | { readonly of: 'day'; readonly period?: true }
  | { readonly of: 'number' }
  /** Exact decimal numbers without a currency. */
  | { readonly of: 'decimal' }
  | { readonly of: 'money' }
  | { readonly of: 'boolean' }
  /** One of a few words; a scale has an order, from the first to the last. */
  | { readonly of: 'choice'; readonly values: readonly (string | number)[]; readonly scale: boolean }
  /** An id, and to what it leads: kinds, or `any`, `area`, `capability`, `objective`, `framework`, `metric`, `rule`. */
  | { readonly of: 'reference'; readonly to: readonly string[] }
  /** A mapping, of which only its fields can be compared. */
  | { readonly of: 'group'; readonly fields: readonly string[] };

/** One value of a record, as it stands there or as it is computed. */
export type Value = string | number | boolean | Money | Text;

/** A column of a list. */
export interface ListColumn {
  /** As it is asked for: `lead.class`. */
  readonly name: string;
  readonly title: string;
  /** Several where it leads to records of several kinds. */
  readonly types: readonly ValueType[];
  /** Whether a record may hold several values. */
  readonly isMany: boolean;
}

/** One record in a list. */
export interface ListRow {
  readonly id: string;
  /** The values of each column, in the order of columns; empty where there are none. */
  readonly cells: readonly (readonly Value[])[];
}

/** The records of a kind that were asked for, in the order asked for. */
export interface Listing {
  readonly kind: KindName;
  /** The filter in its usual spelling, or null. */
  readonly where: string | null;
  /** The fields of the order, `-` before those that descend. */
  readonly sort: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  /** How many records of the kind there are for this audience. */
  readonly of: number;
}

/** A field or computed value of a kind, as people read about it. */
export interface FieldDescription {
  readonly name: string;
  readonly title: string;
  /** What can be compared with it. */
  readonly type: ValueType;
  readonly isMany: boolean;
  /** What it says, for computed values. */
  readonly description?: string;
}

/** A record by its id, with what readers call it; null where that says no more. */
export interface Named {
  readonly id: string;
  readonly title: string | null;
}

/** A value of a record as people read it. */
export type Shown =
  | { readonly what: 'value'; readonly value: Value }
  | ({ readonly what: 'reference' } & Named)
  | { readonly what: 'list'; readonly items: readonly Shown[] }
  | { readonly what: 'group'; readonly entries: readonly ShownField[] };

/** A field of a record as people read it. */
export interface ShownField {
  readonly name: string;
  readonly title: string;
  readonly value: Shown;
}

/** A record that points to another one. */
export interface Pointing extends Named {
  /** The status on the day, or null. */
  readonly status: string | null;
  /** The fields by which it points, in order. */
  readonly fields: readonly string[];
}

/** A record as a person reads it, for an audience on a day. */
export interface RecordView {
  readonly id: string;
  readonly kind: KindName;
  /** What the kind is called. */
  readonly kindTitle: string;
  readonly path: string;
  readonly title: string;
  /** The item that was asked for, without the record's id (`M2`), or null. */
  readonly item: string | null;
  /** The content that the audience may see: of the record, or of the item. */
  readonly data: object;
  readonly fields: readonly ShownField[];
  readonly computed: readonly (ShownField & { readonly values: readonly Value[]; readonly isMany: boolean })[];
  readonly pointedAt: readonly {
    readonly kind: KindName;
    readonly title: string;
    readonly records: readonly Pointing[];
  }[];
  /** The updates about it, the latest period first. */
  readonly updates: readonly {
    readonly id: string;
    readonly period: string;
    readonly data: object;
    readonly fields: readonly ShownField[];
  }[];
  /** How many earlier updates are left out. */
  readonly earlierUpdates: number;
}
