/* Asks a person for what a verb still lacks. */
import { amendmentVerdict } from '../../facts/decisions.js';
import { nameOf, wordsOf, titleOf } from '../../facts/names.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Shape } from '../../kinds/shape.js';
import { Misuse } from '../../model/errors.js';
import type { Asker, Choice } from '../../model/question.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Plain } from '../../parse/values.js';
import { askField, canBeAnswered, chosenFields } from '../new/questions.js';
import type { Asking, Field } from '../new/questions.js';
import { askSeats } from './seats.js';
import { lacking, openDeed, shapeOfFields } from './open.js';
import type { Lack, OpenDeed } from './open.js';

const textShape: Shape = { title: 'Text', visibility: 'members', types: ['string'] };

/** The decisions by which a record was adopted: they do not also change what they adopted. */
function adoptedBy(snapshot: Snapshot, record: AnyRecord): readonly (string | undefined)[] {
  if (record.kind !== 'action' && record.kind !== 'indicator') return [];
  const programme = snapshot.dataset.get('programme', record.data.programme);
  return [record.kind === 'action' ? record.data.agreed_by : undefined, programme?.data.adoption_decision];
}

/** The decisions that carry a change of a record on a day, the latest first. */
export function carryingDecisions(snapshot: Snapshot, record: AnyRecord, on: string): readonly Choice[] {
  const { dataset } = snapshot;
  const adopting = adoptedBy(snapshot, record);
  return dataset
    .of('decision')
    .filter(({ id }) => amendmentVerdict(snapshot, id, record.id, on) === 'ok' && !adopting.includes(id))
    .map((decision) => ({ value: decision.id, label: titleOf(dataset, decision), hint: decision.id }))
    .toReversed();
}

/** Said where a decision is needed and none is there that could carry the change. @throws Misuse */
function demandCarrying(open: OpenDeed): readonly Choice[] {
  const choices = carryingDecisions(open.snapshot, open.record, open.on);
  if (choices.length > 0) return choices;
  throw new Misuse(
    `this needs an adopted decision that names ${open.record.id}, and there is none on ${open.on}`,
    `Record it first: secretariat new decision --set concerns=${open.record.id} …, then secretariat adopt DEC-….`,
  );
}

/** What must be said about each note that a change is recorded with. */
const noteQuestions: Readonly<Record<string, string>> = {
  reason: 'Why? (it is asked years later)',
  decision: 'By which decision?',
  evidence: 'What shows the result? (a title, and its place: Record of the opening documents/opening.pdf)',
  value: 'What is the new value?',
  fields: 'What changes? (due=2027-Q2, lead=mo-health, targets.T1.value=40)',
};

function questionFor(open: OpenDeed, { what, required }: Lack): Field {
  const known = noteQuestions[what];
  if (what === 'decision')
    return {
      path: what,
      shape: { ...textShape, ref: ['decision'] },
      question: known ?? '',
      required,
      choices: demandCarrying(open),
    };
  if (what === 'value') {
    const shape = shapeAtChange(open);
    const now = shape.title.toLowerCase();
    return {
      path: what,
      shape,
      question: `What is the new ${now} of ${nameOf(open.snapshot.dataset, open.record)}?`,
      required,
    };
  }
  if (known !== undefined) return { path: what, shape: textShape, question: known, required };
  const shape = shapeOfFields(open).properties?.[what] ?? textShape;
  return { path: what, shape, question: shape.title, required };
}

function shapeAtChange({ record, deed }: OpenDeed): Shape {
  const list = deed.item;
  const top: Shape = shapes[record.kind];
  const holder = list === undefined ? top : (top.properties?.[list]?.items ?? top);
  return holder.properties?.[deed.changes ?? ''] ?? textShape;
}

/** A deed with one more answer. */
function withAnswer(open: OpenDeed, what: string, answer: Plain): OpenDeed {
  const { request, verb } = open;
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  const more: Readonly<Record<string, Partial<typeof request>>> = {
    reason: { reason: text },
    decision: { decision: text },
    evidence: { evidence: [...request.evidence, text] },
    value: { words: [text, ...request.words] },
    fields: { words: [...request.words, ...text.split(/,?\s+/)] },
  };
  const said = Object.hasOwn(more, what) ? more[what] : undefined;
  if (said === undefined) return { ...open, answers: { ...open.answers, [what]: answer } };
  return { ...openDeed(open, verb, { ...request, ...said }), answers: open.answers };
}

/** Which of the milestones of an action that is completed are done with it. */
async function askMilestones(open: OpenDeed, asker: Asker): Promise<OpenDeed> {
  const { record, step, snapshot, request } = open;
  if (record.kind !== 'action' || step?.to !== 'complete') return open;
  const pending = (record.data.milestones ?? []).filter((milestone) => milestone.done_on === undefined);
  if (pending.length === 0 || request.words.some((word) => word.startsWith('milestones.'))) return open;
  const choices = pending.map(({ id, title }) => ({ value: id, label: wordsOf(snapshot.dataset, title), hint: id }));
  const done = await asker.choices({
    question: `Which of the milestones are done? (on ${open.on})`,
    choices,
    usual: pending.map(({ id }) => id),
  });
  const words = [...request.words, ...done.map((id) => `milestones.${id}.done_on=${open.on}`)];
  return { ...openDeed(open, open.verb, { ...request, words }), answers: open.answers };
}

/** Asks for one thing that must be said. */
async function answered(asking: Asking, open: OpenDeed, lack: Lack): Promise<OpenDeed> {
  if (lack.what === 'sorts') return { ...open, answers: await askSeats(open, asking.asker) };
  return withAnswer(open, lack.what, (await askField(asking, questionFor(open, lack))) ?? '');
}

/**
 * Asks for what is lacking, one thing after another: each answer may show that more is needed.
 *
 * @throws Misuse where a decision is needed that is not there
 */
export async function answerDeed(open: OpenDeed, asker: Asker): Promise<OpenDeed> {
  const asking: Asking = { asker, dataset: open.snapshot.dataset, today: open.today };
  let current = open;
  for (;;) {
    const next = lacking(current).find(({ required }) => required);
    if (next === undefined) break;
    current = await answered(asking, current, next);
  }
  const offered = lacking(current).map((lack) => questionFor(current, lack));
  const fields = offered.filter((field) => canBeAnswered(asking, field));
  for (const field of fields.length === 0 ? [] : await chosenFields(asking, fields, [])) {
    const answer = await askField(asking, field);
    if (answer !== undefined) current = withAnswer(current, field.path, answer);
  }
  return askMilestones(current, asker);
}

/** Refuses what lacks something where nobody can be asked. @throws Misuse naming the flags */
export function demandDeed(open: OpenDeed): void {
  const missing = lacking(open).filter(({ required }) => required);
  if (missing.length === 0) return;
  const carriers = missing.some(({ what }) => what === 'decision') ? demandCarrying(open) : [];
  const names = carriers.slice(0, 3).map(({ value, label }) => `${value} (${label})`);
  const could = names.length === 0 ? '' : ` A decision that would carry it: ${names.join(', ')}.`;
  throw new Misuse(
    'this is not a terminal, so nobody can be asked for what is missing',
    `Give ${missing.map(({ flag }) => flag).join(' and ')}.${could}`,
  );
}
