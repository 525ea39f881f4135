/** Questions to a person at a terminal. What asks them is a port, so that the answers may come from elsewhere. */

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  /** What the person reads. */
  readonly label: string;
  /** More about it, shown when it is looked at. */
  readonly hint?: string;
}

/** What every question has. */
interface Question {
  readonly question: string;
  /** Says what is wrong with an answer, or undefined where nothing is. */
  readonly check?: (answer: string) => string | undefined;
}

/** A question that is answered in words. */
export interface TextQuestion extends Question {
  /** What stands there already; the person may change it. */
  readonly usual?: string;
  /** An example, shown while nothing is written. */
  readonly example?: string;
}

/** A question that is answered by a choice. */
export interface ChoiceQuestion {
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly usual?: string;
}

/** A question that is answered by several choices, or none. */
export interface ChoicesQuestion {
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly usual?: readonly string[];
}

/** Asks a person. Every question ends with an answer, or with an error named Cancelled where the person gives up. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  choice(question: ChoiceQuestion): Promise<string>;
  choices(question: ChoicesQuestion): Promise<readonly string[]>;
  confirm(question: string, usual: boolean): Promise<boolean>;
}
