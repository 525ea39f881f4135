import type { Reads } from './define.js';

/** Joins lists of what is read; a field named twice stands once. */
export function reads(...parts: readonly Reads[]): Reads {
  const joined = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const [kind, fields] of Object.entries(part)) {
      const known = joined.get(kind) ?? new Set<string>();
      for (const field of fields) known.add(field);
      joined.set(kind, known);
    }
  }
  return Object.fromEntries([...joined].map(([kind, fields]) => [kind, [...fields]]));
}

/** Which status a record has on a day. */
export const actionStatus: Reads = { action: ['status', 'history'] };
export const commitmentStatus: Reads = { commitment: ['status', 'history'] };
export const gapStatus: Reads = { gap: ['status', 'history', 'identified_on'] };

/** Which seats of which bodies are in force on a day. */
export const seatsRead: Reads = {
  body: ['level', 'type', 'parent', 'from', 'to'],
  member: ['body', 'organisation', 'roles', 'from', 'to'],
  organisation: ['class', 'groups'],
};

/** Whether a decision carries a change: adopted, quorate, in time, naming the record. */
export const decisionsRead: Reads = reads(seatsRead, {
  decision: ['status', 'history', 'meeting', 'concerns', 'positions'],
  meeting: ['date', 'type', 'body', 'attendance'],
  body: ['quorum'],
});

/** The deadline in force, and the one that was adopted. */
export const duesRead: Reads = reads(decisionsRead, actionStatus, {
  action: ['due', 'recurrence', 'milestones', 'amendments', 'agreed_by', 'programme'],
  programme: ['adoption_decision', 'history'],
  settings: ['fiscal_year', 'thresholds', 'policy'],
});

export const commitmentDuesRead: Reads = reads(commitmentStatus, {
  commitment: ['due', 'amendments', 'made_on'],
  settings: ['fiscal_year', 'thresholds'],
});

/** Which updates are owed for a period, and what came. */
export const updatesRead: Reads = reads(actionStatus, commitmentStatus, {
  action: ['programme', 'lead', 'amendments'],
  commitment: ['made_on', 'lead', 'amendments'],
  indicator: ['frequency', 'from', 'to', 'responsible', 'measurements'],
  update: ['reported_on', 'for_period'],
  period: ['update_deadline'],
  programme: ['from'],
  settings: ['fiscal_year', 'reporting_calendar'],
});

/** The money of support on a day. */
export const supportRead: Reads = {
  support: ['status', 'history', 'required', 'offers', 'commitments', 'deliveries'],
  settings: ['currency', 'rates'],
};

/** Which priorities are in force, and what serves them. */
export const prioritiesRead: Reads = {
  priority: ['rank', 'from', 'to', 'gaps'],
  support: ['needs'],
  action: ['gaps'],
};

/** Whether an action's money is secured. */
export const financingRead: Reads = reads(supportRead, { action: ['budget', 'financing'] });

/** Evidence, and who vouches for it. */
export const evidenceRead: Reads = {
  action: ['evidence', 'verification'],
  commitment: ['evidence'],
  update: ['evidence', 'verification', 'for_period', 'reported_on'],
  settings: ['fiscal_year'],
};

/** The outlook of an action by the published rule. */
export const outlookRead: Reads = reads(duesRead, updatesRead, financingRead, evidenceRead, {
  action: ['start', 'lead'],
});

/** The assessment that holds on a day. */
export const assessmentsRead: Reads = {
  assessment: ['framework', 'date', 'status', 'history', 'capabilities'],
  settings: ['framework'],
  framework: ['capabilities', 'prerequisite_phase'],
};
