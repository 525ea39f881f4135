import type { Document } from 'yaml';
import type { Day } from '../../base/day.js';
import { addDays, dayOf, dayParts, lastDayOfMonth } from '../../base/day.js';
import { compareText } from '../../base/order.js';
import { parsePeriod, periodDays } from '../../base/period.js';
import type { FiscalYear } from '../../base/period.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { KindShape } from '../../kinds/shape.js';
import { isTree } from './edits.js';
import type { Edit } from './edits.js';
import { birthOf, editsForDay } from './known.js';
import type { Finished } from './known.js';
import { withoutLinks } from './links.js';
import { documentOf, rewrite } from './rewrite.js';

/** Path → content. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A record of the finished register, with all that is needed to step back in time. */
interface Entry extends Finished {
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly shape: KindShape;
  readonly birth: Day | undefined;
}

/** The finished register, read once. */
export interface Story {
  readonly files: Files;
  readonly entries: readonly Entry[];
  readonly fiscalYear: FiscalYear;
  /** Texts that were rewritten already: most records stay the same from one day to the next. */
  readonly rewritten: Map<string, string>;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const kindsByFolder = new Map(Object.entries(shapes).map(([kind, shape]) => [shape.folder, { kind, shape }]));

/** How the register counts its fiscal years. */
function fiscalYearOf(files: Files): FiscalYear {
  const settings: unknown = documentOf(decoder.decode(files.get('secretariat.yaml'))).toJS();
  const stated = isTree(settings) && isTree(settings['fiscal_year']) ? settings['fiscal_year'] : {};
  return { startMonth: Number(stated['start_month'] ?? 1), namedBy: stated['named_by'] === 'end' ? 'end' : 'start' };
}

/** Reads one file, if it is a record. */
function entryOf(path: string, bytes: Uint8Array, fiscalYear: FiscalYear): Entry[] {
  const [folder = '', ...rest] = path.split('/');
  const found = kindsByFolder.get(folder);
  if (found === undefined || rest.length === 0 || !path.endsWith('.yaml') || folder === 'frameworks') return [];
  const text = decoder.decode(bytes);
  const document = documentOf(text);
  const data: unknown = document.toJS();
  if (!isTree(data)) return [];
  const record = { kind: found.kind, id: rest.join('/').slice(0, -'.yaml'.length), data };
  return [{ ...record, path, text, document, shape: found.shape, birth: birthOf(record, fiscalYear) }];
}

/** Reads the finished register. */
export function readStory(files: Files): Story {
  const fiscalYear = fiscalYearOf(files);
  return {
    files,
    fiscalYear,
    rewritten: new Map(),
    entries: [...files].flatMap(([path, bytes]) => entryOf(path, bytes, fiscalYear)),
  };
}

/** The records that were not there on a day: those born later, and those that cannot stand without one of them. */
function missingOn(story: Story, day: Day): ReadonlySet<string> {
  const missing = new Set(story.entries.filter(({ birth }) => birth !== undefined && birth > day).map(({ id }) => id));
  for (let before = -1; before !== missing.size;) {
    before = missing.size;
    for (const { id, kind, shape, data } of story.entries) {
      const subject = kind === 'update' ? id.slice(id.indexOf('/') + 1) : '';
      if (missing.has(subject) || withoutLinks(shape, data, missing) === 'gone') missing.add(id);
    }
  }
  return missing;
}

/** A record's text as it was on a day. */
function textOn(story: Story, entry: Entry, day: Day, missing: ReadonlySet<string>): string {
  const links = withoutLinks(entry.shape, entry.data, missing);
  const edits: readonly Edit[] = [...editsForDay(entry, day, story.fiscalYear), ...(links === 'gone' ? [] : links)];
  if (edits.length === 0) return entry.text;
  const key = JSON.stringify([entry.path, edits]);
  const text = story.rewritten.get(key) ?? rewrite(entry.text, entry.document, edits);
  story.rewritten.set(key, text);
  return text;
}

/** Documents come with the first record that refers to them; what no record refers to was there from the beginning. */
function isDocumentToCome(path: string, story: Story, present: readonly string[]): boolean {
  if (!path.startsWith('documents/')) return false;
  const refers = (text: string): boolean => text.includes(path);
  return story.entries.some(({ text }) => refers(text)) && !present.some(refers);
}

/** The register as it was known on a day. */
export function stateOn(story: Story, day: Day): Files {
  const missing = missingOn(story, day);
  const records = new Map(
    story.entries.filter(({ id }) => !missing.has(id)).map((entry) => [entry.path, textOn(story, entry, day, missing)]),
  );
  const known = new Set(story.entries.map(({ path }) => path));
  const present = [...records.values()];
  const others = [...story.files].filter(([path]) => !known.has(path) && !isDocumentToCome(path, story, present));
  const all = [...others, ...[...records].map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)])];
  return new Map(all.toSorted(([a], [b]) => compareText(a, b)));
}

/** A day on which the secretariat wrote something down. */
export interface Occasion {
  readonly day: Day;
  readonly type: 'start' | 'meeting' | 'month-end';
  /** The meetings of that day. */
  readonly meetings: readonly { readonly id: string; readonly body: string }[];
}

/** The first and the last day of the periods that the register reports on. */
function reportedDays(story: Story): { readonly from: Day; readonly to: Day } {
  const ranges = story.entries
    .filter(({ kind }) => kind === 'period')
    .flatMap(({ id }) => parsePeriod(id) ?? [])
    .map((period) => periodDays(period, story.fiscalYear));
  const [from] = ranges.map((range) => range.from).toSorted(compareText);
  const to = ranges
    .map((range) => range.to)
    .toSorted(compareText)
    .at(-1);
  if (from === undefined || to === undefined)
    throw new Error('The register has no periods, so that its history has no beginning.');
  return { from, to };
}

/** The last days of the months from one day up to another. */
function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  for (let day = from; day <= to; day = addDays(ends.at(-1) ?? to, 1)) {
    const { year, month } = dayParts(day);
    ends.push(lastDayOfMonth(year, month));
  }
  return ends;
}

/** The days of the history: the first day of the first period, each meeting, each end of a month, and one month for late reports. */
export function occasionsOf(story: Story): readonly Occasion[] {
  const { from, to } = reportedDays(story);
  const after = dayParts(addDays(to, 1));
  const ends = monthEnds(from, dayOf(after.year, after.month, 1));
  const held = story.entries.filter(({ kind, data }) => kind === 'meeting' && data['status'] === 'held');
  const meetingsOn = (day: Day) =>
    held.filter(({ data }) => data['date'] === day).map(({ id, data }) => ({ id, body: String(data['body']) }));
  const last = ends.at(-1) ?? to;
  const days = new Set([from, ...ends, ...held.map(({ data }) => String(data['date']))]);
  return [...days]
    .filter((day) => day >= from && day <= last)
    .toSorted(compareText)
    .map((day) => {
      const meetings = meetingsOn(day);
      return { day, meetings, type: day === from ? 'start' : meetings.length > 0 ? 'meeting' : 'month-end' };
    });
}
