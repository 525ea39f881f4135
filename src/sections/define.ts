import type { Period } from '../base/period.js';
import type { Severity } from '../model/finding.js';
import type { Measure } from '../model/measure.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Text } from '../model/text.js';
import type { Block, Inline, Line, Phrase } from '../model/view.js';
import type { Fillings } from './phrasebook.js';

/** What the method annex says about a figure. Metrics fit. */
export interface MetricDescription {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly formula: string;
  readonly unit: string;
}

/** What the annex on lowered severities says about a rule. Rules fit. */
export interface RuleDescription {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
}

/** Which knowledge the report stands on. */
export interface ReportProvenance {
  /** Full commit id, or null where the register is not under version control by itself. */
  readonly commit: string | null;
  readonly dirty: boolean;
}

/** Whom or what a report is about, besides its period. */
export interface ReportSubject {
  /** The member whose brief it is. */
  readonly organisation?: RegisterRecord<'organisation'>;
  /** The meeting for which it is the pack. */
  readonly meeting?: RegisterRecord<'meeting'>;
}

/** Everything that a report is built from. All of it is projected for the audience already. */
export interface ReportFacts {
  /** The register on the report's as-of day. */
  readonly snapshot: Snapshot;
  /** The same register on the last day of the period before. */
  readonly previous: Snapshot | undefined;
  readonly period: Period;
  readonly subject: ReportSubject;
  /** The names of the sections that the report is to have. */
  readonly sectionNames: readonly string[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly previousMeasures: ReadonlyMap<string, Measure>;
  readonly metrics: readonly MetricDescription[];
  readonly rules: readonly RuleDescription[];
  readonly provenance: ReportProvenance;
  /** The digest of the projected records, printed where the commit is not. */
  readonly digest: string;
  /** Paths of records that could not be read. */
  readonly unread: readonly string[];
  /** How many records the audience may not see; 0 also where the settings keep that to themselves. */
  readonly withheld: number;
}

/** What a section can ask and say. `Key` are its own phrases. */
export interface SectionContext<Key extends string = string> extends ReportFacts {
  /** The language of the report. */
  readonly language: string;
  /** One of the section's own phrases. */
  say(key: Key, fillings?: Fillings): Line;
  /** The same, as plain text: for labels. */
  label(key: Key): string;
  /** A word of the vocabularies, such as the status `in-progress`. */
  word(family: string, value: string): string;
  /** The title of a field of a record, as the schema says it. */
  field(title: string): string;
  /** Why a figure leaves something out, which metrics say in English. */
  reason(english: string): string;
  /** A text of a record in the report's language; untranslated ones are marked, and noted for the annex. */
  text(recordId: string, text: Text | undefined): Line;
  /** An organisation by its short name or name; `restricted item` where the audience may not see it. */
  organisation(id: string | undefined): Inline;
  /** A record as its id and what readers call it. */
  titled(id: string): Line;
  /** A reference: the id, or `restricted item`. */
  reference(id: string): Inline;
  /** The records whose texts had to be printed in another language, noted so far. */
  readonly untranslated: ReadonlyMap<string, string>;
}

/** One section of a report. */
export interface Section {
  /** `topic/name`: the folder and the file. The name alone is unique too: narratives and links are found by it. */
  readonly id: string;
  readonly title: Phrase;
  readonly messages: Readonly<Record<string, Phrase>>;
  /** What the section says; undefined where the register or the audience has nothing for it: then it does not appear. */
  readonly build: (context: SectionContext) => readonly Block[] | undefined;
  /** Further sections that follow it: one for each kind of record, say, which only the register knows. */
  readonly split?: (context: SectionContext) => readonly SplitSection[];
}

/** One of the sections into which another is split. */
export interface SplitSection {
  /** Unique in the report. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Declares a section; each file in a folder of its topic exports one by default. Which reports have it is theirs to say. */
export function defineSection<Key extends string>(section: {
  readonly id: string;
  readonly title: Phrase;
  readonly messages: Readonly<Record<Key, Phrase>>;
  readonly build: (context: SectionContext<Key>) => readonly Block[] | undefined;
  readonly split?: (context: SectionContext<Key>) => readonly SplitSection[];
}): Section {
  return section;
}
