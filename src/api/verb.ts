import type { Day } from '../base/day.js';
import type { Asker } from '../model/question.js';
import type { ChangePlan } from '../run/change-plan.js';
import type { Register } from '../run/register.js';
import { answerDeed, demandDeed } from '../run/verb/answer.js';
import type { DeedRequest, Verb } from '../run/verb/define.js';
import { nextLines } from '../run/verb/next.js';
import { openDeed } from '../run/verb/open.js';
import { planDeed } from '../run/verb/plan.js';
import type { Done } from '../run/verb/plan.js';
import { toldText } from '../run/verb/told.js';
import type { Workspace } from './change.js';

/** What a verb did, and how to tell it once it is written. */
export interface PlannedDeed extends Done {
  /** What was done and what comes next, in lines; of the register as it is then. */
  readonly told: (after: Register) => string;
}

/** When a verb is used, and by whom. */
export interface DeedOptions {
  /** From which `today` and `+2w` are counted, and beyond which nothing has happened. */
  readonly today: Day;
  /** Asks for what is lacking; without one, what is lacking is refused. */
  readonly asker?: Asker | undefined;
}

/**
 * Plans what a verb of the trade does to a record, and to every record concerned with it.
 *
 * @throws Misuse for an unknown id, a move that is not legal from where the record stands, or something lacking
 */
export async function planVerb(
  { tree, register }: Workspace,
  plan: ChangePlan,
  verb: Verb,
  request: DeedRequest,
  { today, asker }: DeedOptions,
): Promise<PlannedDeed> {
  const begun = openDeed({ tree, register, today }, verb, request);
  const open = asker === undefined ? begun : await answerDeed(begun, asker);
  demandDeed(open);
  const done = planDeed(plan, open);
  return { ...done, told: (after) => toldText(done.lines, nextLines(open, after)) };
}
