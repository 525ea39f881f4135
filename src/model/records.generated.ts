// Written by `npm run generate`. Do not edit.

/**
 * Who may read: public, partners (donors and international organisations), members, or restricted (the secretariat).
 */
export type Audience = 'public' | 'partners' | 'members' | 'restricted';
/**
 * One line of text in no particular language: a name, a code, a unit.
 */
export type Words = string;
/**
 * Text that readers see: one string in the register's first language, or a map with one text per language.
 */
export type Text =
  | string
  | {
      /**
       * The text in this language.
       */
      [k: string]: string;
    };
/**
 * BCP 47 code of a language, such as en, fr or ar.
 */
export type LanguageId = string;
/**
 * A calendar day as YYYY-MM-DD.
 */
export type Day = string;
/**
 * A day (2026-09-30), a month (2026-09), a calendar year (2026), or a fiscal quarter, half-year or year (2026-Q3, 2026-H2, FY2026). The last day of it counts.
 */
export type Deadline = string | number;
/**
 * A reporting period: a fiscal quarter, half-year or year, such as 2026-Q3, 2026-H2 or "2026".
 */
export type PeriodId = string;
/**
 * An exact number, as a quoted decimal ("1250000.00") or a whole number.
 */
export type Decimal = string | number;
/**
 * A web address that begins with https:// or http://.
 */
export type Url = string;
/**
 * A functional e-mail address.
 */
export type Email = string;
/**
 * A file of the register, relative to its top, with forward slashes.
 */
export type Path = string;
/**
 * SHA-256 of the file, as 64 hexadecimal digits.
 */
export type Sha256 = string;
/**
 * The id of another record.
 */
export type Reference = string;
/**
 * An id of this item, unique in its record, such as M2.
 */
export type ItemId = string;
/**
 * A value as readers see it, or null where there is none.
 */
export type DiffOutputShown = {
  /**
   * What it is.
   */
  type: 'day' | 'reference' | 'text' | 'money' | 'word' | 'item';
  /**
   * A day, deadline or period, words, a number, a word of a vocabulary.
   */
  text?: string;
  /**
   * The language of words that people wrote.
   */
  language?: string;
  /**
   * To what a reference leads.
   */
  id?: string;
  /**
   * What readers call that; empty where that is the id.
   */
  name?: string;
  /**
   * ISO 4217 code.
   */
  currency?: string;
  /**
   * An exact decimal.
   */
  amount?: string;
  /**
   * What an item of a list holds.
   */
  parts?: {
    /**
     * What people call it.
     */
    title: string;
    /**
     * Its value.
     */
    value: DiffOutputShown;
  }[];
} | null;
export type LanguageRule = string;
export type LanguagePattern = string;
export type LanguageSeparator = string;
export type LanguageSentence = string;
export type LanguagePhrase =
  | LanguageSentence
  | {
      /**
       * For the numbers of the form "zero".
       */
      zero?: LanguageSentence;
      /**
       * For the numbers of the form "one".
       */
      one?: LanguageSentence;
      /**
       * For the numbers of the form "two".
       */
      two?: LanguageSentence;
      /**
       * For the numbers of the form "few".
       */
      few?: LanguageSentence;
      /**
       * For the numbers of the form "many".
       */
      many?: LanguageSentence;
      /**
       * For all other numbers.
       */
      other: LanguageSentence;
    };
/**
 * A value: text (or one for each language), a number, yes or no, money as amount and currency; null where there is none.
 */
export type ListOutputValue = string | number | boolean | null | {} | unknown[];
/**
 * Where a value comes from: the heading of a column, or more than that.
 */
export type MappingField =
  | string
  | {
      /**
       * The heading of the column that holds the value.
       */
      column?: string;
      /**
       * For text: the heading of a column for each language.
       */
      columns?: {
        /**
         * The heading of the column in this language.
         */
        [k: string]: string;
      };
      /**
       * The same value for every row.
       */
      constant?: string | number | boolean;
      /**
       * What the words in the column stand for.
       */
      values?: {
        /**
         * What is written in the record.
         */
        [k: string]: string | number | boolean;
      };
      /**
       * The characters between several values in one cell, such as ",;".
       */
      split?: string;
      /**
       * Which of several values in one cell: the first, the others, or all of them.
       */
      take?: 'first' | 'rest' | 'all';
      /**
       * Which part of a text: the first paragraph (a title), or the whole where it has more than one (what explains it).
       */
      paragraphs?: 'first' | 'whole-if-several';
      /**
       * Which number comes first in dates such as 3/4/2026.
       */
      dates?: 'day-first' | 'month-first';
    };
/**
 * A line of text, piece by piece.
 */
export type ReportOutputLine = ReportOutputInline[];
/**
 * A piece of a line; values are not formatted.
 */
export type ReportOutputInline =
  | {
      /**
       * What it is.
       */
      type: 'words';
      /**
       * The words.
       */
      text: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'quote';
      /**
       * The words.
       */
      text: string;
      /**
       * The language that they are in.
       */
      language: string;
      /**
       * Whether that is another language than the report has.
       */
      untranslated: boolean;
    }
  | {
      /**
       * What it is.
       */
      type: 'record';
      /**
       * The id of the record.
       */
      id: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'link';
      /**
       * What is shown.
       */
      text: string;
      /**
       * Where it leads.
       */
      url: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'day';
      /**
       * A calendar day.
       */
      day: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'deadline';
      /**
       * A day, month, year, quarter, half-year or fiscal year.
       */
      value: string;
      /**
       * Whether it is shown without its year.
       */
      yearless?: boolean;
    }
  | {
      /**
       * What it is.
       */
      type: 'period';
      /**
       * The id of the period.
       */
      id: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'number';
      /**
       * The number.
       */
      value: number;
      /**
       * How many are shown; null for as many as it has.
       */
      decimals: number | null;
      /**
       * Whether a sign stands before it.
       */
      signed: boolean;
    }
  | {
      /**
       * What it is.
       */
      type: 'share';
      /**
       * How many count.
       */
      numerator: number;
      /**
       * Of how many.
       */
      denominator: number;
    }
  | {
      /**
       * What it is.
       */
      type: 'money-share';
      /**
       * ISO 4217 code.
       */
      currency: string;
      /**
       * How much counts.
       */
      numerator: number;
      /**
       * Of how much.
       */
      denominator: number;
    }
  | {
      /**
       * What it is.
       */
      type: 'percent';
      /**
       * From 0 to 1.
       */
      value: number;
    }
  | {
      /**
       * What it is.
       */
      type: 'money';
      /**
       * ISO 4217 code.
       */
      currency: string;
      /**
       * Exact decimal number.
       */
      amount: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'mark';
      /**
       * Which shape.
       */
      mark:
        | 'green'
        | 'amber'
        | 'red'
        | 'complete'
        | 'not-reported'
        | 'not-due'
        | 'not-rated'
        | 'late'
        | 'better'
        | 'worse'
        | 'same';
      /**
       * The word; empty where the words beside it say it.
       */
      text: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'level';
      /**
       * The step.
       */
      value: number;
      /**
       * How many there are.
       */
      of: number;
    }
  | {
      /**
       * What it is.
       */
      type: 'absent';
      /**
       * The words.
       */
      text: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'strong';
      /**
       * What has weight.
       */
      content: ReportOutputLine;
    };
/**
 * A part of a section.
 */
export type ReportOutputBlock =
  | {
      /**
       * What it is.
       */
      type: 'paragraph';
      /**
       * What it says.
       */
      content: ReportOutputLine;
    }
  | {
      /**
       * What it is.
       */
      type: 'note';
      /**
       * What it says.
       */
      content: ReportOutputLine;
    }
  | {
      /**
       * What it is.
       */
      type: 'prose';
      /**
       * The text as it was written.
       */
      markdown: string;
      /**
       * The language that it is in.
       */
      language: string;
      /**
       * Whether that is another language than the report has.
       */
      untranslated: boolean;
      /**
       * What stands in the place of each figure, by the id of its metric.
       */
      figures: {
        [k: string]: ReportOutputLine;
      };
    }
  | {
      /**
       * What it is.
       */
      type: 'heading';
      /**
       * 3 or 4.
       */
      level: 3 | 4;
      /**
       * What it says.
       */
      content: ReportOutputLine;
      /**
       * Its place in a page.
       */
      anchor: string;
    }
  | {
      /**
       * What it is.
       */
      type: 'list';
      /**
       * One line each.
       */
      items: ReportOutputLine[];
    }
  | {
      /**
       * What it is.
       */
      type: 'facts';
      /**
       * The terms.
       */
      items: {
        /**
         * The term.
         */
        term: ReportOutputLine;
        /**
         * What is said about it.
         */
        lines: ReportOutputLine[];
      }[];
    }
  | {
      /**
       * What it is.
       */
      type: 'figures';
      /**
       * What they are together.
       */
      label: string;
      /**
       * The figures.
       */
      figures: ReportOutputFigure[];
    }
  | {
      /**
       * What it is.
       */
      type: 'chart';
      /**
       * What it shows, as a sentence.
       */
      title: ReportOutputLine;
      /**
       * Where the data are from, and what is left out.
       */
      source: ReportOutputLine;
      /**
       * The data that are drawn.
       */
      data: ReportOutputTable;
    }
  | ReportOutputTable;
/**
 * A value: text (or one for each language), a number, yes or no, money as amount and currency; null where there is none.
 */
export type ShowOutputValue = string | number | boolean | null | {} | unknown[];

/**
 * The content of a record, by the name of its kind.
 */
export interface RecordData {
  action: Action;
  assessment: Assessment;
  body: Body;
  commitment: Commitment;
  decision: Decision;
  gap: Gap;
  indicator: Indicator;
  initiative: Initiative;
  meeting: Meeting;
  member: Member;
  organisation: Organisation;
  period: Period;
  person: Person;
  policy: Policy;
  priority: Priority;
  product: Product;
  programme: Programme;
  provider: Provider;
  risk: Risk;
  support: Support;
  update: Update;
  waiver: Waiver;
}
/**
 * An activity of the programme, with one lead, dates, milestones and resources.
 */
export interface Action {
  /**
   * The action in a few words.
   */
  title: Text;
  /**
   * What will be done.
   */
  description?: Text;
  /**
   * The programme to which it belongs.
   */
  programme?: Reference;
  /**
   * The item id of the objective in the programme.
   */
  objective?: Reference;
  /**
   * The gaps that it addresses.
   */
  gaps?: Reference[];
  /**
   * The one organisation that answers for it.
   */
  lead?: Reference;
  /**
   * Organisations that contribute.
   */
  partners?: Reference[];
  /**
   * Where the work is done.
   */
  level?: 'national' | 'local' | 'both';
  /**
   * Where; without it, the whole country.
   */
  areas?: Reference[];
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'not-started' | 'in-progress' | 'ongoing' | 'complete' | 'suspended' | 'cancelled';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'not-started' | 'in-progress' | 'ongoing' | 'complete' | 'suspended' | 'cancelled';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The day on which it is planned to start.
   */
  start?: Day;
  /**
   * The deadline in force; the last day of it counts.
   */
  due?: Deadline;
  /**
   * The deadline in the words in which it was published, kept when it cannot be read as a date.
   */
  due_as_published?: Text;
  /**
   * For an action that is repeated: how often, and until when.
   */
  recurrence?: {
    /**
     * How often.
     */
    every: 'month' | 'quarter' | 'half-year' | 'year';
    /**
     * Until when.
     */
    until?: Deadline;
  };
  /**
   * Changes of lead, due or target since adoption, oldest first; the old values are kept.
   */
  amendments?: Amendment[];
  /**
   * Dated, verifiable deliverables.
   */
  milestones?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The deliverable.
     */
    title: Text;
    /**
     * By when.
     */
    due?: Deadline;
    /**
     * The deadline in the words in which it was published, kept when it cannot be read as a date.
     */
    due_as_published?: Text;
    /**
     * The day on which it was done.
     */
    done_on?: Day;
    /**
     * What shows that it was done.
     */
    evidence?: Document[];
  }[];
  /**
   * What the action costs in all.
   */
  budget?: Money;
  /**
   * The sources of financing.
   */
  financing?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * Where the money comes from.
     */
    source: Text;
    /**
     * Who provides it.
     */
    organisation?: Reference;
    /**
     * The record of international support, when it comes from there.
     */
    support?: Reference;
    /**
     * How much.
     */
    amount?: Money;
    /**
     * The day on which it was secured; absent while it is not.
     */
    secured_on?: Day;
  }[];
  /**
   * The indicators by which it is measured.
   */
  indicators?: Reference[];
  /**
   * How the action relates to other policies, platforms and plans.
   */
  policies?: {
    /**
     * The policy, platform or plan; policies/ID#M1 for one of its measures.
     */
    policy: Reference;
    /**
     * How the action relates to it.
     */
    relation: 'same-as' | 'contributes-to' | 'depends-on' | 'overlaps' | 'conflicts';
    /**
     * What the relation means in practice.
     */
    note?: Text;
    /**
     * For a conflict: the day on which it was resolved.
     */
    resolved_on?: Day;
  }[];
  /**
   * Actions that must come first.
   */
  depends_on?: Reference[];
  /**
   * The decision by which the members agreed to it.
   */
  agreed_by?: Reference;
  /**
   * What the lead reported between the updates; the newest of these and the updates holds.
   */
  outlook_reported?: {
    /**
     * The day of the report.
     */
    on: Day;
    /**
     * What the lead expects.
     */
    outlook: 'green' | 'amber' | 'red';
    /**
     * Why.
     */
    reason?: Text;
  }[];
  /**
   * What shows the result.
   */
  evidence?: Document[];
  /**
   * Who says so.
   */
  verification?: 'self-reported' | 'evidenced' | 'verified' | 'disputed';
  /**
   * Who verified it; never the lead.
   */
  verified_by?: Reference;
  /**
   * A few sentences for the public.
   */
  public_summary?: Text;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * An assessment of national capability against a framework.
 */
export interface Assessment {
  /**
   * A name for the assessment.
   */
  title: Text;
  /**
   * The framework and its edition.
   */
  framework: Reference;
  /**
   * The day to which the assessment refers.
   */
  date: Day;
  /**
   * How it was made.
   */
  method?: Text;
  /**
   * Who took part.
   */
  participants?: Reference[];
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'draft' | 'endorsed' | 'superseded';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'draft' | 'endorsed' | 'superseded';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The decision that endorsed it.
   */
  endorsed_by?: Reference;
  /**
   * The phase of each capability.
   */
  capabilities: {
    /**
     * The capability, by its slug.
     */
    capability: Reference;
    /**
     * Maturity from 1 to 4, or not-assessed.
     */
    phase: 1 | 2 | 3 | 4 | 'not-assessed';
    /**
     * What the phase rests on.
     */
    evidence?: Text;
    /**
     * How sure the assessors are.
     */
    confidence?: 'low' | 'medium' | 'high';
  }[];
  /**
   * The report and its annexes.
   */
  documents?: Document[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * What `secretariat blame ID --format json` prints.
 */
export interface BlameOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'blame';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The record.
   */
  record: LogOutputRecord;
  /**
   * Each value as it stands.
   */
  values: {
    /**
     * Keys and item ids from the top of the record.
     */
    field: string;
    /**
     * What people call it.
     */
    title: string;
    /**
     * The value.
     */
    value: DiffOutputShown;
    /**
     * The commit since which it stands; null where no readable version tells.
     */
    origin: LogOutputOrigin | null;
  }[];
}
/**
 * A national or local multi-stakeholder body, a committee, a working group or a secretariat.
 */
export interface Body {
  /**
   * The name of the body.
   */
  name: Text;
  /**
   * Whether it works for the whole country or for a part of it.
   */
  level: 'national' | 'sub-national';
  /**
   * What sort of body it is.
   */
  type: 'council' | 'committee' | 'working-group' | 'secretariat' | 'local-body';
  /**
   * What the body is there to do, in a sentence.
   */
  function?: Text;
  /**
   * Whether it governs and oversees the response, coordinates it, or both.
   */
  model?: 'oversight' | 'coordination' | 'both';
  /**
   * The area of a sub-national body (ISO 3166-2, as listed in the settings).
   */
  area?: Reference;
  /**
   * The body to which it belongs or reports.
   */
  parent?: Reference;
  /**
   * The first day of its existence.
   */
  from?: Day;
  /**
   * The last day of its existence; absent while it lasts.
   */
  to?: Day;
  /**
   * Whether it stands alone or is assumed within an existing mechanism.
   */
  arrangement?: 'standalone' | 'within-existing';
  /**
   * For an arrangement within an existing mechanism: which one, and how it received the function.
   */
  host?: {
    /**
     * The existing mechanism that hosts the function.
     */
    mechanism: Text;
    /**
     * What the mechanism covers.
     */
    policy_areas?: ('violence-against-children' | 'child-rights' | 'cybersecurity' | 'digital-citizenship' | 'other')[];
    /**
     * The words by which the mechanism was given this function.
     */
    remit?: Text;
    /**
     * The instrument that gives it the function.
     */
    instrument?: Words;
  };
  /**
   * The instrument that establishes the body.
   */
  mandate?: {
    /**
     * The law, decree or decision that establishes the body.
     */
    instrument: Text;
    /**
     * The article.
     */
    article?: Words;
    /**
     * The day of the instrument.
     */
    on?: Day;
    /**
     * The file in the register.
     */
    document?: Path;
    /**
     * Where it is published.
     */
    url?: Url;
  };
  /**
   * What it may demand, decide or direct.
   */
  powers?: Text[];
  /**
   * The terms of reference in force.
   */
  terms_of_reference?: {
    /**
     * The day on which they came into force.
     */
    on: Day;
    /**
     * The day by which they must be reviewed.
     */
    review_by?: Day;
    /**
     * The day of the last review.
     */
    reviewed_on?: Day;
    /**
     * The file in the register.
     */
    document?: Path;
    /**
     * Where they are published.
     */
    url?: Url;
  };
  /**
   * Which organisation leads the body, over time.
   */
  lead_organisations?: {
    /**
     * The lead organisation.
     */
    organisation: Reference;
    /**
     * The first day of its lead.
     */
    from?: Day;
    /**
     * The last day of its lead; absent while it lasts.
     */
    to?: Day;
  }[];
  /**
   * Which organisation hosts the secretariat, over time.
   */
  secretariat_hosts?: {
    /**
     * The hosting organisation.
     */
    organisation: Reference;
    /**
     * The first day of its hosting.
     */
    from?: Day;
    /**
     * The last day of its hosting; absent while it lasts.
     */
    to?: Day;
  }[];
  /**
   * Why the body is not led by government, when it is not.
   */
  government_led_justification?: Text;
  /**
   * How many ordinary meetings the body has undertaken to hold each year.
   */
  meetings_per_year?: number;
  /**
   * How many seats make a meeting able to decide.
   */
  quorum?: {
    /**
     * The seats that are counted.
     */
    of: 'voting-seats' | 'all-seats';
    /**
     * A fraction ("1/2") or a number of seats.
     */
    at_least?: string | number;
    /**
     * Stakeholder classes that must be present.
     */
    classes?: (
      | 'government'
      | 'law-enforcement'
      | 'judiciary'
      | 'civil-society'
      | 'industry'
      | 'faith-based'
      | 'specialist-agency'
      | 'academia'
      | 'international'
      | 'media'
      | 'other'
    )[];
  };
  /**
   * To whom the body reports, and how often.
   */
  accountability?: {
    /**
     * To whom the body answers.
     */
    reports_to: Text;
    /**
     * How often it must report.
     */
    times_per_year?: number;
  };
  /**
   * Reports made along the line of accountability.
   */
  reports_up?: {
    /**
     * The day of the report.
     */
    on: Day;
    /**
     * Who received it.
     */
    to: Words;
    /**
     * The file in the register.
     */
    document?: Path;
  }[];
  /**
   * The country's point of contact with international initiatives and networks.
   */
  contact_posts?: {
    /**
     * The post, not the person.
     */
    post: Text;
    /**
     * Contact or deputy.
     */
    role: 'contact' | 'deputy';
    /**
     * Where the post is.
     */
    organisation?: Reference;
    /**
     * A functional address, not a personal one.
     */
    address?: Email;
    /**
     * The first day of the post as point of contact.
     */
    from?: Day;
    /**
     * The last day of the post as point of contact; absent while it lasts.
     */
    to?: Day;
    /**
     * The day on which the contact was last confirmed.
     */
    confirmed_on?: Day;
  }[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * A promise made at home or abroad, with what was delivered of it.
 */
export interface Commitment {
  /**
   * The commitment in a few words.
   */
  title: Text;
  /**
   * The commitment as it was made.
   */
  statement?: Text;
  /**
   * Who commits, and answers for it.
   */
  lead?: Reference;
  /**
   * Who contributes.
   */
  partners?: Reference[];
  /**
   * To whom it was made.
   */
  made_to?: 'body' | 'initiative' | 'public' | 'donor';
  /**
   * The body, initiative or organisation to which it was made.
   */
  to?: Reference;
  /**
   * The day on which it was made.
   */
  made_on?: Day;
  /**
   * Where it was made.
   */
  made_at?: Text;
  /**
   * By when.
   */
  due?: Deadline;
  /**
   * The deadline in the words in which it was published, kept when it cannot be read as a date.
   */
  due_as_published?: Text;
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'open' | 'in-progress' | 'kept' | 'withdrawn' | 'lapsed';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'open' | 'in-progress' | 'kept' | 'withdrawn' | 'lapsed';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * Changes of lead, due or target since adoption, oldest first; the old values are kept.
   */
  amendments?: Amendment[];
  /**
   * How much was promised, where it can be counted.
   */
  quantity?: {
    /**
     * How much was promised.
     */
    value: Decimal;
    /**
     * The unit, or the currency.
     */
    unit: Words;
  };
  /**
   * What was delivered.
   */
  deliveries?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the delivery.
     */
    on: Day;
    /**
     * How much was delivered.
     */
    quantity?: Decimal;
    /**
     * What shows it.
     */
    source?: Text;
  }[];
  /**
   * What was taken back.
   */
  withdrawals?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the withdrawal.
     */
    on: Day;
    /**
     * How much was withdrawn.
     */
    quantity?: Decimal;
    /**
     * What shows it.
     */
    source?: Text;
  }[];
  /**
   * Official statements of what is outstanding, checked against the computed balance.
   */
  assertions?: {
    /**
     * The day of the statement.
     */
    on: Day;
    /**
     * What was still to be delivered on that day.
     */
    outstanding: Decimal;
    /**
     * The letter or statement that says so.
     */
    source?: Text;
  }[];
  /**
   * The actions that carry it.
   */
  actions?: Reference[];
  /**
   * What shows that it was kept.
   */
  evidence?: Document[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * An exact amount in one currency.
 */
export interface Money {
  /**
   * The amount as a quoted decimal ("1250000.00") or a whole number.
   */
  amount: string | number;
  /**
   * ISO 4217 code of the currency.
   */
  currency: string;
}
/**
 * A document or page that supports this: a title, and where it is.
 */
export interface Document {
  /**
   * What the document is called.
   */
  title: Text;
  /**
   * The file in the register, under documents/.
   */
  path?: Path;
  /**
   * The web address of the document.
   */
  url?: Url;
  /**
   * The day of the document.
   */
  on?: Day;
  /**
   * SHA-256 of the file, by which a changed file is noticed.
   */
  sha256?: Sha256;
}
/**
 * The number of this matter in another system, such as the ministry's file number.
 */
export interface ExternalReference {
  /**
   * The system or registry.
   */
  system: Words;
  /**
   * The number there.
   */
  number: Words;
}
/**
 * A change to a lead, a deadline or a target after adoption: the old value is kept.
 */
export interface Amendment {
  /**
   * The field that changed: lead, due or target, or an item of a list (targets.T1, milestones.M2.due).
   */
  field: string;
  /**
   * The value before.
   */
  from: string | number;
  /**
   * The value after.
   */
  to: string | number;
  /**
   * The day on which the change took effect.
   */
  on: Day;
  /**
   * The decision that made the change.
   */
  decision?: Reference;
  /**
   * Why it changed.
   */
  reason?: Text;
}
/**
 * A link of this record, and the day on which somebody affirmed that it still holds.
 */
export interface Affirmation {
  /**
   * The gap, policy, decision or commitment on which this record relies, written as the link writes it.
   */
  ref: Reference;
  /**
   * The day on which it was affirmed.
   */
  on: Day;
  /**
   * The organisation that affirmed it, where it was not the secretariat.
   */
  by?: Reference;
  /**
   * What the fields that matter held on that day, as a checksum behind the number of the rule by which it was made. Without it, nothing is compared.
   */
  fingerprint?: string;
}
/**
 * What was taken out of a record for good, when, why and by which decision.
 */
export interface Redaction {
  /**
   * The day on which it was taken out.
   */
  on: Day;
  /**
   * Which fields: their names, and items of lists by their ids (milestones.M2.title).
   */
  fields: string[];
  /**
   * Why it was taken out, without the value itself.
   */
  reason: Text;
  /**
   * The decision that ordered it.
   */
  decision: Reference;
}
/**
 * From a day to a day, both included.
 */
export interface PeriodOfTime {
  /**
   * The first day.
   */
  from?: Day;
  /**
   * The last day.
   */
  to?: Day;
}
/**
 * A decision of a body, with the positions taken and what was to follow.
 */
export interface Decision {
  /**
   * The decision in a few words.
   */
  title: Text;
  /**
   * The meeting or written procedure that took it.
   */
  meeting: Reference;
  /**
   * The decision as it was taken.
   */
  text?: Text;
  /**
   * What the decision does.
   */
  type: 'adopt' | 'amend' | 'close' | 'endorse' | 'note' | 'mandate';
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'draft' | 'adopted' | 'superseded' | 'withdrawn';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'draft' | 'adopted' | 'superseded' | 'withdrawn';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The records that the decision is about; it amends only what it names.
   */
  concerns?: Reference[];
  /**
   * The position of each seat.
   */
  positions?: {
    /**
     * The seat.
     */
    member: Reference;
    /**
     * Agree, abstain, object or absent.
     */
    position: 'agree' | 'abstain' | 'object' | 'absent';
    /**
     * The reason that was given.
     */
    reason?: Text;
  }[];
  /**
   * What the decision asks for, of whom, by when.
   */
  follow_up?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * What is to be done.
     */
    what: Text;
    /**
     * Who does it.
     */
    who?: Reference;
    /**
     * By when.
     */
    due?: Deadline;
    /**
     * The day on which it was done.
     */
    done_on?: Day;
  }[];
  /**
   * The decision that this one replaces.
   */
  supersedes?: Reference;
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * One value of a record that became another.
 */
export interface DiffOutputValueChange {
  /**
   * Keys and item ids from the top of the record.
   */
  field: string;
  /**
   * What people call the value.
   */
  title: string;
  /**
   * The items around it, the outermost first.
   */
  within: {
    /**
     * What one of the list is called.
     */
    noun: string;
    /**
     * By what readers know it.
     */
    name: DiffOutputShown;
  }[];
  /**
   * For a text in one of several languages.
   */
  language: string | null;
  /**
   * What happened to it.
   */
  type: 'set' | 'cleared' | 'changed' | 'added' | 'removed' | 'reordered';
  /**
   * The value before.
   */
  from: DiffOutputShown;
  /**
   * The value after.
   */
  to: DiffOutputShown;
  /**
   * What stands behind the change, where the record says.
   */
  ground: {
    /**
     * The decision.
     */
    decision: DiffOutputShown;
    /**
     * Since when it holds.
     */
    on: string | null;
    /**
     * Why.
     */
    reason: DiffOutputShown;
  } | null;
  /**
   * The change as a sentence, in English.
   */
  words: string;
}
/**
 * What became of one record.
 */
export interface DiffOutputRecordChange {
  /**
   * The kind of the record.
   */
  kind: string;
  /**
   * The present id; for a record that is gone the last one.
   */
  id: string;
  /**
   * The id that it had before, where that is another one.
   */
  formerly: string | null;
  /**
   * What readers call it.
   */
  title: string;
  /**
   * The organisation that answers for it.
   */
  lead: DiffOutputShown;
  /**
   * What became of it.
   */
  type: 'added' | 'changed' | 'retired' | 'removed';
  /**
   * The status, or last day, with which it came to its end.
   */
  end: DiffOutputShown;
  /**
   * The values that changed; for a new record those that tell what it is.
   */
  values: DiffOutputValueChange[];
}
/**
 * One end of the comparison.
 */
export interface DiffOutputSide {
  /**
   * How it was named; below `restricted` its day.
   */
  name: string;
  /**
   * The committer's day; null for the files on disk.
   */
  day: string | null;
  /**
   * The full id; null for the files on disk, and below `restricted`.
   */
  commit: string | null;
  /**
   * Paths of records that could not be read; listed for `restricted` only.
   */
  unread: string[];
  /**
   * How many records could not be read.
   */
  unread_count: number;
}
/**
 * What `secretariat diff --format json` prints.
 */
export interface DiffOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'diff';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The earlier point.
   */
  from: DiffOutputSide;
  /**
   * The later point.
   */
  to: DiffOutputSide;
  /**
   * By what the changes are grouped.
   */
  by: 'kind' | 'lead';
  /**
   * The changes under their headings.
   */
  groups: {
    /**
     * The kind, or the id of the lead; `(none)` for what has none.
     */
    key: string;
    /**
     * What readers call it.
     */
    title: string;
    /**
     * What became of its records.
     */
    changes: DiffOutputRecordChange[];
  }[];
  /**
   * How many records.
   */
  summary: {
    /**
     * New records.
     */
    added: number;
    /**
     * Records in which something changed.
     */
    changed: number;
    /**
     * Records that came to their end.
     */
    retired: number;
    /**
     * Records whose file is gone.
     */
    removed: number;
  };
}
/**
 * What `secretariat export --format json` prints; with jsonl, the first line is this without the records, and each other line is one of them.
 */
export interface ExportOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'export';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was exported; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Records that could not be read and are missing.
   */
  unread: string[];
  /**
   * Whether every record is here with all that it holds. If not, importing it takes nothing away.
   */
  whole: boolean;
  /**
   * The filter in its usual spelling, or null.
   */
  where: string | null;
  /**
   * Of which kinds records were exported.
   */
  record_kinds: (
    | 'action'
    | 'assessment'
    | 'body'
    | 'commitment'
    | 'decision'
    | 'gap'
    | 'indicator'
    | 'initiative'
    | 'meeting'
    | 'member'
    | 'organisation'
    | 'period'
    | 'person'
    | 'policy'
    | 'priority'
    | 'product'
    | 'programme'
    | 'provider'
    | 'risk'
    | 'support'
    | 'update'
    | 'waiver'
  )[];
  /**
   * How many records there are.
   */
  total: number;
  /**
   * The records, by kind and id.
   */
  records: {
    /**
     * Its kind.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * Its id.
     */
    id: string;
    /**
     * Its content, as the schema of its kind describes it.
     */
    data: {};
  }[];
}
/**
 * A framework of capabilities: frameworks/ID.yaml.
 */
export interface Framework {
  /**
   * The id of the framework; the same as its file name.
   */
  id: Words;
  /**
   * The name and edition.
   */
  title: Text;
  /**
   * Where it is published.
   */
  source?: Text;
  /**
   * The names of the phases of maturity.
   */
  phases: {
    /**
     * The name of phase 1.
     */
    '1': Text;
    /**
     * The name of phase 2.
     */
    '2': Text;
    /**
     * The name of phase 3.
     */
    '3': Text;
    /**
     * The name of phase 4.
     */
    '4': Text;
  };
  /**
   * A required capability below this phase is unmet.
   */
  prerequisite_phase?: number;
  /**
   * The domains, in order.
   */
  domains: {
    /**
     * The slug of the domain.
     */
    id: ItemId;
    /**
     * The name of the domain.
     */
    title: Text;
  }[];
  /**
   * The capabilities, in order.
   */
  capabilities: {
    /**
     * The slug of the capability, by which records name it.
     */
    id: ItemId;
    /**
     * The number in this edition, for display.
     */
    number: number;
    /**
     * The domain.
     */
    domain: ItemId;
    /**
     * The name of the capability.
     */
    title: Text;
    /**
     * What it is, in a line.
     */
    about?: Text;
    /**
     * Capabilities that must come first.
     */
    requires?: Words[];
    /**
     * Equal capabilities in other editions.
     */
    same_as?: {
      /**
       * The slugs there.
       */
      [k: string]: string[];
    };
  }[];
}
/**
 * Something that a capability lacks.
 */
export interface Gap {
  /**
   * The gap in a few words.
   */
  title: Text;
  /**
   * The capability that has the gap.
   */
  capability: Reference;
  /**
   * What is missing, and for whom.
   */
  statement?: Text;
  /**
   * How grave it is.
   */
  severity: 'low' | 'medium' | 'high' | 'critical';
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'open' | 'being-addressed' | 'closed' | 'accepted';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'open' | 'being-addressed' | 'closed' | 'accepted';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The assessment that found it.
   */
  identified_in?: Reference;
  /**
   * The day on which it was identified.
   */
  identified_on?: Day;
  /**
   * What shows the gap.
   */
  evidence?: Document[];
  /**
   * Who is affected.
   */
  affected_groups?: Text[];
  /**
   * Where; without it, the whole country.
   */
  areas?: Reference[];
  /**
   * The completed actions or the assessment that closed it.
   */
  closed_by?: Reference[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * What is wrong, where, and what to do.
 */
export interface ImportOutputProblem {
  /**
   * The file, as it was named.
   */
  file: string;
  /**
   * The row as a spreadsheet counts it, headings included; in JSON the number of the record, in JSON Lines the line.
   */
  row: number;
  /**
   * The column, from 1.
   */
  column?: number;
  /**
   * What stands above the column, or the field.
   */
  heading?: string;
  /**
   * What is wrong.
   */
  message: string;
  /**
   * What to do about it.
   */
  help: string;
}
/**
 * What `secretariat import --format json` prints: what becomes of every row.
 */
export interface ImportOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'import';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was exported; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Whether the changes were written; false for a dry run, and where anything is refused.
   */
  written: boolean;
  /**
   * An account of every file.
   */
  files: {
    /**
     * The file, as it was named.
     */
    name: string;
    /**
     * How many rows, lines or records have content.
     */
    rows: number;
    /**
     * Rows without content.
     */
    empty: number[];
    /**
     * What to know about how the file was read.
     */
    notices: string[];
  }[];
  /**
   * What becomes of each record.
   */
  records: {
    /**
     * What becomes of it.
     */
    outcome: 'created' | 'changed' | 'unchanged' | 'refused';
    /**
     * Its kind.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * Its id; null where it has none yet.
     */
    id: string | null;
    /**
     * The rows that tell of it.
     */
    rows: {
      /**
       * The file, as it was named.
       */
      file: string;
      /**
       * The row as a spreadsheet counts it, headings included; in JSON the number of the record, in JSON Lines the line.
       */
      row: number;
      /**
       * The column, from 1.
       */
      column?: number;
    }[];
    /**
     * What it gets, or what changes in it.
     */
    fields: string[];
    /**
     * Why it is refused.
     */
    problems: ImportOutputProblem[];
  }[];
  /**
   * Rows of which no record could be made, and why.
   */
  problems: ImportOutputProblem[];
  /**
   * What a person should look at, though nothing stands in the way.
   */
  warnings: ImportOutputProblem[];
}
/**
 * A measure of progress, with baseline, targets and measurements.
 */
export interface Indicator {
  /**
   * The indicator in a few words.
   */
  title: Text;
  /**
   * What exactly is measured.
   */
  statement?: Text;
  /**
   * Its level in the results chain (OECD DAC).
   */
  level: 'input' | 'activity' | 'output' | 'outcome' | 'impact';
  /**
   * The unit of its values.
   */
  unit: Words;
  /**
   * Which way is better.
   */
  direction: 'up' | 'down';
  /**
   * people when the values count natural persons: small numbers are then withheld from the public and from partners, with all that is computed of them.
   */
  counts?: 'people' | 'other';
  /**
   * What outcome it speaks of.
   */
  outcome_tags?: ('cross-border' | 'prevention' | 'protection' | 'prosecution' | 'participation')[];
  /**
   * The programme to which it belongs.
   */
  programme?: Reference;
  /**
   * The item id of the objective in the programme.
   */
  objective?: Reference;
  /**
   * The value at the start, or by when it will be known.
   */
  baseline?: {
    /**
     * The value at the start.
     */
    value?: number;
    /**
     * The year of the value.
     */
    year?: number;
    /**
     * Where the value comes from.
     */
    source?: Text;
    /**
     * For an unknown baseline: by when it will be known.
     */
    to_be_established_by?: Deadline;
  };
  /**
   * The values to reach, by date.
   */
  targets?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * By when.
     */
    by: Deadline;
    /**
     * The value to reach.
     */
    value: number;
  }[];
  /**
   * Where the values come from and how they are checked.
   */
  means_of_verification?: Text;
  /**
   * How often it is measured.
   */
  frequency?: 'quarter' | 'half-year' | 'year';
  /**
   * Who collects the values.
   */
  responsible?: Reference;
  /**
   * By what the values are broken down.
   */
  disaggregation?: Words[];
  /**
   * The values measured, each with its day or period.
   */
  measurements?: {
    /**
     * The day to which the value refers.
     */
    on?: Day;
    /**
     * The period to which the value refers; its last day counts.
     */
    period?: PeriodId;
    /**
     * The value.
     */
    value: number;
    /**
     * Where it comes from.
     */
    source?: Text;
    /**
     * The day on which it was reported.
     */
    reported_on?: Day;
  }[];
  /**
   * Changes of lead, due or target since adoption, oldest first; the old values are kept.
   */
  amendments?: Amendment[];
  /**
   * The first day of its use.
   */
  from?: Day;
  /**
   * The last day of its use; absent while it lasts.
   */
  to?: Day;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * An international initiative or network in which the country takes part.
 */
export interface Initiative {
  /**
   * The name of the initiative.
   */
  name: Text;
  /**
   * What it is.
   */
  type: 'alliance' | 'network' | 'convention' | 'programme' | 'other';
  /**
   * The first day of the membership.
   */
  from?: Day;
  /**
   * The last day of the membership; absent while it lasts.
   */
  to?: Day;
  /**
   * Its web site.
   */
  url?: Url;
  /**
   * Contact and deputy towards the initiative.
   */
  contact_posts?: {
    /**
     * The post, not the person.
     */
    post: Text;
    /**
     * Contact or deputy.
     */
    role: 'contact' | 'deputy';
    /**
     * Where the post is.
     */
    organisation?: Reference;
    /**
     * Who fills the post.
     */
    person?: Reference;
    /**
     * A functional address.
     */
    address?: Email;
    /**
     * The first day of the post as contact.
     */
    from?: Day;
    /**
     * The last day of the post as contact; absent while it lasts.
     */
    to?: Day;
    /**
     * The day on which the contact was last confirmed.
     */
    confirmed_on?: Day;
  }[];
  /**
   * What membership obliges the country to do, with dates.
   */
  obligations?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * What is owed.
     */
    what: Text;
    /**
     * By when.
     */
    due: Deadline;
    /**
     * The day on which it was done.
     */
    done_on?: Day;
    /**
     * What shows it.
     */
    evidence?: Document[];
  }[];
  /**
   * Events attended, with agreed position and debrief.
   */
  participations?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The event.
     */
    event: Text;
    /**
     * The day of the event.
     */
    on: Day;
    /**
     * Who went.
     */
    represented_by?: Reference[];
    /**
     * The decision that settled the position.
     */
    position_agreed_by?: Reference;
    /**
     * The agreed position.
     */
    position?: Text;
    /**
     * What came of it.
     */
    debrief?: Text;
  }[];
  /**
   * Good practice that the country shared.
   */
  good_practices?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of sharing.
     */
    on: Day;
    /**
     * What was shared.
     */
    title: Text;
    /**
     * Where it is published.
     */
    url?: Url;
  }[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * The program's words in a language, and how it writes days and numbers: templates/languages/CODE.yaml.
 */
export interface Language {
  /**
   * The code of the language (BCP 47), the same as the file name.
   */
  language: Words;
  /**
   * What the language calls itself.
   */
  name: Words;
  /**
   * From which side it is read.
   */
  direction: 'ltr' | 'rtl';
  /**
   * Which form of a phrase stands for which whole number, as CLDR writes it; every other number takes the form "other".
   */
  plurals: {
    /**
     * The numbers of the form "zero".
     */
    zero?: LanguageRule;
    /**
     * The numbers of the form "one".
     */
    one?: LanguageRule;
    /**
     * The numbers of the form "two".
     */
    two?: LanguageRule;
    /**
     * The numbers of the form "few".
     */
    few?: LanguageRule;
    /**
     * The numbers of the form "many".
     */
    many?: LanguageRule;
  };
  /**
   * How days, periods, numbers and sums are written.
   */
  format: {
    /**
     * The names of the twelve months as they stand in a date.
     */
    months: Words[];
    /**
     * A day: {day}, {month} and {year}.
     */
    date: LanguagePattern;
    /**
     * A month: {month} and {year}.
     */
    month_of_year: LanguagePattern;
    /**
     * A quarter: {part} and {year}.
     */
    quarter: LanguagePattern;
    /**
     * A half-year: {part} and {year}.
     */
    half: LanguagePattern;
    /**
     * A fiscal year: {year}.
     */
    fiscal_year: LanguagePattern;
    /**
     * What stands between groups of three digits.
     */
    group: LanguageSeparator;
    /**
     * What stands before decimals.
     */
    decimal: LanguageSeparator;
    /**
     * A percentage: {value}.
     */
    percent: LanguagePattern;
    /**
     * A count of a whole: {numerator}, {denominator} and {percent}.
     */
    share: LanguagePattern;
    /**
     * A sum: {currency} and {amount}.
     */
    money: LanguagePattern;
    /**
     * The sign before a negative number.
     */
    minus: LanguageSeparator;
    /**
     * The colon with the blanks that it takes.
     */
    colon: LanguagePattern;
  };
  /**
   * The phrases by the part of the program that says them, such as progress/headline, then by name. What is missing stays English.
   */
  phrases: {
    [k: string]: {
      [k: string]: LanguagePhrase;
    };
  };
}
/**
 * What `secretariat list KIND --format json` prints.
 */
export interface ListOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'list';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Records that could not be read and are missing from the answer.
   */
  unread: string[];
  /**
   * Of which kind the records are.
   */
  record_kind:
    | 'action'
    | 'assessment'
    | 'body'
    | 'commitment'
    | 'decision'
    | 'gap'
    | 'indicator'
    | 'initiative'
    | 'meeting'
    | 'member'
    | 'organisation'
    | 'period'
    | 'person'
    | 'policy'
    | 'priority'
    | 'product'
    | 'programme'
    | 'provider'
    | 'risk'
    | 'support'
    | 'update'
    | 'waiver';
  /**
   * The filter in its usual spelling, or null.
   */
  where: string | null;
  /**
   * The fields of the order, with - before those that descend.
   */
  sort: string[];
  /**
   * What is listed of each record.
   */
  columns: {
    /**
     * As it is asked for.
     */
    name: string;
    /**
     * What it is called.
     */
    title: string;
    /**
     * What its values are.
     */
    type: 'text' | 'day' | 'number' | 'decimal' | 'money' | 'boolean' | 'choice' | 'reference' | 'group';
    /**
     * Whether its values are a list.
     */
    many: boolean;
  }[];
  /**
   * How many records of the kind this audience may see, whether they fit the filter or not.
   */
  total: number;
  /**
   * The records that fit, in order.
   */
  records: {
    /**
     * The id.
     */
    id: string;
    /**
     * The values by column.
     */
    values: {
      [k: string]: ListOutputValue;
    };
  }[];
}
/**
 * The record.
 */
export interface LogOutputRecord {
  /**
   * Its kind.
   */
  kind: string;
  /**
   * Its id.
   */
  id: string;
  /**
   * What readers call it; empty where that is its id.
   */
  title: string;
  /**
   * Whether it is still in the register.
   */
  present: boolean;
}
/**
 * The commit that brought it; commit, author and subject for `restricted` only.
 */
export interface LogOutputOrigin {
  /**
   * The committer's day in the register's time zone.
   */
  day: string;
  /**
   * Its full id.
   */
  commit: string | null;
  /**
   * Who made it.
   */
  author: string | null;
  /**
   * The first line of its message.
   */
  subject: string | null;
}
/**
 * What `secretariat log ID --format json` prints.
 */
export interface LogOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'log';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The record.
   */
  record: LogOutputRecord;
  /**
   * What each commit did to it, the oldest first.
   */
  entries: {
    /**
     * The commit.
     */
    origin: LogOutputOrigin;
    /**
     * What became of it; null where it could not be read as it was then.
     */
    change: DiffOutputRecordChange | null;
  }[];
  /**
   * How long it was in each status.
   */
  stays: {
    /**
     * The status.
     */
    status: string;
    /**
     * Its first day.
     */
    from: string;
    /**
     * The day on which the next began; null where it holds.
     */
    to: string | null;
    /**
     * How many days.
     */
    days: number;
  }[];
  /**
   * Each time that a deadline was moved.
   */
  moves: {
    /**
     * The deadline.
     */
    field: string;
    /**
     * What people call it.
     */
    title: string;
    /**
     * What it was.
     */
    from: string;
    /**
     * What it became.
     */
    to: string;
    /**
     * By how many days; null where one of both is no deadline.
     */
    days: number | null;
    /**
     * The day of the commit.
     */
    on: string;
  }[];
}
/**
 * A figure as it was published.
 */
export interface ManifestFigure {
  /**
   * The id of the metric.
   */
  id: string;
  /**
   * Whether there is a value, and why not.
   */
  state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
  /**
   * The value, unrounded; null where there is none, or it is money.
   */
  value: number | null;
  /**
   * Amounts of money, by currency.
   */
  values: {
    /**
     * ISO 4217 code.
     */
    currency: string;
    /**
     * Exact decimal number.
     */
    amount: string;
  }[];
  /**
   * What was counted.
   */
  numerator: number | null;
  /**
   * Out of how many.
   */
  denominator: number | null;
}
/**
 * A report that was published.
 */
export interface ManifestFile {
  /**
   * The name of the file.
   */
  name: string;
  /**
   * The report.
   */
  report: string;
  /**
   * For whom.
   */
  audience: Audience;
  /**
   * In which language.
   */
  language: LanguageId;
  /**
   * What it is written as.
   */
  format: 'md' | 'html';
  /**
   * SHA-256 of its bytes.
   */
  sha256: Sha256;
}
/**
 * What proves a closed period: `periods/2026-Q3.manifest.json`, written by `secretariat close`.
 */
export interface Manifest {
  /**
   * The version of this form.
   */
  manifest_version: 1;
  /**
   * The period that was closed.
   */
  period: string;
  /**
   * The day on which it was closed.
   */
  closed_on: Day;
  /**
   * The last day of the period, for which the figures hold.
   */
  as_of: Day;
  /**
   * The commit whose content is closed: the parent of the one that closes.
   */
  commit: string;
  /**
   * The program that closed it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
    /**
     * The version of the data model.
     */
    schema_version: number;
  };
  /**
   * Path to SHA-256 of its bytes as git stores them; without people, the period and this file.
   */
  records: {
    /**
     * SHA-256 of the bytes.
     */
    [k: string]: Sha256;
  };
  /**
   * The records whose update had not come when the period was closed all the same.
   */
  missing_updates: string[];
  /**
   * The figures of the period, by audience.
   */
  figures: {
    /**
     * The figures for one audience.
     */
    [k: string]: ManifestFigure[];
  };
  /**
   * What every rule and metric said of itself, as a checksum: another text is another version of it.
   */
  definitions: {
    /**
     * By the id of the rule.
     */
    rules: {
      /**
       * The first 16 digits of the SHA-256 of the definition.
       */
      [k: string]: string;
    };
    /**
     * By the id of the metric.
     */
    metrics: {
      /**
       * The first 16 digits of the SHA-256 of the definition.
       */
      [k: string]: string;
    };
  };
  /**
   * The reports that were published, and the bytes that they had.
   */
  files: ManifestFile[];
}
/**
 * What the headings of tables mean, for `secretariat import`. File: imports/NAME.yaml.
 */
export interface Mapping {
  /**
   * The version of the form of mappings.
   */
  mapping_version: 1;
  /**
   * What the mapping is for.
   */
  title?: Words;
  /**
   * One entry for each sort of table; a table is known by its headings.
   */
  tables: {
    /**
     * The headings of the table. One with just these headings is read by this entry.
     */
    headings: string[];
    /**
     * Headings of columns that are not imported. Every other one must be used.
     */
    skip?: string[];
    /**
     * What each row tells of: one record, or several. Rows with the same key tell of the same record.
     */
    records: {
      /**
       * Its kind.
       */
      kind:
        | 'action'
        | 'assessment'
        | 'body'
        | 'commitment'
        | 'decision'
        | 'gap'
        | 'indicator'
        | 'initiative'
        | 'meeting'
        | 'member'
        | 'organisation'
        | 'period'
        | 'person'
        | 'policy'
        | 'priority'
        | 'product'
        | 'programme'
        | 'provider'
        | 'risk'
        | 'support'
        | 'update'
        | 'waiver';
      /**
       * How the record is known again.
       */
      key: {
        /**
         * By its id, by its number in another system (kept in its references), or by its title.
         */
        by: 'id' | 'number' | 'title';
        /**
         * The heading of the column with the id or number.
         */
        column?: string;
        /**
         * The id or number, where it is the same for all rows.
         */
        constant?: string;
        /**
         * The name of the other system.
         */
        system?: Words;
      };
      /**
       * Where the row is an item of a list in the record: the list, such as milestones. The fields are those of the item.
       */
      list?: string;
      /**
       * Where the row is an item: fields of the record itself.
       */
      with?: {
        [k: string]: MappingField;
      };
      /**
       * The fields and where their values come from, by path: title.en, lead, budget.amount.
       */
      fields: {
        [k: string]: MappingField;
      };
    }[];
  }[];
}
/**
 * A meeting of a body, or a written procedure, with agenda and attendance.
 */
export interface Meeting {
  /**
   * The body that meets.
   */
  body: Reference;
  /**
   * A name for the meeting.
   */
  title?: Text;
  /**
   * The day of the meeting, or the last day of a written procedure.
   */
  date: Day;
  /**
   * Ordinary, extraordinary, or written procedure.
   */
  type: 'ordinary' | 'extraordinary' | 'written-procedure';
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'planned' | 'held' | 'cancelled';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'planned' | 'held' | 'cancelled';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * Where it takes place.
   */
  place?: Text;
  /**
   * The day on which the agenda was sent.
   */
  notice_sent_on?: Day;
  /**
   * The items of the agenda.
   */
  agenda?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * What is discussed.
     */
    subject: Text;
    /**
     * For a hosted body: whether the item is about child sexual exploitation and abuse.
     */
    concerns_csea?: boolean;
    /**
     * Who proposed it.
     */
    proposed_by?: Reference;
    /**
     * The day on which papers were sent.
     */
    papers_sent_on?: Day;
    /**
     * Records that the item is about.
     */
    concerns?: Reference[];
  }[];
  /**
   * For every seat: holder, alternate, apology or absent.
   */
  attendance?: {
    /**
     * The seat.
     */
    member: Reference;
    /**
     * Who came for the seat.
     */
    presence: 'holder' | 'alternate' | 'apology' | 'absent';
  }[];
  /**
   * Minutes and papers, with checksums.
   */
  documents?: Document[];
  /**
   * What was discussed, in a few sentences.
   */
  summary?: Text;
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * An organisation's seat on a body, with its holders and alternates over time.
 */
export interface Member {
  /**
   * The body on which the seat is.
   */
  body: Reference;
  /**
   * The organisation that holds the seat.
   */
  organisation: Reference;
  /**
   * What the seat is called, when one organisation has several.
   */
  seat?: Text;
  /**
   * The roles of the seat over time; chair and co-chairs follow from them.
   */
  roles: {
    /**
     * The role on the body.
     */
    role: 'chair' | 'co-chair' | 'vice-chair' | 'member' | 'observer' | 'secretariat';
    /**
     * Whether the seat votes.
     */
    voting?: boolean;
    /**
     * The first day of the role.
     */
    from?: Day;
    /**
     * The last day of the role; absent while it lasts.
     */
    to?: Day;
  }[];
  /**
   * Who has held the seat, over time; a gap is a vacancy.
   */
  holders?: {
    /**
     * Who holds the seat.
     */
    person?: Reference;
    /**
     * The grade at which the seat is held.
     */
    grade?: 'head' | 'deputy-head' | 'director-general' | 'director' | 'officer';
    /**
     * The first day of the holding.
     */
    from?: Day;
    /**
     * The last day of the holding; absent while it lasts.
     */
    to?: Day;
  }[];
  /**
   * Who stands in, over time.
   */
  alternates?: {
    /**
     * The alternate.
     */
    person?: Reference;
    /**
     * The grade of the alternate.
     */
    grade?: 'head' | 'deputy-head' | 'director-general' | 'director' | 'officer';
    /**
     * The first day of the deputising.
     */
    from?: Day;
    /**
     * The last day of the deputising; absent while it lasts.
     */
    to?: Day;
  }[];
  /**
   * Interests that were declared.
   */
  conflicts_of_interest?: {
    /**
     * The day of the declaration.
     */
    declared_on: Day;
    /**
     * What was declared.
     */
    statement: Text;
    /**
     * The day on which it ended.
     */
    ended_on?: Day;
    /**
     * The records about which the seat should not decide: actions, support, decisions of any kind.
     */
    concerns?: Reference[];
  }[];
  /**
   * The first day of the seat.
   */
  from?: Day;
  /**
   * The last day of the seat; absent while it lasts.
   */
  to?: Day;
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * The value of a metric, with what counted and what did not.
 */
export interface MetricsOutputMeasure {
  /**
   * The metric, as family/name.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * In what it is measured.
   */
  unit: 'share' | 'count' | 'days' | 'months' | 'years' | 'points' | 'money';
  /**
   * Which direction is better.
   */
  better: 'up' | 'down' | 'neither';
  /**
   * Whether there is a value, and why not.
   */
  state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
  /**
   * Unrounded; a share is a fraction from 0 to 1. Null without a value, and for money.
   */
  value: number | null;
  /**
   * Money, one amount for each currency.
   */
  values: MetricsOutputAmount[];
  /**
   * What counts above the line, or null.
   */
  numerator: number | null;
  /**
   * What counts below the line, or null.
   */
  denominator: number | null;
  /**
   * For a share of money: the currency of both.
   */
  currency?: string;
  /**
   * For a share of money: whether amounts were converted.
   */
  converted?: boolean;
  /**
   * The rates by which amounts were converted, where they were.
   */
  rates?: MetricsOutputRate[];
  /**
   * What was counted.
   */
  counted: MetricsOutputCounted[];
  /**
   * What was left out.
   */
  excluded: MetricsOutputExcluded[];
  /**
   * Whether the groups are parts that add up (single) or may count something twice (multi).
   */
  grouping?: 'single' | 'multi';
  /**
   * The rows of the grouping.
   */
  groups: {
    /**
     * The dimension.
     */
    by: string;
    /**
     * The key of the row; (none) for what belongs to no group.
     */
    key: string;
    /**
     * What the row is called.
     */
    title: string;
    /**
     * Whether there is a value, and why not.
     */
    state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
    /**
     * Unrounded; a share is a fraction from 0 to 1. Null without a value, and for money.
     */
    value: number | null;
    /**
     * Money, one amount for each currency.
     */
    values: MetricsOutputAmount[];
    /**
     * What counts above the line, or null.
     */
    numerator: number | null;
    /**
     * What counts below the line, or null.
     */
    denominator: number | null;
    /**
     * For a share of money: the currency of both.
     */
    currency?: string;
    /**
     * For a share of money: whether amounts were converted.
     */
    converted?: boolean;
    /**
     * The rates by which amounts were converted, where they were.
     */
    rates?: MetricsOutputRate[];
    /**
     * What was counted.
     */
    counted: MetricsOutputCounted[];
    /**
     * What was left out.
     */
    excluded: MetricsOutputExcluded[];
  }[];
}
/**
 * A record or an item that counts.
 */
export interface MetricsOutputCounted {
  /**
   * The record or item.
   */
  id: string;
  /**
   * Whether it counts above the line too.
   */
  in_numerator: boolean;
  /**
   * What it contributes, where that is not simply one.
   */
  amount?: number;
  /**
   * What it contributes in money.
   */
  amounts?: MetricsOutputAmount[];
}
/**
 * A record or an item that does not count.
 */
export interface MetricsOutputExcluded {
  /**
   * The record or item.
   */
  id: string;
  /**
   * Why it does not count.
   */
  reason: string;
}
/**
 * A dated rate of the settings, never later than the as-of day.
 */
export interface MetricsOutputRate {
  /**
   * The currency that was converted.
   */
  from: string;
  /**
   * The currency of the result.
   */
  to: string;
  /**
   * How many units of the second make one of the first.
   */
  rate: string;
  /**
   * The day of the rate.
   */
  on: string;
}
/**
 * An amount of money.
 */
export interface MetricsOutputAmount {
  /**
   * ISO 4217 code.
   */
  currency: string;
  /**
   * Exact decimal number.
   */
  amount: string;
}
/**
 * What `secretariat metrics --format json` prints.
 */
export interface MetricsOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'metrics';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * What figures about a period are about, where one was named; otherwise the last reporting period that had ended.
   */
  period?: string;
  /**
   * Records that could not be read and are missing from the figures.
   */
  unread: string[];
  /**
   * The figures.
   */
  metrics: MetricsOutputMeasure[];
}
/**
 * A ministry, agency, company, association or international organisation.
 */
export interface Organisation {
  /**
   * The full name.
   */
  name: Text;
  /**
   * An abbreviation that readers know.
   */
  short_name?: Words;
  /**
   * Other names by which it is known, for import and search.
   */
  aliases?: Words[];
  /**
   * The one stakeholder class to which it belongs.
   */
  class:
    | 'government'
    | 'law-enforcement'
    | 'judiciary'
    | 'civil-society'
    | 'industry'
    | 'faith-based'
    | 'specialist-agency'
    | 'academia'
    | 'international'
    | 'media'
    | 'other';
  /**
   * The stakeholder groups of the founding text that it serves; a seat counts for each.
   */
  groups?: (
    | 'interior'
    | 'justice'
    | 'social-welfare'
    | 'education'
    | 'health'
    | 'telecommunications'
    | 'law-enforcement'
    | 'judiciary'
    | 'ngo'
    | 'ict-industry'
    | 'other-industry'
    | 'faith-based'
    | 'specialist-agency'
  )[];
  /**
   * Where it works.
   */
  level?: 'national' | 'sub-national' | 'international';
  /**
   * The area of a sub-national organisation.
   */
  area?: Reference;
  /**
   * Its responsibility to protect children, and where that is written.
   */
  responsibilities?: {
    /**
     * What it is responsible for in protecting children.
     */
    statement: Text;
    /**
     * The sort of instrument that says so.
     */
    source?: 'law' | 'decree' | 'mou' | 'policy' | 'other';
    /**
     * The instrument by name.
     */
    instrument?: Text;
    /**
     * The article.
     */
    article?: Words;
  }[];
  /**
   * Organisation type in the IATI code list (10 government, 22 national NGO, 40 multilateral …).
   */
  iati_type?: 10 | 11 | 15 | 21 | 22 | 23 | 24 | 30 | 40 | 60 | 70 | 71 | 72 | 73 | 80 | 90;
  /**
   * Its web site.
   */
  url?: Url;
  /**
   * The organisation to which it belongs.
   */
  parent?: Reference;
  /**
   * The organisation that took over when it merged or was renamed.
   */
  successor?: Reference;
  /**
   * The first day of its existence.
   */
  from?: Day;
  /**
   * The last day of its existence; absent while it lasts.
   */
  to?: Day;
  /**
   * How to reach it: posts and functional addresses only.
   */
  contact?: {
    /**
     * The post to write to.
     */
    post?: Text;
    /**
     * A functional address.
     */
    address?: Email;
    /**
     * A functional number.
     */
    telephone?: Words;
  };
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * A reporting period: its narrative, sign-off, cleared figures and publications. File: periods/2026-Q3.yaml.
 */
export interface Period {
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'open' | 'signed-off' | 'closed';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'open' | 'signed-off' | 'closed';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The last day for updates; without it, the reporting calendar of the settings holds.
   */
  update_deadline?: Day;
  /**
   * Prose for the sections of the report, by section id; Markdown.
   */
  narrative?: {
    /**
     * The prose of one section.
     */
    [k: string]: Text;
  };
  /**
   * Figures over narrower facts that the sign-off cleared for a wider audience; no ids.
   */
  cleared_figures?: {
    /**
     * The metric.
     */
    metric: Reference;
    /**
     * For whom it is cleared.
     */
    audience: 'public' | 'partners' | 'members' | 'restricted';
    /**
     * The value.
     */
    value: number;
    /**
     * The numerator.
     */
    numerator?: number;
    /**
     * The denominator.
     */
    denominator?: number;
  }[];
  /**
   * Who signed the report off, for which audience.
   */
  sign_offs?: {
    /**
     * For whom the report is signed off.
     */
    audience: 'public' | 'partners' | 'members' | 'restricted';
    /**
     * The post that signed.
     */
    by: Words;
    /**
     * The day of the signature.
     */
    on: Day;
  }[];
  /**
   * The reports of the period, due and published.
   */
  publications?: {
    /**
     * The report.
     */
    report: Words;
    /**
     * For whom.
     */
    audience: 'public' | 'partners' | 'members' | 'restricted';
    /**
     * In which language.
     */
    language: LanguageId;
    /**
     * By when it is to be published.
     */
    due?: Day;
    /**
     * The day of publication.
     */
    published_on?: Day;
    /**
     * To whom it was submitted.
     */
    submitted_to?: Words;
    /**
     * SHA-256 of the published file.
     */
    sha256?: Sha256;
  }[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * Somebody who holds a seat or a contact post. Personal data: restricted, and numbered, never named by an id.
 */
export interface Person {
  /**
   * The name. Printed in reports only with name_public.
   */
  name: Words;
  /**
   * The official title or post.
   */
  title?: Text;
  /**
   * The employer.
   */
  organisation: Reference;
  /**
   * Seniority; senior from director up.
   */
  grade?: 'head' | 'deputy-head' | 'director-general' | 'director' | 'officer';
  /**
   * Whether reports may print the name.
   */
  name_public?: boolean;
  /**
   * The address at work.
   */
  email?: Email;
  /**
   * The number at work.
   */
  telephone?: Words;
  /**
   * The first day of the post.
   */
  from?: Day;
  /**
   * The last day of the post; absent while it lasts.
   */
  to?: Day;
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * A policy, platform, action plan, law or agreement with which the programme must cohere.
 */
export interface Policy {
  /**
   * The official title; a proper name.
   */
  title: Text;
  /**
   * What it is.
   */
  type:
    | 'policy'
    | 'platform'
    | 'action-plan'
    | 'law'
    | 'agreement'
    | 'information-sharing-agreement'
    | 'liaison-arrangement';
  /**
   * What it covers.
   */
  policy_areas: ('violence-against-children' | 'child-rights' | 'cybersecurity' | 'digital-citizenship' | 'other')[];
  /**
   * Who answers for it.
   */
  owner?: Reference;
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'none-exists' | 'draft' | 'in-force' | 'expired' | 'repealed';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'none-exists' | 'draft' | 'in-force' | 'expired' | 'repealed';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The first day of its validity.
   */
  from?: Day;
  /**
   * The last day of its validity; absent while it lasts.
   */
  to?: Day;
  /**
   * For none-exists: how it was established that there is none; otherwise what it is about.
   */
  statement?: Text;
  /**
   * Its own measures, with lead and deadline.
   */
  measures?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The measure.
     */
    title: Text;
    /**
     * Who leads it.
     */
    lead?: Reference;
    /**
     * By when.
     */
    due?: Deadline;
    /**
     * The day on which it was done.
     */
    done_on?: Day;
  }[];
  /**
   * The clauses that matter here.
   */
  clauses?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The number of the clause.
     */
    number?: Words;
    /**
     * What it says.
     */
    text: Text;
  }[];
  /**
   * For an agreement: its parties.
   */
  parties?: Reference[];
  /**
   * Where it is published.
   */
  url?: Url;
  /**
   * The file in the register.
   */
  document?: Path;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * A ranked priority area for development, from endorsed gaps.
 */
export interface Priority {
  /**
   * The priority in a few words.
   */
  title: Text;
  /**
   * 1 is first.
   */
  rank: number;
  /**
   * The first day of the priority.
   */
  from?: Day;
  /**
   * The last day of the priority; absent while it lasts.
   */
  to?: Day;
  /**
   * The gaps from which it follows.
   */
  gaps?: Reference[];
  /**
   * The decision that endorsed it.
   */
  endorsed_by?: Reference;
  /**
   * What the priority needs, in money or in kind.
   */
  needs?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The sort of support.
     */
    type: 'funding' | 'technical' | 'training' | 'equipment' | 'peer';
    /**
     * What is needed.
     */
    what?: Text;
    /**
     * The amount needed.
     */
    amount?: Money;
  }[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * A knowledge product: guidance, training, a study, a tool; with its dissemination and uptake.
 */
export interface Product {
  /**
   * The title.
   */
  title: Text;
  /**
   * What it is.
   */
  type: 'guidance' | 'training' | 'study' | 'tool' | 'campaign' | 'statistics' | 'other';
  /**
   * What it is about.
   */
  topics?: Words[];
  /**
   * The capabilities that it serves.
   */
  capabilities?: Reference[];
  /**
   * The languages in which it exists.
   */
  languages?: LanguageId[];
  /**
   * The version.
   */
  version?: Words;
  /**
   * The day of publication.
   */
  published_on?: Day;
  /**
   * The product that it replaces.
   */
  supersedes?: Reference;
  /**
   * Where it is published.
   */
  url?: Url;
  /**
   * The file in the register.
   */
  document?: Path;
  /**
   * SHA-256 of the file.
   */
  sha256?: Sha256;
  /**
   * To whom it was passed on, when and how.
   */
  disseminations?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day.
     */
    on: Day;
    /**
     * To whom.
     */
    audience?: Text;
    /**
     * National or local service providers.
     */
    level: 'national' | 'local';
    /**
     * The service providers reached.
     */
    providers?: Reference[];
    /**
     * The areas reached.
     */
    areas?: Reference[];
    /**
     * How it was passed on.
     */
    channel?: 'training' | 'workshop' | 'e-mail' | 'web' | 'print' | 'event' | 'other';
    /**
     * How many people it reached.
     */
    reach?: number;
    /**
     * Whether the receivers confirmed it.
     */
    acknowledged?: boolean;
  }[];
  /**
   * Changes of practice that it brought.
   */
  uptake?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * Who changed its practice.
     */
    organisation?: Reference;
    /**
     * The service provider that changed its practice.
     */
    provider?: Reference;
    /**
     * The day of the change.
     */
    on: Day;
    /**
     * What changed in practice.
     */
    change: Text;
    /**
     * What shows it.
     */
    evidence?: Document[];
  }[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * The national programme of activity, with its objectives and its adoption.
 */
export interface Programme {
  /**
   * The name of the programme.
   */
  title: Text;
  /**
   * The version of the plan.
   */
  version: Words;
  /**
   * The first day of the programme.
   */
  from: Day;
  /**
   * The last day of the programme.
   */
  to: Day;
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'draft' | 'adopted' | 'superseded' | 'ended';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'draft' | 'adopted' | 'superseded' | 'ended';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * The objectives of the programme.
   */
  objectives: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The objective in a few words.
     */
    title: Text;
    /**
     * What shall be achieved.
     */
    statement?: Text;
    /**
     * The capabilities that it develops.
     */
    capabilities?: Reference[];
  }[];
  /**
   * The decision by which it was adopted.
   */
  adoption_decision?: Reference;
  /**
   * The programme that it replaces.
   */
  supersedes?: Reference;
  /**
   * Where the plan is published.
   */
  url?: Url;
  /**
   * What the programme is about.
   */
  summary?: Text;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * A service provider to children and families, national or local.
 */
export interface Provider {
  /**
   * The name.
   */
  name: Text;
  /**
   * What it provides.
   */
  type:
    | 'health'
    | 'social-services'
    | 'education'
    | 'police'
    | 'justice'
    | 'helpline'
    | 'hotline'
    | 'shelter'
    | 'legal-aid'
    | 'psychosocial'
    | 'other';
  /**
   * National or local.
   */
  level: 'national' | 'local';
  /**
   * Where it works.
   */
  areas?: Reference[];
  /**
   * The languages of its service.
   */
  languages?: LanguageId[];
  /**
   * The organisation that runs it.
   */
  organisation?: Reference;
  /**
   * The first day of its service.
   */
  from?: Day;
  /**
   * The last day of its service; absent while it lasts.
   */
  to?: Day;
  /**
   * How to reach it.
   */
  contact?: {
    /**
     * The post to write to.
     */
    post?: Text;
    /**
     * A functional address.
     */
    address?: Email;
  };
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * What `secretariat log --format json` prints without an id.
 */
export interface RegisterLogOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'register-log';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The youngest first.
   */
  commits: {
    /**
     * The commit.
     */
    origin: LogOutputOrigin;
    /**
     * What became of records.
     */
    changes: DiffOutputRecordChange[];
  }[];
}
/**
 * A figure in a row of headline figures.
 */
export interface ReportOutputFigure {
  /**
   * What it is called.
   */
  label: string;
  /**
   * Its id: see the figures of this report.
   */
  metric: string;
  /**
   * The value.
   */
  value: ReportOutputLine;
  /**
   * The change since the period before.
   */
  change: ReportOutputLine;
  /**
   * Definition, formula, and what counts.
   */
  explanation: ReportOutputLine[];
}
/**
 * A table.
 */
export interface ReportOutputTable {
  /**
   * What it is.
   */
  type: 'table';
  /**
   * What it shows.
   */
  caption: ReportOutputLine;
  /**
   * The heads; the first column names the row.
   */
  columns: {
    /**
     * Its head.
     */
    label: ReportOutputLine;
    /**
     * Numbers stand at the end.
     */
    align: 'start' | 'end';
  }[];
  /**
   * The rows.
   */
  rows: ReportOutputRow[];
  /**
   * Sums, set apart below.
   */
  totals: ReportOutputRow[];
}
/**
 * A row.
 */
export interface ReportOutputRow {
  /**
   * The record that it is about, or the metric; null where links do not lead here.
   */
  anchor: string | null;
  /**
   * The cells, in the order of the columns.
   */
  cells: {
    /**
     * What stands in it, line by line.
     */
    lines: ReportOutputLine[];
  }[];
}
/**
 * A figure without what it counts.
 */
export interface ReportOutputEarlier {
  /**
   * Whether there is a value, and why not.
   */
  state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
  /**
   * Unrounded; a share is a fraction from 0 to 1. Null without a value, and for money.
   */
  value: number | null;
  /**
   * Money, one amount for each currency.
   */
  values: MetricsOutputAmount[];
  /**
   * What counts above the line, or null.
   */
  numerator: number | null;
  /**
   * What counts below the line, or null.
   */
  denominator: number | null;
}
/**
 * What `secretariat report --format json` writes: the report as plain data, and each of its figures with what counts and what does not.
 */
export interface ReportOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'report';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself, and for the public.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Whether records could not be read, so that figures may be false.
   */
  incomplete: boolean;
  /**
   * Which report it is, and the words around it.
   */
  report: {
    /**
     * The name of the report, such as quarterly.
     */
    name: string;
    /**
     * The member or meeting that it is about, or null.
     */
    about: string | null;
    /**
     * The id of the period.
     */
    period: string;
    /**
     * The language that was asked for.
     */
    language: string;
    /**
     * The language of the words of the program.
     */
    words_language: string;
    /**
     * What stands on its first page.
     */
    title: string;
    /**
     * The name of the register.
     */
    register: ReportOutputLine;
    /**
     * The period, with the member or the meeting that it is about.
     */
    subject: ReportOutputLine;
    /**
     * That it is a draft, or null once the period is signed off for the audience.
     */
    draft: ReportOutputLine | null;
    /**
     * What must be said before anything else.
     */
    warnings: ReportOutputLine[];
    /**
     * Which program wrote it.
     */
    colophon: ReportOutputLine;
  };
  /**
   * Every figure that the report shows or explains, once.
   */
  figures: {
    /**
     * What it is called, in the language of the report.
     */
    title: string;
    /**
     * What it says.
     */
    definition: string;
    /**
     * How it is computed.
     */
    formula: string;
    /**
     * The figure on the as-of day, as `secretariat metrics` prints it.
     */
    now: MetricsOutputMeasure;
    /**
     * The same knowledge on the last day of the period before, or null.
     */
    before: ReportOutputEarlier | null;
  }[];
  /**
   * The sections, as they are read.
   */
  sections: {
    /**
     * Its place in a page, and the name of its narrative.
     */
    id: string;
    /**
     * Its heading.
     */
    title: string;
    /**
     * Where it stands.
     */
    part: 'cover' | 'body' | 'annex';
    /**
     * What it says.
     */
    blocks: ReportOutputBlock[];
  }[];
}
/**
 * Something that may keep actions from their result.
 */
export interface Risk {
  /**
   * The risk in a few words.
   */
  title: Text;
  /**
   * What may happen, why, and with what effect.
   */
  statement?: Text;
  /**
   * The records that it threatens.
   */
  concerns?: Reference[];
  /**
   * How likely.
   */
  likelihood: 'low' | 'medium' | 'high';
  /**
   * How grave.
   */
  impact: 'low' | 'medium' | 'high';
  /**
   * What is done about it.
   */
  response?: Text;
  /**
   * Who watches it.
   */
  owner?: Reference;
  /**
   * The day by which it is looked at again.
   */
  review_by?: Day;
  /**
   * The day on which it was noticed.
   */
  identified_on?: Day;
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status: 'open' | 'mitigated' | 'accepted' | 'materialised' | 'closed';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status: 'open' | 'mitigated' | 'accepted' | 'materialised' | 'closed';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * The settings of a register: secretariat.yaml.
 */
export interface Settings {
  /**
   * The version of the data model to which this register conforms.
   */
  schema_version: 1;
  /**
   * The name of the register, as reports print it.
   */
  name: Text;
  /**
   * ISO 3166-1 code of the country.
   */
  country: Words;
  /**
   * The languages of the register, the first being that of plain texts.
   */
  languages: LanguageId[];
  /**
   * IANA name of the time zone, by which today is known.
   */
  time_zone: Words;
  /**
   * ISO 4217 code of the currency into which totals are converted.
   */
  currency?: Words;
  /**
   * Dated exchange rates.
   */
  rates?: {
    /**
     * The day of the rate.
     */
    on: Day;
    /**
     * The currency to convert.
     */
    from: Words;
    /**
     * The currency of the result.
     */
    to: Words;
    /**
     * How many units of the second make one of the first.
     */
    rate: Decimal;
    /**
     * Where the rate comes from.
     */
    source?: Words;
  }[];
  /**
   * When the fiscal year begins; without it, in January.
   */
  fiscal_year?: {
    /**
     * The month in which the fiscal year begins.
     */
    start_month: number;
    /**
     * Whether a fiscal year bears the number of the year in which it starts or ends.
     */
    named_by?: 'start' | 'end';
  };
  /**
   * How often members report, from which day, and by when.
   */
  reporting_calendar?: {
    /**
     * The day from which this holds.
     */
    from: Day;
    /**
     * How often the members report.
     */
    frequency: 'quarter' | 'half-year' | 'year';
    /**
     * How many days after the period's end the updates are due.
     */
    update_deadline_days: number;
  }[];
  /**
   * The areas of the country, against which local coverage is counted.
   */
  areas?: {
    /**
     * ISO 3166-2 code of the area.
     */
    code: Words;
    /**
     * The name of the area.
     */
    name: Text;
  }[];
  /**
   * The framework of capabilities in use.
   */
  framework?: Reference;
  /**
   * The stakeholder groups that are expected at the table; without it, all thirteen.
   */
  expected_groups?: (
    | 'interior'
    | 'justice'
    | 'social-welfare'
    | 'education'
    | 'health'
    | 'telecommunications'
    | 'law-enforcement'
    | 'judiciary'
    | 'ngo'
    | 'ict-industry'
    | 'other-industry'
    | 'faith-based'
    | 'specialist-agency'
  )[];
  /**
   * How much is asked of the register.
   */
  profile?: 'basic' | 'standard' | 'strict';
  /**
   * Rules whose severity differs here; reports list those that were lowered.
   */
  severities?: {
    /**
     * The severity of this rule.
     */
    [k: string]: 'error' | 'warning' | 'info' | 'off';
  };
  /**
   * From when on something is a finding; each has a default.
   */
  thresholds?: {
    /**
     * Days after which a vacant seat is a finding.
     */
    vacancy_days?: number;
    /**
     * Months after which an assessment is too old.
     */
    assessment_months?: number;
    /**
     * Months after which terms of reference need a review.
     */
    terms_of_reference_months?: number;
    /**
     * How many meetings a year of a host must have the subject on the agenda.
     */
    host_agenda_per_year?: number;
    /**
     * Percentage points by which the attendance of a class may lie below that of the others.
     */
    attendance_gap_points?: number;
    /**
     * Months after which a point of contact must be confirmed again.
     */
    contact_confirmed_months?: number;
    /**
     * Months without activity after which an initiative is dormant.
     */
    initiative_active_months?: number;
    /**
     * Days after which an open follow-up is a finding.
     */
    open_decision_days?: number;
    /**
     * Months after which an untouched record is stale.
     */
    freshness_months?: number;
    /**
     * Days before its end on which a waiver begins to warn.
     */
    waiver_warning_days?: number;
    /**
     * Records changed at once that need a confirmation.
     */
    mass_change_records?: number;
    /**
     * Per cent of the records changed at once that need a confirmation.
     */
    mass_change_percent?: number;
    /**
     * Counts of people below this are suppressed.
     */
    small_number?: number;
    /**
     * Days before a meeting by which the agenda must be sent.
     */
    agenda_notice_days?: number;
    /**
     * Days after the deadline before something is overdue.
     */
    grace_days?: number;
    /**
     * Per cent of the support that may come from one provider.
     */
    priority_concentration_percent?: number;
  };
  /**
   * Kinds whose default audience differs here.
   */
  default_visibility?: {
    /**
     * Who may read records of this kind.
     */
    [k: string]: 'public' | 'partners' | 'members' | 'restricted';
  };
  /**
   * Properties (action.budget) that fewer may read here than the schema says; never more.
   */
  narrowed_visibility?: {
    /**
     * Who may read this property.
     */
    [k: string]: 'public' | 'partners' | 'members' | 'restricted';
  };
  /**
   * Whether reports may say how many records were withheld.
   */
  show_withheld_counts?: boolean;
  /**
   * For each kind, the team on the git host that approves changes.
   */
  keepers?: {
    /**
     * The host's team that approves changes.
     */
    [k: string]: string;
  };
  /**
   * What a change may do.
   */
  policy?: {
    /**
     * Legal changes of status: in addition to those of the data model, or in their place where they ask for more.
     */
    transitions?: {
      /**
       * The kind.
       */
      kind:
        | 'action'
        | 'gap'
        | 'commitment'
        | 'decision'
        | 'programme'
        | 'assessment'
        | 'support'
        | 'policy'
        | 'meeting'
        | 'risk'
        | 'period';
      /**
       * The status before.
       */
      from: Words;
      /**
       * The status after.
       */
      to: Words;
      /**
       * What must accompany the change.
       */
      requires?: ('reason' | 'decision' | 'evidence' | 'verification')[];
    }[];
    /**
     * Fields of adopted records that only a decision changes.
     */
    amendment_fields?: ('lead' | 'due' | 'targets')[];
  };
  /**
   * The shapes of national identifiers and case numbers, which must not occur in the register.
   */
  identifier_shapes?: {
    /**
     * What it identifies.
     */
    name: Words;
    /**
     * N for a digit, A for a letter, everything else as it stands.
     */
    shape: Words;
  }[];
  /**
   * A folder outside the repository in which the records of people live.
   */
  people_dir?: Words;
  /**
   * For each kind that can hold remarks, the property that names the organisations concerned, whose briefs show them. Without it: the first reference to an organisation that the kind has, such as the lead of an action.
   */
  owner_fields?: {
    /**
     * A property of the kind that refers to one organisation, or to several.
     */
    [k: string]: string;
  };
}
/**
 * What `secretariat show ID --format json` prints.
 */
export interface ShowOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'show';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Records that could not be read and are missing from the answer.
   */
  unread: string[];
  /**
   * What was asked for.
   */
  record: {
    /**
     * The id; of an item, with the id of its record before it.
     */
    id: string;
    /**
     * The kind of the record.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * What readers call it.
     */
    title: string;
    /**
     * The file.
     */
    path: string;
    /**
     * The id of the item in its record, or null.
     */
    item: string | null;
  };
  /**
   * The content of the record or item, without what the audience may not see.
   */
  data: {};
  /**
   * The computed values of the day, by name.
   */
  computed: {
    [k: string]: ShowOutputValue;
  };
  /**
   * The records that point to it.
   */
  pointed_at_by: {
    /**
     * The id.
     */
    id: string;
    /**
     * Its kind.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * What readers call it, or null.
     */
    title: string | null;
    /**
     * Its status on the day, or null.
     */
    status: string | null;
    /**
     * The fields by which it points.
     */
    fields: string[];
  }[];
  /**
   * The latest updates about it, the latest period first.
   */
  updates: {
    /**
     * The id.
     */
    id: string;
    /**
     * The period that it is about.
     */
    period: string;
    /**
     * The content of the update.
     */
    data: {};
  }[];
  /**
   * How many earlier updates are left out.
   */
  earlier_updates: number;
}
/**
 * What became of a record on a day.
 */
export interface SiteChangesOutputSiteChange {
  /**
   * The day of the change, in the register's time zone.
   */
  day: string;
  /**
   * The record.
   */
  record: {
    /**
     * Its id.
     */
    id: string;
    /**
     * The kind of the record.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * What readers call it; empty where that is its id.
     */
    title: string;
  };
  /**
   * What became of it, by its history in git; null where that cannot be told.
   */
  change: DiffOutputRecordChange | null;
  /**
   * The status that it reached by its own account, where there is no history in git; else null.
   */
  status: string | null;
}
/**
 * What changed in the records of a site: `api/v1/changes.json`.
 */
export interface SiteChangesOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-changes';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The changes, the latest first.
   */
  changes: SiteChangesOutputSiteChange[];
}
/**
 * Addresses of a site at which a record stood that has another id now, or is not found any more.
 */
export interface SiteGoneOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-gone';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The addresses, by id.
   */
  gone: {
    /**
     * The id of which the address is made.
     */
    id: string;
    /**
     * Whether the record has another id now (moved), was taken out of the register (removed), or is not for this audience to read (closed).
     */
    state: 'moved' | 'removed' | 'closed';
    /**
     * The kind of the record; null where it is closed.
     */
    kind: string | null;
    /**
     * The day on which it was taken out, where that is known.
     */
    day: string | null;
    /**
     * The commit that took it out; null for the public.
     */
    commit: string | null;
    /**
     * The id that it has now, where it moved.
     */
    record: string | null;
    /**
     * The page in each language, from this file.
     */
    pages: {
      /**
       * A page.
       */
      [k: string]: string;
    };
  }[];
}
/**
 * What a site holds for programs: `api/v1/index.json`.
 */
export interface SiteIndexOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-index';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The languages of its pages.
   */
  languages: string[];
  /**
   * The files, each with its schema.
   */
  resources: {
    /**
     * What it holds: a kind of record, `metrics` or `changes`.
     */
    name: string;
    /**
     * Where it lies, from this file.
     */
    address: string;
    /**
     * Where its schema lies, from this file.
     */
    schema: string;
    /**
     * How many records it holds; null where it holds none.
     */
    records: number | null;
  }[];
}
/**
 * What a site consists of: `site-manifest.json` in its folder, by which the program knows the files that it wrote.
 */
export interface SiteManifestOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-manifest';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The languages of its pages.
   */
  languages: string[];
  /**
   * The checksum of the records shown: equal digests mean equal facts.
   */
  digest: string;
  /**
   * Its files, without this one.
   */
  files: {
    /**
     * Where it lies, from this file.
     */
    path: string;
    /**
     * Its SHA-256.
     */
    sha256: string;
  }[];
}
/**
 * One record on a site: `api/v1/records/ACT-014.json`.
 */
export interface SiteRecordOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-record';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * What it is.
   */
  record: {
    /**
     * The id.
     */
    id: string;
    /**
     * The kind of the record.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * What readers call it, in the first language of the register; empty where that is its id.
     */
    title: string;
    /**
     * Its page in each language, from this file.
     */
    pages: {
      [k: string]: string;
    };
  };
  /**
   * Its content, without what the audience may not read. A number that counts too few people is a sentence that says so.
   */
  data: {};
  /**
   * The computed values of the day, by name; none where one of them counts too few people.
   */
  computed: {
    [k: string]: ShowOutputValue;
  };
  /**
   * The records that point to it.
   */
  pointed_at_by: {
    /**
     * The id.
     */
    id: string;
    /**
     * The kind of the record.
     */
    kind:
      | 'action'
      | 'assessment'
      | 'body'
      | 'commitment'
      | 'decision'
      | 'gap'
      | 'indicator'
      | 'initiative'
      | 'meeting'
      | 'member'
      | 'organisation'
      | 'period'
      | 'person'
      | 'policy'
      | 'priority'
      | 'product'
      | 'programme'
      | 'provider'
      | 'risk'
      | 'support'
      | 'update'
      | 'waiver';
    /**
     * The fields by which it points.
     */
    fields: string[];
  }[];
  /**
   * The updates about it, the latest period first.
   */
  updates: {
    /**
     * The id.
     */
    id: string;
    /**
     * The period that it is about.
     */
    period: string;
    /**
     * The content of the update.
     */
    data: {};
  }[];
  /**
   * What became of it, the latest first, from where it was first open to the audience.
   */
  history: SiteChangesOutputSiteChange[];
}
/**
 * The records of one kind on a site: `api/v1/action.json`.
 */
export interface SiteRecordsOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-records';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The kind of the record.
   */
  record_kind:
    | 'action'
    | 'assessment'
    | 'body'
    | 'commitment'
    | 'decision'
    | 'gap'
    | 'indicator'
    | 'initiative'
    | 'meeting'
    | 'member'
    | 'organisation'
    | 'period'
    | 'person'
    | 'policy'
    | 'priority'
    | 'product'
    | 'programme'
    | 'provider'
    | 'risk'
    | 'support'
    | 'update'
    | 'waiver';
  /**
   * The records, in natural order of their ids.
   */
  records: {
    /**
     * The id.
     */
    id: string;
    /**
     * What readers call it, in the first language of the register; empty where that is its id.
     */
    title: string;
    /**
     * Where the record lies whole, from this file.
     */
    address: string;
    /**
     * Its content, without what the audience may not read. A number that counts too few people is a sentence that says so.
     */
    data: {};
  }[];
}
/**
 * A table of a page of a site as data.
 */
export interface SiteTableOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'site-table';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read; null for the public, and where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit; for the public always false.
   */
  dirty: boolean;
  /**
   * For whom it was written; what is for others is not there.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * The page on which it stands, from this file.
   */
  page: string;
  /**
   * The language of its words.
   */
  language: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The heads of its columns.
   */
  columns: string[];
  /**
   * Its rows, sums last. Days are written as 2026-09-30, percentages as fractions.
   */
  rows: (string | number)[][];
}
/**
 * Something by its id.
 */
export interface StatusOutputNamed {
  /**
   * The id.
   */
  id: string;
  /**
   * What readers call it, or null.
   */
  title: string | null;
}
/**
 * Something with a day.
 */
export interface StatusOutputDated {
  /**
   * Its day, or null where none is set.
   */
  on: string | null;
  /**
   * Days from the as-of day to it, negative when it lies before; null without a day.
   */
  days: number | null;
  /**
   * What it is, such as milestone or follow-up.
   */
  what: string;
  /**
   * The record, or item of one, that it belongs to.
   */
  id: string;
  /**
   * What readers call it.
   */
  title: string;
  /**
   * The organisation that answers for it, or null.
   */
  who: StatusOutputNamed | null;
}
/**
 * What `secretariat status --format json` prints.
 */
export interface StatusOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'status';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Records that could not be read and are missing from the answer.
   */
  unread: string[];
  /**
   * The name of the register.
   */
  register: string;
  /**
   * The last reporting period that ended on or before the as-of day.
   */
  period: {
    /**
     * The period.
     */
    id: string;
    /**
     * Its first day.
     */
    from: string;
    /**
     * Its last day.
     */
    to: string;
    /**
     * The last day for its updates.
     */
    update_deadline: string;
  };
  /**
   * How many updates are owed for the period, and how many came.
   */
  updates: {
    /**
     * How many are owed.
     */
    owed: number;
    /**
     * How many came.
     */
    received: number;
  };
  /**
   * The last day that counts as coming up.
   */
  until: string;
  /**
   * Parts about which nothing can be said: the register does not keep them, or the audience may not see them. An empty list in them is no news.
   */
  silent: (
    'decisions_needed' | 'overdue' | 'due' | 'not_reported' | 'seats' | 'decisions' | 'support' | 'suspect_links'
  )[];
  /**
   * Headline figures; `secretariat metrics` explains them.
   */
  figures: {
    /**
     * The metric.
     */
    id: string;
    /**
     * What it is called.
     */
    title: string;
    /**
     * In what it is measured.
     */
    unit: 'share' | 'count' | 'days' | 'months' | 'years' | 'points' | 'money';
    /**
     * Whether there is a value, and why not.
     */
    state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
    /**
     * Unrounded; a share is a fraction from 0 to 1. Null without a value, and for money.
     */
    value: number | null;
    /**
     * Money, one amount for each currency.
     */
    values: {
      /**
       * ISO 4217 code.
       */
      currency: string;
      /**
       * Exact decimal number.
       */
      amount: string;
    }[];
    /**
     * What counts above the line, or null.
     */
    numerator: number | null;
    /**
     * What counts below the line, or null.
     */
    denominator: number | null;
  }[];
  /**
   * What asks for a decision, with the reason.
   */
  decisions_needed: {
    /**
     * The record.
     */
    id: string;
    /**
     * What readers call it.
     */
    title: string;
    /**
     * Why it asks for a decision.
     */
    reason: 'asked' | 'red-twice' | 'materialised' | 'gap-without-action';
    /**
     * What is asked, or the reason in words.
     */
    text: string;
    /**
     * The organisation, or null where nobody is named.
     */
    who: StatusOutputNamed | null;
  }[];
  /**
   * What is overdue, by the organisation that answers for it; those with most first.
   */
  overdue: {
    /**
     * The organisation, or null where nobody is named.
     */
    who: StatusOutputNamed | null;
    /**
     * What is overdue, the longest first.
     */
    entries: StatusOutputDated[];
  }[];
  /**
   * What falls due until the last day that counts as coming up, in order of days.
   */
  due: StatusOutputDated[];
  /**
   * Updates that are owed and did not come.
   */
  not_reported: {
    /**
     * The organisation, or null where nobody is named.
     */
    who: StatusOutputNamed | null;
    /**
     * How many updates it owes for the period.
     */
    owed: number;
    /**
     * The records about which no update came.
     */
    missing: StatusOutputNamed[];
  }[];
  /**
   * Seats that are vacant or soon will be.
   */
  seats: {
    /**
     * The seat.
     */
    id: string;
    /**
     * What readers call it.
     */
    title: string;
    body: StatusOutputNamed;
    /**
     * The organisation, or null where nobody is named.
     */
    who: StatusOutputNamed | null;
    /**
     * How it stands.
     */
    state: 'vacant' | 'holder-leaves' | 'seat-ends' | 'role-ends';
    /**
     * The day since which it is vacant, or its last day; null where that is not known.
     */
    on: string | null;
    /**
     * Days from the as-of day to it; null without a day.
     */
    days: number | null;
  }[];
  /**
   * What adopted decisions ask for and is not done, and decisions that name no follow-up.
   */
  decisions: StatusOutputDated[];
  /**
   * The support that is under way.
   */
  support: {
    /**
     * How many there are at each stage.
     */
    stages: {
      /**
       * The status.
       */
      status: string;
      /**
       * How many.
       */
      count: number;
      /**
       * What they ask for.
       */
      required: {
        /**
         * ISO 4217 code.
         */
        currency: string;
        /**
         * Exact decimal number.
         */
        amount: string;
      }[];
      /**
       * What can be counted on.
       */
      secured: {
        /**
         * ISO 4217 code.
         */
        currency: string;
        /**
         * Exact decimal number.
         */
        amount: string;
      }[];
    }[];
    /**
     * Support that asks for attention: needed by a day that passed or comes soon, or offers and commitments that lapse.
     */
    attention: StatusOutputDated[];
  };
  /**
   * Records that rely on another, which has changed since somebody affirmed the link.
   */
  suspect_links: {
    /**
     * The id.
     */
    id: string;
    /**
     * What readers call it, or null.
     */
    title: string | null;
    /**
     * The record that has changed.
     */
    relies_on: StatusOutputNamed;
    /**
     * The day on which the link was affirmed.
     */
    affirmed_on: string;
  }[];
}
/**
 * International support for one need, from need through request, offer and commitment to delivery.
 */
export interface Support {
  /**
   * The support in a few words.
   */
  title: Text;
  /**
   * The gap, priority or action that needs it.
   */
  needs?: Reference[];
  /**
   * The sort of support.
   */
  type: 'funding' | 'technical' | 'training' | 'equipment' | 'peer';
  /**
   * How much money is needed.
   */
  required?: Money;
  /**
   * How much is needed, in kind.
   */
  quantity?: {
    /**
     * How much.
     */
    value: Decimal;
    /**
     * Of what.
     */
    unit: Words;
  };
  /**
   * By when.
   */
  needed_by?: Deadline;
  /**
   * Who gives it.
   */
  provider?: Reference;
  /**
   * Where it stands now; repeats the last entry of the history.
   */
  status:
    'needed' | 'requested' | 'offered' | 'committed' | 'delivering' | 'delivered' | 'declined' | 'lapsed' | 'withdrawn';
  /**
   * Every status with the day on which it began, oldest first.
   */
  history?: {
    /**
     * The day on which the status began.
     */
    on: Day;
    /**
     * The status from that day.
     */
    status:
      | 'needed'
      | 'requested'
      | 'offered'
      | 'committed'
      | 'delivering'
      | 'delivered'
      | 'declined'
      | 'lapsed'
      | 'withdrawn';
    /**
     * Why it changed.
     */
    reason?: Text;
    /**
     * The decision behind the change.
     */
    decision?: Reference;
  }[];
  /**
   * What was asked for, and of whom.
   */
  requests?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the request.
     */
    on: Day;
    /**
     * Who was asked.
     */
    to?: Reference;
    /**
     * The letter.
     */
    document?: Path;
  }[];
  /**
   * What was offered or pledged (IATI: incoming pledge).
   */
  offers?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the offer.
     */
    on: Day;
    /**
     * An offer or a pledge.
     */
    type: 'offer' | 'pledge';
    /**
     * How much.
     */
    amount?: Money;
    /**
     * The day on which it lapsed.
     */
    lapsed_on?: Day;
  }[];
  /**
   * What was firmly committed (IATI: incoming commitment).
   */
  commitments?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the commitment.
     */
    on: Day;
    /**
     * How much.
     */
    amount?: Money;
    /**
     * The day on which it lapses.
     */
    expires_on?: Day;
    /**
     * The agreement.
     */
    document?: Path;
  }[];
  /**
   * What arrived.
   */
  deliveries?: {
    /**
     * The id of this item, unique in its record.
     */
    id: ItemId;
    /**
     * The day of the delivery.
     */
    on: Day;
    /**
     * How much.
     */
    amount?: Money;
    /**
     * The sort of transaction (IATI: incoming funds).
     */
    transaction?: 'incoming-funds' | 'in-kind' | 'technical-assistance';
    /**
     * What shows it.
     */
    source?: Text;
  }[];
  /**
   * Whether the body coordinates it, or it is bilateral.
   */
  coordinated_by?: 'body' | 'bilateral';
  /**
   * What the provider asks for.
   */
  conditions?: Text[];
  /**
   * Why it is accepted although it serves no priority.
   */
  off_priority_reason?: Text;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
  /**
   * What the organisation concerned should know, such as what is still expected of it. Its own brief for members shows it; otherwise it is restricted.
   */
  remarks?: Text;
}
/**
 * What `secretariat translations --format json` prints.
 */
export interface TranslationsOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'translations';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * Records that could not be read and are missing from the answer.
   */
  unread: string[];
  /**
   * The languages asked about, in the order of the settings.
   */
  languages: {
    /**
     * The code of the language.
     */
    language: string;
    /**
     * How many texts for readers there are in the records that the audience may see.
     */
    texts: number;
    /**
     * The texts that the language lacks, in order of the records' paths.
     */
    missing: {
      /**
       * The id of the record.
       */
      record: string;
      /**
       * The kind of the record.
       */
      record_kind: string;
      /**
       * Where the text stands: keys, and ids of items.
       */
      field: string;
      /**
       * The language of the text that there is.
       */
      from: string;
      /**
       * The text that there is.
       */
      text: string;
    }[];
    /**
     * How many phrases the program says in reports.
     */
    phrases: number;
    /**
     * The phrases that the language lacks: reports say them in English.
     */
    missing_phrases: string[];
    /**
     * Phrases that cannot be filled in, or that nothing says.
     */
    wrong_phrases: {
      /**
       * Its name: group and key.
       */
      phrase: string;
      /**
       * What is wrong with it.
       */
      problem: string;
    }[];
  }[];
}
/**
 * A figure on a day.
 */
export interface TrendOutputFigure {
  /**
   * Whether there is a value, and why not.
   */
  state: 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';
  /**
   * The unrounded value; a share is a fraction from 0 to 1.
   */
  value: number | null;
  /**
   * Money, one entry for each currency.
   */
  values: {
    /**
     * ISO 4217 code.
     */
    currency: string;
    /**
     * An exact decimal.
     */
    amount: string;
  }[];
  /**
   * What counts.
   */
  numerator: number | null;
  /**
   * Among how many.
   */
  denominator: number | null;
  /**
   * Of a share of money.
   */
  currency?: string;
}
/**
 * What `secretariat trend --format json` prints.
 */
export interface TrendOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'trend';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * How often the figures were taken.
   */
  every: 'period' | 'month' | 'week' | 'commit';
  /**
   * The metrics, in the order of the reference.
   */
  lines: {
    /**
     * The metric.
     */
    id: string;
    /**
     * What people call it.
     */
    title: string;
    /**
     * In what it is measured.
     */
    unit: 'share' | 'count' | 'days' | 'months' | 'years' | 'points' | 'money';
    /**
     * Which way is better.
     */
    better: 'up' | 'down' | 'neither';
    /**
     * The days in their order.
     */
    points: {
      /**
       * The as-of day.
       */
      day: string;
      /**
       * The period, month or day.
       */
      label: string;
      /**
       * The commit; for `restricted` only.
       */
      commit: string | null;
      /**
       * As the commit knew it; null where its settings could not be read.
       */
      then: TrendOutputFigure | null;
      /**
       * From the dated facts of the last commit.
       */
      now: TrendOutputFigure | null;
      /**
       * Whether the two differ.
       */
      revised: boolean;
      /**
       * How many records of the commit could not be read.
       */
      unread: number;
    }[];
  }[];
}
/**
 * A record's progress in one period, as its lead reported it. File: updates/PERIOD/ID.yaml.
 */
export interface Update {
  /**
   * The status at the period's end.
   */
  status?:
    | 'not-started'
    | 'in-progress'
    | 'ongoing'
    | 'complete'
    | 'suspended'
    | 'cancelled'
    | 'open'
    | 'kept'
    | 'withdrawn'
    | 'lapsed';
  /**
   * How far the work has come (Open Government Partnership).
   */
  completion?: 'not-started' | 'limited' | 'substantial' | 'complete';
  /**
   * What was done; "no progress, because …" is a valid update.
   */
  progress?: Text;
  /**
   * A sentence or two for the public.
   */
  public_summary?: Text;
  /**
   * For an indicator: the value at the end of the period.
   */
  value?: number;
  /**
   * What the lead expects: green, amber or red.
   */
  outlook?: 'green' | 'amber' | 'red';
  /**
   * Why.
   */
  outlook_reason?: Text;
  /**
   * What shows the progress.
   */
  evidence?: Document[];
  /**
   * What stands in the way; needed when completion is not-started or limited.
   */
  challenges?: Text;
  /**
   * What is done to get back on track.
   */
  corrective_action?: Text;
  /**
   * What the body is asked to decide.
   */
  decision_needed?: Text;
  /**
   * What comes next.
   */
  next_steps?: Text;
  /**
   * Who reported.
   */
  reported_by: Reference;
  /**
   * The day on which it was reported.
   */
  reported_on: Day;
  /**
   * Who says so.
   */
  verification?: 'self-reported' | 'evidenced' | 'verified' | 'disputed';
  /**
   * Who verified it; never the lead.
   */
  verified_by?: Reference;
  /**
   * For a late update filed in an open period: the closed period that it is about.
   */
  for_period?: PeriodId;
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}
/**
 * What `secretariat validate --format json` prints.
 */
export interface ValidationOutput {
  /**
   * The version of this envelope.
   */
  schema_version: 1;
  /**
   * What the envelope holds.
   */
  kind: 'validation';
  /**
   * The program that wrote it.
   */
  tool: {
    /**
     * The name of the program.
     */
    name: string;
    /**
     * The version of the program.
     */
    version: string;
  };
  /**
   * The day whose state was looked at.
   */
  as_of: string;
  /**
   * The commit that was read, or null where the register is not under version control by itself.
   */
  commit: string | null;
  /**
   * Whether files on disk differed from the commit.
   */
  dirty: boolean;
  /**
   * For whom it was written; narrower values were withheld.
   */
  audience: 'public' | 'partners' | 'members' | 'restricted';
  /**
   * How much was asked of the register.
   */
  profile: 'basic' | 'standard' | 'strict';
  /**
   * The rules that were asked for by name, or null where all were; what protects the register itself is checked in any case.
   */
  only_rules: string[] | null;
  /**
   * The rules that were left out by name.
   */
  ignored_rules: string[];
  /**
   * What the change was compared with and judged by; absent where the register was looked at by itself.
   */
  base?: {
    /**
     * The base, as it was named.
     */
    ref: string;
    /**
     * The merge base, with which the change was compared; null for the public.
     */
    commit: string | null;
    /**
     * The tip of the base, whose settings, waivers and frameworks hold; null for the public.
     */
    policy_commit: string | null;
    /**
     * Whether only what the change can affect is listed.
     */
    only_changed: boolean;
    /**
     * Rules about changes that were not asked, because the base holds no register that can be read.
     */
    not_applied: string[];
  };
  /**
   * Everything found, by path, line, column and rule.
   */
  findings: {
    /**
     * The rule, as family/name.
     */
    rule: string;
    /**
     * How grave it is.
     */
    severity: 'error' | 'warning' | 'info';
    /**
     * What was found.
     */
    message: string;
    /**
     * The file, from the top of the register.
     */
    path: string;
    /**
     * The line, from 1.
     */
    line: number;
    /**
     * The column, from 1, in UTF-16 code units.
     */
    column: number;
    /**
     * The line in which the place ends.
     */
    end_line: number;
    /**
     * The column after the last one.
     */
    end_column: number;
    /**
     * JSON pointer of the value concerned; empty for the whole file.
     */
    pointer: string;
    /**
     * The id of the record, or null where the file holds none.
     */
    record: string | null;
    /**
     * What to do.
     */
    help: string;
    /**
     * What could stand there instead, the best first.
     */
    suggestions: string[];
    /**
     * Other places that belong to it.
     */
    related: {
      /**
       * The file, from the top of the register.
       */
      path: string;
      /**
       * The line, from 1.
       */
      line: number;
      /**
       * The column, from 1, in UTF-16 code units.
       */
      column: number;
      /**
       * What stands there.
       */
      message: string;
    }[];
    /**
     * The waiver that silences it, or null.
     */
    waived_by: string | null;
  }[];
  /**
   * The counts.
   */
  summary: {
    /**
     * Files read.
     */
    files: number;
    /**
     * Files among them that hold a record.
     */
    records: number;
    /**
     * Findings of severity error.
     */
    errors: number;
    /**
     * Findings of severity warning.
     */
    warnings: number;
    /**
     * Findings of severity info.
     */
    infos: number;
    /**
     * Findings silenced by a waiver.
     */
    waived: number;
  };
}
/**
 * A recorded decision to live with a finding for a time. It silences a rule visibly.
 */
export interface Waiver {
  /**
   * The rule that is waived.
   */
  rule: Reference;
  /**
   * The record for which it is waived.
   */
  record?: Reference;
  /**
   * Without a record: what the waiver is about, such as a stakeholder group (judiciary) or an area.
   */
  scope?: Words;
  /**
   * Why the body lives with it.
   */
  reason: Text;
  /**
   * The decision behind it.
   */
  decided_by: Reference;
  /**
   * The day of the decision.
   */
  decided_on: Day;
  /**
   * The last day on which it holds.
   */
  expires_on: Day;
  /**
   * On what this record relies and somebody has looked at it: one line for each link, written by `secretariat affirm`. What changes there afterwards makes the link suspect.
   */
  affirmed?: Affirmation[];
  /**
   * Who may read this record; without it, the default of its kind holds.
   */
  visibility?: Audience;
  /**
   * Ids that this record had before it was renumbered.
   */
  formerly?: ItemId[];
  /**
   * What was taken out of this record for good, when, why and by which decision; written by `secretariat redact`.
   */
  redacted?: Redaction[];
  /**
   * Numbers of this matter in other systems.
   */
  references?: ExternalReference[];
  /**
   * Free words for finding and grouping.
   */
  tags?: string[];
  /**
   * For the secretariat only; never printed.
   */
  notes?: Text;
}

/** The name of a kind of record. */
export type KindName = keyof RecordData;
