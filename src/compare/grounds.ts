import { shapes } from '../kinds/shape.generated.js';
import type { Ground } from '../model/change.js';
import type { AnyRecord } from '../model/record.js';
import type { Difference } from './differences.js';
import { isMapping } from './items.js';
import type { Shower } from './show.js';

type Entry = Readonly<Record<string, unknown>>;

/** `targets.T1` in an amendment means the value of that target. */
const fieldOfAmendment = (field: string): string => (/^targets\.[^.]+$/u.test(field) ? `${field}.value` : field);

const isAddedTo = (list: string, { field, type }: Difference): boolean =>
  type === 'added' && field.startsWith(`${list}.`);

/** The entries that were added to a list of a record, with the difference that says so. */
function addedTo(list: string, differences: readonly Difference[]): { difference: Difference; entry: Entry }[] {
  return differences
    .filter((difference) => isAddedTo(list, difference))
    .flatMap((difference) => (isMapping(difference.to) ? [{ difference, entry: difference.to }] : []));
}

/** The differences that say why another one came about: new entries of the history, and amendments. */
function reasonsFor(
  difference: Difference,
  differences: readonly Difference[],
): readonly { difference: Difference; entry: Entry }[] {
  if (difference.field === 'status') {
    return addedTo('history', differences).filter(({ entry }) => entry['status'] === difference.to);
  }
  return addedTo('amendments', differences).filter(
    ({ entry }) => fieldOfAmendment(String(entry['field'])) === difference.field,
  );
}

/** A change with what stands behind it, and which other changes are thereby said. */
export interface Grounded {
  readonly difference: Difference;
  readonly ground: Ground | null;
}

function groundOf(entry: Entry, shower: Shower, record: AnyRecord): Ground {
  const shape = shapes[record.kind];
  const list = Object.hasOwn(entry, 'field') ? 'amendments' : 'history';
  const reason = shape.properties?.[list]?.items?.properties?.['reason'];
  return {
    decision: typeof entry['decision'] === 'string' ? shower.reference(entry['decision']) : null,
    on: typeof entry['on'] === 'string' ? entry['on'] : null,
    reason: entry['reason'] === undefined || reason === undefined ? null : shower.value(entry['reason'], reason),
  };
}

/**
 * Puts a new entry of the history, or an amendment, to the change that it explains, so that one event is told once.
 */
export function withGrounds(
  differences: readonly Difference[],
  record: AnyRecord,
  shower: Shower,
): readonly Grounded[] {
  const told = new Set<Difference>();
  const grounded = differences.map((difference): Grounded => {
    const reasons = reasonsFor(difference, differences);
    for (const reason of reasons) told.add(reason.difference);
    const last = reasons.at(-1)?.entry;
    return { difference, ground: last === undefined ? null : groundOf(last, shower, record) };
  });
  return grounded.filter(({ difference }) => !told.has(difference));
}
