// Written by `npm run generate`. Do not edit.
import type { Command } from '../define.js';

export const commands: readonly Command[] = [
];
