import type { Day } from '../../base/day.js';
import { compareText } from '../../base/order.js';
import { parsePeriod, periodDays } from '../../base/period.js';
import type { FiscalYear } from '../../base/period.js';
import { isTree } from './edits.js';
import type { Edit, Path, Tree } from './edits.js';

/** A record of the finished register. */
export interface Finished {
  readonly kind: string;
  readonly id: string;
  readonly data: Tree;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const itemsOf = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);
const earliest = (days: readonly (string | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).toSorted(compareText)[0];

/** The last day of the period that a text names. */
function endOf(period: unknown, fiscalYear: FiscalYear): Day | undefined {
  const parsed = typeof period === 'string' ? parsePeriod(period) : undefined;
  return parsed === undefined ? undefined : periodDays(parsed, fiscalYear).to;
}

/** What says of a record when it was written down, the first that it has. */
const birthKeys: Readonly<Record<string, readonly string[]>> = {
  update: ['reported_on'],
  waiver: ['decided_on'],
  product: ['published_on'],
  risk: ['identified_on'],
  gap: ['identified_on'],
  commitment: ['made_on'],
  assessment: ['date'],
};

/**
 * The day from which a record of the finished register was in it; undefined = from the beginning.
 *
 * @param fiscalYear by which the ids of periods are read
 */
export function birthOf({ kind, id, data }: Finished, fiscalYear: FiscalYear): Day | undefined {
  if (kind === 'meeting') return earliest([textOf(data['notice_sent_on']), textOf(data['date'])]);
  const begun = textOf(itemsOf(data['history'])[0]?.['on']);
  if (begun !== undefined) return begun;
  if (kind === 'period') {
    const period = parsePeriod(id);
    return period === undefined ? undefined : periodDays(period, fiscalYear).from;
  }
  const dated = (birthKeys[kind] ?? ['from']).map((key) => textOf(data[key]));
  return dated.find((day) => day !== undefined);
}

/** Lists of people and posts: who begins later is not in them yet. */
const listsByBeginning = new Set([
  'roles',
  'holders',
  'alternates',
  'contact_posts',
  'lead_organisations',
  'secretariat_hosts',
]);

/** Keys that say that something was done, with what is written down together with them. */
const outcomes: readonly (readonly string[])[] = [
  ['done_on', 'evidence'],
  ['resolved_on'],
  ['secured_on'],
  ['published_on', 'submitted_to', 'sha256'],
  ['confirmed_on'],
  ['reviewed_on'],
  ['lapsed_on'],
  ['ended_on'],
];

/** The day from which an item of a list was written down. */
function itemKnownFrom(list: string, item: Tree, fiscalYear: FiscalYear): Day | undefined {
  const own = ['reported_on', 'on', 'declared_on'].map((key) => textOf(item[key])).find((day) => day !== undefined);
  return own ?? (listsByBeginning.has(list) ? textOf(item['from']) : endOf(item['period'], fiscalYear));
}

/** What of a value inside a record was not known yet. */
function laterParts(value: unknown, path: Path, day: Day, fiscalYear: FiscalYear): Edit[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const here = [...path, index];
      const from = isTree(item) ? itemKnownFrom(String(path.at(-1)), item, fiscalYear) : undefined;
      return from !== undefined && from > day ? [{ path: here }] : laterParts(item, here, day, fiscalYear);
    });
  }
  if (!isTree(value)) return [];
  const undone = outcomes.filter(([key = '']) => path.length > 0 && (textOf(value[key]) ?? '') > day).flat();
  return [
    ...undone.filter((key) => Object.hasOwn(value, key)).map((key) => ({ path: [...path, key] })),
    ...Object.entries(value).flatMap(([key, item]) => laterParts(item, [...path, key], day, fiscalYear)),
  ];
}

/** Where an amended field stands: `due`, `targets.T1`, `milestones.M2.due`. Undefined where the record has no such value now. */
function placeOf(data: Tree, field: string): Path | undefined {
  const path: (string | number)[] = [];
  let value: unknown = data;
  for (const key of /^targets\.[^.]+$/.test(field) ? [...field.split('.'), 'value'] : field.split('.')) {
    const step: string | number = Array.isArray(value) ? itemsOf(value).findIndex(({ id }) => id === key) : key;
    path.push(step);
    value = Array.isArray(value) ? (value[Number(step)] as unknown) : isTree(value) ? value[key] : undefined;
  }
  return value === undefined ? undefined : path;
}

/** Puts back what later amendments changed, the latest first. */
function undoneAmendments(data: Tree, day: Day): Edit[] {
  const later = itemsOf(data['amendments']).filter(({ on }) => (textOf(on) ?? '') > day);
  return later
    .toSorted((a, b) => compareText(textOf(b['on']) ?? '', textOf(a['on']) ?? ''))
    .flatMap(({ field, from }) => {
      const path = placeOf(data, textOf(field) ?? '');
      return path === undefined || (typeof from !== 'string' && typeof from !== 'number')
        ? []
        : [{ path, value: from }];
    });
}

/** The status that a record had, where that is another one than now. */
function earlierStatus({ kind, data }: Finished, day: Day): string | undefined {
  const known = itemsOf(data['history']).filter(({ on }) => (textOf(on) ?? '') <= day);
  const last = textOf(known.at(-1)?.['status']);
  if (last !== undefined) return last === data['status'] ? undefined : last;
  if (kind === 'meeting' && data['status'] === 'held' && (textOf(data['date']) ?? '') > day) return 'planned';
  const signed = earliest(itemsOf(data['sign_offs']).map(({ on }) => textOf(on)));
  return kind === 'period' && signed !== undefined && signed > day && data['status'] !== 'open' ? 'open' : undefined;
}

/** What is written down only when a record has reached its status: kind → keys that go when the status is an earlier one. */
const writtenWithStatus: Readonly<Record<string, readonly string[]>> = {
  action: ['evidence', 'verification', 'verified_by'],
  commitment: ['evidence'],
  gap: ['closed_by'],
  meeting: ['attendance', 'summary', 'documents'],
  decision: ['positions', 'follow_up'],
  assessment: ['endorsed_by'],
  period: ['narrative', 'cleared_figures'],
  programme: ['adoption_decision'],
};

/** An open period tells its story only when it is over. */
function narrativeToCome({ kind, id, data }: Finished, day: Day, fiscalYear: FiscalYear): Edit[] {
  const early = kind === 'period' && day < (endOf(id, fiscalYear) ?? '') && Object.hasOwn(data, 'narrative');
  return early ? [{ path: ['narrative'] }] : [];
}

/**
 * What must be changed in a record of the finished register to get what was known on a day: facts dated later are taken out, amendments
 * made later are undone, and the status is what it was.
 *
 * @returns edits of the finished record, none where everything was known
 */
export function editsForDay(record: Finished, day: Day, fiscalYear: FiscalYear): readonly Edit[] {
  const { kind, data } = record;
  const status = earlierStatus(record, day);
  const gone = status === undefined ? [] : (writtenWithStatus[kind] ?? []).filter((key) => Object.hasOwn(data, key));
  return [
    ...laterParts(data, [], day, fiscalYear),
    ...undoneAmendments(data, day),
    ...narrativeToCome(record, day, fiscalYear),
    ...gone.map((key) => ({ path: [key] })),
    ...(status === undefined ? [] : [{ path: ['status'], value: status }]),
    ...(status === 'needed' && Object.hasOwn(data, 'provider') ? [{ path: ['provider'] }] : []),
  ];
}
