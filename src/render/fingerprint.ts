import { createHash } from 'node:crypto';

/**
 * Tells findings apart from run to run: the same parts give the same text, and other parts another one.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprint(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Counts what comes more than once: the first of its kind is 1. */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  next(key: string): number {
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return count;
  }
}
