import { shapeInside } from '../kinds/shape-at.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { mayRead, narrower } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';

/**
 * Whether the snapshot's audience may read a property of a kind at all (`commitment`, `evidence`; `product`,
 * `uptake.evidence`), by the schema and by what the settings narrow. Where it may not, an absent value says nothing.
 */
export function maySee(snapshot: Snapshot, kind: KindName, property: string): boolean {
  let shape: Shape | undefined = shapes[kind];
  let name: string = kind;
  for (const key of property.split('.')) {
    shape = shapeInside(shape, key);
    name = `${name}.${key}`;
    if (shape === undefined) return false;
    if (!mayRead(snapshot.audience, narrowed(snapshot, name, shape.visibility))) return false;
  }
  return true;
}

function narrowed(snapshot: Snapshot, name: string, declared: Audience): Audience {
  const settings = snapshot.dataset.settings.narrowed_visibility ?? {};
  const wanted = Object.hasOwn(settings, name) ? settings[name] : undefined;
  return wanted === undefined ? declared : narrower(declared, wanted);
}
