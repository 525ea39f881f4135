import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../compare/change.js';
import type { RecordPair } from '../../compare/match.js';
import { defineChangeRule } from '../define.js';

/** Fewer records than these are never a mass, however small the register is. */
const leastMass = 5;

/** How many records that were there before are not what they were. New ones are no danger to the old. */
function changedRecords({ pairs }: Pick<Change, 'pairs'>): number {
  const isChanged = ({ before, after }: RecordPair): boolean =>
    before !== undefined && (before.id !== after?.id || !isDeepStrictEqual(before.data, after.data));
  return pairs.filter(isChanged).length;
}

export default defineChangeRule({
  id: 'change/mass-change',
  title: 'A change touches very many records at once',
  why: 'Nobody reads two hundred files in a review. A slip of a script, or of a search and replace, is stopped by a question.',
  clauses: ['L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Part the change into smaller ones that can be read.',
    'Confirm the number: with --confirm-mass-change, or with a line in the message of a commit of the change.',
  ],
  messages: {
    mass: {
      text: '{number} of {total} records change at once',
      help: 'if that is meant, confirm it: add the line "Mass-change: {number}" to the message of a commit of this change, or give --confirm-mass-change {number}',
    },
  },
  *check(change) {
    const { mass_change_records: most, mass_change_percent: share } = change.policy.settings.thresholds;
    const [count, total] = [changedRecords(change), change.before.dataset.records.size];
    const isMass = count > most || (count >= leastMass && count * 100 > total * share);
    if (!isMass || change.confirmed.includes(count)) return;
    yield {
      message: 'mass',
      data: { number: count, total },
      place: { settings: [] },
    };
  },
});
