/* What the editor functions say, in the terms of the protocol. */
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextMode,
  MarkupKind,
  RenameFile,
  TextDocumentEdit,
} from 'vscode-languageserver';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Completion, EditorFinding, FileRange, Proposal, QuickFix, RegisterChange } from '../index.js';
import type { Api } from './api.js';

/** Gives a file of the register its address. */
export type UriOf = (path: string) => string;

const severities: Readonly<Record<EditorFinding['grade'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as a diagnostic, with its rule as the code and its related places. */
export function diagnosticOf(
  shown: Pick<EditorFinding, 'finding' | 'range' | 'message' | 'grade'>,
  uriOf: UriOf,
  api: Pick<Api, 'rangeOf'>,
): Diagnostic {
  const { finding, range, message, grade } = shown;
  const related = finding.related.map((place) => ({
    location: { uri: uriOf(place.path), range: api.rangeOf(place) },
    message: place.message,
  }));
  return {
    range,
    message,
    severity: severities[grade],
    code: finding.rule,
    source: 'secretariat',
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

const itemKinds: Readonly<Record<Proposal['type'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
};

/** Proposals as completion items, in the order in which they come. */
export function completionItems({ line, start, end, proposals }: Completion): CompletionItem[] {
  const range = { start: { line, character: start }, end: { line, character: end } };
  return proposals.map((proposal, index) => ({
    label: proposal.label,
    kind: itemKinds[proposal.type],
    detail: proposal.detail,
    filterText: proposal.filter,
    sortText: String(index).padStart(6, '0'),
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: proposal.text },
    ...(proposal.documentation === '' ? {} : { documentation: proposal.documentation }),
  }));
}

/** What is known about a word, as a hover. */
export function hoverOf({ token, markdown }: NonNullable<ReturnType<Api['hoverAt']>>): Hover {
  const { line, start, end } = token;
  return {
    contents: { kind: MarkupKind.Markdown, value: markdown },
    range: { start: { line, character: start }, end: { line, character: end } },
  };
}

/** A part of a file as a location. */
export function locationOf({ path, range }: FileRange, uriOf: UriOf): Location {
  return { uri: uriOf(path), range };
}

/**
 * A change of the register as one edit: texts first, then the names of files.
 *
 * @param versionOf the version of an open file, or null
 * @param movesFiles whether files are renamed too, or the editor does that itself
 */
export function workspaceEdit(
  { texts, files }: RegisterChange,
  uriOf: UriOf,
  versionOf: (uri: string) => number | null,
  movesFiles: (path: string) => boolean,
): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const { path, range, text } of texts) {
    byUri.set(uriOf(path), [...(byUri.get(uriOf(path)) ?? []), { range, newText: text }]);
  }
  const edits = [...byUri].map(([uri, some]) => TextDocumentEdit.create({ uri, version: versionOf(uri) }, some));
  const renames = files
    .filter(({ from }) => movesFiles(from))
    .map(({ from, to }) => RenameFile.create(uriOf(from), uriOf(to)));
  return { documentChanges: [...edits, ...renames] };
}

/** A quick fix as an action that a person may choose. */
export function codeAction(fix: QuickFix, diagnostic: Diagnostic, uri: string, version: number | null): CodeAction {
  const edit = TextDocumentEdit.create({ uri, version }, [{ range: fix.change.range, newText: fix.change.text }]);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.isOnly,
    edit: { documentChanges: [edit] },
  };
}
