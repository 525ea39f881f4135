import { demandUnusedElsewhere, fileToRenumber, nextId, planRenumber } from '../editor/renumber.js';
import type { Renumbering } from '../editor/renumber.js';
import type { RenamingView } from '../editor/rename.js';
import { namesOnBranches } from '../io/names-on-branches.js';
import { shapes } from '../kinds/shape.generated.js';
import type { ChangePlan } from '../run/change-plan.js';
import type { Workspace } from './change.js';

function viewOf({ tree, register }: Workspace): RenamingView {
  const files = tree.files().filter(({ path, type }) => type === 'file' && path.endsWith('.yaml'));
  return { register, paths: files.map(({ path }) => path), textOf: (path) => register.parsed.sourceOf(path) };
}

/**
 * Plans that a record gets another id, all through the register.
 *
 * @param named its id or, where two files have the same one, the path of the file that is meant
 * @param wanted its new id; the next number over all local and remote branches unless given
 * @throws Misuse where that cannot be done, and why
 */
export async function planNewId(
  workspace: Workspace,
  plan: ChangePlan,
  named: string,
  wanted?: string,
): Promise<Renumbering> {
  const view = viewOf(workspace);
  const file = fileToRenumber(view, named);
  const names = await namesOnBranches(workspace.folder, shapes[file.kind].folder);
  const renumbering = planRenumber(view, plan, file, wanted ?? nextId(view, file, names));
  demandUnusedElsewhere(renumbering.to, names);
  return renumbering;
}
