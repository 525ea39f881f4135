import { demandUndoable } from '../io/undoable.js';
import { migrations as allMigrations } from '../parse/migrations/registry.js';
import type { Migration } from '../parse/migrations/define.js';
import type { ChangePlan } from '../run/change-plan.js';
import { planMigrations } from '../run/migrate.js';
import type { MigrationPlan } from '../run/migrate.js';
import type { Workspace } from './change.js';

export type { MigrationPlan } from '../run/migrate.js';

/**
 * Plans that a register is brought to today's version of the data model.
 *
 * @param migrations the steps that are known; those of this program unless given
 * @throws Misuse where the register is newer than the program; Unanswerable where a file cannot be read, or would not fit
 */
export function planMigrate(
  { tree }: Workspace,
  plan: ChangePlan,
  migrations: readonly Migration[] = allMigrations,
): MigrationPlan {
  return planMigrations(plan, tree, migrations);
}

/**
 * Makes sure that a change of many files can be taken back, and told from what people changed: everything is committed, in a repository of
 * which the register is the top.
 *
 * @throws Misuse where it cannot
 */
export function demandTakingBack({ folder }: Workspace): void {
  demandUndoable(folder);
}
