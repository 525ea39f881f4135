import { metrics } from '../../metrics/registry.generated.js';
import { rules } from '../../rules/registry.generated.js';
import type { ReportFacts } from '../../sections/define.js';
import type { Phrasebook } from '../../sections/phrasebook.js';
import { translatedMetric, translatedRule } from '../report.js';
import type { SiteBasis } from './basis.js';

/** What the sections on a site stand on, with what metrics and rules say of themselves in its language. */
export function factsOf(basis: SiteBasis, phrasebook: Phrasebook): ReportFacts {
  const { snapshot, previous, measures, previousMeasures, digest, provenance, unread } = basis;
  return {
    snapshot,
    previous,
    period: snapshot.period,
    subject: {},
    sectionNames: [],
    measures,
    previousMeasures,
    metrics: metrics.map((metric) => translatedMetric(phrasebook, metric)),
    rules: rules.map((rule) => translatedRule(phrasebook, rule)),
    provenance,
    digest,
    unread,
    withheld: 0,
  };
}
