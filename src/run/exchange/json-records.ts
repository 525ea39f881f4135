/* Records as they stand in exported JSON → what comes in. */
import { visible } from '../../base/text.js';
import type { Incoming } from '../../exchange/incoming.js';
import type { CellPlace, RowProblem } from '../../exchange/table.js';
import { kindByName } from '../../kinds/registry.generated.js';
import { audiences } from '../../model/audience.js';
import type { Audience } from '../../model/audience.js';
import type { KindName } from '../../model/record.js';
import { limits } from '../../parse/limits.js';
import { isMapping } from '../../parse/plain.js';
import type { Plain } from '../../parse/values.js';
import type { Parcel } from './format.js';

/** What an envelope says of the records in it. */
export interface Envelope {
  readonly audience: Audience;
}

/** The envelope of an export, or why it is none. */
export function envelopeIn(value: Plain | undefined): Envelope | string {
  if (!isMapping(value) || value['kind'] !== 'export') return 'it is not an export of this program';
  const version = value['schema_version'];
  if (version !== 1)
    return `it is an export of version ${visible(JSON.stringify(version))}, and this program reads version 1`;
  const audience = audiences.find((one) => one === value['audience']);
  return audience === undefined ? 'it does not say for whom it was exported' : { audience };
}

/** Whether mappings and lists lie deeper inside each other than a record may have them. */
export function isTooDeep(value: Plain, most: number = limits.depth): boolean {
  let level: readonly Plain[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

const isKind = (name: Plain | undefined): name is KindName =>
  typeof name === 'string' && Object.hasOwn(kindByName, name);

/** Reads one record. */
export function recordIn(value: Plain, place: CellPlace, { audience }: Envelope): Incoming | RowProblem {
  const help = 'A record is {"kind": "action", "id": "ACT-014", "data": {…}}, as `secretariat export` writes it.';
  if (isTooDeep(value))
    return { ...place, message: `it is nested more than ${String(limits.depth)} levels deep`, help };
  if (!isMapping(value)) return { ...place, message: 'this is no record', help };
  const { kind, id, data, ...others } = value;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined)
    return { ...place, heading: stranger, message: `a record has no "${visible(stranger)}" here`, help };
  if (!isKind(kind))
    return { ...place, heading: 'kind', message: `there is no kind ${visible(JSON.stringify(kind ?? null))}`, help };
  if (typeof id !== 'string') return { ...place, heading: 'id', message: 'the record has no id', help };
  if (!isMapping(data)) return { ...place, heading: 'data', message: 'the record has no data', help };
  return {
    kind,
    id,
    data,
    mode: audience === 'restricted' ? 'whole' : 'projected',
    audience,
    keys: undefined,
    paths: undefined,
    added: new Set(),
    rows: [place],
    places: new Map([['', place]]),
  };
}

/** Sorts what was read into records and what is wrong. */
export function parcelOf(read: readonly (Incoming | RowProblem)[]): Parcel {
  const records = read.filter((one) => 'rows' in one);
  const problems = read.filter((one) => 'message' in one);
  return { tables: [], records, problems, rows: read.length };
}
