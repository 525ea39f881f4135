import { isDay } from '../base/day.js';
import type { Ground, ShownValue, ValueChange } from '../model/change.js';
import { restrictedItem } from '../model/dataset.js';
import type { Inline, Line } from '../model/view.js';
import { excerpts, shortened } from './excerpt.js';

const words = (text: string): Inline => ({ type: 'words', text });

function quote(text: string, language: string): Line {
  return [words('“'), { type: 'quote', text, language, untranslated: false }, words('”')];
}

/** Records with a number are known by it; what has a word for an id is known by its name. */
const isNumbered = (id: string): boolean => /[0-9]$/u.test(id);

function referenceLine({ id, name, language }: Extract<ShownValue, { type: 'reference' }>): Line {
  if (id === restrictedItem) return [{ type: 'absent', text: 'a restricted item' }];
  if (name === '') return [{ type: 'record', id }];
  const called: Inline = { type: 'quote', text: name, language, untranslated: false };
  return isNumbered(id) ? [{ type: 'record', id }, words(' ('), called, words(')')] : [called];
}

const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [words(between), ...line]));

/** The parts of an item, without those by which it was named already. */
function partsLine(value: Extract<ShownValue, { type: 'item' }>, named?: ShownValue): Line {
  const names = named?.type === 'item' ? named.parts.map((part) => part.value) : [named];
  const isNamed = (part: ShownValue): boolean => names.some((name) => JSON.stringify(name) === JSON.stringify(part));
  const parts = value.parts.filter((part) => !isNamed(part.value));
  return joined(
    parts.map(({ title, value: part }) => [...(title === '' ? [] : [words(`${title} `)]), ...valueLine(part)]),
    ', ',
  );
}

/** A value in words. */
export function valueLine(value: ShownValue): Line {
  switch (value.type) {
    case 'day':
      return [{ type: 'deadline', value: value.text }];
    case 'reference':
      return referenceLine(value);
    case 'text':
      return quote(shortened(value.text), value.language);
    case 'money':
      return [{ type: 'money', currency: value.currency, amount: value.amount }];
    case 'word':
      return [words(value.text)];
    case 'item':
      return partsLine(value);
  }
}

const yearOf = (value: ShownValue): string | undefined =>
  value.type === 'day' && isDay(value.text) ? value.text.slice(0, 4) : undefined;

/** `from 30 June to 30 September 2026`: the year once where it is the same. */
function fromTo(from: ShownValue, to: ShownValue): Line {
  const isSameYear = yearOf(from) !== undefined && yearOf(from) === yearOf(to);
  const start: Line =
    isSameYear && from.type === 'day' ? [{ type: 'deadline', value: from.text, yearless: true }] : valueLine(from);
  if (from.type !== 'text' || to.type !== 'text') return [words(' from '), ...start, words(' to '), ...valueLine(to)];
  const [old, now] = excerpts(from.text, to.text);
  return [words(' from '), ...quote(old, from.language), words(' to '), ...quote(now, to.language)];
}

const verbs = {
  day: 'moved',
  text: 'reworded',
  reference: 'changed',
  money: 'changed',
  word: 'changed',
  item: 'changed',
};

/** Titles that a day simply follows: `done on 4 May`. */
const takesDay = (title: string): boolean => /(?:^| )(?:on|by|from|to|since|until)$/u.test(title);

function setLine(title: string, to: ShownValue): Line {
  const verb = to.type === 'item' ? ' added: ' : to.type === 'day' && takesDay(title) ? ' ' : ' set to ';
  return [words(`${title}${verb}`), ...valueLine(to)];
}

/** What was added or taken out, by its name. */
function itemLine({ type, title, within }: ValueChange, value: ShownValue): Line {
  const verb = type === 'added' ? 'added' : 'removed';
  if (value.type !== 'item') return [words(`${title} `), ...valueLine(value), words(` ${verb}`)];
  const parts = partsLine(value, within.at(-1)?.name);
  return [words(verb), ...(parts.length === 0 ? [] : [words(': '), ...parts])];
}

/** A status that was reached and left again between the two points. */
function passedLine(entry: Extract<ShownValue, { type: 'item' }>): Line {
  const part = (title: string): Line =>
    entry.parts.filter((one) => one.title === title).flatMap(({ value }) => valueLine(value));
  return [words('status was '), ...part('status'), words(' from '), ...part('date'), words(' in between')];
}

function eventLine(change: ValueChange): Line {
  const { type, from, to } = change;
  const title = change.language === null ? change.title : `${change.title} (${change.language})`;
  if (type === 'reordered') return [words(`${title} put in another order`)];
  if (type === 'added' || type === 'removed') return itemLine(change, to ?? from ?? { type: 'word', text: '' });
  if (from !== null && to !== null) return [words(`${title} ${verbs[to.type]}`), ...fromTo(from, to)];
  if (to !== null) return setLine(title, to);
  return [words(`${title} taken out (it was `), ...valueLine(from ?? { type: 'word', text: 'empty' }), words(')')];
}

/** ` by DEC-007 on 19 March 2026: “Night shifts …”`. */
function groundLine({ decision, on, reason }: Ground): Line {
  const id = decision?.type === 'reference' ? decision.id : undefined;
  const by: Line =
    id === undefined
      ? []
      : [words(' by '), id === restrictedItem ? { type: 'absent', text: 'a restricted item' } : { type: 'record', id }];
  const day: Line = on === null ? [] : [words(' on '), { type: 'day', day: on }];
  return [...by, ...day, ...(reason === null ? [] : [words(': '), ...valueLine(reason)])];
}

function aroundLine({ within }: ValueChange): Line {
  return within.flatMap(({ noun, name }): Line => [words(`${noun} `), ...valueLine(name), words(' ')]);
}

/** What people call the value that changed: `milestone M2 due`. */
export function labelLine(change: ValueChange): Line {
  const language = change.language === null ? '' : ` (${change.language})`;
  return [...aroundLine(change), words(`${change.title}${language}`)];
}

/** A change of a value in words: `milestone M2 done on 4 May 2026`. */
export function changeLine(change: ValueChange): Line {
  const { field, type, to } = change;
  if (type === 'added' && field.startsWith('history.') && to?.type === 'item') return passedLine(to);
  const ground = change.ground === null ? [] : groundLine(change.ground);
  return [...aroundLine(change), ...eventLine(change), ...ground];
}

/** What a new record is, in one line: `status adopted, type amend`. */
export function introductionLine(values: readonly ValueChange[]): Line {
  return joined(
    values.flatMap(({ title, to }) => (to === null ? [] : [[words(`${title} `), ...valueLine(to)]])),
    ', ',
  );
}
