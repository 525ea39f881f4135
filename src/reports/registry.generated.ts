// Written by `npm run generate`. Do not edit.
import type { Report } from './define.js';
import annualReport from './annual.js';
import capabilitiesReport from './capabilities.js';
import coherenceReport from './coherence.js';
import meetingReport from './meeting.js';
import memberReport from './member.js';
import quarterlyReport from './quarterly.js';
import registerReport from './register.js';
import summaryReport from './summary.js';
import supportReport from './support.js';

export const reports: readonly Report[] = [
  annualReport,
  capabilitiesReport,
  coherenceReport,
  meetingReport,
  memberReport,
  quarterlyReport,
  registerReport,
  summaryReport,
  supportReport,
];
