import type { Finding, Place, RelatedPlace, Severity } from '../model/finding.js';
import { placeOf } from './lines.js';

/** Where something stands in a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong, in words. */
export interface Statement {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  readonly help: string;
  readonly severity?: Severity;
  readonly suggestions?: readonly string[];
  readonly label?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** Something wrong inside one text, before its place is counted in lines. */
export interface Problem extends Statement, Span {
  /** JSON pointer of the value concerned; '' for the whole file. */
  readonly pointer: string;
  /** The other end, in the same text. */
  readonly related?: readonly (Span & { readonly message: string })[];
}

/** The file in which something is wrong, and the record that it holds. */
export interface Subject {
  readonly path: string;
  readonly record: string | null;
}

/** An empty list that all findings share: of a hundred thousand, hardly any has more. */
const nothing: readonly never[] = [];

/** Makes a finding of a statement whose place is known. */
export function findingAt(
  subject: Subject,
  place: Pick<Place, 'start' | 'end'>,
  statement: Statement,
  more: { readonly pointer?: string; readonly related?: readonly RelatedPlace[] } = {},
): Finding {
  const { rule, messageId, message, help, severity = 'error', suggestions = nothing } = statement;
  return {
    path: subject.path,
    start: place.start,
    end: place.end,
    rule,
    severity,
    messageId,
    message,
    pointer: more.pointer ?? '',
    record: subject.record,
    help,
    suggestions,
    related: more.related ?? nothing,
    waivedBy: null,
    ...(statement.expected === undefined ? {} : { expected: statement.expected }),
    ...(statement.actual === undefined ? {} : { actual: statement.actual }),
    ...(statement.label === undefined ? {} : { label: statement.label }),
  };
}

/** The first character of a file: the place of what concerns the file as a whole and cannot be shown in it. */
export const fileStart: Pick<Place, 'start' | 'end'> = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Makes findings of the problems of one text. */
export function findingsOf(subject: Subject, text: string, problems: readonly Problem[]): Finding[] {
  return problems.map((problem) =>
    findingAt(subject, placeOf(text, problem), problem, {
      pointer: problem.pointer,
      related:
        problem.related?.map((other) => ({
          path: subject.path,
          ...placeOf(text, other),
          message: other.message,
        })) ?? nothing,
    }),
  );
}
