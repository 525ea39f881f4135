// Written by `npm run generate`. Do not edit.
import type { Computed } from '../define.js';
import actionsValue from './actions.js';
import adoptedDueValue from './adopted-due.js';
import adoptedOnValue from './adopted-on.js';
import ageValue from './age.js';
import completedOnValue from './completed-on.js';
import deliveredValue from './delivered.js';
import dueDayValue from './due-day.js';
import dueInValue from './due-in.js';
import dueValue from './due.js';
import evidencedValue from './evidenced.js';
import financedValue from './financed.js';
import gradeValue from './grade.js';
import holderValue from './holder.js';
import idValue from './id.js';
import kindValue from './kind.js';
import lastActiveValue from './last-active.js';
import lastTouchedValue from './last-touched.js';
import latestOnValue from './latest-on.js';
import latestUpdateValue from './latest-update.js';
import latestValue from './latest.js';
import leadValue from './lead.js';
import liveActionsValue from './live-actions.js';
import liveValue from './live.js';
import missedUpdatesValue from './missed-updates.js';
import offeredValue from './offered.js';
import onTimeValue from './on-time.js';
import openFollowUpsValue from './open-follow-ups.js';
import outlookReasonValue from './outlook-reason.js';
import outlookReportedValue from './outlook-reported.js';
import outlookValue from './outlook.js';
import outstandingValue from './outstanding.js';
import overdueMilestonesValue from './overdue-milestones.js';
import overdueValue from './overdue.js';
import ownerValue from './owner.js';
import periodValue from './period.js';
import pointedAtValue from './pointed-at.js';
import presentValue from './present.js';
import prioritiesValue from './priorities.js';
import progressValue from './progress.js';
import quorateValue from './quorate.js';
import reportedValue from './reported.js';
import roleValue from './role.js';
import securedValue from './secured.js';
import slippageValue from './slippage.js';
import statusSinceValue from './status-since.js';
import statusValue from './status.js';
import subjectValue from './subject.js';
import targetDayValue from './target-day.js';
import targetValue from './target.js';
import titleValue from './title.js';
import vacantValue from './vacant.js';
import votingValue from './voting.js';

export const computedValues: readonly Computed[] = [
  actionsValue,
  adoptedDueValue,
  adoptedOnValue,
  ageValue,
  completedOnValue,
  deliveredValue,
  dueDayValue,
  dueInValue,
  dueValue,
  evidencedValue,
  financedValue,
  gradeValue,
  holderValue,
  idValue,
  kindValue,
  lastActiveValue,
  lastTouchedValue,
  latestOnValue,
  latestUpdateValue,
  latestValue,
  leadValue,
  liveActionsValue,
  liveValue,
  missedUpdatesValue,
  offeredValue,
  onTimeValue,
  openFollowUpsValue,
  outlookReasonValue,
  outlookReportedValue,
  outlookValue,
  outstandingValue,
  overdueMilestonesValue,
  overdueValue,
  ownerValue,
  periodValue,
  pointedAtValue,
  presentValue,
  prioritiesValue,
  progressValue,
  quorateValue,
  reportedValue,
  roleValue,
  securedValue,
  slippageValue,
  statusSinceValue,
  statusValue,
  subjectValue,
  targetDayValue,
  targetValue,
  titleValue,
  vacantValue,
  votingValue,
];
