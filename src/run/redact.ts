import type { Day } from '../base/day.js';
import { sortedUnique, visible } from '../base/text.js';
import { readData } from '../edit/apply.js';
import { assign, parseAssignment } from '../edit/assign.js';
import { editsBetween } from '../edit/difference.js';
import { orderOf } from '../edit/key-order.js';
import { shapeBelow } from '../kinds/shape-at.js';
import { pathOfField, redactedText, valueOfField } from '../facts/redactions.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { Misuse } from '../model/errors.js';
import type { SourceTree } from '../model/source.js';
import { isYaml } from '../parse/paths.js';
import { isValid } from '../parse/schema-check.js';
import type { Plain } from '../parse/values.js';
import type { ChangePlan } from './change-plan.js';
import { fileOfRecord, recordFiles } from './set.js';

type Content = { readonly [key: string]: Plain };

/** What is taken out of which record, and on what ground. */
export interface RedactOptions {
  /** Paths of fields; of a person, everything that says who it is unless given. */
  readonly fields: readonly string[];
  readonly reason: string;
  /** The decision that ordered it, by id. */
  readonly decision: string;
  readonly on: Day;
}

/** What a redaction takes out, and what it leaves. */
export interface Redacted {
  readonly path: string;
  readonly fields: readonly string[];
  /** Other files that hold one of the values that were taken out. */
  readonly mentions: readonly string[];
}

/** Of a person, what figures of the past need and what does not say who it is. */
const leftOfPerson: ReadonlySet<string> = new Set([
  'organisation',
  'grade',
  'from',
  'to',
  'visibility',
  'formerly',
  'redacted',
]);

/** What no redaction may take: it says what the record is and where it stands, and nothing of a person. */
const untouchable: ReadonlySet<string> = new Set(['redacted', 'formerly', 'visibility', 'status', 'history']);

function fieldsOf(kind: string, id: string, data: Content, fields: readonly string[]): readonly string[] {
  const [first] = fields.filter((field) => untouchable.has(field.split('.')[0] ?? '') && !field.endsWith('.reason'));
  if (first !== undefined) {
    throw new Misuse(
      `"${visible(first)}" is not redacted`,
      'It says where the record stands, and reports of the past need it.',
    );
  }
  if (fields.length > 0) return sortedUnique(fields);
  if (kind === 'person') return Object.keys(data).filter((key) => !leftOfPerson.has(key));
  throw new Misuse(
    `which fields of ${visible(id)} are taken out?`,
    'Name them: --field description milestones.M2.title',
  );
}

/** Whether the schema asks for a value in the place of a field. */
function isRequired(shape: Shape, data: Content, field: string): boolean {
  const path = pathOfField(data, field) ?? [];
  const key = path.at(-1);
  return typeof key === 'string' && shapeBelow(shape, path.slice(0, -1))?.required?.includes(key) === true;
}

/** Data with the placeholder at a path that leads somewhere. */
function withPlaceholder(data: Content, path: readonly (string | number)[]): Content {
  const copy = structuredClone(data);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], copy);
  (holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = redactedText;
  return copy;
}

function withoutField(data: Content, shape: Shape, field: string, on: Day): Content {
  if (valueOfField(data, field) === undefined) {
    // Says which field or item is not there, with the nearest.
    assign(data, shape, parseAssignment(`${field}=`), on);
    throw new Misuse(`there is nothing at "${visible(field)}"`, 'Name fields that have a value.');
  }
  if (!isRequired(shape, data, field)) return assign(data, shape, parseAssignment(`${field}=`), on);
  const path = pathOfField(data, field) ?? [];
  if (shapeBelow(shape, path)?.types.includes('string') !== true) {
    throw new Misuse(`"${visible(field)}" cannot be without a value`, 'Name what lies below it.');
  }
  return withPlaceholder(data, path);
}

/** The texts in a value that are long enough to be found again. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim().length >= 4 && value !== redactedText ? [value.trim()] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function mentionsOf(plan: ChangePlan, tree: SourceTree, own: string, texts: readonly string[]): readonly string[] {
  const files = tree.files().filter(({ path, type }) => type === 'file' && isYaml(path) && path !== own);
  return files.map(({ path }) => path).filter((path) => texts.some((text) => plan.text(path)?.includes(text) === true));
}

/**
 * Plans that values are taken out of a record for good: what stays is a record that its schema takes and that says what is missing, when,
 * why and by which decision, so that references to it hold.
 *
 * @throws Misuse for a record or field that is not there, or one that cannot be without its value
 */
export function planRedaction(plan: ChangePlan, tree: SourceTree, id: string, options: RedactOptions): Redacted {
  const { kind, path } = fileOfRecord(recordFiles(tree), id);
  if (kind === 'settings') throw new Misuse('the settings are not redacted', 'Change them: secretariat set settings …');
  const read = readData(plan.text(path) ?? '');
  if (!read.ok) throw new Misuse(`"${visible(path)}" cannot be read: ${read.error.message}`, read.error.help);
  const shape = shapes[kind];
  const before: Content = read.value;
  const fields = fieldsOf(kind, id, before, options.fields);
  if (fields.length === 0) return { path, fields, mentions: [] };
  const { on, reason, decision } = options;
  // From behind, so that items of a list that are counted keep their place.
  const left = [...fields].reverse().reduce((data, field) => withoutField(data, shape, field, on), before);
  const known = Array.isArray(left['redacted']) ? left['redacted'] : [];
  const after = { ...left, redacted: [...known, { on, fields: [...fields], reason, decision }] };
  if (isValid(kind, before) && !isValid(kind, after)) {
    throw new Misuse(
      `without ${fields.map(visible).join(', ')}, ${visible(id)} would be no ${kind} any more`,
      'Name what lies below these fields.',
    );
  }
  plan.edit(path, editsBetween(before, after, orderOf(shape)));
  const texts = fields.flatMap((field) => textsIn(valueOfField(before, field)));
  return { path, fields, mentions: mentionsOf(plan, tree, path, texts) };
}
