/** A piece of what a person typed, and what in it is meant: UTF-16 code units, the end exclusive. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a person asked for cannot be done as asked: arguments, settings, no such ref. Exit 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  /** What the person can do about it, in one sentence. */
  readonly help: string | undefined;
  /** Where in what was typed the mistake lies. */
  readonly excerpt: Excerpt | undefined;

  constructor(message: string, help?: string, excerpt?: Excerpt) {
    super(message);
    this.help = help;
    this.excerpt = excerpt;
  }
}

/** The whole repository is refused by a safety limit. Exit 3. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The rule of the limit, such as `limit/files`. */
  readonly rule: string;
  readonly help: string | undefined;

  constructor(rule: string, message: string, help?: string) {
    super(message);
    this.rule = rule;
    this.help = help;
  }
}

/** The register does not allow an answer that could be trusted. Exit 1. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

/** The person gave up at a question. Nothing was done. Exit 1. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly help = 'Start the command again when you are ready; --help shows the options that answer in advance.';

  constructor() {
    super('given up at a question; nothing was written');
  }
}
