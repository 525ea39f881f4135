import type { Change } from '../compare/change.js';
import { sortBy } from '../base/order.js';
import { waiversInForce } from '../facts/waivers.js';
import type { Waiver } from '../facts/waivers.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Finding, Profile, Severity } from '../model/finding.js';
import type { Snapshot } from '../model/snapshot.js';
import type { LocatedPlace, ParsedRegister } from '../parse/register.js';
import { recordOf } from '../rules/define.js';
import type { Rule, RuleFinding } from '../rules/define.js';
import { rules as allRules } from '../rules/registry.generated.js';
import { editionsOf } from './editions.js';
import { fillMessage } from './message.js';
import { declaredSeverity, isFixed, profileIncludes, settledSeverity } from './severity.js';
import { applyWaivers, itemsOn } from './waive.js';
import type { Draft } from './waive.js';

/** What decides which findings appear, and how grave they are. */
export interface CheckOptions {
  /** Which rules run; the settings' profile unless said. */
  readonly profile?: Profile;
  /** Only these rules, by id. What can be neither waived nor lowered always appears: without it, nothing else is sure. */
  readonly rules?: readonly string[];
  /** Not these rules, by id; what can be neither waived nor lowered appears all the same. */
  readonly ignored?: readonly string[];
  /** Severities by rule; those of the settings unless said (under a base, those of the base). */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The waivers that count; those in force on the as-of day unless said (under a base, those on the base). */
  readonly waivers?: readonly Waiver[];
  /** The rules that there are, in any order; those that ship unless given. */
  readonly catalogue?: readonly Rule[];
  /** The change of which this register is the later side; without it the rules about changes are not asked. */
  readonly change?: Change;
  /** Told of a rule that failed, so that the others still run. Without it, the failure is thrown after they ran. */
  readonly onFailure?: (ruleId: string, failure: unknown) => void;
}

/**
 * Checks a register on a day: what reading it found, and what the rules of the domain find, each with its severity and
 * the waiver that covers it, sorted by path, line, column and rule. The same input gives the same list.
 *
 * @param snapshot the whole register (unprojected) and the as-of day
 * @param parsed the same register as it was read: places, and what reading found
 * @throws what a rule threw, after all others ran, unless `onFailure` is given
 */
export function check(snapshot: Snapshot, parsed: ParsedRegister, options: CheckOptions = {}): Finding[] {
  const context = contextOf(snapshot, parsed, options);
  const { catalogue = allRules } = options;
  const chosen = parsed.settingsUsable ? catalogue.filter((rule) => runs(rule, context)) : [];
  const drafts = [
    ...parsed.findings.flatMap((finding) => ofReading(finding, context)),
    ...chosen.filter((rule) => rule.scope !== 'findings').flatMap((rule) => outcomeOf(rule, [], context)),
  ];
  const findings = applyWaivers(withoutReplaced(drafts), context.waivers);
  const reviews = chosen.filter((rule) => rule.scope === 'findings');
  const afterwards = reviews
    .flatMap((rule) => outcomeOf(rule, findings, context))
    .filter(({ finding }) => counts(finding, context));
  raise(context);
  const wanted = [...findings, ...applyWaivers(afterwards, context.waivers)].filter((finding) =>
    isWanted(finding, options),
  );
  return inOrder(wanted);
}

/** Findings by path, line, column and rule. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return sortBy(
    findings,
    (finding) => finding.path,
    (finding) => finding.start.line,
    (finding) => finding.start.column,
    (finding) => finding.rule,
    (finding) => finding.message,
  );
}

/** What holds for one run. */
interface Context {
  readonly snapshot: Snapshot;
  readonly parsed: ParsedRegister;
  readonly options: CheckOptions;
  readonly profile: Profile;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly waivers: readonly Waiver[];
  /** The rules that the profile or the settings leave out: a waiver of one of them says nothing about the register. */
  readonly notAsked: ReadonlySet<string>;
  readonly failures: { readonly rule: string; readonly failure: unknown }[];
}

function contextOf(plain: Snapshot, parsed: ParsedRegister, options: CheckOptions): Context {
  const snapshot = { ...plain, edition: editionsOf(plain.dataset) };
  const { settings } = snapshot.dataset;
  const { catalogue = allRules } = options;
  const profile = options.profile ?? settings.profile;
  const severities = options.severities ?? settings.severities ?? {};
  return {
    snapshot,
    parsed,
    options,
    profile,
    severities,
    notAsked: new Set(catalogue.filter((rule) => !isAsked(rule, profile, severities)).map(({ id }) => id)),
    waivers: options.waivers ?? waiversInForce(snapshot),
    failures: [],
  };
}

/** What a rule about changes says of a place is not said again by those about the state that results. */
function withoutReplaced(drafts: readonly Draft[]): readonly Draft[] {
  const key = (rule: string, { path, pointer }: Finding): string => [rule, path, pointer].join('\n');
  const replaced = new Set(
    drafts.flatMap(({ finding }) => (replacedBy.get(finding.rule) ?? []).map((rule) => key(rule, finding))),
  );
  return drafts.filter(({ finding }) => !replaced.has(key(finding.rule, finding)));
}

const replacedBy = new Map(allRules.map(({ id, replaces }) => [id, replaces]));

/** A waiver that does not count yet, because the base does not know it, is not idle either. */
function counts({ record }: Finding, { snapshot, waivers, options }: Context): boolean {
  const isWaiver = snapshot.dataset.get('waiver', record ?? undefined) !== undefined;
  return options.waivers === undefined || !isWaiver || waivers.some(({ id }) => id === record);
}

/**
 * Whether a rule runs: its profile is asked for, the register keeps what it needs, and it is not switched off. A rule
 * that was not asked for by id runs all the same, since rules about findings look at what the others found.
 */
function runs(rule: Rule, { snapshot, notAsked }: Context): boolean {
  return !notAsked.has(rule.id) && rule.needs.every((kind) => snapshot.dataset.keeps(kind));
}

function isAsked(rule: Rule, profile: Profile, severities: Context['severities']): boolean {
  return profileIncludes(profile, rule.profile) && (severities[rule.id] !== 'off' || isFixed(rule.id));
}

function isWanted({ rule }: Finding, { rules, ignored = [] }: CheckOptions): boolean {
  return isFixed(rule) || ((rules === undefined || rules.includes(rule)) && !ignored.includes(rule));
}

/** Everything that a rule finds; a failure is noted, and what it found before counts. */
function outcomeOf(rule: Rule, findings: readonly Finding[], context: Context): Draft[] {
  const drafts: Draft[] = [];
  try {
    for (const found of yieldOf(rule, findings, context)) {
      if (!isExplainedByUnread(rule, found, context.parsed)) drafts.push(...draftOf(rule, found, context));
    }
  } catch (failure) {
    context.failures.push({ rule: rule.id, failure });
  }
  return drafts;
}

function yieldOf(rule: Rule, findings: readonly Finding[], context: Context): Iterable<RuleFinding> {
  const { change } = context.options;
  if (rule.judge === undefined) return rule.run(context.snapshot, findings, context.notAsked);
  return change === undefined ? [] : rule.judge(change);
}

function raise({ failures, options }: Context): void {
  for (const { rule, failure } of failures) options.onFailure?.(rule, failure);
  const first = failures[0];
  if (first !== undefined && options.onFailure === undefined) {
    throw new Error(`The rule ${first.rule} failed`, { cause: first.failure });
  }
}

/**
 * Whether what a rule misses may stand in a file that could not be read: one that names the record or, for a finding
 * about the register as a whole, any file of the kind.
 */
function isExplainedByUnread(rule: Rule, found: RuleFinding, parsed: ParsedRegister): boolean {
  const folders = (found.absence ?? rule.absence ?? []).map((kind) => `${shapes[kind].folder}/`);
  const unread = parsed.unread.filter((path) => folders.some((folder) => path.startsWith(folder)));
  const id = recordOf(found)?.id;
  return unread.some((path) => id === undefined || (parsed.sourceOf(path)?.includes(id) ?? true));
}

function draftOf(rule: Rule, found: RuleFinding, context: Context): Draft[] {
  const message = rule.messages[found.message];
  if (message === undefined) throw new Error(`${rule.id} has no message "${found.message}"`);
  const severity = settledSeverity(
    rule.id,
    declaredSeverity(rule, message, context.profile),
    context.severities[rule.id],
  );
  if (severity === 'off') return [];
  const { locate } = context.parsed;
  const finding: Finding = {
    ...placeOf(found, context.parsed),
    rule: rule.id,
    severity,
    messageId: found.message,
    message: fillMessage(message.text, found.data),
    record: recordOf(found)?.id ?? null,
    help: fillMessage(message.help, found.data),
    suggestions: found.suggestions ?? [],
    related: (found.related ?? []).map(({ place, message: words }) => ({ ...locate(place), message: words })),
    waivedBy: null,
    ...(message.label === undefined ? {} : { label: fillMessage(message.label, found.data) }),
  };
  return [{ finding, scope: found.scope, items: itemsOfPlace(found) }];
}

/** The place of a finding: that of a piece of a value where it names one, and the piece stands in the file as it is. */
function placeOf({ place }: RuleFinding, { locate, sourceOf }: ParsedRegister): LocatedPlace {
  const whole = locate(place);
  const text = 'text' in place ? place.text : undefined;
  if (text === undefined) return whole;
  const lines = (sourceOf(whole.path) ?? '').split(/\r\n?|\n/u).slice(whole.start.line - 1, whole.end.line);
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) return whole;
  const line = whole.start.line + index;
  const column = (lines[index]?.indexOf(text) ?? 0) + 1;
  return { ...whole, start: { line, column }, end: { line, column: column + text.length } };
}

function itemsOfPlace({ place }: RuleFinding): readonly string[] {
  return 'record' in place ? itemsOn(place.record.id, place.record.data, place.at) : [];
}

/** What reading found, with the severity that the settings give it. */
function ofReading(finding: Finding, { severities }: Context): Draft[] {
  const severity = settledSeverity(finding.rule, finding.severity, severities[finding.rule]);
  if (severity === 'off') return [];
  // A hundred thousand findings must not be held twice.
  const settled = severity === finding.severity ? finding : { ...finding, severity };
  return [{ finding: settled, scope: undefined, items: [] }];
}
