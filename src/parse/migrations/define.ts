import type { KindName } from '../../model/record.js';
import type { Plain } from '../values.js';

/** What a file holds. */
export type Content = Readonly<Record<string, Plain>>;

/**
 * The step from one version of the data model to the next. A past commit is read through it.
 */
export interface Migration {
  /** The version from which it leads; it leads to the next. */
  readonly from: number;
  /** What changed, in a sentence for whoever keeps a register. */
  readonly summary: string;
  /** The settings in the next version, apart from their `schema_version`. */
  readonly settings?: (content: Content) => Content;
  /** Records in the next version, by the kind that they had. */
  readonly records?: Readonly<Partial<Record<KindName, (content: Content, id: string) => Content>>>;
}

/** Declares a migration; each file under `parse/migrations/` exports one by default. */
export function defineMigration(migration: Migration): Migration {
  return migration;
}

/** The version of the data model that this program writes. */
export const presentVersion = 1;
