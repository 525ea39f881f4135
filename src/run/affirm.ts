import type { Day } from '../base/day.js';
import { nearest, visible } from '../base/text.js';
import { readData } from '../edit/apply.js';
import { editsBetween } from '../edit/difference.js';
import { orderOf } from '../edit/key-order.js';
import { affirmationsOf, canRely, fingerprintOf, reliancesOf, standingOf } from '../facts/reliance.js';
import type { Reliance } from '../facts/reliance.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse } from '../model/errors.js';
import type { AnyRecord } from '../model/record.js';
import type { Affirmation } from '../model/records.generated.js';
import type { Plain } from '../parse/values.js';
import type { ChangePlan } from './change-plan.js';
import type { Register } from './register.js';

/** Which links are affirmed, when and by whom. */
export interface AffirmOptions {
  /** As the links write them; without any, those that are suspect. */
  readonly refs: readonly string[];
  /** Every link of the record, also those that nobody has affirmed before. */
  readonly all: boolean;
  readonly on: Day;
  /** The organisation that affirms, where it is not the secretariat. */
  readonly by?: string;
}

function recordNamed({ parsed }: Register, id: string): AnyRecord {
  const record = parsed.dataset.find(id);
  if (record === undefined) {
    const [best] = nearest(id, parsed.dataset.records.keys());
    const help = best === undefined ? '`secretariat list KIND` shows the ids of a kind.' : `Did you mean "${best}"?`;
    throw new Misuse(`there is no record with the id "${visible(id)}" that can be read`, help);
  }
  if (canRely(record.kind)) return record;
  const kinds = Object.entries(shapes).filter(([, shape]) => shape.properties?.['affirmed'] !== undefined);
  throw new Misuse(
    `${id} is a record of the kind ${record.kind}, whose links are not affirmed`,
    `These kinds say on what they rely: ${kinds.map(([kind]) => kind).join(', ')}.`,
  );
}

function linkNamed(links: readonly Reliance[], id: string, ref: string): Reliance {
  const found = links.find((link) => link.ref === ref);
  if (found !== undefined) return found;
  const refs = links.map((link) => link.ref);
  const help =
    refs.length === 0
      ? 'It relies on no gap, policy, decision or commitment.'
      : `It relies on ${refs.join(', ')}: write one of them as it stands.`;
  throw new Misuse(`${id} does not rely on "${visible(ref)}"`, help);
}

/** The links that are meant: those that were named, all of them, or those that ask for it. */
function chosen(
  register: Register,
  id: string,
  links: readonly Reliance[],
  options: AffirmOptions,
): readonly Reliance[] {
  if (options.refs.length > 0) return options.refs.map((ref) => linkNamed(links, id, ref));
  if (options.all) return links;
  const { dataset } = register.parsed;
  return links.filter((link) => ['suspect', 'other-rule'].includes(standingOf(dataset, link)));
}

/** The affirmations of a record with some links affirmed anew: each in its place, new ones behind. */
function affirmedAnew(
  { parsed: { dataset } }: Register,
  before: readonly Affirmation[],
  links: readonly Reliance[],
  { on, by }: AffirmOptions,
): Affirmation[] {
  const fresh = new Map(
    links.map(({ ref }) => {
      const fingerprint = fingerprintOf(dataset, ref);
      return [ref, { ref, on, ...(by !== undefined && { by }), ...(fingerprint !== undefined && { fingerprint }) }];
    }),
  );
  const kept = before.map((entry) => fresh.get(entry.ref) ?? entry);
  return [...kept, ...[...fresh.values()].filter(({ ref }) => !before.some((entry) => entry.ref === ref))];
}

/**
 * Plans that links of a record are affirmed: a dated line for each, with what they lead to as it stands now. With `all`, lines about
 * links that are gone are taken out.
 *
 * @returns the links that are affirmed, as the record writes them
 * @throws Misuse for a record or link that is not there, or a file that cannot be changed
 */
export function planAffirmations(
  plan: ChangePlan,
  register: Register,
  id: string,
  options: AffirmOptions,
): readonly string[] {
  const record = recordNamed(register, id);
  const links = reliancesOf(register.parsed.dataset, record);
  const meant = chosen(register, id, links, options);
  const known = affirmationsOf(record);
  const before = options.all ? known.filter(({ ref }) => links.some((link) => link.ref === ref)) : known;
  const after = affirmedAnew(register, before, meant, options);
  const read = readData(plan.text(record.path) ?? '');
  if (!read.ok) throw new Misuse(`"${visible(record.path)}" cannot be read: ${read.error.message}`, read.error.help);
  const { affirmed: _affirmed, ...rest } = read.value;
  const intended = after.length === 0 ? rest : { ...rest, affirmed: after as unknown as Plain };
  plan.edit(record.path, editsBetween(read.value, intended, orderOf(shapes[record.kind])));
  return meant.map(({ ref }) => ref);
}
