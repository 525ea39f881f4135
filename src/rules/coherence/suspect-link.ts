import { affirmationsOf, reliancesOf, standingOf } from '../../facts/reliance.js';
import type { Affirmed, Reliance } from '../../facts/reliance.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { splitReference } from '../../parse/references.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'changed' | 'other-rule' | 'gone';

function finding(
  { dataset }: Snapshot,
  { record, target, path, affirmed }: Reliance & { readonly affirmed: Affirmed },
  message: 'changed' | 'other-rule',
): RuleFinding<MessageId> {
  const { index, entry } = affirmed;
  const data = {
    record: nameOf(dataset, record),
    target: nameOf(dataset, target),
    id: record.id,
    ref: entry.ref,
    on: entry.on,
  };
  const related = [{ place: at(target), message: 'this has changed' }];
  return {
    message,
    data,
    place: path === undefined ? at(record, 'affirmed', index, 'ref') : at(record, ...path),
    ...(message === 'changed' && { related }),
  };
}

/** What is affirmed although the record relies on it no longer. */
function* gone({ dataset }: Snapshot, record: AnyRecord, links: readonly Reliance[]): Iterable<RuleFinding<MessageId>> {
  const known = new Set(links.map(({ ref }) => ref));
  for (const [index, { ref }] of affirmationsOf(record).entries()) {
    // Of what cannot be read, nobody knows whether it still leads here.
    if (known.has(ref) || dataset.find(splitReference(ref).id) === undefined) continue;
    const data = { record: nameOf(dataset, record), target: nameOfId(dataset, ref), id: record.id };
    yield { message: 'gone', data, place: at(record, 'affirmed', index, 'ref') };
  }
}

export default defineDatasetRule({
  id: 'coherence/suspect-link',
  title: 'What a record relies on has changed since the link was affirmed',
  why: 'An action answers a gap, leans on a policy, carries a decision. When that changes in something that matters, the action may be the wrong one, and nobody notices unless somebody looks.',
  clauses: ['L11', 'L18'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Read what changed, and affirm the link if the record still fits (`secretariat affirm`).',
    'Change the record so that it fits, or take the link out.',
  ],
  messages: {
    changed: {
      text: '{record} relies on {target}, which has changed since the link was affirmed on {on}',
      help: 'read what changed; if {id} still fits, run `secretariat affirm {id} {ref}`, else change it',
      label: 'suspect',
    },
    'other-rule': {
      text: 'the link from {record} to {target} was affirmed by another rule than the one of this version, so that nothing can be compared',
      help: 'look at it once more, and run `secretariat affirm {id} {ref}`',
      label: 'affirmed by another rule',
      severity: 'info',
    },
    gone: {
      text: '{record} affirms a link to {target}, and does not rely on it any more',
      help: 'take the line out, or run `secretariat affirm {id} --all`',
      label: 'no such link',
      severity: 'info',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const record of dataset.records.values()) {
      if (affirmationsOf(record).length === 0) continue;
      const links = reliancesOf(dataset, record);
      for (const link of links) {
        const { affirmed } = link;
        // What was affirmed after the day that is looked at was not yet affirmed then.
        if (affirmed === undefined || affirmed.entry.on > asOf) continue;
        const standing = standingOf(dataset, link);
        if (standing === 'suspect') yield finding(snapshot, { ...link, affirmed }, 'changed');
        if (standing === 'other-rule') yield finding(snapshot, { ...link, affirmed }, 'other-rule');
      }
      yield* gone(snapshot, record, links);
    }
  },
});
