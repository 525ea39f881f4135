import { sortBy } from '../base/order.js';
import type { Finding, Severity } from '../model/finding.js';
import { referenceOf } from './finding-block.js';
import { xmlAttribute, xmlLine } from './xml.js';

/** A record that was checked. */
export interface CheckedRecord {
  readonly id: string;
  readonly path: string;
}

/** How findings are written as JUnit. */
export interface JunitOptions {
  /** The records of which the audience may know. Those with findings appear in any case. */
  readonly records: readonly CheckedRecord[];
  /** Where the register lies in its repository, with `/` at the end; '' at the top. */
  readonly top: string;
  /** From which severity on a test case fails. */
  readonly threshold: Severity;
  /** One line that sums up. */
  readonly closing: string;
  /** Rules that failed, with what went wrong. */
  readonly faults: readonly { readonly rule: string; readonly words: string }[];
}

/** A test case: a file, and what was found in it. */
interface Case {
  readonly suite: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What stands at the top of a register, such as its settings. */
const topSuite = 'register';

/** The folder at the top in which a file lies. */
function suiteOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? topSuite : path.slice(0, slash);
}

/** A case for each record and each other file with findings, by path. */
function casesOf(findings: readonly Finding[], records: readonly CheckedRecord[]): readonly Case[] {
  const paths = ['secretariat.yaml', ...records.map(({ path }) => path)];
  const byPath = new Map(paths.map((path): [string, Finding[]] => [path, []]));
  for (const finding of findings) {
    const some = byPath.get(finding.path);
    if (some === undefined) byPath.set(finding.path, [finding]);
    else some.push(finding);
  }
  const ids = new Map(records.map(({ path, id }) => [path, id]));
  const cases = [...byPath].map(([path, some]) => ({
    path,
    suite: suiteOf(path),
    name: ids.get(path) ?? some[0]?.record ?? path,
    findings: some,
  }));
  return sortBy(
    cases,
    ({ suite }) => suite,
    ({ path }) => path,
  );
}

/** One finding in a few lines. */
function lines(finding: Finding, top: string): string[] {
  const address = ({ path, start }: Pick<Finding, 'path' | 'start'>): string =>
    `${top}${path}:${String(start.line)}:${String(start.column)}`;
  const { severity, rule, message, help, waivedBy, related } = finding;
  return [
    `${waivedBy === null ? severity : 'waived'}[${rule}]: ${message}`,
    `  at ${address(finding)}`,
    ...related.map((other) => `  note: ${other.message} (${address(other)})`),
    ...(help === '' ? [] : [`  help: ${help}`]),
    waivedBy === null ? `  rule: ${referenceOf(rule)}` : `  by ${waivedBy}`,
  ];
}

function textOf(findings: readonly Finding[], top: string): string {
  return findings
    .flatMap((finding) => lines(finding, top))
    .map((line) => `\n${xmlLine(line)}`)
    .join('');
}

/** What makes a case fail, in one element: readers look at the first one only. */
function failureElement(failing: readonly Finding[], top: string): string {
  const [first] = severities.flatMap((severity) => failing.filter((finding) => finding.severity === severity));
  if (first === undefined) return '';
  const more = failing.length === 1 ? '' : ` (and ${String(failing.length - 1)} more)`;
  const attributes = `type=${xmlAttribute(first.rule)} message=${xmlAttribute(`${first.message}${more}`)}`;
  return `      <failure ${attributes}>${textOf(failing, top)}\n      </failure>\n`;
}

/** The findings that make their case fail, and the others. */
function parted(findings: readonly Finding[], threshold: Severity): readonly [failing: Finding[], others: Finding[]] {
  const grave = severities.slice(0, severities.indexOf(threshold) + 1);
  const fails = ({ waivedBy, severity }: Finding): boolean => waivedBy === null && grave.includes(severity);
  return [findings.filter(fails), findings.filter((finding) => !fails(finding))];
}

function caseElement({ suite, name, findings }: Case, { threshold, top }: JunitOptions): string {
  const head = `    <testcase classname=${xmlAttribute(suite)} name=${xmlAttribute(name)}`;
  if (findings.length === 0) return `${head}/>\n`;
  const [failing, others] = parted(findings, threshold);
  const told = others.length === 0 ? '' : `      <system-out>${textOf(others, top)}\n      </system-out>\n`;
  return `${head}>\n${failureElement(failing, top)}${told}    </testcase>\n`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function countsText({ tests, failures, errors }: Counts): string {
  return `tests="${String(tests)}" failures="${String(failures)}" errors="${String(errors)}"`;
}

function countsOf(cases: readonly Case[], threshold: Severity): Counts {
  const failures = cases.filter(({ findings }) => parted(findings, threshold)[0].length > 0).length;
  return { tests: cases.length, failures, errors: 0 };
}

/** Rules that failed are errors of the check itself, not failures of a record. */
function* faultSuite(faults: JunitOptions['faults']): Generator<string, void, undefined> {
  if (faults.length === 0) return;
  const counts = countsText({ tests: faults.length, failures: 0, errors: faults.length });
  yield `  <testsuite name="rules" ${counts}>\n`;
  for (const { rule, words } of faults) {
    const message = xmlAttribute(`a fault in the rule ${rule}, please report it`);
    const text = words
      .split('\n')
      .map((line) => `\n${xmlLine(line)}`)
      .join('');
    yield `    <testcase classname="rules" name=${xmlAttribute(rule)}>\n      <error type="fault" message=${message}>${text}\n      </error>\n    </testcase>\n`;
  }
  yield '  </testsuite>\n';
}

/** The cases of each suite, in order. */
function suitesOf(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  const suites = new Map<string, Case[]>();
  for (const one of cases) {
    const suite = suites.get(one.suite);
    if (suite === undefined) suites.set(one.suite, [one]);
    else suite.push(one);
  }
  return suites;
}

/**
 * Findings as JUnit XML, in parts that make one document when joined: a suite for each folder, a test case for each record. A case
 * fails by findings at or above the threshold; what else was found stands in its output. It holds no times, so that the same
 * register gives the same text.
 *
 * @param findings as the audience may see them
 */
export function* findingsJunit(
  findings: readonly Finding[],
  options: JunitOptions,
): Generator<string, void, undefined> {
  const { threshold, faults, closing } = options;
  const cases = casesOf(findings, options.records);
  const counts = countsOf(cases, threshold);
  const all = { ...counts, tests: counts.tests + faults.length, errors: faults.length };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="secretariat validate" ${countsText(all)}>\n`;
  for (const [name, some] of suitesOf(cases)) {
    yield `  <testsuite name=${xmlAttribute(name)} ${countsText(countsOf(some, threshold))}>\n`;
    for (const one of some) yield caseElement(one, options);
    if (name === topSuite) yield `    <system-out>${xmlLine(closing)}</system-out>\n`;
    yield '  </testsuite>\n';
  }
  yield* faultSuite(faults);
  yield '</testsuites>\n';
}
