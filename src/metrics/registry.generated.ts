// Written by `npm run generate`. Do not edit.
import type { Metric } from './define.js';

export const metrics: readonly Metric[] = [
];
