import type { Change } from '../compare/change.js';
import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import type { Finding, Profile, RecordPlace, Severity } from '../model/finding.js';
import type { Snapshot } from '../model/snapshot.js';

/** What a message says, and what to do about it. `{name}` is filled from the finding's data. */
export interface Message {
  readonly text: string;
  readonly help: string;
  /** Where this message is graver or milder than the rule, for every profile or by profile. */
  readonly severity?: Severity | Readonly<Record<Profile, Severity>>;
  /** Said under the caret, in two or three words. */
  readonly label?: string;
}

/** A file of the repository that is no record. */
export interface FilePlace {
  readonly path: string;
  readonly at: readonly [];
  readonly part: 'value';
}

/** What a rule yields: the runner adds severity, words, and the exact place. */
export interface RuleFinding<MessageId extends string = string> {
  readonly message: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  /**
   * A place in a record, or `settings` for what concerns the register as a whole; then the key of the settings concerned. Of a file that
   * is no record: its path. A record that is gone is placed at the top of where its file was.
   */
  readonly place: RecordPlace | { readonly settings: readonly (string | number)[] } | FilePlace;
  readonly related?: readonly { readonly place: RecordPlace; readonly message: string }[];
  readonly suggestions?: readonly string[];
  /** What a waiver's `scope` must name, for a finding that has no record of its own (a stakeholder group, an area). */
  readonly scope?: string;
  /** The kinds whose absence this finding reports, where they are fewer than the rule's. */
  readonly absence?: readonly KindName[];
}

interface RuleCommon<MessageId extends string> {
  /** `family/name`: the folder and the file. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in a sentence or two, for the reference and `explain`. */
  readonly why: string;
  /** The clauses of the founding text that it serves, such as `L11`. */
  readonly clauses: readonly string[];
  readonly severity: Severity;
  /** The lowest profile under which it runs. */
  readonly profile: Profile;
  /** The version of the tool that brought it. */
  readonly since: string;
  /** Kinds that the register must keep for the rule to speak; otherwise it is quiet. */
  readonly needs: readonly KindName[];
  /** Kinds whose absence the rule reports. While a file of such a kind that names the record cannot be read, the rule
   *  is quiet about that record: one typo is one finding, not five. */
  readonly absence?: readonly KindName[];
  /** Two ways out, for the reference and `explain`. */
  readonly waysOut: readonly [string, string];
  readonly messages: Readonly<Record<MessageId, Message>>;
}

/** A rule that looks at one record at a time (and at what it is linked with). */
export interface RecordRule<K extends KindName, MessageId extends string> extends RuleCommon<MessageId> {
  readonly scope: 'record';
  readonly kind: K;
  readonly check: (record: RegisterRecord<K>, snapshot: Snapshot) => Iterable<RuleFinding<MessageId>>;
}

/** A rule that looks at the register as a whole. */
export interface DatasetRule<MessageId extends string> extends RuleCommon<MessageId> {
  readonly scope: 'dataset';
  readonly check: (snapshot: Snapshot) => Iterable<RuleFinding<MessageId>>;
}

/** A rule that looks at what all other rules found, such as for waivers that silence nothing. */
export interface FindingsRule<MessageId extends string> extends RuleCommon<MessageId> {
  readonly scope: 'findings';
  readonly check: (
    snapshot: Snapshot,
    findings: readonly Finding[],
    notAsked: ReadonlySet<string>,
  ) => Iterable<RuleFinding<MessageId>>;
}

/** A rule that looks at what a change does to the register. It is asked only where there is a base to compare with. */
export interface ChangeRule<MessageId extends string> extends RuleCommon<MessageId> {
  readonly scope: 'change';
  /** Rules about the state that results: what they say of the same place has the same cause, and is not said twice. */
  readonly replaces?: readonly string[];
  readonly check: (change: Change) => Iterable<RuleFinding<MessageId>>;
}

/** A rule of any kind, as the registry and the runner see it. */
export interface Rule extends RuleCommon<string> {
  readonly scope: 'record' | 'dataset' | 'findings' | 'change';
  readonly kind: KindName | undefined;
  /**
   * Runs the rule over the whole snapshot. Only a rule of the scope `findings` looks at the findings, and at the ids of the
   * rules that the profile or the settings leave out.
   */
  readonly run: (
    snapshot: Snapshot,
    findings: readonly Finding[],
    notAsked: ReadonlySet<string>,
  ) => Iterable<RuleFinding>;
  /** For a rule of the scope `change`: runs it over a change. */
  readonly judge?: (change: Change) => Iterable<RuleFinding>;
  readonly replaces?: readonly string[];
}

/** Declares a rule about single records; each such file exports one by default. */
export function defineRecordRule<K extends KindName, MessageId extends string>(
  rule: Omit<RecordRule<K, MessageId>, 'scope'>,
): Rule {
  return {
    ...rule,
    scope: 'record',
    *run(snapshot) {
      for (const record of snapshot.dataset.of(rule.kind)) yield* rule.check(record, snapshot);
    },
  };
}

/** Declares a rule about the register as a whole; each such file exports one by default. */
export function defineDatasetRule<MessageId extends string>(rule: Omit<DatasetRule<MessageId>, 'scope'>): Rule {
  return { ...rule, scope: 'dataset', kind: undefined, run: rule.check };
}

/** Declares a rule about the findings of all others, waivers applied; it runs after them. */
export function defineFindingsRule<MessageId extends string>(rule: Omit<FindingsRule<MessageId>, 'scope'>): Rule {
  return { ...rule, scope: 'findings', kind: undefined, run: rule.check };
}

/** Declares a rule about changes; each such file exports one by default. */
export function defineChangeRule<MessageId extends string>(rule: Omit<ChangeRule<MessageId>, 'scope'>): Rule {
  return { ...rule, scope: 'change', kind: undefined, run: () => [], judge: rule.check };
}

/** A file of the repository that is no record, as the place of a finding. */
export function atFile(path: string): FilePlace {
  return { path, at: [], part: 'value' };
}

/** The records to which a finding is tied; for waivers. */
export function recordOf(finding: RuleFinding): AnyRecord | undefined {
  return 'record' in finding.place ? finding.place.record : undefined;
}
