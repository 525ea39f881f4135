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

/** Which bodies exist on a day, and which of them are national. */
export const bodiesRead: Reads = { body: ['level', 'type', 'parent', 'from', 'to'] };

/** Which seats of which bodies are in force on a day. */
export const seatsRead: Reads = reads(bodiesRead, { member: ['body', 'organisation', 'roles', 'from', 'to'] });

/** The class of the organisation of a seat. */
export const classesRead: Reads = reads(seatsRead, { organisation: ['class'] });

/** Who took part in the meetings that count. */
export const attendanceRead: Reads = reads(seatsRead, {
  meeting: ['body', 'date', 'status', 'history', 'agenda', 'attendance'],
  body: ['arrangement'],
});

/** Whether a meeting was quorate. */
export const quorumRead: Reads = reads(classesRead, {
  meeting: ['body', 'date', 'type', 'attendance'],
  decision: ['meeting', 'positions'],
  body: ['quorum'],
});

/** When a decision was adopted. */
export const decisionsRead: Reads = { decision: ['status', 'history', 'meeting'], meeting: ['date'] };

/** When an action was adopted, and its deadline then. */
export const adoptionRead: Reads = reads(decisionsRead, {
  action: ['due', 'amendments', 'agreed_by', 'programme'],
  programme: ['adoption_decision', 'history'],
  settings: ['fiscal_year'],
});

/** Whether a decision carries a change: adopted, quorate, in time, naming the record. */
export const carriedRead: Reads = reads(decisionsRead, quorumRead, {
  decision: ['concerns'],
  settings: ['policy'],
});

/** The deadline in force, moved only by decisions that carry it, and how late that is. */
export const duesRead: Reads = reads(adoptionRead, carriedRead, actionStatus, {
  action: ['recurrence', 'milestones'],
  settings: ['thresholds'],
});

export const commitmentDuesRead: Reads = reads(commitmentStatus, {
  commitment: ['due', 'amendments', 'made_on'],
  settings: ['fiscal_year', 'thresholds'],
});

/** Which updates of actions are owed for a period, and whether they came. */
export const actionUpdatesRead: Reads = reads(actionStatus, {
  action: ['programme'],
  update: ['for_period', 'reported_on'],
  programme: ['from'],
  settings: ['fiscal_year', 'reporting_calendar'],
});

/** Which measurements are owed for a period, and when they came. */
export const measurementsRead: Reads = {
  indicator: ['frequency', 'from', 'to', 'responsible', 'measurements'],
  update: ['for_period', 'reported_on'],
  period: ['update_deadline'],
  settings: ['fiscal_year', 'reporting_calendar'],
};

/** Which updates are owed for a period, by whom, and when they came. */
export const updatesRead: Reads = reads(actionUpdatesRead, measurementsRead, commitmentStatus, {
  action: ['lead', 'amendments'],
  commitment: ['made_on', 'lead', 'amendments'],
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

/** Evidence in updates, and who vouches for it. */
export const evidenceRead: Reads = {
  update: ['evidence', 'verification', 'for_period', 'reported_on'],
  settings: ['fiscal_year'],
};

/** The outlook of an action by the published rule. */
export const outlookRead: Reads = reads(duesRead, actionUpdatesRead, financingRead, evidenceRead, {
  action: ['start', 'lead', 'evidence', 'verification'],
});

/** The assessment that holds on a day. */
export const assessmentsRead: Reads = {
  assessment: ['framework', 'date', 'status', 'history', 'capabilities'],
  settings: ['framework'],
  framework: ['capabilities', 'prerequisite_phase'],
};
