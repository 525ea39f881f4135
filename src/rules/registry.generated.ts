// Written by `npm run generate`. Do not edit.
import type { Rule } from './define.js';

export const rules: readonly Rule[] = [
];
