import { Buffer } from 'node:buffer';
import { dayParts } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { parsePeriod } from '../../base/period.js';
import { occasionsOf, readStory, stateOn } from './states.js';
import type { Files, Occasion } from './states.js';

/** One commit of the example's history. */
export interface PlannedCommit {
  readonly day: Day;
  readonly author: string;
  readonly message: string;
  /** The whole register at that day. */
  readonly files: Files;
  /** The periods that were closed with it. */
  readonly tags: readonly string[];
}

/** The people of the fictional secretariat. */
const staff = [
  'Mariama Tolo <mariama.tolo@secretariat.example>',
  'Idris Vandal <idris.vandal@secretariat.example>',
  'Grace Okonjo-Reyes <grace.okonjo-reyes@secretariat.example>',
];

const months = 'January February March April May June July August September October November December'.split(' ');

/** What the commit is called. */
function subjectOf({ day, type, meetings }: Occasion): string {
  const { year, month } = dayParts(day);
  if (type === 'start') return 'Set up the register';
  if (type === 'month-end') return `Bring the register up to the end of ${months[month - 1] ?? ''} ${year}`;
  return `Record ${meetings.map(({ id, body }) => `${id} of ${body}`).join(' and ')}, ${day}`;
}

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;

/** What changed, folder by folder, as the body of the message. */
function summaryOf(before: Files, after: Files): string {
  const counts = new Map<string, { added: number; changed: number }>();
  for (const [path, bytes] of after) {
    if (same(before.get(path), bytes)) continue;
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'top';
    const count = counts.get(folder) ?? { added: 0, changed: 0 };
    count[before.has(path) ? 'changed' : 'added'] += 1;
    counts.set(folder, count);
  }
  const said = (count: number, word: string): string[] => (count === 0 ? [] : [`${count} ${word}`]);
  return [...counts]
    .map(
      ([folder, { added, changed }]) => `${folder}: ${[...said(added, 'new'), ...said(changed, 'changed')].join(', ')}`,
    )
    .join('\n');
}

/** The periods whose record says closed in one tree and not in the other. */
function closedBetween(before: Files, after: Files): string[] {
  const isClosed = (files: Files, path: string): boolean =>
    /^status: *closed\b/m.test(Buffer.from(files.get(path) ?? []).toString('utf8'));
  return [...after.keys()]
    .filter((path) => path.startsWith('periods/') && isClosed(after, path) && !isClosed(before, path))
    .map((path) => path.slice('periods/'.length, -'.yaml'.length))
    .filter((id) => parsePeriod(id) !== undefined);
}

/**
 * The history that led to a finished register: on each day what was known then. The last commit is the register itself, byte for byte.
 * Days on which nothing new was known have none.
 *
 * @param files the finished register
 */
export function planHistory(files: Files): readonly PlannedCommit[] {
  const story = readStory(files);
  const occasions = occasionsOf(story);
  const commits: PlannedCommit[] = [];
  for (const [index, occasion] of occasions.entries()) {
    const before: Files = commits.at(-1)?.files ?? new Map();
    const state = index === occasions.length - 1 ? files : stateOn(story, occasion.day);
    const summary = summaryOf(before, state);
    if (summary === '' && before.size === state.size) continue;
    const author = staff[index % staff.length] ?? '';
    const message = `${subjectOf(occasion)}\n\n${summary}\n`;
    commits.push({ day: occasion.day, author, message, files: state, tags: closedBetween(before, state) });
  }
  return commits;
}
