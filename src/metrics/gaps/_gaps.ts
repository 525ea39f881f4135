import { openGaps } from '../../facts/gaps.js';
import type { Gap } from '../../facts/gaps.js';
import type { Snapshot } from '../../model/snapshot.js';
import { notLive } from '../_actions.js';
import { leftOut } from '../_observe.js';
import type { Observation } from '../define.js';

/** Each gap: those that are open as `observe` says, the others left out with the reason. */
export function ofOpenGaps(snapshot: Snapshot, observe: (gap: Gap) => Observation): readonly Observation[] {
  const open = new Set(openGaps(snapshot).map(({ id }) => id));
  return snapshot.dataset.of('gap').map((gap) => {
    if (open.has(gap.id)) return observe(gap);
    const isLater = gap.data.identified_on !== undefined && gap.data.identified_on > snapshot.asOf;
    return leftOut(gap, isLater ? 'identified after the as-of day' : notLive(gap, snapshot));
  });
}
