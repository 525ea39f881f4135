import { groupBy } from '../base/order.js';
import type { Waiver } from '../facts/waivers.js';
import type { Finding } from '../model/finding.js';
import { isFixed } from './severity.js';

/** A finding on its way out, with what only the runner needs to know of it. */
export interface Draft {
  readonly finding: Finding;
  /** What a waiver's `scope` must name, where the finding says so. */
  readonly scope: string | undefined;
  /** The items in the record that the finding is about, as `ACT-014#M2`. */
  readonly items: readonly string[];
}

function covers(waiver: Waiver, draft: Draft): boolean {
  const { record, scope } = waiver.data;
  if (record !== undefined && record !== draft.finding.record && !draft.items.includes(record)) return false;
  return scope === undefined || scope === draft.scope;
}

/** Marks what a waiver covers: same rule, and the record, item or scope that it names. The first by id is named. */
export function applyWaivers(drafts: readonly Draft[], waivers: readonly Waiver[]): Finding[] {
  const byRule = groupBy(waivers, ({ data }) => data.rule);
  return drafts.map((draft) => {
    const { finding } = draft;
    if (isFixed(finding.rule)) return finding;
    const waiver = byRule.get(finding.rule)?.find((candidate) => covers(candidate, draft));
    return waiver === undefined ? finding : { ...finding, waivedBy: waiver.id };
  });
}

/** The items that lie on a path into a record: `ACT-014#M2` for `/milestones/1/due`. */
export function itemsOn(recordId: string, data: unknown, path: readonly (string | number)[]): string[] {
  const items: string[] = [];
  let node = data;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) break;
    node = Object.hasOwn(node, step) ? (node as Record<string, unknown>)[String(step)] : undefined;
    if (typeof node === 'object' && node !== null && 'id' in node && typeof node.id === 'string') {
      items.push(`${recordId}#${node.id}`);
    }
  }
  return items;
}
