import { continued } from '../../compare/change.js';
import type { Change, Continued } from '../../compare/change.js';
import { transitionsBetween } from '../../compare/transitions.js';
import { hasEvidence, verificationOf } from '../../facts/completion.js';
import { movesBetween, movesOf } from '../../facts/moves.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { leadOn } from '../../facts/amendments.js';
import { latestUpdate } from '../../facts/updates.js';
import { interestedIn } from '../../facts/verification.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'evidence' | 'unverified' | 'lead' | 'nobody';
type Completable = RegisterRecord<'action'> | RegisterRecord<'commitment'>;

/** What the last step of a record asks for, where the step completes it. */
function askedOf({ after }: Change, pair: Continued): readonly string[] | undefined {
  const last = transitionsBetween(pair).at(-1);
  if (last === undefined || !['complete', 'kept'].includes(last.to)) return undefined;
  const ways = movesBetween(movesOf(after.dataset.settings, pair.after.kind), last.from, last.to);
  // Where several moves are legal, the most lenient one is meant.
  return ways.map(({ requires }) => requires).toSorted((a, b) => a.length - b.length)[0];
}

/** Who may not verify: whoever stands behind the work now, and whoever led it before the change. */
function interested({ before, after }: Change, pair: Continued, verified: Verified): readonly string[] {
  const earlier = pair.before as Completable;
  const lead = leadOn(earlier, before.asOf);
  return [...interestedIn(after.dataset, verified, after.asOf), ...(lead === undefined ? [] : [lead])];
}

type Verified = RegisterRecord<'action'> | RegisterRecord<'update'>;

/** The record that says that the result was verified: the action itself, else its latest update. */
function verifiedBy(after: Snapshot, record: Completable): Verified | undefined {
  const records = [record, latestUpdate(after, record)].filter(
    (found): found is Verified => found !== undefined && found.kind !== 'commitment',
  );
  return records.find(({ data }) => data.verification === 'verified');
}

function* verification(change: Change, pair: Continued, record: Completable): Iterable<RuleFinding<MessageId>> {
  const { dataset } = change.after;
  const verified = verifiedBy(change.after, record);
  if (verified === undefined) return;
  const by = verified.data.verified_by;
  const data = { record: nameOf(dataset, record), organisation: nameOfId(dataset, by ?? '') };
  if (by === undefined) yield { message: 'nobody', data, place: at(verified, 'verification') };
  else if (interested(change, pair, verified).includes(by)) {
    yield { message: 'lead', data, place: at(verified, 'verified_by') };
  }
}

export default defineChangeRule({
  id: 'change/completion',
  title: 'A change completes work that nothing shows, or that its own lead verified',
  why: 'Completion is what is published. It is claimed by the lead, shown by evidence, and verified by somebody else.',
  clauses: ['L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  absence: ['update'],
  replaces: ['progress/complete-without-evidence', 'commitments/kept-without-evidence', 'progress/self-verified'],
  waysOut: [
    'Add under "evidence" the document or page that shows the result, and under "verified_by" who looked at it.',
    'Set the status back until the result can be shown.',
  ],
  messages: {
    evidence: {
      text: '{record} becomes {status}, and nothing shows the result',
      help: 'add the document or page that shows it under "evidence"; or set the status back',
      label: 'on what evidence?',
    },
    unverified: {
      text: '{record} becomes {status}, which the settings allow only for what somebody else has verified',
      help: 'set "verification: verified" and name under "verified_by" an organisation that is not the lead',
      label: 'not verified',
    },
    lead: {
      text: '{record} is completed on the word of {organisation}, which leads, led or reports it',
      help: 'name another organisation that looked at the result; or set "verification" to evidenced',
      label: 'its own lead',
    },
    nobody: {
      text: '{record} is completed as verified, and nobody is named who verified it',
      help: 'add "verified_by"; or set "verification" to evidenced',
      label: 'by whom?',
    },
  },
  *check(change) {
    const { after } = change;
    for (const pair of continued(change)) {
      const record = pair.after;
      if (record.kind !== 'action' && record.kind !== 'commitment') continue;
      const requires = askedOf(change, pair);
      if (requires === undefined) continue;
      const data = { record: nameOf(after.dataset, record), status: record.data.status };
      const isShown = !requires.includes('evidence') || hasEvidence(after, record) !== false;
      if (!isShown) yield { message: 'evidence', data, place: at(record, 'status') };
      else if (requires.includes('verification') && verificationOf(after, record) !== 'verified') {
        yield { message: 'unverified', data, place: at(record, 'status') };
      }
      yield* verification(change, pair, record);
    }
  },
});
