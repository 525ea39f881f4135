import type { Migration } from './define.js';

/** Every migration, the oldest first. The data model is at its first version, so that there is nothing to bring forward yet. */
export const migrations: readonly Migration[] = [];
