import type { Measure } from '../model/measure.js';
import type { Named } from '../model/query.js';
import type { StatusOutput } from '../model/records.generated.js';
import type { Dated, StatusView, SupportAtStage } from '../model/status.js';
import { measureJson } from './measures-json.js';

type Answer = Omit<
  StatusOutput,
  'schema_version' | 'kind' | 'tool' | 'as_of' | 'commit' | 'dirty' | 'audience' | 'unread'
>;

const namedJson = ({ id, title }: Named): Named => ({ id, title });
const whoJson = (who: Named | null): Named | null => (who === null ? null : namedJson(who));
const datedJson = (entry: Dated): Dated => ({ ...entry, who: whoJson(entry.who) });

function figuresJson(figures: readonly Measure[]): Answer['figures'] {
  return figures.map(measureJson).map(({ id, title, unit, state, value, values, numerator, denominator }) => ({
    id,
    title,
    unit,
    state,
    value,
    values,
    numerator,
    denominator,
  }));
}

function stageJson({ required, secured, ...rest }: SupportAtStage): Answer['support']['stages'][number] {
  return { ...rest, required: [...required], secured: [...secured] };
}

/** The part of `schemas/status-output.schema.json` that a status fills. */
export function statusJson(view: StatusView, figures: readonly Measure[]): Answer {
  const { register, period, updates, until, support } = view;
  return {
    register,
    period: { id: period.id, from: period.from, to: period.to, update_deadline: period.updateDeadline },
    updates,
    until,
    silent: [...view.silent],
    figures: figuresJson(figures),
    decisions_needed: view.decisionsNeeded.map(({ who, ...entry }) => ({ ...entry, who: whoJson(who) })),
    overdue: view.overdue.map(({ who, entries }) => ({ who: whoJson(who), entries: entries.map(datedJson) })),
    due: view.due.map(datedJson),
    not_reported: view.notReported.map(({ who, owed, missing }) => ({
      who: whoJson(who),
      owed,
      missing: missing.map(namedJson),
    })),
    seats: view.seats.map(({ who, body, ...seat }) => ({ ...seat, body: namedJson(body), who: whoJson(who) })),
    decisions: view.decisions.map(datedJson),
    support: { stages: support.stages.map(stageJson), attention: support.attention.map(datedJson) },
    suspect_links: view.suspectLinks.map((link) => ({ ...link, relies_on: namedJson(link.relies_on) })),
  };
}
