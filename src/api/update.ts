import type { Day } from '../base/day.js';
import { visible } from '../base/text.js';
import { edit, readData } from '../edit/apply.js';
import { editsBetween } from '../edit/difference.js';
import { orderOf } from '../edit/key-order.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse } from '../model/errors.js';
import type { Asker } from '../model/question.js';
import type { ChangePlan } from '../run/change-plan.js';
import type { Register } from '../run/register.js';
import { answerUpdate, demandUpdate, withNotes } from '../run/update/answer.js';
import { openUpdate } from '../run/update/open.js';
import type { OpenUpdate, UpdateRequest } from '../run/update/open.js';
import { nextAfterUpdate, planUpdate } from '../run/update/plan.js';
import type { Mapping } from '../run/verb/data.js';
import type { Done } from '../run/verb/plan.js';
import { toldText } from '../run/verb/told.js';
import { checkPlan, planChanges } from './change.js';
import type { PlanCheck, Workspace } from './change.js';
import { draftUntilRight, textFor } from './new-record.js';

export { owedByLead, owedText } from '../run/update/owed.js';

/** An update, ready to be written. */
export interface PlannedUpdate extends Done {
  readonly plan: ChangePlan;
  /** What was done and what comes next, in lines; of the register as it is then. */
  readonly told: (after: Register) => string;
}

/** Who answers, and on which day. */
export interface UpdateOptions {
  readonly today: Day;
  /** Asks for what is not said; without one, what is lacking is refused. */
  readonly asker?: Asker | undefined;
}

const textOf =
  ({ folder }: Workspace, today: Day, blank: boolean) =>
  (path: string, data: Mapping): string =>
    textFor({ folder, kind: 'update', today }, path, data, blank);

function planned(workspace: Workspace, open: OpenUpdate, written?: string): PlannedUpdate {
  const plan = planChanges(workspace);
  const done = planUpdate(plan, open, textOf(workspace, open.today, false), written);
  return { ...done, plan, told: (after) => toldText(done.lines, nextAfterUpdate(open, after)) };
}

/**
 * Plans the update on a record for a period, and what it changes in the record itself. One that exists is amended.
 *
 * @throws Misuse for an unknown id, a closed period, a status that is not legal, or something lacking
 */
export async function planUpdateOf(
  workspace: Workspace,
  request: UpdateRequest,
  { today, asker }: UpdateOptions,
): Promise<PlannedUpdate> {
  const begun = openUpdate({ ...workspace, today }, request);
  const open = asker === undefined ? begun : await answerUpdate(begun, asker);
  demandUpdate(open);
  return planned(workspace, open);
}

/** The form of an update: the file that there is, with what was said on the line; or a new one. */
function formOf(workspace: Workspace, { existing, data, updateId, today }: OpenUpdate): string {
  if (existing === undefined) return textOf(workspace, today, true)(`updates/${updateId}.yaml`, data);
  const text = planChanges(workspace).text(existing.path) ?? '';
  const before = readData(text);
  if (!before.ok) return text;
  const edited = edit(text, editsBetween(before.value, data, orderOf(shapes.update)));
  return edited.ok ? edited.value : text;
}

/** What a person wrote into the form. @throws Misuse where it cannot be read as YAML */
function writtenData(text: string): Mapping {
  const read = readData(text);
  if (read.ok) return read.value;
  throw new Misuse(`the update cannot be read: ${visible(read.error.message)}`, read.error.help);
}

/**
 * Lets a person fill in the update as a form in their editor, until it is right or they give up.
 *
 * @param environment names the editor
 * @throws Misuse where no editor is set, or the status is not legal; Unanswerable where the person gives up
 */
export async function editUpdate(
  workspace: Workspace,
  request: UpdateRequest,
  { today, asker }: UpdateOptions,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PlannedUpdate> {
  const open = openUpdate({ ...workspace, today }, request);
  const name = `${open.updateId.replace('/', '-')}.yaml`;
  return draftUntilRight(
    name,
    formOf(workspace, open),
    environment,
    async (text): Promise<PlanCheck & PlannedUpdate> => {
      const written = { ...open, data: writtenData(text) };
      const update = planned(workspace, await withNotes(written, asker), text);
      return { ...update, ...checkPlan(workspace, update.plan, today, true) };
    },
  );
}
