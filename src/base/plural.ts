/* Which form of a phrase a whole number takes, by rules as CLDR writes them (Unicode Technical Standard 35, part 3, "Plural Operand Meanings"). */

/** The forms of a phrase besides `other`, in the order in which their rules are asked. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many'] as const;

export type PluralForm = (typeof pluralForms)[number] | 'other';

/** The rules of a language: `{ one: 'n = 1' }`. */
export type PluralRules = { readonly [Form in (typeof pluralForms)[number]]?: string };

const relation = /^([nivfte])(?: % ([0-9]{1,9}))? (=|!=) ([0-9.,]+)$/;

/** The value of an operand for a whole number: `n` and `i` are the number itself, and it has no decimals. */
function operand(name: string, count: number): number {
  return name === 'n' || name === 'i' ? count : 0;
}

/** Whether a number stands in a list of numbers and ranges: `0,1`, `3..10`. */
function isListed(value: number, list: string): boolean {
  return list.split(',').some((range) => {
    const [from = NaN, to = from] = range.split('..').map(Number);
    return value >= from && value <= to;
  });
}

function holds(condition: string, count: number): boolean {
  const [, name = '', modulus, sign, list = ''] = relation.exec(condition.trim()) ?? [];
  if (sign === undefined) return false;
  const value = modulus === undefined ? operand(name, count) : operand(name, count) % Number(modulus);
  return isListed(value, list) === (sign === '=');
}

/** Whether a rule can be read: conditions joined by `and` and `or`. */
export function isPluralRule(rule: string): boolean {
  return rule.split(/ or | and /).every((condition) => relation.test(condition.trim()));
}

/**
 * The form that a number takes.
 *
 * @param count a whole number from 0; a fraction takes the form `other`
 */
export function pluralForm(rules: PluralRules, count: number): PluralForm {
  if (!Number.isInteger(count) || count < 0) return 'other';
  const found = pluralForms.find((form) =>
    rules[form]?.split(' or ').some((part) => part.split(' and ').every((condition) => holds(condition, count))),
  );
  return found ?? 'other';
}
