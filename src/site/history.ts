import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { restrictedItem } from '../model/dataset.js';
import { smallNumber } from '../parse/small-numbers.js';
import { valueLine } from '../compare/words.js';
import { historyOf } from '../facts/status.js';
import type { RecordChange, ShownValue, ValueChange } from '../model/change.js';
import type { Life } from '../model/life.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Line } from '../model/view.js';
import type { SiteChange } from '../model/site.js';
import type { SectionContext } from '../sections/define.js';
import { familyOf } from '../sections/field-words.js';
import { absent, joined, words } from '../sections/inline.js';
import { colonOf } from '../sections/field-reader.js';
import { propertyOf } from './field-reader.js';

/** The phrases in which changes are told. In catalogues: `site/history.key`. */
export const historyMessages = {
  added: 'Recorded',
  removed: 'Taken out of the register',
  unreadable: 'Recorded in a form that cannot be read any more',
  renumbered: 'Renumbered: before, it was {id}',
  reordered: '{field}: order changed',
  set: '{field}: {to}',
  cleared: '{field}: taken out (it was {from})',
  changed: '{field}: {from} → {to}',
  itemAdded: '{field}: {to} (added)',
  itemRemoved: '{field}: {from} (removed)',
  ground: '{change}, by {decision}',
  became: 'Status: {status}',
} as const;

export type HistoryKey = keyof typeof historyMessages;
type Context = SectionContext<HistoryKey>;

/** The way to a value, in the language of the page: `Milestones M2 · Due`. */
function fieldLine(context: Context, kind: KindName, change: ValueChange): Line {
  const steps = [...change.within];
  const names: Line[] = [];
  let shape: Shape | undefined = shapes[kind];
  for (const part of change.field.split('.')) {
    if (shape === undefined) break;
    if (shape.items !== undefined) {
      const step = steps.shift();
      // A list and the item of it read as one: `Milestones M2`.
      if (step !== undefined) names.push([...(names.pop() ?? []), words(' '), ...shownLine(context, part, step.name)]);
      shape = shape.items;
      continue;
    }
    const below: Shape | undefined = propertyOf(shape, part);
    names.push([words(shape.text === true || below === undefined ? part : context.field(below.title))]);
    shape = below;
  }
  return joined(names, ' · ');
}

/** The parts of an item with their titles. */
function itemLine(context: Context, { parts }: Extract<ShownValue, { type: 'item' }>): Line {
  const lines = parts.map(({ title, value }): Line => {
    const shown = shownLine(context, title, value);
    return title === '' ? shown : [words(`${context.field(title)}${colonOf(context)}`), ...shown];
  });
  return joined(lines, ', ');
}

function shownLine(context: Context, field: string, value: ShownValue): Line {
  if (value.type === 'item') return itemLine(context, value);
  if (value.type === 'reference') {
    return value.id === restrictedItem ? [context.reference(restrictedItem)] : context.titled(value.id);
  }
  if (value.type !== 'word') return valueLine(value);
  if (value.text === smallNumber) return [absent(context.word('shared', 'smallNumber'))];
  const family = familyOf(field.split('.').at(-1) ?? '', value.text);
  return [words(family === undefined ? value.text : context.word(family, value.text))];
}

function valueChangeLine(context: Context, kind: KindName, change: ValueChange): Line {
  const field = fieldLine(context, kind, change);
  const from = change.from === null ? [] : shownLine(context, change.field, change.from);
  const to = change.to === null ? [] : shownLine(context, change.field, change.to);
  const line = (): Line => {
    if (change.type === 'reordered') return context.say('reordered', { field });
    if (change.type === 'added') return context.say('itemAdded', { field, to });
    if (change.type === 'removed') return context.say('itemRemoved', { field, from });
    if (from.length > 0 && to.length > 0) return context.say('changed', { field, from, to });
    return to.length > 0 ? context.say('set', { field, to }) : context.say('cleared', { field, from });
  };
  const decision = change.ground?.decision;
  if (decision?.type !== 'reference') return line();
  return context.say('ground', { change: line(), decision: [context.reference(decision.id)] });
}

/** What became of a record, a line for each thing. */
function changeLines(context: Context, change: RecordChange | undefined): Line[] {
  if (change === undefined) return [context.say('unreadable')];
  if (change.type === 'removed') return [context.say('removed')];
  const moved = change.formerly === null ? [] : [context.say('renumbered', { id: words(change.formerly) })];
  const values = change.values.map((value) => valueChangeLine(context, change.kind, value));
  if (change.type !== 'added') return [...moved, ...values];
  return [context.say('added'), ...values];
}

/** The changes of a record by its life in git, the oldest first. */
export function changesOfLife(context: Context, { id, kind, entries }: Life): SiteChange[] {
  return entries.map(({ day, change }) => ({ day, id, kind, lines: changeLines(context, change) }));
}

/** The changes of a record by what it says itself: where there is no git that could tell more. */
export function changesOfStatus(context: Context, record: AnyRecord): SiteChange[] {
  const { asOf } = context.snapshot;
  return historyOf(record)
    .filter(({ on }) => on <= asOf)
    .map(({ on, status }) => ({
      day: on,
      id: record.id,
      kind: record.kind,
      lines: [context.say('became', { status: words(context.word('status', status)) })],
    }));
}
