/* Writes out what a file says by anchors, aliases and merge keys, which are no part of a register. */
import { CST, Parser, parseDocument } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Plain } from '../parse/values.js';
import { edit, readData } from './apply.js';
import { isMapping } from './data.js';
import { editsBetween } from './difference.js';
import type { EditFailure, Splice } from './edit.js';

/** How often values may be repeated: more is an attack, or no record. */
const mostAliases = 100;

/** Takes anchors away, and puts what reads without them in the place of aliases and merge keys. */
function withoutSharing(text: string): string {
  const splices: Splice[] = [];
  const take = (token: CST.SourceToken): void => {
    if (token.type !== 'anchor') return;
    const end = token.offset + token.source.length;
    splices.push({ start: token.offset, end: text.charAt(end) === ' ' ? end + 1 : end, text: '' });
  };
  const replace = (token: CST.Token | null | undefined, by: string): void => {
    if (token === null || token === undefined || !('source' in token)) return;
    splices.push({ start: token.offset, end: token.offset + token.source.length, text: by });
  };
  for (const document of new Parser().parse(text)) {
    if (document.type !== 'document') continue;
    for (const token of document.start) take(token);
    CST.visit(document, ({ start, key, sep, value }) => {
      for (const token of [...start, ...(sep ?? [])]) take(token);
      if (key?.type === 'scalar' && key.source === '<<') replace(key, '"<<"');
      if (value?.type === 'alias') replace(value, 'null');
    });
  }
  splices.sort((a, b) => b.start - a.start);
  return splices.reduce((result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end), text);
}

/** What a file says once everything shared is written out. */
function expandedData(text: string): Result<{ [key: string]: Plain }, EditFailure> {
  const unreadable = (message: string): Result<never, EditFailure> =>
    failure({ reason: 'unreadable', message, help: 'Write the values out by hand.' });
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', merge: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) return unreadable(error.message.split('\n')[0] ?? error.message);
    const data = document.toJS({ maxAliasCount: mostAliases }) as Plain;
    // A value that holds itself has no end, and cannot be printed.
    JSON.stringify(data);
    return isMapping(data) ? success(data) : unreadable('the file holds no keys with values');
  } catch {
    return unreadable('its aliases repeat text without bound');
  }
}

/**
 * Writes anchors, aliases and merge keys out, for files brought in from elsewhere. All else stays as it is written.
 *
 * @returns the text, or why the file cannot be read
 */
export function expandText(text: string): Result<string, EditFailure> {
  if (!/[&*]|<</.test(text)) return success(text);
  const data = expandedData(text);
  if (!data.ok) return data;
  const bare = withoutSharing(text);
  const read = readData(bare);
  return read.ok ? edit(bare, editsBetween(read.value, data.value)) : read;
}
