/* What to do about keys that nobody knows. */
import { listWords } from '../base/text.js';
import type { Shape } from '../kinds/shape.js';
import type { Target } from './schema-place.js';

/** A longer list of keys is not printed. */
const mostKeys = 12;

const namesOf = (shape: Shape | undefined): readonly string[] => Object.keys(shape?.properties ?? {});

/**
 * The keys beside one without a value that only that one can have: they were meant to stand below it.
 *
 * @param target the key without a value
 * @param parent the mapping in which it stands
 */
export function displacedKeys(target: Target, parent: Target): readonly string[] {
  const own = namesOf(target.shape?.items ?? target.shape);
  const known = namesOf(parent.shape);
  const present = typeof parent.value === 'object' && parent.value !== null ? Object.keys(parent.value) : [];
  return present.filter((key) => own.includes(key) && !known.includes(key));
}

/** What to do about a key that is like none that there is. */
export function unknownKeyHelp(kind: string, target: Target, key: string): string {
  if (/^[0-9]+$/.test(key))
    return 'In brackets a comma ends a value: write a number without commas, with a point before its decimals.';
  if (/[\u00a0\u2000-\u200b\u202f\u3000]/.test(key))
    return 'What looks like a blank before or in it is another character: delete it, and type a blank.';
  if (key === 'id' && target.path.length === 0) return 'Remove it: the name of the file is the id.';
  const all = namesOf(target.shape);
  return all.length > 0 && all.length <= mostKeys && target.path.length > 0
    ? `Its keys: ${listWords(all)}.`
    : `Remove it, or put the text into "notes"; \`secretariat schema ${kind}\` shows the keys that there are.`;
}
