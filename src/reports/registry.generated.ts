// Written by `npm run generate`. Do not edit.
import type { Report } from './define.js';
import quarterlyReport from './quarterly.js';

export const reports: readonly Report[] = [
  quarterlyReport,
];
