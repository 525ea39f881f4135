import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/real');

/** The plan as its government publishes it, beside the project. */
export const planFile = join(folder, 'nap6.yaml');

/** The same indicators as one row each. */
export const rowsFile = join(folder, 'nap6-indicators-flat.csv');

/** Why the tests are skipped, or undefined where they can run. */
export const skipReason: string | undefined = existsSync(planFile)
  ? undefined
  : `skipped: the published plan is not there (${planFile})`;
