import type { Plain } from '../parse/values.js';

/** Where something stands in a document: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** A change to a document, as it is meant. Each one sees what those before it have made. */
export type Edit =
  /** Gives a value that is there another one; its way of quoting is kept where that can say it. */
  | { readonly kind: 'set'; readonly at: Path; readonly value: Plain }
  /** Gives a key another name, in its place. */
  | { readonly kind: 'rename'; readonly at: Path; readonly to: string }
  /** Adds a key to the mapping at a path: after the keys that come before it in `order`, else at the end. */
  | {
      readonly kind: 'insert';
      readonly at: Path;
      readonly key: string;
      readonly value: Plain;
      readonly order?: readonly string[];
    }
  /** Adds an item to the list at a path: before the item at `index`, else at the end. A key without a value counts as an empty list. */
  | { readonly kind: 'add'; readonly at: Path; readonly value: Plain; readonly index?: number }
  /** Takes a key with its value, or an item of a list, away. */
  | { readonly kind: 'remove'; readonly at: Path };

/** Why a change was not made. The text is as it was. */
export interface EditFailure {
  readonly reason: 'unreadable' | 'no-such-place' | 'impossible' | 'mismatch';
  readonly message: string;
  readonly help: string;
}

/** A piece of a text to put in the place of another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** There is nothing at a path, or not what an edit needs. */
export function noSuchPlace(message: string): EditFailure {
  return { reason: 'no-such-place', message, help: 'Look at the file: it may have changed since it was read.' };
}

/** What is asked for cannot be written in the place. */
export function impossible(message: string): EditFailure {
  return { reason: 'impossible', message, help: 'Make the change by hand in an editor.' };
}
