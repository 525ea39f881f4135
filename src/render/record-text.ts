import { columnsWidth, visible } from '../base/text.js';
import type { RecordView, Shown, ShownField } from '../model/query.js';
import { paragraph } from './lines.js';
import type { Paint } from './paint.js';
import { oneLine, shownText } from './values-text.js';

/** How a record is set. */
export interface RecordTextOptions {
  /** In terminal columns. */
  readonly width: number;
  /** In which texts are shown. */
  readonly language: string;
  readonly paint: Paint;
}

/** Titles of fields are set beside their values where they are no wider than this. */
const widestTitle = 22;
/** On terminals narrower than this, values stand below their titles. */
const narrow = 60;

/** A list whose items each need a line of their own; others are set as one paragraph. */
function isLong(items: readonly Shown[]): boolean {
  return items.some(({ what }) => what === 'group' || what === 'reference') && items.length > 1;
}

/** A paragraph behind a dash. */
function item(text: string, indent: number, width: number): string[] {
  const [first = '', ...rest] = paragraph(text, indent + 2, width);
  return [`${' '.repeat(indent)}- ${first.trimStart()}`, ...rest];
}

function valueLines(value: Shown, indent: number, { width, language }: RecordTextOptions): string[] {
  if (value.what !== 'list' || !isLong(value.items)) return paragraph(shownText(value, language), indent, width);
  return value.items.flatMap((one) => item(shownText(one, language), indent, width));
}

/** A field: its title, and its value beside or below it. */
function fieldLines({ title, value }: ShownField, indent: number, options: RecordTextOptions): string[] {
  const { width, paint } = options;
  const margin = ' '.repeat(indent);
  const isBeside = width >= narrow && columnsWidth(title) <= widestTitle;
  const heading = margin + paint.faint(title);
  if (!isBeside) return [heading, ...valueLines(value, indent + 2, options)];
  const start = indent + widestTitle + 2;
  const [first = '', ...rest] = valueLines(value, start, options);
  return [heading + ' '.repeat(start - indent - columnsWidth(title)) + first.trimStart(), ...rest];
}

function fieldsPart(heading: string, fields: readonly ShownField[], options: RecordTextOptions): string[] {
  if (fields.length === 0) return [];
  return ['', options.paint.strong(heading), ...fields.flatMap((field) => fieldLines(field, 2, options))];
}

/** Who points to it, kind by kind. */
function pointingPart({ pointedAt }: RecordView, { width, paint }: RecordTextOptions): string[] {
  if (pointedAt.length === 0) return [];
  const lines = pointedAt.flatMap(({ title, records }) => [
    `  ${paint.faint(title)}`,
    ...records.flatMap(({ id, title: name, status, fields }) => {
      const words = [visible(id), ...(name === null ? [] : [oneLine(name)])].join(' ');
      const remarks = [...(status === null ? [] : [status]), `in ${fields.join(', ')}`].join('; ');
      return item(`${words} (${remarks})`, 4, width);
    }),
  ]);
  return ['', paint.strong('Pointed at by'), ...lines];
}

function updatesPart(view: RecordView, options: RecordTextOptions): string[] {
  const parts = view.updates.flatMap(({ period, fields }) => fieldsPart(`Update ${period}`, fields, options));
  if (view.earlierUpdates === 0) return parts;
  const more = `Earlier updates: ${String(view.earlierUpdates)}. \`secretariat list updates --where "subject = ${view.id}"\` lists all.`;
  return [...parts, '', ...paragraph(more, 0, options.width)];
}

/** The fields, without the one that says no more than the head does. */
function fieldsBelow({ fields, title }: RecordView, options: RecordTextOptions): string[] {
  const isHead = ({ value }: ShownField): boolean => shownText(value, options.language) === oneLine(title);
  return fields
    .filter((field) => !((field.name === 'title' || field.name === 'name') && isHead(field)))
    .flatMap((field) => fieldLines(field, 0, options));
}

/**
 * A record for people at a terminal: what it holds with the names of what it refers to, what is computed of it, who points to it, and
 * the latest updates about it.
 *
 * @returns text that ends with a line end
 */
export function recordText(view: RecordView, options: RecordTextOptions): string {
  const { width, paint } = options;
  const [head = '', ...more] = paragraph(`${visible(view.id)} ${oneLine(view.title)}`.trim(), 0, width);
  const what = view.item === null ? view.kindTitle : `Part of ${view.kindTitle.toLowerCase()}`;
  const lines = [
    ...[head, ...more].map((line) => paint.strong(line)),
    paint.faint(`${what}, ${visible(view.path)}`),
    '',
    ...fieldsBelow(view, options),
    ...fieldsPart('Computed', view.computed, options),
    ...pointingPart(view, options),
    ...updatesPart(view, options),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
