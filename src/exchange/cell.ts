/* A value of a record ↔ the text of a cell, by what the schema says of the field. */
import type { Shape } from '../kinds/shape.js';
import { isSame } from '../parse/plain.js';
import type { Plain } from '../parse/values.js';
import type { CsvCell } from './csv.js';

const plainNumber = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/i;

function numberIn(text: string, { types }: Shape): number | undefined {
  const isInteger = !types.includes('number');
  if (!plainNumber.test(text) || (isInteger && !types.includes('integer'))) return undefined;
  const number = Number(text);
  // Where a text is possible too, only what a number is always written as counts as one.
  if (types.includes('string') && String(number) !== text) return undefined;
  return Number.isFinite(number) && (!isInteger || Number.isSafeInteger(number)) ? number : undefined;
}

const itemsIn = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** What the text of a cell stands for. What does not fit the schema stays text: checking says so. */
export function valueOfCell(text: string, shape: Shape): Plain {
  const { types, items } = shape;
  if (types.includes('array') && items !== undefined) return itemsIn(text).map((item) => valueOfCell(item, items));
  if (types.includes('boolean') && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return numberIn(text, shape) ?? text;
}

function natural(value: Plain): CsvCell | undefined {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? '' : String(item))).join('; ');
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : undefined;
}

/**
 * A value as a cell: several of them with semicolons between.
 *
 * @returns undefined where no cell would read back as just this value; then JSON tells it
 */
export function cellOfValue(value: Plain, shape: Shape): CsvCell | undefined {
  const cell = natural(value);
  if (cell === undefined || cell === '') return undefined;
  return isSame(valueOfCell(String(cell), shape), value) ? cell : undefined;
}
