import type { Finding, Severity } from '../model/finding.js';
import { fingerprint, Occurrences } from './fingerprint.js';
import { safeJsonList } from './safe-json.js';

/** How findings are written for GitLab. */
export interface GitlabOptions {
  /** Where the register lies in its repository, with `/` at the end; '' at the top. */
  readonly top: string;
}

/** One entry of a code-quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

// "Critical" and "blocker" are kept for what puts people at risk, which no rule can judge.
const severities: Readonly<Record<Severity, Issue['severity']>> = { error: 'major', warning: 'minor', info: 'info' };

/** What a reader of the merge request sees: the report has one line for each finding, and no place for help. */
function description({ message, help, waivedBy }: Finding): string {
  const words = help === '' ? message : `${message}; ${help}`;
  return waivedBy === null ? words : `waived by ${waivedBy}: ${words}`;
}

/** Two findings of one fingerprint would hide each other, so a second one counts on. */
function fingerprintOf({ rule, path, pointer, message }: Finding, seen: Occurrences): string {
  const first = fingerprint(rule, path, pointer, message);
  const occurrence = seen.next(first);
  return occurrence === 1 ? first : fingerprint(rule, path, pointer, message, occurrence);
}

function issue(finding: Finding, { top }: GitlabOptions, seen: Occurrences): Issue {
  return {
    description: description(finding),
    check_name: finding.rule,
    fingerprint: fingerprintOf(finding, seen),
    severity: finding.waivedBy === null ? severities[finding.severity] : 'info',
    location: { path: `${top}${finding.path}`, lines: { begin: Math.max(1, finding.start.line) } },
  };
}

/**
 * Findings as a code-quality report of GitLab: a JSON array, in parts. A waived finding is told as information, whatever its
 * severity, so that it holds nothing up.
 *
 * @param findings as the audience may see them, in the order in which they are written
 */
export function* findingsGitlab(
  findings: readonly Finding[],
  options: GitlabOptions,
): Generator<string, void, undefined> {
  const seen = new Occurrences();
  yield* safeJsonList(findings, (finding) => issue(finding, options, seen), 0);
  yield '\n';
}
