import type { Audience } from './records.generated.js';

export type { Audience };

/** The audiences from the widest to the narrowest. */
export const audiences: readonly Audience[] = ['public', 'partners', 'members', 'restricted'];

const rank = new Map<string, number>(audiences.map((audience, index) => [audience, index]));

/**
 * Whether `reader` may see something meant for `level`. A level that is not known counts as restricted,
 * so that a misspelt word hides and never shows.
 */
export function mayRead(reader: Audience, level: string): boolean {
  return (rank.get(reader) ?? 0) >= (rank.get(level) ?? audiences.length - 1);
}

/** The narrower of two audiences. */
export function narrower(a: Audience, b: Audience): Audience {
  return mayRead(a, b) ? a : b;
}
