import { matchRecords } from '../compare/match.js';
import type { Renames } from '../compare/match.js';
import { nameOf } from '../facts/names.js';
import { fingerprintOf, reliancesOf, standingOf, suspectLinks } from '../facts/reliance.js';
import type { Reliance } from '../facts/reliance.js';
import type { Dataset } from '../model/dataset.js';
import type { Review, ReviewedLink } from '../model/review.js';
import { splitReference } from '../parse/references.js';

/** A register on both sides of a change: whole, and as the audience may see it. */
export interface LinkSides {
  readonly whole: { readonly before: Dataset; readonly after: Dataset };
  readonly shown: { readonly before: Dataset; readonly after: Dataset };
  readonly renames: Renames;
}

/** A reference as the earlier side wrote it, by the ids that records had there. */
function formerReference(ref: string, formerIds: ReadonlyMap<string, string>): string {
  const { id, item } = splitReference(ref);
  const former = formerIds.get(id) ?? id;
  return item === undefined ? former : `${former}#${item}`;
}

/** Whether the audience sees that somebody affirmed the link, and nothing that matters has changed since. */
function isAffirmed(whole: Dataset, { record, ref, affirmed }: Reliance): boolean {
  const own = whole.find(record.id);
  const link = own && reliancesOf(whole, own).find((one) => one.ref === ref);
  return affirmed !== undefined && link !== undefined && standingOf(whole, link) === 'affirmed';
}

/** Links that are older than the change, and lead to what it changes in something that matters, as far as that can be seen. */
function touchedLinks({ whole, shown, renames }: LinkSides): readonly Reliance[] {
  const pairs = matchRecords(shown.before, shown.after, renames);
  const formerIds = new Map(
    pairs.flatMap((pair) => (pair.before && pair.after ? [[pair.after.id, pair.before.id]] : [])),
  );
  return [...shown.after.records.values()].flatMap((record) => {
    const earlier = shown.before.find(formerIds.get(record.id));
    if (earlier === undefined) return [];
    const known = new Set(reliancesOf(shown.before, earlier).map(({ ref }) => ref));
    return reliancesOf(shown.after, record).filter((link) => {
      const former = formerReference(link.ref, formerIds);
      const was = known.has(former) ? fingerprintOf(shown.before, former) : undefined;
      return was !== undefined && was !== fingerprintOf(shown.after, link.ref) && !isAffirmed(whole.after, link);
    });
  });
}

/** Links that were suspect and are affirmed, as far as the audience may see them. */
function clearedLinks({ whole, shown }: LinkSides): readonly Reliance[] {
  return suspectLinks(whole.before).flatMap(({ record, ref }) => {
    const seen = shown.after.find(record.id);
    const link = seen && reliancesOf(shown.after, seen).find((one) => one.ref === ref);
    return link !== undefined && isAffirmed(whole.after, link) ? [link] : [];
  });
}

/** The links that a change makes suspect, whether or not anybody has ever affirmed them, and those that it affirms again. */
export function reviewedLinks(sides: LinkSides): Pick<Review, 'suspect' | 'cleared'> {
  const { after } = sides.shown;
  const told = ({ record, target }: Reliance): ReviewedLink => ({
    record: nameOf(after, record),
    target: nameOf(after, target),
  });
  return { suspect: touchedLinks(sides).map(told), cleared: clearedLinks(sides).map(told) };
}
