import { plural, visible } from '../base/text.js';
import { changeLine, introductionLine, valueLine } from '../compare/words.js';
import type { RecordChange } from '../model/change.js';
import type { Paint } from './paint.js';
import { paragraph } from './lines.js';
import { lineText } from './text-dialect.js';

/** What became of records, in a word for each. */
export const changeWords = { added: 'new', changed: 'changed', retired: 'ended', removed: 'gone' } as const;

/** What became of records, each with its number: `1 new, 4 changed`. */
export function tallyOfChanges(changes: readonly RecordChange[]): string {
  const parts = Object.entries(changeWords).flatMap(([type, word]) => {
    const count = changes.filter((change) => change.type === type).length;
    return count === 0 ? [] : [`${String(count)} ${word}`];
  });
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

const signs = { added: '+', changed: ' ', retired: ' ', removed: '-' } as const;

/** How a record is headed: its id, what it is called, and what became of it. */
function headOf(change: RecordChange, paint: Paint): string {
  const { id, formerly, title, type, end } = change;
  const sign = signs[type];
  const called = title === '' ? '' : ` ${visible(title)}`;
  const before = formerly === null ? '' : `, before ${visible(formerly)}`;
  const became = end === null ? '' : `, ${end.type === 'day' ? 'until ' : ''}${lineText(valueLine(end))}`;
  const mark = type === 'added' ? ' (new)' : type === 'removed' ? ' (gone)' : '';
  return `${sign} ${paint.strong(visible(id))}${called}${before}${paint.faint(`${became}${mark}`)}`;
}

/** A record with its changes, a line for each. */
export function recordLines(change: RecordChange, paint: Paint): string[] {
  const head = headOf(change, paint);
  if (change.type === 'added') {
    const told = lineText(introductionLine(change.values));
    return [head, ...(told === '' ? [] : paragraph(told, 4))];
  }
  return [head, ...change.values.flatMap((value) => paragraph(lineText(changeLine(value)), 4))];
}

/** Groups of changes under their headings. */
export function changesText(
  groups: readonly { readonly title: string; readonly changes: readonly RecordChange[] }[],
  paint: Paint,
): string {
  const parts = groups.map(({ title, changes }) => {
    const head = `${paint.strong(visible(title))}: ${tallyOfChanges(changes)}`;
    return [head, ...changes.flatMap((change) => recordLines(change, paint)), ''].join('\n');
  });
  const all = groups.flatMap(({ changes }) => changes);
  const sum = `${tallyOfChanges(all)}${all.length === 0 ? '' : ` (${plural(all.length, 'record', 'records')})`}`;
  return `${parts.map((part) => `${part}\n`).join('')}${sum}`;
}
