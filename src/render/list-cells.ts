import { isMoney } from '../base/money.js';
import type { ListColumn, Listing, Value } from '../model/query.js';

import { anyText } from '../model/text.js';

/** A value as one text, complete: money as `USD 1250000.00`, texts in one language. */
function plainText(value: Value, language: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isMoney(value)) return `${value.currency} ${String(value.amount)}`;
  return typeof value === 'object' ? anyText(value, language, language) : String(value);
}

function cell(values: readonly Value[], { isMany }: ListColumn, language: string): string | number {
  const [first] = values;
  if (!isMany && typeof first === 'number') return first;
  return values.map((value) => plainText(value, language)).join('; ');
}

/**
 * A list as rows of cells, the names of the columns first. Several values stand in one cell, with semicolons between them.
 *
 * @param language in which texts are written
 */
export function listCells({ columns, rows }: Listing, language: string): (string | number)[][] {
  const body = rows.map(({ cells }) => columns.map((column, index) => cell(cells[index] ?? [], column, language)));
  return [columns.map(({ name }) => name), ...body];
}
