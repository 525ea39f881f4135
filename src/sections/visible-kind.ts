import { shapes } from '../kinds/shape.generated.js';
import { mayRead } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import type { SectionContext } from './define.js';

/**
 * Whether the audience may read the records of a kind, unless one is narrower than its kind. Where it may not, an empty list
 * says nothing: a sentence such as "no waiver is in force" would be false.
 */
export function seesKind(context: SectionContext, kind: KindName): boolean {
  const { dataset, audience } = context.snapshot;
  const settled = dataset.settings.default_visibility ?? {};
  const own = Object.hasOwn(settled, kind) ? settled[kind] : undefined;
  return mayRead(audience, own ?? shapes[kind].visibility);
}
