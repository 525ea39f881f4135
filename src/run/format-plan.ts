import { formatText } from '../edit/format.js';
import { expandText } from '../edit/expand.js';
import type { SourceTree } from '../model/source.js';
import type { ChangePlan } from './change-plan.js';
import { fileOfRecord, recordFiles } from './set.js';

/** A file that is left as it is, and why. */
export interface LeftAsItIs {
  readonly path: string;
  readonly why: string;
}

function formatFile(plan: ChangePlan, path: string, expand: boolean): LeftAsItIs[] {
  const text = plan.text(path) ?? '';
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const expanded = expand ? expandText(bare) : undefined;
  const result = expanded?.ok === false ? expanded : formatText(expanded?.value ?? bare);
  if (!result.ok) return [{ path, why: result.error.message }];
  if (result.value !== text) plan.replace(path, result.value);
  return [];
}

/**
 * Plans that records are arranged in the canonical form.
 *
 * @param ids which; all, with the settings, where there is none
 * @param expand whether anchors, aliases and merge keys are written out first
 * @returns what cannot be read, and is left as it is
 * @throws Misuse for an id that is not there
 */
export function planFormats(
  plan: ChangePlan,
  tree: SourceTree,
  ids: readonly string[],
  expand: boolean,
): readonly LeftAsItIs[] {
  const files = recordFiles(tree);
  const wanted = ids.length === 0 ? [...files.values()] : ids.map((id) => fileOfRecord(files, id));
  return wanted.flatMap(({ path }) => formatFile(plan, path, expand));
}
