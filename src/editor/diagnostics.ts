import type { Finding } from '../model/finding.js';
import { missingKeyFix } from './missing-key.js';
import { rangeOf } from './places.js';
import type { Range } from './places.js';
import type { TextChange } from './rename.js';
import type { EditorView } from './view.js';

/** A finding as an editor shows it. */
export interface EditorFinding {
  readonly finding: Finding;
  readonly range: Range;
  /** What is wrong and what to do, in plain text. */
  readonly message: string;
  /** What is waived is shown faintly. */
  readonly grade: Finding['severity'] | 'hint';
}

/** The range of a finding; what concerns a file as a whole is shown at its first word. */
function rangeFor(finding: Finding): Range {
  const range = rangeOf(finding);
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  return isEmpty
    ? { start: range.start, end: { line: range.start.line, character: range.start.character + 1 } }
    : range;
}

function messageOf({ message, help, waivedBy }: Finding): string {
  const waived = waivedBy === null ? '' : ` (waived by ${waivedBy})`;
  const sentence = help === '' ? '' : `\n${help[0]?.toUpperCase() ?? ''}${help.slice(1)}`;
  return `${message}${waived}${sentence}`;
}

/** The findings of a register by path, in the order in which the check gives them. */
export function findingsByPath({
  validation,
}: Pick<EditorView, 'validation'>): ReadonlyMap<string, readonly EditorFinding[]> {
  const byPath = new Map<string, EditorFinding[]>();
  for (const finding of validation.findings) {
    const shown: EditorFinding = {
      finding,
      range: rangeFor(finding),
      message: messageOf(finding),
      grade: finding.waivedBy === null ? finding.severity : 'hint',
    };
    const others = byPath.get(finding.path);
    if (others === undefined) byPath.set(finding.path, [shown]);
    else others.push(shown);
  }
  return byPath;
}

/** A repair that a person may choose. */
export interface QuickFix {
  readonly title: string;
  /** What it mends. */
  readonly shown: EditorFinding;
  readonly change: TextChange;
  /** Whether it is the only one that comes into question. */
  readonly isOnly: boolean;
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const overlap = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

/** A suggestion as it is written in place of what stands there: in the same quotes. */
function replacement(source: string, suggestion: string): string {
  const quote = /^(["']).*\1$/s.exec(source)?.[1];
  return quote === undefined || suggestion.startsWith(quote) ? suggestion : `${quote}${suggestion}${quote}`;
}

/** Whether a suggestion replaces what stands at the place of its finding, rather than the name of a file. */
const isAboutText = ({ rule }: Finding): boolean => !rule.startsWith('path/');

/** A finding, with the text of its file. */
interface Found {
  readonly shown: EditorFinding;
  readonly text: string;
}

/** Each suggestion of a finding in place of what stands there, the best first. */
function replacements({ shown, text }: Found): QuickFix[] {
  const { finding, range } = shown;
  if (!isAboutText(finding) || range.start.line !== range.end.line) return [];
  const source = text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? '';
  return finding.suggestions.map((suggestion) => ({
    title: `Replace by ${suggestion}`,
    shown,
    change: { path: finding.path, range, text: replacement(source, suggestion) },
    isOnly: finding.suggestions.length === 1,
  }));
}

/** What is missing, with a value to begin with: a person has to look at it, so it is never done by itself. */
function additions(view: EditorView, { shown, text }: Found): QuickFix[] {
  const fix = shown.finding.rule === 'schema/missing-key' ? missingKeyFix(view, shown.finding, text) : undefined;
  return fix === undefined ? [] : [{ ...fix, shown, isOnly: false }];
}

/**
 * The repairs for what was found in a part of a file. None where the text has changed since it was checked.
 *
 * @param path the file
 * @param range the part that somebody points at
 */
export function quickFixes(view: EditorView, path: string, range: Range): readonly QuickFix[] {
  const text = view.textOf(path);
  if (text === undefined || text !== view.register.parsed.sourceOf(path)) return [];
  const found = (findingsByPath(view).get(path) ?? []).filter((shown) => overlap(shown.range, range));
  return found.flatMap((shown) => [...replacements({ shown, text }), ...additions(view, { shown, text })]);
}
