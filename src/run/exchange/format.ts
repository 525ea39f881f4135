import { success } from '../../base/result.js';
import type { Result } from '../../base/result.js';
import { decodeText } from '../../exchange/decode.js';
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

/** A file to write: text, or bytes where it is none. */
export type ExportedFile = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

/** What a file holds that was read. */
export interface Parcel {
  /** Tables that are still to be understood: by their headings, or by a mapping. */
  readonly tables: readonly ReadTable[];
  readonly records: readonly Incoming[];
  readonly problems: readonly RowProblem[];
  /** How many rows, lines or records there are. */
  readonly rows: number;
  /** What a person should know about how the file was read. */
  readonly notices?: readonly string[];
}

type Maybe<T> = T | Promise<T>;

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
  readonly write: (exported: Exported, head: ExportHead) => Maybe<readonly ExportedFile[]>;
  /** @param file its name, for messages */
  readonly read: (file: string, bytes: Uint8Array) => Maybe<Result<Parcel, Undecodable>>;
}

/** Reads a format of text. How its bytes were read is said. */
export function readsText(read: (file: string, text: string) => Result<Parcel, Undecodable>): ExchangeFormat['read'] {
  return (file, bytes) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const { text, notice } = decoded.value;
    const parcel = read(file, text);
    return !parcel.ok || notice === undefined ? parcel : success({ ...parcel.value, notices: [notice] });
  };
}

/** Declares a format. */
export function defineFormat(format: ExchangeFormat): ExchangeFormat {
  return format;
}
