import type { KindName } from '../model/record.js';

/** What a list shows unless columns are named: what people ask about first, from the left. */
export const usualColumns: Readonly<Record<KindName, readonly string[]>> = {
  action: ['id', 'title', 'lead', 'status', 'outlook', 'due_day', 'overdue'],
  assessment: ['id', 'title', 'framework', 'date', 'status'],
  body: ['id', 'name', 'type', 'level', 'parent'],
  commitment: ['id', 'title', 'lead', 'status', 'due_day', 'overdue'],
  decision: ['id', 'title', 'type', 'status', 'adopted_on', 'open_follow_ups'],
  gap: ['id', 'title', 'capability', 'severity', 'status', 'live_actions'],
  indicator: ['id', 'title', 'responsible', 'latest', 'target', 'progress'],
  initiative: ['id', 'name', 'type', 'from', 'last_active'],
  meeting: ['id', 'body', 'date', 'type', 'status', 'quorate'],
  member: ['id', 'body', 'organisation', 'title', 'role', 'vacant'],
  organisation: ['id', 'name', 'class', 'groups', 'level'],
  period: ['id', 'status', 'update_deadline'],
  person: ['id', 'name', 'title', 'organisation', 'grade'],
  policy: ['id', 'title', 'type', 'policy_areas', 'owner', 'status'],
  priority: ['id', 'rank', 'title', 'gaps'],
  product: ['id', 'title', 'type', 'published_on', 'languages'],
  programme: ['id', 'title', 'version', 'status', 'from', 'to'],
  provider: ['id', 'name', 'type', 'level', 'areas'],
  risk: ['id', 'title', 'likelihood', 'impact', 'owner', 'status'],
  support: ['id', 'title', 'type', 'status', 'provider', 'required', 'secured'],
  update: ['id', 'status', 'completion', 'outlook', 'reported_by', 'reported_on', 'on_time'],
  waiver: ['id', 'rule', 'record', 'expires_on'],
};
