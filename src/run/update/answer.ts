/* Asks a person what is to be reported, in the order in which one tells it. */
import { wordsOf } from '../../facts/names.js';
import { movesOf, nextStatuses } from '../../facts/moves.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Shape } from '../../kinds/shape.js';
import { Misuse } from '../../model/errors.js';
import type { Asker, Choice } from '../../model/question.js';
import type { Plain } from '../../parse/values.js';
import { askField, canBeAnswered, chosenFields } from '../new/questions.js';
import type { Asking, Field } from '../new/questions.js';
import { carryingDecisions } from '../verb/answer.js';
import { presentStatus } from '../verb/move.js';
import { lackingOf } from './lacking.js';
import { assignmentsOf, openUpdate, subjectName } from './open.js';
import type { OpenUpdate, UpdateRequest } from './open.js';

const questions: Readonly<Record<string, string>> = {
  status: 'Where did it stand at the end of the period?',
  completion: 'How much of it is done?',
  progress: 'What was done? ("nil, because …" is an answer)',
  public_summary: 'In words for the public?',
  outlook: 'Will it arrive?',
  outlook_reason: 'Why is it not green?',
  challenges: 'What stands in the way?',
  corrective_action: 'What is done about it?',
  decision_needed: 'Which decision is needed, and from whom?',
  next_steps: 'What comes next?',
  evidence: 'What shows the result? (a title, and its place: Record of the opening documents/opening.pdf)',
  reported_by: 'Which organisation reports?',
  verified_by: 'Who verified it?',
  value: 'What is the value?',
  source: 'Where is it known from?',
  reason: 'Why did the status change?',
  decision: 'By which decision?',
};

const textShape: Shape = { title: 'Text', visibility: 'members', types: ['string'] };

/** What can be chosen, where the register allows less than the schema. */
function choicesFor(open: OpenUpdate, what: string): readonly Choice[] | undefined {
  const { subject, snapshot, end, data } = open;
  if (what === 'decision') return carryingDecisions(snapshot, subject, end);
  if (what !== 'status') return undefined;
  const now = presentStatus(subject) ?? '';
  const legal = [now, ...nextStatuses(movesOf(snapshot.dataset.settings, subject.kind), now)];
  return [...new Set([...legal, typeof data['status'] === 'string' ? data['status'] : now])].map((value) => ({
    value,
    label: value,
  }));
}

/** How a field is asked for: what stands there already is the usual answer. */
function fieldFor(open: OpenUpdate, what: string, required: boolean): Field {
  const shape = what === 'evidence' ? textShape : (shapes.update.properties?.[what] ?? textShape);
  const choices = choicesFor(open, what);
  const usual = Object.hasOwn(open.data, what) ? open.data[what] : undefined;
  return {
    path: what,
    shape,
    question: questions[what] ?? shape.title,
    required,
    ...(choices === undefined ? {} : { choices }),
    ...(usual === undefined ? {} : { usual }),
  };
}

/** An update with one more answer. */
function withAnswer(open: OpenUpdate, what: string, answer: Plain): OpenUpdate {
  const { request } = open;
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  const more: Partial<UpdateRequest> =
    what === 'evidence'
      ? { evidence: [...request.evidence, text] }
      : ['reason', 'decision', 'source'].includes(what)
        ? { [what]: text }
        : { fields: [...request.fields, [what, text]] };
  return openUpdate(open, { ...request, ...more });
}

/** Whether a field was answered on the command line. */
const isGiven = ({ request }: OpenUpdate, what: string): boolean =>
  assignmentsOf(request).some(({ path }) => path[0] === what) || (what === 'evidence' && request.evidence.length > 0);

/** A text in several languages is not typed in one line: it stays as it is. */
const isInLanguages = ({ data }: OpenUpdate, what: string): boolean =>
  typeof data[what] === 'object' && what !== 'evidence';

async function ask(asking: Asking, open: OpenUpdate, what: string, required = true): Promise<OpenUpdate> {
  if (isGiven(open, what) || isInLanguages(open, what)) return open;
  const answer = await askField(asking, fieldFor(open, what, required));
  return answer === undefined ? open : withAnswer(open, what, answer);
}

/** Asks for whatever is lacking by now. */
async function askLacking(asking: Asking, open: OpenUpdate): Promise<OpenUpdate> {
  let current = open;
  for (;;) {
    const [next] = lackingOf(current);
    if (next === undefined) return current;
    if (next.what === 'decision' && choicesFor(current, 'decision')?.length === 0) {
      throw new Misuse(
        `this needs an adopted decision that names ${current.subject.id}, and there is none`,
        `Record it first: secretariat new decision --set concerns=${current.subject.id} …`,
      );
    }
    current = withAnswer(current, next.what, (await askField(asking, fieldFor(current, next.what, true))) ?? '');
  }
}

/** Which milestones were done in the period. */
async function askMilestones(open: OpenUpdate, asker: Asker): Promise<OpenUpdate> {
  const { subject, snapshot, request } = open;
  if (subject.kind !== 'action' || request.done.length > 0) return open;
  const pending = (subject.data.milestones ?? []).filter(({ done_on: done }) => done === undefined);
  if (pending.length === 0) return open;
  const choices = pending.map(({ id, title }) => ({ value: id, label: wordsOf(snapshot.dataset, title), hint: id }));
  const done = await asker.choices({ question: 'Which milestones are done?', choices });
  return openUpdate(open, { ...request, done });
}

const ofWork = ['completion', 'progress'];
const besides = ['challenges', 'corrective_action', 'decision_needed', 'next_steps', 'public_summary', 'evidence'];

/** What may be said besides, as the person chooses. */
async function askBesides(asking: Asking, open: OpenUpdate): Promise<OpenUpdate> {
  const left = besides.filter((what) => !isGiven(open, what) && !isInLanguages(open, what));
  const fields = left
    .map((what) => fieldFor(open, what, true))
    .filter((field) => field.usual === undefined && canBeAnswered(asking, field));
  const usual = open.subject.kind === 'indicator' ? [] : ['next_steps'];
  let current = open;
  for (const { path } of fields.length === 0 ? [] : await chosenFields(asking, fields, usual)) {
    current = await ask(asking, current, path);
  }
  return current;
}

/**
 * Asks what is to be reported: where it stands, what was done, whether it will arrive, what stands in the way.
 *
 * @throws Misuse for a status that is not legal, or a decision that is needed and not there
 */
export async function answerUpdate(open: OpenUpdate, asker: Asker): Promise<OpenUpdate> {
  const { snapshot, today, subject } = open;
  const asking: Asking = { asker, dataset: snapshot.dataset, today };
  let current = open;
  if (subject.kind === 'indicator') {
    current = await ask(asking, current, 'value');
    return askBesides(asking, await askLacking(asking, current));
  }
  current = await ask(asking, current, 'status');
  current = await askMilestones(current, asker);
  for (const what of ofWork) current = await ask(asking, current, what);
  if (subject.kind === 'action') current = await ask(asking, current, 'outlook');
  current = await askLacking(asking, current);
  return askBesides(asking, current);
}

/** Refuses what lacks something where nobody can be asked. @throws Misuse naming the flags */
export function demandUpdate(open: OpenUpdate): void {
  const missing = lackingOf(open);
  if (missing.length === 0) return;
  throw new Misuse(
    `this is not a terminal, so nobody can be asked about ${subjectName(open)}`,
    `Give ${missing.map(({ flag }) => flag).join(', ')}.`,
  );
}

/** What goes into the record and not into the update. */
const notes = ['reason', 'decision', 'source'] as const;

/**
 * A written update with what its change of the record needs besides.
 *
 * @throws Misuse naming the flags, where nobody can be asked
 */
export async function withNotes(open: OpenUpdate, asker: Asker | undefined): Promise<OpenUpdate> {
  const missing = lackingOf(open).filter(({ what }) => notes.some((note) => note === what));
  if (missing.length === 0) return open;
  if (asker === undefined)
    throw new Misuse(
      'the record needs more than the form holds',
      `Give ${missing.map(({ flag }) => flag).join(', ')}.`,
    );
  const asking: Asking = { asker, dataset: open.snapshot.dataset, today: open.today };
  let { request } = open;
  for (const { what } of missing) {
    const answer = await askField(asking, fieldFor(open, what, true));
    request = { ...request, [what]: typeof answer === 'string' ? answer : '' };
  }
  return { ...open, request };
}
