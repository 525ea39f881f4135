import type { Finding, RelatedPlace, Severity } from '../../src/model/finding.js';
import type { RuleSubject } from '../../src/model/subject.js';
import { fc } from './laws.js';

/** An error with everything that a finding may have. */
export const dangling: Finding = {
  rule: 'reference/unknown',
  severity: 'error',
  messageId: 'unknown',
  message: 'no organisation has the id "moj-police"',
  path: 'actions/ACT-014.yaml',
  start: { line: 7, column: 7 },
  end: { line: 7, column: 17 },
  pointer: '/lead',
  record: 'ACT-014',
  help: 'did you mean "mo-police" (National Police Service)?',
  suggestions: ['mo-police'],
  related: [
    {
      path: 'organisations/mo-police.yaml',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 5 },
      message: 'the nearest one stands here',
    },
  ],
  waivedBy: null,
  actual: 'moj-police',
  label: 'unknown id',
};

/** A small result in which each kind of thing comes once: gravest first, waived, on several lines, in settings, in a stray file. */
export const story: readonly Finding[] = [
  dangling,
  {
    ...dangling,
    rule: 'progress/overdue',
    severity: 'warning',
    message: 'the action was due on 2026-08-31, 30 days ago',
    start: { line: 11, column: 6 },
    end: { line: 11, column: 16 },
    pointer: '/due',
    help: '',
    suggestions: [],
    related: [],
  },
  {
    ...dangling,
    rule: 'gaps/no-live-action',
    severity: 'error',
    message: 'no live action addresses the gap "Lignes d\'écoute [24/7] & <chat>"',
    path: 'gaps/GAP-007.yaml',
    start: { line: 1, column: 8 },
    end: { line: 3, column: 1 },
    pointer: '',
    record: 'GAP-007',
    help: 'add an action that names GAP-007 under "gaps", or record a waiver',
    suggestions: [],
    related: [],
    waivedBy: 'WVR-001',
  },
  {
    ...dangling,
    rule: 'path/name',
    severity: 'error',
    message: 'the name "été 100%.yaml" holds characters that no id may have',
    path: 'risks/été 100%.yaml',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
    pointer: '',
    record: null,
    help: 'rename the file',
    suggestions: [],
    related: [],
  },
  {
    ...dangling,
    rule: 'dissemination/area-not-reached',
    severity: 'info',
    message: 'no knowledge product has reached the area XT-05 (Northern Plains)',
    path: 'secretariat.yaml',
    start: { line: 40, column: 11 },
    end: { line: 40, column: 16 },
    pointer: '/areas/4/code',
    record: null,
    help: 'pass one on to its service providers',
    suggestions: [],
    related: [],
  },
];

/** The line that sums the story up. */
export const closing =
  '2 errors, 1 warning, 1 info, 1 waived in 4 records; as of 2026-09-30, not under version control, profile standard';

const rule = (id: string, severity: Severity, more: Partial<RuleSubject> = {}): [string, RuleSubject] => [
  id,
  {
    what: 'rule',
    id,
    title: `Title of ${id}`,
    why: `Why ${id} matters, in a sentence.`,
    severity,
    clauses: [],
    waysOut: ['Mend it.', 'Record a waiver.'],
    isFixed: false,
    ...more,
  },
];

/** What the rules of the story say of themselves; one is missing, as it would be in a newer register. */
export const rules: ReadonlyMap<string, RuleSubject> = new Map([
  rule('reference/unknown', 'error', {
    right: { title: 'an id that there is', files: { 'actions/ACT-001.yaml': 'lead: mo-police\n' } },
    wrong: { title: 'a misspelt id', files: { 'actions/ACT-001.yaml': 'lead: moj-police # ```\n' } },
    messages: [{ messageId: 'unknown', title: 'a misspelt id', text: 'error[reference/unknown]: no organisation ```' }],
  }),
  rule('progress/overdue', 'warning', { clauses: ['L18', 'L20'] }),
  rule('gaps/no-live-action', 'error', { clauses: ['L11'] }),
  rule('path/name', 'error'),
]);

/** What somebody may write who wants a service to do something, or a reader to see something else. */
const barbs = [
  '::error file=x::pwn', '::stop-commands::t', '::add-mask::e', '::', ':', '##[add-mask]x', '##[', '##', '#', '[', ']', '##vso[task.complete]x',
  '%0A::error::', '%', '%0D', '\n', '\r', '\r\n', '\t', '\u001b[2J', '\u001b]8;;http://x\u0007', '\u009b31m', '\0', '\u0008', '\u007f', '\u202e', '\u2066',
  '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udfff', '😀', 'é', '<script>', '</failure>', ']]>', '<!--', '&', '&#10;', '&amp;', '"', "'",
  '`', '```', '|', '\\', '](http://x)', '![](http://x)', '[x](1)', '{0}', '{{0}}', '{', '}', '*', '_', '~~', '@name', 'www.x.org', 'http://x.org', ',', '=', ' ',
  'EOF', 'a', 'ACT-001', '..', '.', '$(id)', '<<EOF',
] as const; // prettier-ignore

/** Texts made of such pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...barbs) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));

/** File names as a contributor may choose them: every byte but `/` and NUL, below some folder. */
const hostilePath: fc.Arbitrary<string> = fc
  .array(
    hostileText
      .map((text) => text.replaceAll('/', '').replaceAll('\0', ''))
      .filter((text) => !['', '.', '..'].includes(text)),
    { minLength: 1, maxLength: 3 },
  )
  .map((segments) => segments.join('/'));

const position = fc.record({ line: fc.integer({ min: 1, max: 50 }), column: fc.integer({ min: 1, max: 50 }) });

const hostilePlace: fc.Arbitrary<RelatedPlace> = fc
  .record({ path: hostilePath, start: position, end: position, message: hostileText })
  .map((place) => ({ ...place, end: place.end.line < place.start.line ? place.start : place.end }));

/** A finding of whose texts none is harmless. */
export const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    place: hostilePlace,
    rule: fc.oneof(fc.constantFrom(...rules.keys()), hostileText),
    severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    pointer: hostileText.map((text) => `/${text}`),
    record: fc.option(hostileText),
    help: hostileText,
    suggestions: fc.array(hostileText, { maxLength: 2 }),
    related: fc.array(hostilePlace, { maxLength: 3 }),
    waivedBy: fc.option(hostileText, { freq: 4 }),
  })
  .map(({ place, ...rest }) => ({ messageId: 'x', ...place, ...rest }));

/** Several of them, of which some are alike. */
export const hostileFindings: fc.Arbitrary<readonly Finding[]> = fc
  .array(hostileFinding, { maxLength: 6 })
  .map((findings) => [...findings, ...findings.slice(0, 2)]);

/** Lines as a runner splits them, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/u);
}

/** What a runner would take for a command in a line, or undefined. */
export function commandIn(line: string): string | undefined {
  if (line.trimStart().startsWith('::')) return line;
  return /##(?:\[|[a-z]+\[).*/u.exec(line)?.[0];
}

/** Characters that no output may send as they are; line ends are its own. */
export const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** The lines of an output that a service would obey, or that would not print as they are. */
export function harmful(text: string): string[] {
  return text.split('\n').filter((line) => commandIn(line) !== undefined || unsafe.test(line));
}
