import { reliancesOf, suspectLinks } from '../../facts/reliance.js';
import type { Dataset } from '../../model/dataset.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { SuspectLink } from '../../model/status.js';
import { named } from '../shown.js';

/**
 * The links that are suspect on the as-of day and that the audience may see, with what it may see of both records.
 *
 * @param whole the dataset before it was projected: fingerprints are of all that matters
 */
export function suspectLinksShown({ dataset, asOf }: Snapshot, whole: Dataset): readonly SuspectLink[] {
  return suspectLinks(whole).flatMap(({ record, ref }): SuspectLink[] => {
    const seen = dataset.find(record.id);
    const link = seen && reliancesOf(dataset, seen).find((one) => one.ref === ref);
    if (link?.affirmed === undefined || link.affirmed.entry.on > asOf) return [];
    const { record: shown, target, affirmed } = link;
    return [{ ...named(dataset, shown), relies_on: named(dataset, target), affirmed_on: affirmed.entry.on }];
  });
}
