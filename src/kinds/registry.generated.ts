// Written by `npm run generate`. Do not edit.
import type { KindName } from '../model/record.js';
import type { KindDeclaration } from './define.js';
import actionKind from './action.js';
import assessmentKind from './assessment.js';
import bodyKind from './body.js';
import commitmentKind from './commitment.js';
import decisionKind from './decision.js';
import gapKind from './gap.js';
import indicatorKind from './indicator.js';
import initiativeKind from './initiative.js';
import meetingKind from './meeting.js';
import memberKind from './member.js';
import organisationKind from './organisation.js';
import periodKind from './period.js';
import personKind from './person.js';
import policyKind from './policy.js';
import priorityKind from './priority.js';
import productKind from './product.js';
import programmeKind from './programme.js';
import providerKind from './provider.js';
import riskKind from './risk.js';
import supportKind from './support.js';
import updateKind from './update.js';
import waiverKind from './waiver.js';

/** Every kind by its name. */
export const kindByName: { readonly [K in KindName]: KindDeclaration<K> } = {
  action: actionKind,
  assessment: assessmentKind,
  body: bodyKind,
  commitment: commitmentKind,
  decision: decisionKind,
  gap: gapKind,
  indicator: indicatorKind,
  initiative: initiativeKind,
  meeting: meetingKind,
  member: memberKind,
  organisation: organisationKind,
  period: periodKind,
  person: personKind,
  policy: policyKind,
  priority: priorityKind,
  product: productKind,
  programme: programmeKind,
  provider: providerKind,
  risk: riskKind,
  support: supportKind,
  update: updateKind,
  waiver: waiverKind,
};

/** Every kind, sorted by name. */
export const kinds: readonly { [K in KindName]: KindDeclaration<K> }[KindName][] = Object.values(kindByName);
