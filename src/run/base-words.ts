/* What an answer says about the base by which a change was judged. */
import { listWords } from '../base/text.js';
import type { Audience } from '../model/audience.js';
import type { ValidationOutput } from '../model/records.generated.js';
import { changeRules, isComparable } from './change.js';
import type { Base, NoBase } from './change.js';

const lacking: Readonly<Record<NoBase['lacking'], string>> = {
  register: 'holds no register, so that this is an adoption',
  settings: 'holds settings that cannot be read',
};

/** By what a change was judged, in a line; what was not applied is named. */
export function baseText(base: Base | NoBase, audience: Audience, isPartial: boolean): string {
  const short = (commit: string): string => (audience === 'public' ? '' : ` (${commit.slice(0, 10)})`);
  if (!isComparable(base)) {
    return `${base.ref} ${lacking[base.lacking]}; not applied: ${listWords(changeRules())}`;
  }
  const part = isPartial ? 'only what the change can affect; ' : '';
  const tip = base.tip === base.commit ? '' : `, judged by the policy of ${base.ref} as it is now${short(base.tip)}`;
  return `${part}compared with ${base.ref}${short(base.commit)}${tip}`;
}

/** The same for other programs. */
export function baseJson(base: Base | NoBase, audience: Audience, isPartial: boolean): ValidationOutput['base'] {
  const shown = (commit: string): string | null => (audience === 'public' ? null : commit);
  return {
    ref: base.ref,
    commit: shown(base.commit),
    policy_commit: shown(base.tip),
    only_changed: isPartial,
    not_applied: isComparable(base) ? [] : [...changeRules()],
  };
}
