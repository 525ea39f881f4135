/* Writes a new record as a form: in the order of its schema, and each field with what it means above it. */
import { success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Plain } from '../parse/values.js';
import type { EditFailure } from './edit.js';
import { usualLayout } from './layout.js';
import { writePair } from './write-value.js';

/** What a form says of a field. */
export interface FieldNote {
  readonly key: string;
  readonly title: string;
  /** What it means, in a sentence. */
  readonly description: string;
  /** How a value looks: what can be chosen, or what an item holds. */
  readonly hint: string | undefined;
  readonly required: boolean;
}

/** A form to write. */
export interface Form {
  /** The line by which an editor knows the schema; none where there is no schema beside the records. */
  readonly schemaLine: string | undefined;
  /** What the record is, in a line. */
  readonly head: string;
  /** The fields in the order of the schema. */
  readonly notes: readonly FieldNote[];
  readonly data: Readonly<Record<string, Plain>>;
  /** Whether fields without a value are written too: required ones empty, others as comments to be filled in. */
  readonly blank: boolean;
}

/** No comment is longer than this. */
const commentWidth = 100;

/** A text as comment lines, broken between words. */
function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > commentWidth) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** What stands above a field. */
function noteLines({ title, description, hint, required }: FieldNote, isBlank: boolean): string[] {
  const said = `${title}${required && isBlank ? ' (required)' : ''}: ${description}`;
  return comment(hint === undefined ? said : `${said} ${hint}`);
}

/** A field that has no value yet. */
function blankLines(note: FieldNote): string[] {
  return [...noteLines(note, true), `${note.required ? '' : '# '}${note.key}:`];
}

/** A field, or nothing where it is left out. */
function fieldLines({ data, blank }: Form, note: FieldNote): Result<readonly string[], EditFailure> {
  const value = Object.hasOwn(data, note.key) ? data[note.key] : undefined;
  if (value === undefined) return success(blank ? blankLines(note) : []);
  const written = writePair(note.key, value, 0, usualLayout);
  return written.ok ? success([...noteLines(note, blank), ...written.value]) : written;
}

/**
 * Writes a form.
 *
 * @returns the text of the file, or which value cannot be written
 */
export function writeForm(form: Form): Result<string, EditFailure> {
  const lines = [
    ...(form.schemaLine === undefined ? [] : [form.schemaLine]),
    ...comment(form.head),
    ...(form.blank ? [] : ['']),
  ];
  for (const note of form.notes) {
    const written = fieldLines(form, note);
    if (!written.ok) return written;
    if (written.value.length > 0) lines.push(...(form.blank ? [''] : []), ...written.value);
  }
  return success(`${lines.join('\n')}\n`);
}
