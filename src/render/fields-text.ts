import { listWords } from '../base/text.js';
import type { FieldDescription, ValueType } from '../model/query.js';
import { paragraph } from './lines.js';
import type { Paint } from './paint.js';

const words: Readonly<Record<Exclude<ValueType['of'], 'choice' | 'reference' | 'group'>, string>> = {
  text: 'text',
  day: 'day',
  number: 'number',
  decimal: 'number',
  money: 'money',
  boolean: 'yes or no',
};

/** What can be compared with a field, in words. */
export function typeText(type: ValueType): string {
  if (type.of === 'choice') return listWords(type.values.map(String), 'or');
  if (type.of === 'reference') return `id (${type.to.join(', ')})`;
  if (type.of === 'group') return type.fields.length === 0 ? 'group' : `fields ${type.fields.join(', ')}`;
  return words[type.of];
}

function lines({ name, isMany, type, description }: FieldDescription, width: number, paint: Paint): string[] {
  const values = `${isMany ? 'several: ' : ''}${typeText(type)}`;
  return [
    `  ${paint.strong(name)}`,
    ...paragraph(values, 6, width),
    ...(description === undefined ? [] : paragraph(description, 6, width)),
  ];
}

/**
 * The fields and computed values of a kind: the name, what it can be, and what a computed value says.
 *
 * @param width in which it is set, in terminal columns
 */
export function fieldsText(fields: readonly FieldDescription[], width: number, paint: Paint): string {
  const part = (heading: string, of: readonly FieldDescription[]): string[] => [
    paint.strong(heading),
    ...of.flatMap((field) => lines(field, width, paint)),
  ];
  const own = fields.filter(({ description }) => description === undefined);
  const computed = fields.filter(({ description }) => description !== undefined);
  return [...part('Fields', own), '', ...part('Computed as of the day', computed)].map((line) => `${line}\n`).join('');
}
