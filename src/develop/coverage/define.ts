/** One thing that a clause asks for, and what in the product answers it: fields, rules, metrics or sections, by id. */
export interface Need {
  readonly what: string;
  readonly by: readonly string[];
  /** Why nothing answers it, or where else it is answered. Required where `by` is empty. */
  readonly why?: string;
}

/** A clause of the founding text, with what it asks to record, check, measure and report. */
export interface Clause {
  /** `L1` to `L24`. */
  readonly id: string;
  /** The clause's own words. */
  readonly text: string;
  /** Answered by fields, as `kind.field` or `kind.field.part`. */
  readonly record: readonly Need[];
  /** Answered by rules. */
  readonly check: readonly Need[];
  /** Answered by metrics. */
  readonly measure: readonly Need[];
  /** Answered by sections of reports. */
  readonly report: readonly Need[];
}

/** Something that is answered by what has these ids. */
export function need(what: string, ...by: readonly string[]): Need {
  return { what, by };
}

/** Something that nothing of the sort answers, and why. */
export function none(what: string, why: string): Need {
  return { what, by: [], why };
}

/** What a report leaves to a question, since it changes seldom or concerns few readers. */
export function asked(what: string, command: string, shows: string): Need {
  return none(
    what,
    `changes seldom and is asked for rather than sent round: \`secretariat ${command}\` shows ${shows}`,
  );
}
