import { nameOf } from '../../facts/names.js';
import { areaCoverage } from '../../facts/policies.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

function* contradicted(snapshot: Snapshot): Iterable<RuleFinding<'contradicted'>> {
  for (const { area, inForce, noneExists } of areaCoverage(snapshot)) {
    const [first] = inForce;
    if (first === undefined) continue;
    for (const policy of noneExists) {
      const names = { policy: nameOf(snapshot.dataset, policy), other: nameOf(snapshot.dataset, first) };
      yield {
        message: 'contradicted',
        data: { ...names, area },
        place: at(policy, 'status'),
        related: inForce.map((other) => ({ place: at(other, 'status'), message: `${other.id} is in force` })),
      };
    }
  }
}

export default defineDatasetRule({
  id: 'coherence/none-exists',
  title: 'A statement that nothing exists does not hold, or does not say why',
  why: 'That a country has no policy in an area is a finding of its own. It is believed where it says how it was established, and nothing in the register contradicts it.',
  clauses: ['L18'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['policy'],
  waysOut: [
    'Say under "statement" how it was established that there is none.',
    'Retire the statement, once something is in force.',
  ],
  messages: {
    contradicted: {
      text: '{policy} states that nothing exists for {area}, and {other} is in force',
      help: 'take {area} out of "policy_areas" of the statement, end it with "to", or correct the policy',
      label: 'something exists',
    },
    unexplained: {
      text: '{policy} states that nothing exists, and does not say how that was established',
      help: 'add "statement" with who looked, where and when',
      severity: 'info',
      label: 'how established?',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    yield* contradicted(snapshot);
    for (const policy of dataset.of('policy')) {
      if (statusOn(policy, asOf) !== 'none-exists' || policy.data.statement !== undefined) continue;
      yield { message: 'unexplained', data: { policy: nameOf(dataset, policy) }, place: at(policy, 'status') };
    }
  },
});
