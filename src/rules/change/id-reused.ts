import { isDeepStrictEqual } from 'node:util';
import type { Change, Continued } from '../../compare/change.js';
import { continued } from '../../compare/change.js';
import { nameOf, titleOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineChangeRule } from '../define.js';

/** Less than this share of what a record said is left when another one took its place. */
const leastLeft = 0.25;

/** What changes in the life of a record does not tell whether it is still the same. */
const passing: ReadonlySet<string> = new Set([
  'status',
  'history',
  'formerly',
  'tags',
  'notes',
  'references',
  'visibility',
]);

/** Whether a file holds another record than before: another title, and hardly anything left of the rest. */
function isReplaced({ before, after }: Change, pair: Continued): boolean {
  if (['update', 'period', 'person'].includes(pair.after.kind)) return false;
  if (titleOf(before.dataset, pair.before) === titleOf(after.dataset, pair.after)) return false;
  const lasting = Object.entries(pair.before.data).filter(([key]) => !passing.has(key));
  const now = new Map<string, unknown>(Object.entries(pair.after.data));
  const left = lasting.filter(([key, value]) => isDeepStrictEqual(now.get(key), value));
  return lasting.length > 3 && left.length < lasting.length * leastLeft;
}

/** Ids that stand for no record any more, and for none ever again. */
function usedIds({ before, formerIds }: Change): ReadonlySet<string> {
  const former = [...before.dataset.records.values()].flatMap(({ data }) => data.formerly ?? []);
  return new Set([...formerIds, ...former]);
}

export default defineChangeRule({
  id: 'change/id-reused',
  title: 'A change gives an id to another record than the one that had it',
  why: 'Minutes and reports of years ago name ids. One that stands for something else today makes them say what they never said.',
  clauses: ['L20', 'L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Give the new record the next number that was never used.',
    'Where only words changed and it is the same record, say so in the review.',
  ],
  messages: {
    reused: {
      text: 'the id {id} was used before, for a record that is gone',
      help: 'give the new record the next number that was never used',
      label: 'used before',
    },
    replaced: {
      text: '{id} was {before}, and seems to be another record now',
      help: 'give the new record an id of its own, and keep the old one with its final status; where only its words are new, say so in the review',
      label: 'another record?',
      severity: 'warning',
    },
  },
  *check(change) {
    const used = usedIds(change);
    for (const { before, after } of change.pairs) {
      if (before !== undefined || !used.has(after.id)) continue;
      yield { message: 'reused', data: { id: after.id }, place: at(after) };
    }
    for (const pair of continued(change)) {
      if (pair.before.id !== pair.after.id || !isReplaced(change, pair)) continue;
      const data = { id: pair.after.id, before: nameOf(change.before.dataset, pair.before) };
      yield { message: 'replaced', data, place: at(pair.after) };
    }
  },
});
