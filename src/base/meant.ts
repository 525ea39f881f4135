import { sortBy } from './order.js';
import { editDistance } from './text.js';

/** Something that can be named, and the words by which people know it: its id and titles. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Words of fewer letters say nothing about what is meant: of, the, des. */
const shortestWord = 4;
/** From so many letters on, one slip of the pen leaves a word what it is. */
const lettersForSlip = 6;
/** The best candidate must weigh so many times what the next one does. */
const clearly = 2;

/** The words of a text, without regard to case and accents. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortestWord);
}

/** Whether two words are meant to be one: the same, in singular and plural, or but for a slip of the pen. */
function agree(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s`) return true;
  return Math.min(one.length, other.length) >= lettersForSlip && editDistance(one, other, 1) <= 1;
}

/** Finds what is meant by plain words. */
export type FindMeant = (written: string) => string | undefined;

/**
 * Finds the candidate that somebody meant who wrote some of its words instead of its id, such as `hotline` for `csea-hotline`.
 * A word weighs the less, the more candidates have it.
 *
 * @param candidates taken apart once, since a register asks hundreds of times
 * @returns tells the id for what was written; undefined unless one candidate is clearly the best
 */
export function meantAmong(candidates: readonly Named[]): FindMeant {
  const holders = new Map<string, Set<string>>();
  for (const { id, names } of candidates) {
    for (const word of [id, ...names].flatMap(wordsOf)) holders.set(word, (holders.get(word) ?? new Set()).add(id));
  }
  return (written) => {
    const weights = new Map<string, number>();
    for (const word of new Set(wordsOf(written))) {
      const ids = new Set([...holders].flatMap(([other, holding]) => (agree(word, other) ? [...holding] : [])));
      for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / ids.size);
    }
    return clearlyBest(weights);
  };
}

function clearlyBest(weights: ReadonlyMap<string, number>): string | undefined {
  const [best, second] = sortBy(weights, ([, weight]) => -weight);
  if (best === undefined || (second !== undefined && best[1] < clearly * second[1])) return undefined;
  return best[0];
}
