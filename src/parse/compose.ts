import { Composer, isMap } from 'yaml';
import type { CST, Document, YAMLError, YAMLMap } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { conflictProblem } from './conflict.js';
import { firstLine } from './lines.js';
import type { Problem } from './problem.js';
import { outsideSubset } from './subset.js';
import { syntaxCause } from './syntax-cause.js';
import { syntaxWords } from './syntax-words.js';
import { readTokens } from './tokens.js';

/** The only way in which the yaml library is asked to read: 1.2, its core schema, nothing resolved that a file asks for. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  strict: true,
  stringKeys: true,
  resolveKnownTags: false,
  // The library's own check is quadratic; values.ts has one.
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

const readingHelp = 'A file holds one record, without "- " before it: keys, each with a colon, a blank and its value.';
const emptyHelp = 'Write the record, or remove the file.';

function shapeProblem(
  messageId: string,
  message: string,
  help: string,
  span: { readonly start: number; readonly end: number },
): Problem {
  return { rule: 'yaml/shape', messageId, message, help, pointer: '', ...span };
}

/** A `%` line would change how the rest is read, against what is asked here. */
function directiveIn(tokens: readonly CST.Token[]): Problem | undefined {
  const token = tokens.find(({ type }) => type === 'directive');
  if (token === undefined || !('source' in token)) return undefined;
  const span = { start: token.offset, end: token.offset + token.source.length };
  const message = 'a line with "%" at its start changes how the file is read, and is not part of a register';
  return { rule: 'yaml/directive', messageId: 'directive', message, help: 'Remove the line.', pointer: '', ...span };
}

function syntaxProblem({ code, message, pos }: YAMLError, text: string, tokens: readonly CST.Token[]): Problem {
  const place = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  const cause = syntaxCause({ ...syntaxWords(code, message), ...place }, text, tokens);
  return { rule: 'yaml/syntax', pointer: '', ...cause };
}

/** The first error by place; of two at one place, the first one said. */
function firstError(errors: readonly YAMLError[]): YAMLError | undefined {
  let first: YAMLError | undefined;
  for (const error of errors) if (first === undefined || error.pos[0] < first.pos[0]) first = error;
  return first;
}

function secondDocument(tokens: readonly CST.Token[], text: string): Problem | undefined {
  const documents = tokens.filter((token): token is CST.Document => token.type === 'document');
  const second = documents[1];
  if (second === undefined) return undefined;
  const span = { start: second.offset, end: Math.min(text.length, second.offset + 3) };
  const help = 'Write what follows into a file of its own, and remove this line.';
  return shapeProblem('documents', 'the file holds a second document: a file is one record', help, span);
}

/** The root mapping of a composed document, or what stands in its place. */
function rootOf(document: Document.Parsed | undefined, text: string): Result<YAMLMap, Problem> {
  const contents: unknown = document?.contents ?? null;
  if (isMap(contents)) return success(contents);
  const span = firstLine(text);
  if (contents === null || text.replace(/^\s*#.*$/gm, '').trim() === '') {
    return failure(shapeProblem('empty', 'the file is empty, or holds nothing but comments', emptyHelp, span));
  }
  return failure(
    shapeProblem(
      'not-a-mapping',
      'the file holds a list or a single value, and not keys with values',
      readingHelp,
      span,
    ),
  );
}

/** Reads the tokens as one document. */
function composeTokens(
  tokens: readonly CST.Token[],
  text: string,
  keepSourceTokens: boolean,
): Result<YAMLMap, Problem> {
  const [document] = [...new Composer({ ...options, keepSourceTokens }).compose(tokens, true, text.length)];
  const error = firstError([...(document?.errors ?? []), ...(document?.warnings ?? [])]);
  return error === undefined ? rootOf(document, text) : failure(syntaxProblem(error, text, tokens));
}

/**
 * Reads a text as the register's part of YAML: one document, a mapping at the top, no directives, anchors, aliases, tags or merge
 * keys, within the limits. Never throws, whatever the text.
 *
 * @param text decoded and free of control characters
 * @param keepSourceTokens whether each part shall know the tokens that it was made of, as edits need
 * @returns the mapping with the places of all its parts, or the one problem that stops the file
 */
export function compose(text: string, keepSourceTokens = false): Result<YAMLMap, Problem> {
  const conflict = conflictProblem(text);
  if (conflict !== undefined) return failure(conflict);
  const read = readTokens(text);
  if (!read.ok) return failure({ ...read.error, pointer: '' });
  const { tokens, isSuspect } = read.value;
  const problem =
    directiveIn(tokens) ??
    (isSuspect || text.includes('<<') ? outsideSubset(tokens) : undefined) ??
    secondDocument(tokens, text);
  return problem === undefined ? composeTokens(tokens, text, keepSourceTokens) : failure(problem);
}
