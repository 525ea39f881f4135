import { nationalBodies } from '../../facts/bodies.js';
import { seatedClasses } from '../../facts/groups.js';
import { leadOn } from '../../facts/amendments.js';
import { isVoting } from '../../facts/seats.js';
import type { OrganisationClass } from '../../facts/seats.js';
import { isLive } from '../../facts/status.js';
import { at, atKey } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** Those whom the founding text wants fully involved, and how they are called in a sentence. */
const involved: readonly { readonly class: OrganisationClass; readonly words: string }[] = [
  { class: 'civil-society', words: 'civil society' },
  { class: 'industry', words: 'industry' },
];

/** Whether an organisation of the class leads or is a partner of a live action. */
function takesPart(snapshot: Snapshot, wanted: OrganisationClass): boolean {
  const { dataset, asOf } = snapshot;
  return dataset.of('action').some((action) => {
    if (!isLive(action, asOf)) return false;
    const organisations = [leadOn(action, asOf), ...(action.data.partners ?? [])];
    return organisations.some((id) => dataset.get('organisation', id)?.data.class === wanted);
  });
}

export default defineDatasetRule({
  id: 'composition/not-fully-involved',
  title: 'Civil society or industry is not fully involved',
  why: 'For an effective response, civil society and industry should be fully involved. To be listed is not enough: a vote, and a part in the work, are what involvement means.',
  clauses: ['L6'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  absence: ['member', 'organisation', 'action'],
  waysOut: [
    'Give the class a seat that votes, and a part as lead or partner in an action.',
    'Record a waiver whose scope is the class (civil-society or industry), with the decision behind it.',
  ],
  messages: {
    seat: {
      text: 'no seat on the national body belongs to {words}',
      help: 'add a seat of {words} under members/; or waive this with the scope {class}',
    },
    vote: {
      text: 'no seat of {words} on the national body votes',
      help: 'give one of its seats a voting role; or waive this with the scope {class}',
      label: 'does not vote',
    },
    work: {
      text: 'no organisation of {words} leads or is a partner of a live action',
      help: 'agree with one of its organisations on a part in an action, and name it under "lead" or "partners"',
      label: 'no part in the work',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    if (nationalBodies(snapshot).length === 0) return;
    const classes = seatedClasses(snapshot);
    for (const { class: wanted, words } of involved) {
      const seats = classes.get(wanted) ?? [];
      const common = { data: { words, class: wanted }, scope: wanted };
      const [seat] = seats;
      if (seat === undefined) yield { ...common, message: 'seat', place: { settings: [] } };
      else if (!seats.some((one) => isVoting(one, asOf)))
        yield { ...common, message: 'vote', place: atKey(seat, 'roles') };
      else if (dataset.keeps('action') && !takesPart(snapshot, wanted)) {
        yield { ...common, message: 'work', place: at(seat, 'organisation') };
      }
    }
  },
});
