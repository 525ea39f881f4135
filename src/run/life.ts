import { dayInZone, daysBetween } from '../base/day.js';
import type { Day } from '../base/day.js';
import { deadlineDay } from '../base/period.js';
import { Telling } from '../compare/changes.js';
import { differencesBetween, valuesOf } from '../compare/differences.js';
import { labelLine } from '../compare/words.js';
import { nameWithoutId, ownerOf } from '../facts/names.js';
import { toldVersions } from '../facts/redactions.js';
import { historyOf } from '../facts/status.js';
import type { Audience } from '../model/audience.js';
import type { RecordChange, ValueChange } from '../model/change.js';
import type { Dataset } from '../model/dataset.js';
import type { BlamedValue, DeadlineMove, Life, LifeEntry, Stay } from '../model/life.js';
import type { AnyRecord } from '../model/record.js';
import { project } from '../parse/project.js';
import { lineText } from '../render/text-dialect.js';
import { zoneOf } from './register.js';
import type { Register } from './register.js';
import type { Touch } from './trace.js';
import { projectorFor, visibleTouches } from './visible-life.js';
import type { Past, Projector } from './visible-life.js';

/** Whose life is told, to whom, and up to which day. */
export interface LifeOptions {
  readonly audience: Audience;
  /** Days in the present status are counted up to it. */
  readonly asOf: Day;
  /** Whether it is told of each value since when it stands. */
  readonly isBlamed: boolean;
}

/** As much of a register as a life needs. */
export interface PastRegister extends Pick<Register, 'provenance'> {
  readonly parsed: Pick<Register['parsed'], 'dataset' | 'unread'>;
}

/** Everything from which a life is told. */
export interface LifeSource extends Past {
  /** The register where the history ends. */
  readonly register: PastRegister;
  /** The record there; undefined where it is gone. */
  readonly present: AnyRecord | undefined;
  /** Records that the audience may see now, and might not once. */
  readonly unnamed: ReadonlySet<string>;
  /** The record as it became after the history's end: what was taken out of it since is not told of. */
  readonly later?: AnyRecord;
}

/** Tells the life of one record. */
class LifeStory {
  private readonly source: LifeSource;
  private readonly options: LifeOptions;
  private readonly dataset: Dataset;
  private readonly telling: Telling;
  private readonly projected: Projector;
  private readonly language: string;
  private readonly told: ReadonlyMap<AnyRecord, AnyRecord>;

  constructor(source: LifeSource, options: LifeOptions) {
    const { dataset } = source.register.parsed;
    this.source = source;
    this.options = options;
    this.dataset = source.shown ?? project(dataset, options.audience);
    this.telling = new Telling(this.dataset, this.dataset);
    this.projected = projectorFor(dataset, source, options.audience, source.unnamed);
    this.language = dataset.settings.languages[0] ?? 'en';
    const files = source.touches.flatMap(({ before, after }) => [before, after]);
    const versions = files.flatMap((file) => source.versions.record(file) ?? []);
    const now = [source.present, source.later].filter((record) => record !== undefined);
    this.told = toldVersions([...versions, ...now]);
  }

  entries(): LifeEntry[] {
    const entries: LifeEntry[] = [];
    let last: AnyRecord | undefined;
    for (const [index, touch] of visibleTouches(this.source, this.options.audience).entries()) {
      const after = this.version(touch, 'after');
      const before = index === 0 ? this.version(touch, 'before') : (this.version(touch, 'before') ?? last);
      entries.push(...this.entry(touch, before, after));
      last = after ?? last;
    }
    return entries;
  }

  private version(touch: Touch, side: 'before' | 'after'): AnyRecord | undefined {
    const record = this.source.versions.record(touch[side]);
    return record === undefined ? undefined : this.projected(this.told.get(record) ?? record);
  }

  /** Nothing where nothing changed that may be told. */
  private entry(touch: Touch, before: AnyRecord | undefined, after: AnyRecord | undefined): LifeEntry[] {
    const { commit, author, subject, committedAt } = touch.commit;
    const head = { commit, author, subject, day: dayInZone(committedAt, zoneOf(this.source.register)) };
    if (touch.after !== null && after === undefined) return [{ ...head, change: undefined, fields: [] }];
    if (after === undefined) {
      const change = before === undefined ? undefined : this.telling.change({ before, after: undefined });
      return [{ ...head, change, fields: [] }];
    }
    const change = this.telling.change(before === undefined ? { before, after } : { before, after });
    if (change === undefined) return [];
    const fields =
      before === undefined ? [''] : differencesBetween(before, after, this.language).map(({ field }) => field);
    return [{ ...head, change, fields }];
  }

  present(): AnyRecord | undefined {
    const { present } = this.source;
    return present && this.projected(this.told.get(present) ?? present);
  }

  values(record: AnyRecord, entries: readonly LifeEntry[]): BlamedValue[] {
    return valuesOf(record, this.language).map((difference) => {
      const told = this.telling.told({ difference, ground: null });
      const names = [difference.field, `${difference.field}.${this.language}`];
      if (difference.language === this.language) names.push(difference.field.replace(/\.[^.]+$/u, ''));
      const entry = entries.findLast(({ fields }) => fields.some((field) => isAbout(field, names)));
      const title = lineText(labelLine(told));
      return { field: difference.field, title, value: told.to ?? { type: 'word', text: '' }, entry };
    });
  }
}

/** Whether a change of a field is one of a value by one of these names. */
function isAbout(field: string, names: readonly string[]): boolean {
  return field === '' || names.some((name) => name === field || name.startsWith(`${field}.`));
}

/** How long a record stayed in each status: by its own history, else by the commits that changed the status. */
function staysOf(record: AnyRecord | undefined, entries: readonly LifeEntry[], asOf: Day): Stay[] {
  const dated = record === undefined ? [] : historyOf(record);
  const starts = dated.length > 0 ? dated.map(({ on, status }) => ({ from: on, status })) : statusesOf(entries);
  const known = starts.filter(({ from }) => from <= asOf);
  const changes = known.filter(({ status }, index) => status !== known[index - 1]?.status);
  return changes.map(({ from, status }, index) => {
    const to = changes[index + 1]?.from ?? null;
    return { status, from, to, days: daysBetween(from, to ?? asOf) };
  });
}

function statusesOf(entries: readonly LifeEntry[]): { readonly from: Day; readonly status: string }[] {
  return entries.flatMap(({ day, change }) =>
    (change?.values ?? []).flatMap(({ field, to }) =>
      field === 'status' && to?.type === 'word' ? [{ from: day, status: to.text }] : [],
    ),
  );
}

/** Fields by which something has to be done. */
const deadlines: ReadonlySet<string> = new Set([
  'due',
  'needed_by',
  'until',
  'review_by',
  'expires_on',
  'update_deadline',
]);

function movesOf(entries: readonly LifeEntry[], dataset: Dataset): DeadlineMove[] {
  return entries.flatMap(({ day, change }) =>
    (change?.values ?? []).flatMap((value): DeadlineMove[] => {
      const { field, from, to } = value;
      if (from?.type !== 'day' || to?.type !== 'day' || !deadlines.has(field.split('.').at(-1) ?? '')) return [];
      const title = lineText(labelLine(value));
      return [{ field, title, from: from.text, to: to.text, days: distance(value, dataset), on: day }];
    }),
  );
}

function distance({ from, to }: ValueChange, { fiscalYear }: Dataset): number | null {
  const [start, end] = [from, to].map((value) =>
    value?.type === 'day' ? deadlineDay(value.text, fiscalYear) : undefined,
  );
  return start === undefined || end === undefined ? null : daysBetween(start, end);
}

/** What a record is called, and who leads it: as it stands, or as the last change found it where it is gone. */
function headOf(
  present: AnyRecord | undefined,
  last: RecordChange | undefined,
  dataset: Dataset,
): Pick<Life, 'kind' | 'id' | 'title' | 'lead'> | undefined {
  if (present === undefined) return last && { kind: last.kind, id: last.id, title: last.title, lead: null };
  const lead = ownerOf(present) === undefined ? null : (last?.lead ?? null);
  return { kind: present.kind, id: present.id, title: nameWithoutId(dataset, present), lead };
}

/**
 * Tells the life of a record, as far as an audience may know it: what each commit did to it, how long it stayed in each status, how its
 * deadlines moved, and since when each of its values stands.
 */
export function lifeOf(source: LifeSource, options: LifeOptions): Life | undefined {
  const { dataset } = source.register.parsed;
  const story = new LifeStory(source, options);
  const entries = story.entries();
  const present = story.present();
  const last = entries.findLast(({ change }) => change !== undefined)?.change;
  const head = headOf(present, last, dataset);
  if (head === undefined) return undefined;
  return {
    ...head,
    isPresent: present !== undefined,
    entries,
    stays: staysOf(present, entries, options.asOf),
    moves: movesOf(entries, dataset),
    values: present === undefined || !options.isBlamed ? [] : story.values(present, entries),
  };
}
