/* Mappings: what the headings of somebody else's tables mean. */
import { failure, success } from '../../../base/result.js';
import type { Result } from '../../../base/result.js';
import { nearest, sortedUnique } from '../../../base/text.js';
import { columnNamed, shapeOfTable } from '../../../exchange/columns.js';
import { shapes } from '../../../kinds/shape.generated.js';
import type { Finding } from '../../../model/finding.js';
import type { Mapping } from '../../../model/records.generated.js';
import { compose } from '../../../parse/compose.js';
import { decode } from '../../../parse/decode.js';
import { readDocument } from '../../../parse/document.js';
import { spanAt } from '../../../parse/node-place.js';
import { findingAt, findingsOf } from '../../../parse/problem.js';
import type { Problem } from '../../../parse/problem.js';
import { pointer } from '../../../base/pointer.js';
import { quoted, withArticle } from '../../../parse/words.js';

export type MappingTable = Mapping['tables'][number];
export type MappedRecord = MappingTable['records'][number];
export type FieldSpec = MappedRecord['fields'][string];
export type FieldRule = Exclude<FieldSpec, string>;

/** Where a mapping comes from, and what it says. */
export interface KnownMapping {
  readonly path: string;
  readonly text: string;
  readonly mapping: Mapping;
}

/** A field as a rule, whether or not it is written short. */
export function ruleOf(spec: FieldSpec): FieldRule {
  return typeof spec === 'string' ? { column: spec } : spec;
}

/** The headings from which a field is read. */
export function headingsOf(spec: FieldSpec): readonly string[] {
  const { column, columns = {} } = ruleOf(spec);
  return [...(column === undefined ? [] : [column]), ...Object.values(columns)];
}

/** All headings that an entry reads. */
export function headingsUsed({ records }: MappingTable): readonly string[] {
  return sortedUnique(
    records.flatMap(({ key, fields, with: own = {} }) => [
      ...(key.column === undefined ? [] : [key.column]),
      ...[...Object.values(fields), ...Object.values(own)].flatMap(headingsOf),
    ]),
  );
}

type Path = readonly (string | number)[];

/** A thing in a mapping that its schema cannot see. */
interface Slip {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly messageId: string;
  readonly message: string;
  readonly help: string;
}

function fieldSlips(record: MappedRecord, at: Path): Slip[] {
  const list = record.list === undefined ? [] : record.list.split('.');
  const shape = shapeOfTable(record.kind, list);
  if (shape === undefined) {
    const message = `${withArticle(record.kind)} has no list ${quoted(record.list ?? '')}`;
    return [
      {
        path: [...at, 'list'],
        part: 'value',
        messageId: 'list',
        message,
        help: 'Name a list of things, such as milestones.',
      },
    ];
  }
  const slipsIn = (fields: MappedRecord['fields'], key: string, within: typeof shape): Slip[] =>
    Object.keys(fields).flatMap((name): Slip[] => {
      if (columnNamed(within, name) !== undefined) return [];
      const [best] = nearest(name, Object.keys(within.properties ?? {}));
      const what =
        key === 'fields' && list.length > 0 ? `an item of ${quoted(list.join('.'))}` : withArticle(record.kind);
      const help = best === undefined ? '`secretariat schema KIND` shows the fields.' : `did you mean ${quoted(best)}?`;
      return [
        {
          path: [...at, key, name],
          part: 'key',
          messageId: 'field',
          message: `${what} has no field ${quoted(name)}`,
          help,
        },
      ];
    });
  return [...slipsIn(record.fields, 'fields', shape), ...slipsIn(record.with ?? {}, 'with', shapes[record.kind])];
}

function keySlips({ key }: MappedRecord, at: Path): Slip[] {
  const slip = (message: string, help: string): Slip => ({
    path: [...at, 'key'],
    part: 'key',
    messageId: 'key',
    message,
    help,
  });
  const named = [key.column, key.constant].filter((one) => one !== undefined).length;
  if (key.by !== 'title' && named !== 1) {
    return [
      slip(
        `a key by ${key.by} needs a column, or a constant`,
        'Name the column with "column", or give the id with "constant".',
      ),
    ];
  }
  if (key.by === 'title' && named > 0)
    return [slip('a key by title takes neither column nor constant', 'The title is among the fields.')];
  if (key.by === 'number' && key.system === undefined) {
    return [
      slip(
        'a key by number needs the name of the other system',
        'Give it with "system": it is kept with the number in the references of the record.',
      ),
    ];
  }
  return [];
}

function slipsOf({ tables }: Mapping): Slip[] {
  return tables.flatMap((table, index) => {
    const skipped = table.skip ?? [];
    const strangers = [...headingsUsed(table), ...skipped].filter((heading) => !table.headings.includes(heading));
    const headings = strangers.map((heading): Slip => {
      const [best] = nearest(heading, table.headings);
      const help =
        best === undefined
          ? 'Write the heading as it stands in the table, and list it under "headings".'
          : `did you mean ${quoted(best)}?`;
      return {
        path: ['tables', index, 'headings'],
        part: 'key',
        messageId: 'heading',
        message: `no heading is called ${quoted(heading)}, from which something is to be read`,
        help,
      };
    });
    const records = table.records.flatMap((record, place) => {
      const at = ['tables', index, 'records', place];
      return [...fieldSlips(record, at), ...keySlips(record, at)];
    });
    return [...headings, ...records];
  });
}

/**
 * Reads a mapping.
 *
 * @param path as it is named, for findings
 * @returns everything that is wrong with it, each at its place
 */
export function readMapping(
  path: string,
  bytes: Uint8Array,
): Result<KnownMapping, { readonly text: string; readonly findings: readonly Finding[] }> {
  const subject = { path, record: null };
  const decoded = decode(bytes);
  if (!decoded.ok) return failure({ text: '', findings: [findingAt(subject, decoded.error.place, decoded.error)] });
  const text = decoded.value;
  const read = readDocument(subject, text, 'mapping', shapes.mapping);
  if (!read.ok) return failure({ text, findings: read.error });
  const mapping = read.value.data as unknown as Mapping;
  const root = compose(text);
  const slips = slipsOf(mapping);
  if (slips.length === 0 || !root.ok) return success({ path, text, mapping });
  const problems = slips.map(({ path: at, part, ...statement }): Problem => ({
    rule: part === 'key' ? 'schema/unknown-key' : 'schema/value',
    ...statement,
    ...spanAt(root.value, text, at, part),
    pointer: pointer(...at),
  }));
  return failure({ text, findings: findingsOf(subject, text, problems) });
}
