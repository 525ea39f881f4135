// Written by `npm run generate`. Do not edit.
import type { Dimension } from '../define.js';

export const dimensions: readonly Dimension[] = [
];
