import { formatDecimal, parseDecimal } from '../../base/money.js';
import { listWords } from '../../base/text.js';
import { balanceOn } from '../../facts/commitments.js';
import type { Balance, Commitment } from '../../facts/commitments.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineRecordRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'differs' | 'exceeded' | 'kept' | 'uncounted';

/** Official statements of what is outstanding, up to the as-of day, that differ from what the register counts. */
function* statements(commitment: Commitment, { dataset, asOf }: Snapshot): Iterable<RuleFinding<MessageId>> {
  for (const [index, { on, outstanding }] of (commitment.data.assertions ?? []).entries()) {
    const stated = parseDecimal(outstanding);
    const balance = balanceOn(commitment, on);
    if (on > asOf || stated === undefined || balance === undefined || balance.uncounted.length > 0) continue;
    if (stated === balance.outstanding) continue;
    const data = {
      commitment: nameOf(dataset, commitment),
      on,
      unit: balance.unit,
      stated: formatDecimal(stated, 0),
      computed: formatDecimal(balance.outstanding, 0),
    };
    yield { message: 'differs', data, place: at(commitment, 'assertions', index, 'outstanding') };
  }
}

/** What the sums on the as-of day say of the commitment itself. */
function* sums(
  commitment: Commitment,
  { dataset, asOf }: Snapshot,
  { outstanding, uncounted, unit }: Balance,
): Iterable<RuleFinding<MessageId>> {
  const common = { commitment: nameOf(dataset, commitment), unit };
  if (uncounted.length > 0) {
    const data = { ...common, items: listWords(uncounted) };
    yield { message: 'uncounted', data, place: at(commitment, 'quantity', 'value') };
  } else if (outstanding < 0n) {
    const data = { ...common, amount: formatDecimal(-outstanding, 0) };
    yield { message: 'exceeded', data, place: at(commitment, 'quantity', 'value') };
  } else if (outstanding > 0n && statusOn(commitment, asOf) === 'kept') {
    const data = { ...common, amount: formatDecimal(outstanding, 0) };
    yield { message: 'kept', data, place: at(commitment, 'status') };
  }
}

export default defineRecordRule({
  id: 'commitments/balance',
  title: 'The balance of a commitment does not add up',
  why: 'What is outstanding is what was promised less what was delivered and withdrawn. An official statement that says otherwise, or a commitment that counts as kept while something is outstanding, will be asked about.',
  clauses: ['L10', 'L17'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['commitment'],
  kind: 'commitment',
  waysOut: [
    'Record the delivery or withdrawal that is missing, or correct a quantity.',
    'Correct the statement, and name the letter from which it comes.',
  ],
  messages: {
    differs: {
      text: 'the statement of {on} says that {stated} {unit} of {commitment} were outstanding; deliveries and withdrawals up to that day leave {computed}',
      help: 'record the delivery or withdrawal that is missing, or correct the statement',
      label: 'computed: {computed}',
    },
    exceeded: {
      text: 'more was delivered and withdrawn than promised in {commitment}: {amount} {unit} too many',
      help: 'correct a quantity; or raise what was promised, with its source',
      label: 'exceeded by {amount}',
    },
    kept: {
      text: 'the commitment {commitment} counts as kept, and {amount} {unit} are outstanding',
      help: 'record the delivery or withdrawal that is missing, or set the status back to in-progress',
      label: '{amount} outstanding',
    },
    uncounted: {
      text: 'the balance of {commitment} cannot be computed: {items} do not say how many {unit}',
      help: 'add "quantity" to {items}',
      severity: 'info',
      label: 'no balance',
    },
  },
  *check(commitment, snapshot) {
    yield* statements(commitment, snapshot);
    const balance = balanceOn(commitment, snapshot.asOf);
    if (balance !== undefined) yield* sums(commitment, snapshot, balance);
  },
});
