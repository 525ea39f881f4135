import type { Result } from '../../base/result.js';
import type { Undecodable } from '../../exchange/decode.js';
import type { Incoming } from '../../exchange/incoming.js';
import type { ReadTable, RowProblem } from '../../exchange/table.js';
import type { Plain } from '../../parse/values.js';
import type { KindName } from '../../model/record.js';
import type { Answer } from '../printing.js';

/** A record as it leaves the register. */
export interface ExportedRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly data: { readonly [key: string]: Plain };
}

/** Records of a register on a day, for an audience. */
export interface Exported extends Answer {
  readonly kinds: readonly KindName[];
  /** The filter in its usual spelling, or null. */
  readonly where: string | null;
  /** By kind, then by id. */
  readonly records: readonly ExportedRecord[];
}

/** What every exported file begins with that can say so; `schemas/export-output.schema.json` describes it. */
export type ExportHead = Readonly<Record<string, unknown>>;

/** A file to write. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/** What a file holds that was read. */
export interface Parcel {
  /** Tables that are still to be understood: by their headings, or by a mapping. */
  readonly tables: readonly ReadTable[];
  readonly records: readonly Incoming[];
  readonly problems: readonly RowProblem[];
  /** How many rows, lines or records there are. */
  readonly rows: number;
}

/** A form in which records leave the register and come back; each file of `formats/` exports one by default. */
export interface ExchangeFormat {
  readonly name: string;
  readonly summary: string;
  /** How the names of its files end, in small letters. */
  readonly endings: readonly string[];
  /** A text by which a file of it is known as one of ours. */
  readonly mark: string;
  /** Whether it takes a folder of files. */
  readonly isFolder: boolean;
  readonly write: (exported: Exported, head: ExportHead) => readonly ExportedFile[];
  /** @param file its name, for messages */
  readonly read: (file: string, text: string) => Result<Parcel, Undecodable>;
}

/** Declares a format. */
export function defineFormat(format: ExchangeFormat): ExchangeFormat {
  return format;
}
