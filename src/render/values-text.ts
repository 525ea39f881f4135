import { isMoney } from '../base/money.js';
import { visible } from '../base/text.js';
import type { Shown, ShownField, Value } from '../model/query.js';
import { anyText } from '../model/text.js';
import { amountText } from './measures-text.js';

/** A text on one line, safe to print. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}

/**
 * A value as a terminal shows it: text in one language, money with its currency, yes or no.
 *
 * @param language the register's first
 */
export function valueText(value: Value, language: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return oneLine(value);
  if (isMoney(value)) return amountText({ currency: value.currency, amount: String(value.amount) });
  return oneLine(anyText(value, language, language));
}

/** Several values on one line. */
export function valuesText(values: readonly Value[], language: string): string {
  return values.map((value) => valueText(value, language)).join(', ');
}

/** A record or thing by its id, its title in parentheses. */
export function namedText({ id, title }: { readonly id: string; readonly title: string | null }): string {
  return title === null || title === '' ? visible(id) : `${visible(id)} (${visible(title)})`;
}

/** What names a thing in its first words, so that they need no name of their own. */
const naming: ReadonlySet<string> = new Set(['id', 'title', 'name', 'what']);

/** A part of a mapping: `due 2026-12-31`. What holds several parts itself stands in parentheses. */
function entryText({ name, value }: ShownField, language: string): string {
  const text = shownText(value, language);
  const isNested =
    value.what === 'group' || (value.what === 'list' && value.items.some(({ what }) => what === 'group'));
  if (naming.has(name)) return text;
  return `${name.replaceAll('_', ' ')} ${isNested ? `(${text})` : text}`;
}

/** The parts of a mapping, those first that name it. */
function groupText(entries: readonly ShownField[], language: string): string {
  const heading = entries.filter(({ name }) => naming.has(name)).map((entry) => entryText(entry, language));
  const others = entries.filter(({ name }) => !naming.has(name)).map((entry) => entryText(entry, language));
  return [...(heading.length === 0 ? [] : [heading.join(' ')]), ...others].join('; ');
}

/** A value of a record on one line, whatever it holds. */
export function shownText(shown: Shown, language: string): string {
  switch (shown.what) {
    case 'value':
      return valueText(shown.value, language);
    case 'reference':
      return namedText(shown);
    case 'list':
      return shown.items.map((item) => shownText(item, language)).join(', ');
    case 'group':
      return groupText(shown.entries, language);
  }
}
