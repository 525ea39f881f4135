import { isDay } from '../base/day.js';
import type { Day } from '../base/day.js';
import { sortBy } from '../base/order.js';
import { parsePeriod } from '../base/period.js';
import { plural, visible } from '../base/text.js';
import { compareDatasets } from '../compare/changes.js';
import { nameWithoutId } from '../facts/names.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Audience } from '../model/audience.js';
import type { RecordChange } from '../model/change.js';
import type { Dataset } from '../model/dataset.js';
import type { Point } from '../model/point.js';
import type { Provenance } from '../model/source.js';
import { anyText } from '../model/text.js';
import type { ParsedRegister } from '../parse/register.js';
import { englishDay } from '../render/format.js';
import { usualDay, zoneOf } from './register.js';

/** One end of a comparison. */
export interface ComparedSide {
  readonly point: Point;
  /** The committer's day in the register's time zone; null for the files on disk. */
  readonly day: Day | null;
  readonly provenance: Provenance;
  /** Records that could not be read, by path. */
  readonly unread: readonly string[];
}

/** What became of a register from one point to another. */
export interface Comparison {
  /** The name of the register, and its time zone. */
  readonly register: string;
  readonly timeZone: string;
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly audience: Audience;
  readonly by: 'kind' | 'lead';
  readonly groups: readonly ChangeGroup[];
}

/** The changes under one heading. */
export interface ChangeGroup {
  /** The kind, or the id of the lead; `(none)` for what has none. */
  readonly key: string;
  readonly title: string;
  readonly changes: readonly RecordChange[];
}

/** How two points are compared. */
export interface DiffOptions {
  readonly audience: Audience;
  readonly by?: 'kind' | 'lead';
  /** Files that git takes for renamed: path after → path before. */
  readonly renames?: ReadonlyMap<string, string>;
  /** The register as it became after both: what was taken out of a record since is not told of. */
  readonly later?: Dataset;
}

/** A register at a point. */
export interface RegisterAt {
  readonly point: Point;
  readonly register: { readonly parsed: Known; readonly provenance: Provenance };
}

/** As much of a register as a comparison needs. */
export type Known = Pick<ParsedRegister, 'dataset' | 'unread'>;

/** What could not be read on one side only did not come or go. */
function isComparable(change: RecordChange, before: Known, after: Known): boolean {
  if (change.type !== 'added' && change.type !== 'removed') return true;
  const other = change.type === 'added' ? before : after;
  const folder = shapes[change.kind].folder;
  return !other.unread.some((path) => path.startsWith(`${folder}/${change.id}.`));
}

const headingOfKind = (folder: string): string => folder.charAt(0).toUpperCase() + folder.slice(1);

function byKind(changes: readonly RecordChange[]): ChangeGroup[] {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    key: kind,
    title: headingOfKind(shapes[kind].folder),
    changes: changes.filter((change) => change.kind === kind),
  }));
}

const noLead = '(none)';
const leadOf = ({ lead }: RecordChange): string => (lead?.type === 'reference' ? lead.id : noLead);

function byLead(changes: readonly RecordChange[], { parsed }: RegisterAt['register']): ChangeGroup[] {
  const groups = [...new Set(changes.map(leadOf))].map((key): ChangeGroup => {
    const record = parsed.dataset.find(key);
    const title = record === undefined ? key : nameWithoutId(parsed.dataset, record) || key;
    return { key, title, changes: changes.filter((change) => leadOf(change) === key) };
  });
  return sortBy(
    groups,
    ({ key }) => (key === noLead ? 1 : 0),
    ({ title }) => title,
  );
}

const sideOf = ({ point, register }: RegisterAt): ComparedSide => ({
  point,
  day: point.commit === null ? null : usualDay(register, true, 0),
  provenance: register.provenance,
  unread: register.parsed.unread,
});

/** Compares a register at two points in time. */
export function compareRegisters(from: RegisterAt, to: RegisterAt, options: DiffOptions): Comparison {
  const { audience, by = 'kind' } = options;
  const [before, after] = [from.register.parsed, to.register.parsed];
  const changes = compareDatasets(before.dataset, after.dataset, options).filter((change) =>
    isComparable(change, before, after),
  );
  return {
    register: nameOfRegister(after),
    timeZone: zoneOf(to.register),
    from: sideOf(from),
    to: sideOf(to),
    audience,
    by,
    groups: by === 'kind' ? byKind(changes) : byLead(changes, to.register),
  };
}

function nameOfRegister({ dataset }: Known): string {
  const { settings } = dataset;
  return anyText(settings.name, settings.languages[0] ?? 'en', settings.languages[0] ?? 'en');
}

/** Whether some record could not be compared. */
export function isIncomplete({ from, to }: Comparison): boolean {
  return from.unread.length + to.unread.length > 0;
}

/** A point in words; names of branches and ids of commits are for those who may see all. */
export function sideText({ point, day }: ComparedSide, audience: Audience): string {
  if (point.commit === null || day === null) return 'the files on disk';
  const { name, commit } = point;
  if (isDay(name)) return englishDay(name);
  if (audience !== 'restricted') return parsePeriod(name) === undefined ? englishDay(day) : name;
  const id = commit.startsWith(name) ? '' : `, commit ${commit.slice(0, 10)}`;
  return `${visible(name)} (${englishDay(day)}${id})`;
}

/** What could not be compared, in words; undefined where all could. */
export function incompleteText({ from, to, audience }: Comparison): string | undefined {
  const parts = [from, to].flatMap((side) => {
    if (side.unread.length === 0) return [];
    const files = audience === 'restricted' ? ` (${side.unread.map(visible).join(', ')})` : '';
    return [`${plural(side.unread.length, 'record', 'records')} of ${sideText(side, audience)}${files}`];
  });
  return parts.length === 0 ? undefined : `INCOMPLETE. Not to be read: ${parts.join('; ')}.`;
}
