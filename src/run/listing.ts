/* What `list` answers, as text, JSON, comma-separated values and ids. */
import { plural } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Listing } from '../model/query.js';
import type { ListOutput } from '../model/records.generated.js';
import { fieldsText } from '../render/fields-text.js';
import { listCells } from '../render/list-cells.js';
import { listJson } from '../render/list-json.js';
import { listTable } from '../render/list-table.js';
import type { Paint } from '../render/paint.js';
import { safeJson } from '../render/safe-json.js';
import { fieldsOf } from '../query/fields.js';
import { kindNamed, listRecords } from '../query/list.js';
import type { ListQuery } from '../query/list.js';
import { answerHead, answerText, basisLine } from './printing.js';
import type { Answer, TextOptions } from './printing.js';
import { firstLanguage, snapshotFor } from './register.js';
import type { Register } from './register.js';

/** Records of a register on a day, for an audience. */
export interface Listed extends Answer {
  readonly listing: Listing;
}

/** Lists records. @throws Misuse that points to what is wrong in the filter, the order or the columns */
export function listOf(
  register: Register,
  { asOf, audience }: Omit<Answer, 'unread'>,
  query: Omit<ListQuery, 'kind'> & { readonly kind: string },
): Listed {
  const kind = kindNamed(query.kind);
  const listing = listRecords(snapshotFor(register, asOf, audience), { ...query, kind });
  return { asOf, audience, unread: register.parsed.unread, listing };
}

function countText({ kind, rows, of, where }: Listing): string {
  const { folder } = shapes[kind];
  // Some folders have no plural of their own: "support".
  const all = plural(of, kind, folder === kind ? `${folder} records` : folder);
  return where === null ? all : `${String(rows.length)} of ${all}`;
}

/**
 * A list for people: a table with what it stands on below.
 *
 * @param width of the terminal in columns; Infinity where there is none
 */
export function listText(
  register: Register,
  listed: Listed,
  options: TextOptions & { readonly width: number },
): string {
  const { listing } = listed;
  const { width, paint } = options;
  const body = listing.rows.length === 0 ? '' : `${listTable(listing, width, firstLanguage(register), paint)}\n`;
  return answerText(listed, `${body}${countText(listing)}; ${basisLine(register, listed)}\n`, options);
}

/** A list as JSON; `schemas/list-output.schema.json` describes it. */
export function listedJson(register: Register, listed: Listed): string {
  const envelope: ListOutput = { ...answerHead('list', register, listed), ...listJson(listed.listing) };
  return `${safeJson(envelope)}\n`;
}

/** A list as rows of cells, the names of the columns first. */
export function listedCells(register: Register, listed: Listed): readonly (readonly (string | number)[])[] {
  return listCells(listed.listing, firstLanguage(register));
}

/** The ids of a list, a line for each. */
export function listedIds({ listing }: Listed): string {
  return listing.rows.map(({ id }) => `${id}\n`).join('');
}

/** What can be asked of a kind, for people. @throws Misuse for a kind that does not exist */
export function kindFieldsText(
  register: Register,
  { asOf, audience }: Omit<Answer, 'unread'>,
  kind: string,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string {
  return fieldsText(fieldsOf(snapshotFor(register, asOf, audience), kindNamed(kind)), width, paint);
}
