import { deadlineDay } from '../../base/period.js';
import { listWords } from '../../base/text.js';
import { dueDayOn, leadOn } from '../../facts/amendments.js';
import { nameOf, nameOfId, wordsOf } from '../../facts/names.js';
import { sharedMeasures } from '../../facts/policies.js';
import type { Measure, PolicyRelation } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'twice' | 'lead' | 'due';

/** Where an action and the measure that it is the same as say different things of one activity. */
function* differences(
  snapshot: Snapshot,
  { action, index, relation }: PolicyRelation,
  measure: Measure,
): Iterable<RuleFinding<MessageId>> {
  const { dataset, asOf } = snapshot;
  const place = at(action, 'policies', index, 'policy');
  const names = { action: nameOf(dataset, action), measure: relation.policy };
  const lead = leadOn(action, asOf);
  if (lead !== undefined && measure.lead !== undefined && lead !== measure.lead) {
    const data = { ...names, own: nameOfId(dataset, lead), other: nameOfId(dataset, measure.lead) };
    yield { message: 'lead', data, place };
  }
  const due = dueDayOn(snapshot, action);
  const other = measure.due === undefined ? undefined : deadlineDay(measure.due, dataset.fiscalYear);
  if (due !== undefined && other !== undefined && due !== other) {
    yield { message: 'due', data: { ...names, own: due, other }, place };
  }
}

export default defineDatasetRule({
  id: 'coherence/counted-twice',
  title: 'One activity is counted in two plans',
  why: 'A measure of another plan may be the same as one of our actions: then it has one lead and one deadline, and one action counts it. Otherwise the same work is reported twice, or nobody knows who answers for it.',
  clauses: ['L18'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action', 'policy'],
  waysOut: [
    'Keep "same-as" for one action, and relate the others by "contributes-to".',
    'Agree one lead and one deadline with the owner of the other plan.',
  ],
  messages: {
    twice: {
      text: '{actions} are each the same as {measure} ("{title}"), so one activity counts more than once',
      help: 'keep "same-as" for one of them, and relate the others by "contributes-to"',
      label: 'also {others}',
    },
    lead: {
      text: 'the action {action} is the same as {measure}, and {own} leads the one, {other} the other',
      help: 'agree one lead with the owner of the other plan, or relate them by "contributes-to"',
      severity: 'info',
      label: 'two leads',
    },
    due: {
      text: 'the action {action} is the same as {measure}, and the one is due on {own}, the other on {other}',
      help: 'agree one deadline with the owner of the other plan, or relate them by "contributes-to"',
      severity: 'info',
      label: 'two deadlines',
    },
  },
  *check(snapshot) {
    for (const [measure, relations] of sharedMeasures(snapshot)) {
      for (const entry of relations)
        if (entry.measure !== undefined) yield* differences(snapshot, entry, entry.measure);
      const last = relations.at(-1);
      if (last === undefined || relations.length < 2) continue;
      const ids = relations.map(({ action }) => action.id);
      yield {
        message: 'twice',
        data: {
          actions: listWords(ids),
          others: listWords(ids.slice(0, -1)),
          measure,
          title: wordsOf(snapshot.dataset, last.measure?.title),
        },
        place: at(last.action, 'policies', last.index, 'relation'),
        related: relations.slice(0, -1).map(({ action, index }) => ({
          place: at(action, 'policies', index, 'relation'),
          message: `${action.id} counts it too`,
        })),
      };
    }
  },
});
