import type { Day } from '../base/day.js';
import { assignedData } from '../edit/assign.js';
import { nameWithoutId } from '../facts/names.js';
import { openDraft } from '../io/editor.js';
import { namesOnBranches } from '../io/names-on-branches.js';
import { stands } from '../io/register-folder.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { Asker } from '../model/question.js';
import type { KindName } from '../model/record.js';
import type { ChangePlan } from '../run/change-plan.js';
import { demandFreeId, newId, pathOf } from '../run/new/ids.js';
import { askRecord } from '../run/new/questions.js';
import { formText, missingFields, withBeginning } from '../run/new/record.js';
import type { NewData } from '../run/new/record.js';
import { withRemarks, withoutRemarks } from '../run/new/remarks.js';
import type { Remark } from '../run/new/remarks.js';
import { usualDay } from '../run/register.js';
import { schemaFolder, schemaLine } from '../run/start/records.js';
import { checkPlan, isHindrance, openWorkspace, planChanges } from './change.js';
import type { PlanCheck, Workspace } from './change.js';
import { schemaOf } from './schemas.js';

/** A register to which a record is to be added. */
export interface Desk extends Workspace {
  readonly kind: KindName;
  readonly today: Day;
}

/** A record as it would be, and what would be found about it: every error that it brings, and what else concerns itself. */
export interface RecordProposal extends PlanCheck {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly plan: ChangePlan;
}

/**
 * Opens a register to add a record of a kind.
 *
 * @param now the present instant in milliseconds since 1970 (UTC)
 * @throws Misuse where there is no register, or its settings cannot be read
 */
export function openDesk(folder: string, kind: KindName, now: number): Desk {
  const workspace = openWorkspace(folder);
  if (!workspace.register.parsed.settingsUsable) {
    const help = 'Run `secretariat validate` and mend what it says.';
    throw new Misuse('the settings in secretariat.yaml cannot be read', help);
  }
  return { ...workspace, kind, today: usualDay(workspace.register, false, now) };
}

/** Reads `FIELD=VALUE` for a new record. @throws Misuse for no field, or no value of it */
export function dataFrom({ kind, today }: Desk, assignments: readonly string[]): NewData {
  return assignedData(shapes[kind], assignments, today);
}

/** The fields that a record lacks: those that it must have and that have no usual value. */
export function lackingFields({ kind, today }: Desk, data: NewData): readonly string[] {
  return missingFields(kind, withBeginning(kind, data, today));
}

/** Asks a person for what is not said yet. */
export function askForRecord(desk: Desk, asker: Asker, data: NewData): Promise<NewData> {
  const { kind, register, today } = desk;
  return askRecord({ asker, dataset: register.parsed.dataset, today }, kind, data, schemaOf(kind));
}

/** The text of a new record, as a form. @param blank whether fields without a value stand in it too */
export function textFor(
  { folder, kind, today }: Pick<Desk, 'folder' | 'kind' | 'today'>,
  path: string,
  data: NewData,
  blank: boolean,
): string {
  const hasSchema = stands(`${folder}/${schemaFolder}/${kind}.schema.json`);
  return formText(kind, withBeginning(kind, data, today), {
    schemaLine: hasSchema ? schemaLine(path, kind) : undefined,
    blank,
    schema: schemaOf(kind),
  });
}

/** What would be found about a record that is not there yet. */
function checked(desk: Desk, id: string, text: string): RecordProposal {
  const path = pathOf(desk.kind, id);
  const plan = planChanges(desk);
  plan.create(path, text);
  const { register, validation } = checkPlan(desk, plan, desk.today);
  const findings = validation.findings.filter((finding) => isHindrance(finding) || finding.path === path);
  return { id, path, text, plan, register, validation: { ...validation, findings } };
}

/** The id that was asked for, or the next one. @throws Misuse */
async function idFor({ folder, kind, register }: Desk, wanted: string | undefined, data: NewData): Promise<string> {
  const { dataset } = register.parsed;
  if (wanted !== undefined) return demandFreeId(dataset, kind, wanted);
  return newId(dataset, kind, data, await namesOnBranches(folder, shapes[kind].folder));
}

/**
 * Makes up a new record from its data.
 *
 * @param wanted its id; the next number over all branches, or words of its title, unless given
 * @throws Misuse for an id that cannot be, or is taken
 */
export async function proposeRecord(desk: Desk, data: NewData, wanted?: string): Promise<RecordProposal> {
  const id = await idFor(desk, wanted, data);
  return checked(desk, id, textFor(desk, pathOf(desk.kind, id), data, false));
}

/** The same text under the next number, where somebody took the one before. @throws Misuse for a kind that is not numbered */
export async function renewProposal(desk: Desk, { text, id }: RecordProposal): Promise<RecordProposal> {
  const isNumbered = shapes[desk.kind].prefix !== undefined;
  return checked(desk, await idFor(desk, isNumbered ? undefined : id, {}), text);
}

/** Whether anything about a record forbids to write it. */
export function isWrong({ validation }: RecordProposal): boolean {
  return validation.findings.some(isHindrance);
}

/**
 * Lets a person fill in a form in their editor, again with what is not right yet, until it is right or they give up.
 *
 * @param name of the draft
 * @param first what stands in the form
 * @param environment names the editor
 * @param propose makes of the text what is to be written, and checks it
 * @throws Misuse where no editor is set; Unanswerable where the person gives up: the draft is kept then
 */
export async function draftUntilRight<T extends PlanCheck>(
  name: string,
  first: string,
  environment: Readonly<Record<string, string | undefined>>,
  propose: (text: string) => T | Promise<T>,
): Promise<T> {
  const draft = openDraft(name, environment);
  let shown = first;
  for (;;) {
    const saved = draft.edit(shown);
    const text = withoutRemarks(saved);
    if (saved === shown || text.trim() === '') throw givenUp(draft.path);
    const proposal = await attempted(propose, text);
    if (!Array.isArray(proposal)) {
      draft.discard();
      return proposal as T;
    }
    shown = withRemarks(text, proposal as readonly Remark[]);
  }
}

/** What is to be written, or what is wrong with the text. */
async function attempted<T extends PlanCheck>(
  propose: (text: string) => T | Promise<T>,
  text: string,
): Promise<T | readonly Remark[]> {
  try {
    const proposal = await propose(text);
    const wrong = proposal.validation.findings.filter(isHindrance);
    return wrong.length === 0 ? proposal : wrong;
  } catch (error) {
    // What cannot be so is said in the form as well: what was typed is not thrown away for it.
    if (error instanceof Misuse) return [{ message: error.message, help: error.help ?? '' }];
    throw error;
  }
}

/**
 * Lets a person fill in the form of a new record in their editor, until it is right or they give up.
 *
 * @param environment names the editor
 * @throws Misuse where no editor is set; Unanswerable where the person gives up: the draft is kept then
 */
export async function editRecord(
  desk: Desk,
  data: NewData,
  environment: Readonly<Record<string, string | undefined>>,
  wanted?: string,
): Promise<RecordProposal> {
  // An id made of words is made of a title that is still to be written.
  const isWorded = shapes[desk.kind].prefix === undefined && wanted === undefined;
  const id = isWorded ? `new-${desk.kind}` : await idFor(desk, wanted, data);
  const first = textFor(desk, pathOf(desk.kind, id), data, true);
  return draftUntilRight(`${id.replaceAll('/', '-')}.yaml`, first, environment, async (text) =>
    checked(desk, isWorded ? await idOfText(desk, id, text) : id, text),
  );
}

const givenUp = (path: string): Unanswerable =>
  new Unanswerable('the form was saved without a change; nothing was written', `What was typed is kept in ${path}.`);

/** The id that the title gives, once there is one that can be read. */
async function idOfText(desk: Desk, provisional: string, text: string): Promise<string> {
  const { register } = checked(desk, provisional, text);
  const record = register.parsed.dataset.find(provisional);
  if (record === undefined) return provisional;
  return idFor(desk, undefined, record.data as unknown as NewData);
}

/** What adding a record is called, in a commit and when it is taken back. A person is named by the id alone. */
export function proposalTitle({ kind }: Desk, { register, id }: RecordProposal): string {
  const { dataset } = register.parsed;
  const record = dataset.find(id);
  const title = record === undefined ? '' : nameWithoutId(dataset, record);
  return `Add ${kind} ${id}${title === '' ? '' : `: ${title}`}`;
}
