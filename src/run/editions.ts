import type { Day } from '../base/day.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Edition } from '../model/snapshot.js';
import { metrics } from '../metrics/registry.generated.js';
import { project } from '../parse/project.js';
import { measure } from './measure.js';

/** What each audience is shown on any day, computed when it is asked for and then remembered. */
export function editionsOf(dataset: Dataset): (audience: Audience, day: Day) => Edition {
  const known = new Map<string, Edition>();
  const editionOn = (audience: Audience, day: Day): Edition => {
    const snapshot = snapshotOf(project(dataset, audience), day, audience);
    const isMetric = (id: string): boolean => metrics.some((metric) => metric.id === id);
    return {
      dataset: snapshot.dataset,
      figure: (metric) => (isMetric(metric) ? measure(snapshot, { only: [metric] })[0] : undefined),
    };
  };
  return (audience, day) => {
    const key = `${audience} ${day}`;
    const edition = known.get(key) ?? editionOn(audience, day);
    known.set(key, edition);
    return edition;
  };
}
