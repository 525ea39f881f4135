import { sortedUnique, nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import { parseRules } from '../parse/catalogue.js';
import { rules } from '../rules/registry.generated.js';
import { isFixed } from './severity.js';

const all: readonly string[] = [...parseRules, ...rules].map(({ id }) => id);
const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** The rules of one name: itself, or all of a family. @throws Misuse naming the nearest */
function rulesNamed(name: string): readonly string[] {
  const found = all.filter((id) => id === name || familyOf(id) === name);
  if (found.length > 0) return found;
  const [best] = nearest(name, [...all, ...all.map(familyOf)], 3);
  const help = best === undefined ? 'REFERENCE.md lists all rules, as family/name.' : `Did you mean "${best}"?`;
  throw new Misuse(`there is no rule and no family of rules "${name}"`, help);
}

/**
 * The ids of the rules that some names stand for.
 *
 * @param names rules (`gaps/no-live-action`) or families (`gaps`)
 * @throws Misuse for one that does not exist
 */
export function namedRules(names: readonly string[]): readonly string[] {
  return sortedUnique(names.flatMap(rulesNamed));
}

/**
 * The same for rules that are to be left out.
 *
 * @throws Misuse for one that does not exist, or that protects the register itself
 */
export function ignorableRules(names: readonly string[]): readonly string[] {
  const ids = namedRules(names);
  const [fixed] = ids.filter(isFixed);
  if (fixed === undefined) return ids;
  throw new Misuse(
    `the rule ${fixed} cannot be ignored: it protects the register itself`,
    `Mend what it finds; \`secretariat explain ${fixed}\` says how. --fail-on and --rule change what else is looked at.`,
  );
}
