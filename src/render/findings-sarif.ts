import { visible } from '../base/text.js';
import { sortBy } from '../base/order.js';
import { version } from '../base/version.generated.js';
import type { Finding, Place, Severity } from '../model/finding.js';
import type { RuleSubject } from '../model/subject.js';
import { fingerprint, Occurrences } from './fingerprint.js';
import { safeJson, safeJsonList } from './safe-json.js';
import { sarifRule } from './sarif-rule.js';

/** How many results GitHub takes in one run. */
export const mostResults = 25_000;
/** How many of them it shows. */
const mostShown = 5_000;

/** How findings are written as SARIF. */
export interface SarifOptions {
  /** Every rule that may have spoken, by id. */
  readonly rules: ReadonlyMap<string, RuleSubject>;
  /** Where the register lies in its repository, with `/` at the end; '' at the top. */
  readonly top: string;
  /** The text at a finding's place as the audience may see it; '' where there is none. */
  readonly valueAt: (finding: Finding) => string;
  /** On what the findings stand: day, audience, profile, commit. */
  readonly basis: Readonly<Record<string, string | boolean | null>>;
  /** Rules that failed, with what went wrong. */
  readonly faults: readonly { readonly rule: string; readonly words: string }[];
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/*
 * In a message `[text](n)` is a link and `{n}` a place for an argument. Other braces stand for themselves in every reader that
 * we know, so they are left as people wrote them.
 */
function messageText(text: string): string {
  return visible(text)
    .replace(/[\\[\]]/gu, '\\$&')
    .replace(/\{(?=[0-9]+\})|(?<=\{[0-9]+)\}/gu, '$&$&');
}

/** A path as a relative reference: each segment percent-encoded, so that no name is read as a scheme, a query or a folder above. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}

/** A region is never empty at its start: lines and columns count from 1, and the end is exclusive. */
function regionOf({ start, end }: Place): Readonly<Record<string, number>> {
  return {
    startLine: Math.max(1, start.line),
    startColumn: Math.max(1, start.column),
    endLine: Math.max(1, start.line, end.line),
    endColumn: Math.max(1, end.line > start.line ? end.column : Math.max(start.column, end.column)),
  };
}

function locationOf(place: Place, top: string): object {
  return { physicalLocation: { artifactLocation: { uri: uriOf(top + place.path) }, region: regionOf(place) } };
}

/** The other ends of a finding, each once: the format forbids equal ones. */
function relatedLocations({ related }: Finding, top: string): object[] {
  const locations = related.map((place) => ({
    ...locationOf(place, top),
    message: { text: messageText(place.message) },
  }));
  const unique = new Map(locations.map((location) => [JSON.stringify(location), location]));
  return [...unique.values()].map((location, index) => ({ id: index + 1, ...location }));
}

/** What stays when lines move: where in the record, by which rule, about which value. */
function fingerprintOf(finding: Finding, { valueAt }: SarifOptions, seen: Occurrences): string {
  const { path, rule, pointer } = finding;
  const print = fingerprint(path, rule, pointer, valueAt(finding));
  return `${print}:${String(seen.next(print))}`;
}

/** What a waiver covers is marked as suppressed, and for readers that do not heed that, as a note. */
function suppression({ waivedBy, severity }: Finding): object {
  if (waivedBy === null) return { level: levels[severity] };
  const justification = visible(`Waived by the record ${waivedBy}.`);
  return { level: 'note', suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

/** What is plain data for programs. */
function properties({ record, pointer, severity, help, suggestions, waivedBy }: Finding): object {
  return { record, pointer, severity, help, suggestions, waived_by: waivedBy };
}

function result(finding: Finding, index: number, options: SarifOptions, seen: Occurrences): object {
  const { message, help } = finding;
  const related = relatedLocations(finding, options.top);
  return {
    ruleId: finding.rule,
    ruleIndex: index,
    ...suppression(finding),
    message: { text: messageText(message) + (help === '' ? '' : `\n${messageText(help)}`) },
    locations: [locationOf(finding, options.top)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'secretariat/v1': fingerprintOf(finding, options, seen) },
    properties: properties(finding),
  };
}

/** What the reader of a run must know besides its results. */
function notifications(shown: number, faults: SarifOptions['faults']): object[] {
  const said = (level: string, text: string): object => ({ level, message: { text: messageText(text) } });
  const limit = `GitHub shows ${String(mostShown)} of the ${String(shown)} results of this run, the gravest.`;
  return [
    ...faults.map(({ rule, words }) => said('error', `The rule ${rule} failed, please report it: ${words}`)),
    ...(shown > mostShown ? [said('warning', limit)] : []),
  ];
}

/** A run of the file: as many findings as a service takes at once. */
interface Run {
  readonly findings: readonly Finding[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Cuts the findings into runs, at least one. */
function runsOf(findings: readonly Finding[]): readonly Run[] {
  const of = Math.max(1, Math.ceil(findings.length / mostResults));
  return Array.from({ length: of }, (_, index) => ({
    findings: findings.slice(index * mostResults, (index + 1) * mostResults),
    number: index + 1,
    of,
  }));
}

/** A run without its results. Several runs need names, or a service would take the last for all. */
function runHead({ findings, number, of }: Run, ids: readonly string[], options: SarifOptions): object {
  const { rules, faults, basis } = options;
  const told = notifications(findings.length, faults);
  return {
    tool: {
      driver: { name: 'secretariat', semanticVersion: version, rules: ids.map((id) => sarifRule(id, rules.get(id))) },
    },
    ...(of === 1 ? {} : { automationDetails: { id: `secretariat/${String(number)}-of-${String(of)}/` } }),
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: faults.length === 0,
        ...(told.length === 0 ? {} : { toolExecutionNotifications: told }),
      },
    ],
    properties: { ...basis, findings: findings.length },
  };
}

function* runText(run: Run, options: SarifOptions, seen: Occurrences): Generator<string, void, undefined> {
  const { findings } = run;
  const ids = sortBy(new Set(findings.map(({ rule }) => rule)), (id) => id);
  const indices = new Map(ids.map((id, index) => [id, index]));
  const head = safeJson(runHead(run, ids, options), 4);
  yield `${head.slice(0, head.lastIndexOf('\n'))},\n      "results": `;
  yield* safeJsonList(findings, (finding) => result(finding, indices.get(finding.rule) ?? 0, options, seen), 6);
  yield '\n    }';
}

const schemaAddress = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Findings as SARIF 2.1.0, in parts that make one document when joined. Nothing is left out: what is more than services take in
 * one run stands in further runs of the same document.
 *
 * @param findings as the audience may see them, in the order in which they are written
 */
export function* findingsSarif(
  findings: readonly Finding[],
  options: SarifOptions,
): Generator<string, void, undefined> {
  const seen = new Occurrences();
  yield `{\n  "$schema": "${schemaAddress}",\n  "version": "2.1.0",\n  "runs": [\n    `;
  for (const run of runsOf(findings)) {
    if (run.number > 1) yield ',\n    ';
    yield* runText(run, options, seen);
  }
  yield '\n  ]\n}\n';
}
