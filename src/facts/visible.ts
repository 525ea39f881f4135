import { shapes } from '../kinds/shape.generated.js';
import { mayRead, narrower } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';

/**
 * Whether the snapshot's audience may read a property of a kind at all (`commitment`, `evidence`), by the schema and by
 * what the settings narrow. Where it may not, an absent value says nothing.
 */
export function maySee(snapshot: Snapshot, kind: KindName, property: string): boolean {
  const properties = shapes[kind].properties ?? {};
  const declared = Object.hasOwn(properties, property) ? properties[property]?.visibility : undefined;
  if (declared === undefined) return false;
  return mayRead(snapshot.audience, narrowed(snapshot, `${kind}.${property}`, declared));
}

function narrowed(snapshot: Snapshot, name: string, declared: Audience): Audience {
  const settings = snapshot.dataset.settings.narrowed_visibility ?? {};
  const wanted = Object.hasOwn(settings, name) ? settings[name] : undefined;
  return wanted === undefined ? declared : narrower(declared, wanted);
}
