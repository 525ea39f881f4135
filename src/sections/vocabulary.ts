import type { OutlookReason } from '../facts/outlook.js';

/**
 * The words of the vocabularies as readers see them, by family. A value that is not listed shows as it is written, with
 * spaces for hyphens. In catalogues: `words.family.value`.
 */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audience: {
    public: 'Public',
    partners: 'Partners',
    members: 'Members',
    restricted: 'Restricted: all that the register holds',
  },
  outlook: {
    green: 'On course',
    amber: 'At risk',
    red: 'Off course',
    complete: 'Complete',
    'not-due': 'Not due yet',
    'not-rated': 'Not rated',
    'not-reported': 'Not reported',
  },
  progress: {
    reached: 'Target reached',
    'on-track': 'On track',
    moderate: 'Moderate progress',
    limited: 'Limited progress',
    'moving-away': 'Moving away',
    'no-data': 'No data',
  },
  unit: {
    'days-one': 'day',
    'months-one': 'month',
    'years-one': 'year',
    'points-one': 'point',
  },
  supportType: { technical: 'technical advice', peer: 'peer exchange' },
  severity: { error: 'error', warning: 'warning', info: 'info', off: 'switched off' },
  policyArea: {
    'violence-against-children': 'Violence against children',
    'child-rights': 'Child rights',
    cybersecurity: 'Cybersecurity',
    'digital-citizenship': 'Digital citizenship',
  },
  kind: {
    action: 'Action',
    commitment: 'Commitment',
    indicator: 'Indicator',
    decision: 'Decision',
    initiative: 'International initiative',
  },
};

/** Why an outlook is what it is. In catalogues: `words.reason.value`. */
export const outlookReasons: Readonly<Record<OutlookReason, string>> = {
  cancelled: 'cancelled',
  suspended: 'suspended',
  complete: 'complete',
  'complete-evidence-not-shown': 'complete; evidence is not shown to this audience',
  'complete-without-evidence': 'complete, but no evidence is recorded',
  'not-due': 'starts later, and nothing is due',
  'no-lead': 'no organisation leads it',
  'overdue-by-more-than-a-period': 'overdue by more than one period',
  'milestone-overdue-by-more-than-a-period': 'a milestone is overdue by more than one period',
  'not-reported-twice': 'no update for two periods in a row',
  'not-reported': 'no update for this period',
  overdue: 'overdue',
  'milestone-overdue': 'a milestone is overdue',
  'not-financed': 'less money is secured than budgeted',
  'financing-not-shown': 'nothing is late; part of the financing is not shown to this audience',
  'nothing-against-it': 'nothing is late, no money is missing',
  'not-begun': 'not part of the plan on this day',
};

/** Words that several sections share. In catalogues: `words.shared.key`. */
export const shared: Readonly<Record<string, string>> = {
  none: 'none',
  noData: 'no data',
  notReported: 'not reported',
  restricted: 'restricted item',
  noLead: 'no lead',
  noDate: 'no date',
  verification: 'Verification',
  converted: 'converted at the latest rates',
};
