import type { Audience } from '../model/audience.js';
import type { Finding } from '../model/finding.js';
import type { AnyRecord } from '../model/record.js';
import type { Base } from './change.js';
import { matchRecords, renamesAmong } from '../compare/match.js';
import type { Register } from './register.js';
import { withholderFor } from './withhold.js';
import type { Withholder } from './withhold.js';

/** A finding as the earlier side would have had it. */
function asEarlier(finding: Finding, { path, id }: AnyRecord): Finding {
  return { ...finding, path, record: id };
}

/**
 * What an audience may see of a change: a value has the narrowest audience of both sides, by the settings of the base and by those that
 * the change proposes. A record that is gone is judged as it was.
 *
 * @param titleOf what a rule says in general
 */
export function withholderOfChange(
  base: Base,
  { parsed }: Register,
  audience: Audience,
  titleOf: (rule: string) => string,
): Withholder {
  const { dataset, ownSettings, sourceOf } = parsed;
  const earlier = withholderFor(audience, { ...base.before.parsed, titleOf });
  const later = [dataset, { ...dataset, settings: ownSettings }].map((known) =>
    withholderFor(audience, { dataset: known, sourceOf, titleOf }),
  );
  const pairs = matchRecords(base.before.parsed.dataset, dataset, renamesAmong(base.files));
  const beforeOf = new Map(pairs.flatMap(({ before, after }) => (before && after ? [[after.id, before]] : [])));
  const isGone = ({ record }: Finding): boolean =>
    record !== null && dataset.find(record) === undefined && base.before.parsed.dataset.find(record) !== undefined;
  return {
    finding(finding) {
      if (isGone(finding)) return earlier.finding(finding);
      const shown = later.reduce((known, withholder) => withholder.finding(known), finding);
      const before = beforeOf.get(finding.record ?? '');
      if (before === undefined) return shown;
      return { ...earlier.finding(asEarlier(shown, before)), path: finding.path, record: finding.record };
    },
    pieces(finding, pieces) {
      const shown = later.reduce((known, withholder) => withholder.pieces(finding, known), pieces);
      const before = beforeOf.get(finding.record ?? '');
      return before === undefined ? shown : earlier.pieces(asEarlier(finding, before), shown);
    },
  };
}
