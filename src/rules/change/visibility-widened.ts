import { continued } from '../../compare/change.js';
import type { Change } from '../../compare/change.js';
import { nameOf } from '../../facts/names.js';
import { shapeNamed } from '../../kinds/shape-at.js';
import { mayRead, narrower } from '../../model/audience.js';
import type { Audience } from '../../model/audience.js';
import type { ResolvedSettings } from '../../model/dataset.js';
import { at } from '../../model/finding.js';
import type { AnyRecord, KindName } from '../../model/record.js';
import { kinds } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import { audienceOf } from '../../parse/known.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'record' | 'kind' | 'property' | 'name' | 'figure';

/** Whether the later audience is wider than the earlier one. */
const isWider = (before: Audience, after: Audience): boolean => before !== after && mayRead(before, after);

const usual = (settings: ResolvedSettings, kind: KindName): Audience =>
  settings.default_visibility?.[kind] ?? shapes[kind].visibility;

function* records({ before, after, proposed, pairs }: Change): Iterable<RuleFinding<MessageId>> {
  for (const pair of continued({ pairs })) {
    const [from, to] = [audienceOf(pair.before, before.dataset.settings), audienceOf(pair.after, proposed)];
    // What the settings do to all records of a kind is one finding.
    const byRecord = pair.before.data.visibility !== pair.after.data.visibility;
    const record = nameOf(after.dataset, pair.after);
    if (byRecord && isWider(from, to)) {
      const place = pair.after.data.visibility === undefined ? at(pair.after) : at(pair.after, 'visibility');
      yield { message: 'record', data: { record, from, to }, place };
    }
    if (namesPublicly(pair.after) && !namesPublicly(pair.before)) {
      yield { message: 'name', data: { record }, place: at(pair.after, 'name_public') };
    }
    yield* figures(pair.before, pair.after);
  }
}

const namesPublicly = ({ kind, data }: AnyRecord): boolean => kind === 'person' && data.name_public === true;

/** Figures over narrower facts that are cleared for a wider audience. */
function* figures(before: AnyRecord, after: AnyRecord): Iterable<RuleFinding<MessageId>> {
  if (before.kind !== 'period' || after.kind !== 'period') return;
  const known = new Set((before.data.cleared_figures ?? []).map(({ metric, audience }) => `${metric} ${audience}`));
  for (const [index, { metric, audience }] of (after.data.cleared_figures ?? []).entries()) {
    if (known.has(`${metric} ${audience}`)) continue;
    const data = { record: after.id, metric, to: audience };
    yield { message: 'figure', data, place: at(after, 'cleared_figures', index, 'audience') };
  }
}

function* settings({ before, proposed }: Change): Iterable<RuleFinding<MessageId>> {
  const known = before.dataset.settings;
  for (const { name } of kinds) {
    const [from, to] = [usual(known, name), usual(proposed, name)];
    if (!isWider(from, to)) continue;
    const data = { kind: shapes[name].title.toLowerCase(), from, to };
    yield { message: 'kind', data, place: { settings: ['default_visibility', name] } };
  }
  for (const [property, narrowed] of Object.entries(known.narrowed_visibility ?? {})) {
    const declared = shapeNamed(property)?.visibility ?? 'public';
    const from = narrower(declared, narrowed);
    const to = narrower(declared, proposed.narrowed_visibility?.[property] ?? 'public');
    if (!isWider(from, to)) continue;
    yield { message: 'property', data: { property, from, to }, place: { settings: ['narrowed_visibility', property] } };
  }
}

export default defineChangeRule({
  id: 'change/visibility-widened',
  title: 'A change lets more people read something',
  why: 'What was published cannot be taken back. Whoever reviews the change should see it as what it is.',
  clauses: ['L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Have whoever answers for the record agree to it in the review.',
    'Set the visibility back, and publish a summary instead.',
  ],
  messages: {
    record: {
      text: '{record} was for {from}, and will be for {to}',
      help: 'right if it is cleared for them, notes of earlier years included; else set "visibility" back to {from}',
      label: 'was {from}',
    },
    kind: {
      text: 'every {kind} without a visibility of its own was for {from}, and will be for {to}',
      help: 'right if all of them are cleared; else set "default_visibility" back',
      label: 'was {from}',
    },
    property: {
      text: '"{property}" was for {from}, and will be for {to}',
      help: 'right if it is cleared in every record; else set "narrowed_visibility" back',
      label: 'was {from}',
    },
    name: {
      text: 'the name of the person {record} may be printed for everybody',
      help: 'right with the consent of the person; else remove "name_public"',
      label: 'consent?',
    },
    figure: {
      text: 'the figure {metric} of the period {record} is cleared for {to}',
      help: 'right if the sign-off covers it; else remove the entry',
      label: 'cleared',
    },
  },
  *check(change) {
    yield* records(change);
    yield* settings(change);
  },
});
