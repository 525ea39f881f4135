import { columnsWidth, plural, visible } from '../base/text.js';
import type { Measure } from '../model/measure.js';
import type { Named } from '../model/query.js';
import type {
  Dated,
  DecisionNeeded,
  NotReported,
  SeatAtRisk,
  StatusPart,
  StatusView,
  SuspectLink,
} from '../model/status.js';
import { paragraph } from './lines.js';
import { amountText, valueText } from './measures-text.js';
import type { Paint } from './paint.js';
import { oneLine } from './values-text.js';

/** How a status is set. */
export interface StatusTextOptions {
  /** In terminal columns. */
  readonly width: number;
  /** How many entries of a part are shown at most; Infinity for all. */
  readonly maximum: number;
  readonly paint: Paint;
}

/** On terminals narrower than this, what stands beside stands below. */
const narrow = 60;
const left = 12;

/** A whole part: its heading, and what is said where there is nothing to tell. */
interface Part {
  readonly name: StatusPart;
  readonly heading: string;
  readonly nothing: string;
  readonly count: number;
  readonly blocks: readonly (readonly string[])[];
}

function part(
  name: StatusPart,
  heading: string,
  nothing: string,
  blocks: readonly (readonly string[])[],
  count = blocks.length,
): Part {
  return { name, heading, nothing, count, blocks };
}

function nameText({ id, title }: Named): string {
  return title === null ? visible(id) : oneLine(title);
}

/** A mark on the left, and text on its right or, on a narrow terminal, below it. */
function entry(mark: string, text: string, { width }: StatusTextOptions, colour: (text: string) => string): string[] {
  if (width < narrow) return [`  ${colour(mark)}`, ...paragraph(text, 4, width)];
  const [first = '', ...rest] = paragraph(text, left + 4, width);
  const blanks = ' '.repeat(Math.max(0, left - columnsWidth(mark)));
  return [`  ${blanks}${colour(mark)}  ${first.trimStart()}`, ...rest];
}

const asIs = (text: string): string => text;

/** `12 days late`, `in 3 days`, `today`. */
function daysText(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'today';
  return days < 0 ? `${plural(-days, 'day', 'days')} ago` : `in ${plural(days, 'day', 'days')}`;
}

function lateText(days: number | null): string {
  return days === null ? 'no date' : plural(-days, 'day', 'days');
}

/** What something is, where its id does not show it. */
function datedText({ id, title, what }: Dated): string {
  const isRecord = what === 'action' || what === 'commitment';
  return `${visible(id)} ${isRecord ? '' : `${what}: `}${oneLine(title)}`;
}

function withWho(text: string, who: Named | null): string {
  return who === null ? text : `${text} – ${nameText(who)}`;
}

function decisionBlock({ id, title, text, reason, who }: DecisionNeeded, options: StatusTextOptions): string[] {
  const words = reason === 'asked' ? `asked${who === null ? '' : ` by ${nameText(who)}`}: ${oneLine(text)}` : text;
  const responsible = reason !== 'asked' && who !== null ? ` – ${nameText(who)}` : '';
  return [
    ...paragraph(`${visible(id)} ${oneLine(title)}`, 2, options.width),
    ...paragraph(`${words}${responsible}`, 4, options.width),
  ];
}

function seatWords({ state, on, days }: Pick<SeatAtRisk, 'state' | 'on' | 'days'>): string {
  const when = on === null ? '' : ` ${on} (${daysText(days)})`;
  switch (state) {
    case 'vacant':
      return on === null ? 'vacant' : `vacant since${when}`;
    case 'holder-leaves':
      return `its holder leaves${when}, with nobody to follow`;
    case 'seat-ends':
      return `the seat ends${when}`;
    case 'role-ends':
      return `its role ends${when}`;
  }
}

function seatBlock({ id, title, who, body, ...standing }: SeatAtRisk, options: StatusTextOptions): string[] {
  const names = [...(who === null ? [] : [nameText(who)]), ...(title === '' || title === id ? [] : [oneLine(title)])];
  return [
    ...paragraph(`${visible(id)} ${names.join(', ')}`.trim(), 2, options.width),
    ...paragraph(`${nameText(body)}: ${seatWords(standing)}`, 4, options.width),
  ];
}

function debtBlock({ who, owed, missing }: NotReported, options: StatusTextOptions): string[] {
  const name = who === null ? 'with nobody in the lead' : nameText(who);
  const ids = missing.map(({ id }) => visible(id)).join(', ');
  return paragraph(`${name}: ${String(missing.length)} of ${String(owed)} missing (${ids})`, 2, options.width);
}

function linkBlock(
  { id, title, relies_on: target, affirmed_on: on }: SuspectLink,
  options: StatusTextOptions,
): string[] {
  const name = ({ id: of, title: called }: Named): string =>
    `${visible(of)} ${called === null ? '' : oneLine(called)}`.trim();
  return [
    ...paragraph(name({ id, title }), 2, options.width),
    ...paragraph(`relies on ${name(target)}, which has changed since ${on}`, 4, options.width),
  ];
}

function overdueBlocks({ overdue }: StatusView, options: StatusTextOptions): string[][] {
  const { paint, width } = options;
  return overdue.flatMap(({ who, entries }) =>
    entries.map((one, index) => {
      const heading = index > 0 ? [] : paragraph(who === null ? 'With nobody' : nameText(who), 2, width);
      return [
        ...heading.map((line) => paint.strong(line)),
        ...entry(lateText(one.days), datedText(one), options, (text) => paint.error(text)),
      ];
    }),
  );
}

function supportBlocks({ support, until }: StatusView, options: StatusTextOptions): string[][] {
  const { paint } = options;
  const stages = support.stages.map(({ status, count, required, secured }) => {
    const asks = required.map(amountText).join(' + ');
    const has = secured.map(amountText).join(' + ');
    const money = [...(asks === '' ? [] : [`${asks} required`]), ...(has === '' ? [] : [`${has} secured`])].join(', ');
    return entry(status, [plural(count, 'need', 'needs'), ...(money === '' ? [] : [money])].join(': '), options, asIs);
  });
  const attention = support.attention.map((one) =>
    entry(one.on ?? '', withWho(`${datedText(one)} (${daysText(one.days)})`, one.who), options, (text) =>
      paint.warning(text),
    ),
  );
  const heading = attention.length === 0 ? [] : [paragraph(`Needed or ending by ${until}`, 2, options.width)];
  return [...stages, ...heading, ...attention];
}

function datedBlocks(entries: readonly Dated[], options: StatusTextOptions): string[][] {
  const { paint } = options;
  return entries.map((one) => {
    const colour = one.days !== null && one.days < 0 ? (text: string): string => paint.error(text) : asIs;
    return entry(one.on ?? 'no date', withWho(datedText(one), one.who), options, colour);
  });
}

/** What somebody has to do. */
function workParts(view: StatusView, options: StatusTextOptions): readonly Part[] {
  const { period, updates, until } = view;
  const came = `${String(updates.received)} of ${String(updates.owed)} came, due by ${period.updateDeadline}`;
  const decisions = view.decisionsNeeded.map((one) => decisionBlock(one, options));
  const debts = view.notReported.map((one) => debtBlock(one, options));
  return [
    part('decisions_needed', 'Needs a decision', 'Nothing asks for a decision.', decisions),
    part('overdue', 'Overdue, and with whom', 'Nothing is overdue.', overdueBlocks(view, options)),
    part('due', `Due by ${until}`, 'Nothing falls due.', datedBlocks(view.due, options)),
    part(
      'not_reported',
      `Updates for ${period.id}: ${came}`,
      updates.owed === 0 ? 'None is owed.' : 'All have come.',
      debts,
    ),
  ];
}

/** How the body and its support stand. */
function bodyParts(view: StatusView, options: StatusTextOptions): readonly Part[] {
  const seats = view.seats.map((one) => seatBlock(one, options));
  const decisions = datedBlocks(view.decisions, options);
  const links = view.suspectLinks.map((one) => linkBlock(one, options));
  const needs = view.support.stages.reduce((sum, { count }) => sum + count, 0);
  return [
    part('seats', 'Seats vacant or lapsing', 'Every seat is held.', seats),
    part('decisions', 'Decisions not followed up', 'Every decision is followed up.', decisions),
    part('support', 'Support', 'No support is under way.', supportBlocks(view, options), needs),
    part('suspect_links', 'Suspect links', 'No affirmed link is suspect.', links),
  ];
}

function partLines({ heading, nothing, count, blocks }: Part, { maximum, paint, width }: StatusTextOptions): string[] {
  const title = paragraph(count === 0 ? heading : `${heading} (${String(count)})`, 0, width);
  const lines = title.map((line) => paint.strong(line));
  if (blocks.length === 0) return ['', ...lines, ...paragraph(nothing, 2, width).map((line) => paint.good(line))];
  const others = blocks.length - maximum;
  const shown = others > 1 ? blocks.slice(0, maximum) : blocks;
  const more =
    others > 1
      ? paragraph(`and ${String(others)} more: --all shows them`, 2, width).map((line) => paint.faint(line))
      : [];
  return ['', ...lines, ...shown.flat(), ...more];
}

/** The figures that have a value, or could have one: titles on the left, values on the right. */
function figureLines(figures: readonly Measure[], options: StatusTextOptions): string[] {
  const { paint, width } = options;
  const known = figures.filter(({ state }) => state !== 'not-kept');
  if (known.length === 0) return [];
  const room = Math.max(...known.map(({ title }) => columnsWidth(title)));
  const lines = known.flatMap((figure) => {
    const value = valueText(figure, figure.unit);
    const title = visible(figure.title);
    if (width < narrow || room + columnsWidth(value) + 4 > width) return [`  ${title}`, ...paragraph(value, 4, width)];
    return [`  ${title}${' '.repeat(room - columnsWidth(title))}  ${value}`];
  });
  return ['', paint.strong('Figures'), ...lines];
}

/** Affirming links is a practice that a register may take up; that it has not needs no excuse. */
const partWords: Readonly<Record<Exclude<StatusPart, 'suspect_links'>, string>> = {
  decisions_needed: 'decisions needed',
  overdue: 'what is overdue',
  due: 'what falls due',
  not_reported: 'updates',
  seats: 'seats',
  decisions: 'decisions',
  support: 'support',
};

/** Of what nothing is said, so that nobody takes silence for good news. */
function silentLines({ silent }: StatusView, { width, paint }: StatusTextOptions): string[] {
  const parts = silent.flatMap((part) => (part === 'suspect_links' ? [] : [partWords[part]]));
  if (parts.length === 0) return [];
  const text = `Not kept, or not for this audience: ${parts.join(', ')}.`;
  return ['', ...paragraph(text, 0, width).map((line) => paint.faint(line))];
}

/**
 * The first thing that a secretariat reads in the morning: what needs a decision, what is late and with whom, what comes.
 *
 * @returns text that ends with a line end
 */
export function statusText(view: StatusView, figures: readonly Measure[], options: StatusTextOptions): string {
  const { width, paint } = options;
  const { period, silent } = view;
  const all = [...workParts(view, options), ...bodyParts(view, options)];
  const parts = all.filter(({ name }) => !silent.includes(name));
  const lines = [
    ...paragraph(oneLine(view.register), 0, width).map((line) => paint.strong(line)),
    ...paragraph(`Period ${period.id}, ${period.from} to ${period.to}`, 0, width),
    ...figureLines(figures, options),
    ...parts.flatMap((one) => partLines(one, options)),
    ...silentLines(view, options),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
