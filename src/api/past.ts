import { readCommitTree } from '../io/commit-tree.js';
import type { SourceTree } from '../model/source.js';
import { migrations as allMigrations } from '../parse/migrations/registry.js';
import type { Migration } from '../parse/migrations/define.js';
import { migratedTree } from '../run/migrate.js';

/**
 * The tree of a commit, in which what an older version of the data model wrote reads as today's.
 *
 * @param folder the register's folder
 * @throws Misuse where there is no such commit or register; Refusal where it is beyond a limit
 */
export async function readPast(
  folder: string,
  commit: string,
  place: { readonly prefix?: string } = {},
  migrations: readonly Migration[] = allMigrations,
): Promise<SourceTree> {
  return migratedTree(await readCommitTree(folder, commit, place), migrations);
}
