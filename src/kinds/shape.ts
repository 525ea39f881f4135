import type { Audience } from '../model/records.generated.js';

/** What the program needs to know about a value at run time, taken from its schema. */
export interface Shape {
  /** What people call it. */
  readonly title: string;
  /** Who may read it: the narrowest of this and of everything around it counts. */
  readonly visibility: Audience;
  /** JSON types that are allowed. */
  readonly types: readonly string[];
  /** Text for readers: a string, or a map of languages to strings. */
  readonly text?: true;
  /** A reference, and to what: kinds, or `any`, `area`, `capability`, `objective`, `framework`, `metric`, `rule`. */
  readonly ref?: readonly string[];
  /** The name of its format, such as `day` or `deadline`. */
  readonly format?: string;
  /** The values that are allowed, where they are listed. */
  readonly values?: readonly (string | number)[];
  /** `safe` where a slip may be mended without asking. */
  readonly fix?: 'safe';
  /** `people` where the value counts natural persons, `as-indicator` where the indicator says so: small numbers are then withheld. */
  readonly counts?: 'people' | 'as-indicator';
  /** Read below `restricted` by the organisation concerned alone, in its brief: a top property of a kind, a text. */
  readonly own?: true;
  /**
   * Set where a change of the value makes suspect what relies on the record; `end` where only the end of its work does. Of a mapping
   * or list, only those of its properties that are marked themselves count, where any is.
   */
  readonly matters?: true | 'end';
  /** Set where the records that are named rely on the one that names them. */
  readonly reliedOn?: true;
  /** Keys that must be there. */
  readonly required?: readonly string[];
  /** The known keys of a mapping, in the order of the schema. Ask with `Object.hasOwn`: keys come from files. */
  readonly properties?: Readonly<Record<string, Shape>>;
  /** The items of a list. */
  readonly items?: Shape;
  /** The values of a mapping whose keys are free. */
  readonly entries?: Shape;
}

/** The shape of a whole document: a record of a kind, the settings, a framework. */
export interface KindShape extends Shape {
  /** What it is, in a sentence. */
  readonly description: string;
  /** The folder that holds the records of the kind; empty for the settings. */
  readonly folder: string;
  /** What its numbered ids begin with (`ACT`); absent where ids are words or periods. */
  readonly prefix?: string;
  /** How its ids are built, where they are neither numbered nor words. */
  readonly idShape?: 'period' | 'period/record';
  /** The kinds that it is about, where its id names a record. */
  readonly of?: readonly string[];
  /** The clauses of the founding text that it serves. */
  readonly serves: readonly string[];
}
