// Written by `npm run generate`. Do not edit.
import type { Rule } from './define.js';
import agreementsExpiredRule from './agreements/expired.js';
import agreementsExpiringRule from './agreements/expiring.js';
import agreementsNoPartiesRule from './agreements/no-parties.js';
import capabilitiesAssessmentOldRule from './capabilities/assessment-old.js';
import capabilitiesLowWithoutGapRule from './capabilities/low-without-gap.js';
import capabilitiesNeverAssessedRule from './capabilities/never-assessed.js';
import capabilitiesPhaseWithoutEvidenceRule from './capabilities/phase-without-evidence.js';
import capabilitiesPrerequisiteUnmetRule from './capabilities/prerequisite-unmet.js';
import changeAdoptedChangedRule from './change/adopted-changed.js';
import changeCompletionRule from './change/completion.js';
import changeDecisionRewrittenRule from './change/decision-rewritten.js';
import changeDeletedRule from './change/deleted.js';
import changeHistoryRewrittenRule from './change/history-rewritten.js';
import changeIdReusedRule from './change/id-reused.js';
import changeIllegalMoveRule from './change/illegal-move.js';
import changeMassChangeRule from './change/mass-change.js';
import changeMoveUnaccompaniedRule from './change/move-unaccompanied.js';
import changePeriodClosedRule from './change/period-closed.js';
import changePolicyEditedRule from './change/policy-edited.js';
import changeRedactionUndoneRule from './change/redaction-undone.js';
import changeRenamedRule from './change/renamed.js';
import changeShortNoticeRule from './change/short-notice.js';
import changeVisibilityWidenedRule from './change/visibility-widened.js';
import coherenceAreaEmptyRule from './coherence/area-empty.js';
import coherenceCountedTwiceRule from './coherence/counted-twice.js';
import coherenceNoneExistsRule from './coherence/none-exists.js';
import coherenceOpenConflictRule from './coherence/open-conflict.js';
import coherencePolicyExpiredRule from './coherence/policy-expired.js';
import coherenceRelationEndedRule from './coherence/relation-ended.js';
import coherenceSuspectLinkRule from './coherence/suspect-link.js';
import coherenceUnmappedActionRule from './coherence/unmapped-action.js';
import commitmentsAbroadWithoutActionRule from './commitments/abroad-without-action.js';
import commitmentsBalanceRule from './commitments/balance.js';
import commitmentsKeptWithoutEvidenceRule from './commitments/kept-without-evidence.js';
import commitmentsNoDueRule from './commitments/no-due.js';
import commitmentsOverdueRule from './commitments/overdue.js';
import compositionAreaWithoutBodyRule from './composition/area-without-body.js';
import compositionGroupMissingRule from './composition/group-missing.js';
import compositionNoResponsibilityRule from './composition/no-responsibility.js';
import compositionNotAtTheTableRule from './composition/not-at-the-table.js';
import compositionNotFullyInvolvedRule from './composition/not-fully-involved.js';
import compositionNotGovernmentLedRule from './composition/not-government-led.js';
import compositionOneSectorRule from './composition/one-sector.js';
import compositionTwoLeadsRule from './composition/two-leads.js';
import disseminationAreaNotReachedRule from './dissemination/area-not-reached.js';
import disseminationNationalOnlyRule from './dissemination/national-only.js';
import disseminationNeverRule from './dissemination/never.js';
import disseminationSupersededCirculatingRule from './dissemination/superseded-circulating.js';
import disseminationTypeNotReachedRule from './dissemination/type-not-reached.js';
import disseminationUncountedRule from './dissemination/uncounted.js';
import freshnessRecordStaleRule from './freshness/record-stale.js';
import freshnessUndatedRule from './freshness/undated.js';
import gapsAcceptedWithoutDecisionRule from './gaps/accepted-without-decision.js';
import gapsClosedWithoutResultRule from './gaps/closed-without-result.js';
import gapsNoLiveActionRule from './gaps/no-live-action.js';
import gapsNotPrioritisedRule from './gaps/not-prioritised.js';
import indicatorsCountsUnsaidRule from './indicators/counts-unsaid.js';
import indicatorsMeasurementMissingRule from './indicators/measurement-missing.js';
import indicatorsNoBaselineRule from './indicators/no-baseline.js';
import indicatorsNoCrossBorderRule from './indicators/no-cross-border.js';
import indicatorsNoResponsibleRule from './indicators/no-responsible.js';
import indicatorsNoTargetRule from './indicators/no-target.js';
import indicatorsOutOfRangeRule from './indicators/out-of-range.js';
import indicatorsTargetAgainstDirectionRule from './indicators/target-against-direction.js';
import indicatorsValueWithoutSourceRule from './indicators/value-without-source.js';
import initiativesAttendedWithoutDebriefRule from './initiatives/attended-without-debrief.js';
import initiativesContactDepartedRule from './initiatives/contact-departed.js';
import initiativesContactNotConfirmedRule from './initiatives/contact-not-confirmed.js';
import initiativesDormantRule from './initiatives/dormant.js';
import initiativesNoContactRule from './initiatives/no-contact.js';
import initiativesNoNationalContactRule from './initiatives/no-national-contact.js';
import initiativesObligationOverdueRule from './initiatives/obligation-overdue.js';
import initiativesTwoContactsRule from './initiatives/two-contacts.js';
import mandateAccountabilityRule from './mandate/accountability.js';
import mandateHostAgendaRule from './mandate/host-agenda.js';
import mandateHostRemitRule from './mandate/host-remit.js';
import mandateNoInstrumentRule from './mandate/no-instrument.js';
import mandateNoNationalBodyRule from './mandate/no-national-body.js';
import mandateNotKeptRule from './mandate/not-kept.js';
import mandateOffTrackUndecidedRule from './mandate/off-track-undecided.js';
import mandateOrphanGroupRule from './mandate/orphan-group.js';
import mandateProgressNotReceivedRule from './mandate/progress-not-received.js';
import mandateSameFunctionRule from './mandate/same-function.js';
import mandateTermsOfReferenceRule from './mandate/terms-of-reference.js';
import meetingsAttendanceGapRule from './meetings/attendance-gap.js';
import meetingsAttendanceMissingRule from './meetings/attendance-missing.js';
import meetingsConflictOfInterestRule from './meetings/conflict-of-interest.js';
import meetingsDatePassedRule from './meetings/date-passed.js';
import meetingsDecisionWithoutFollowUpRule from './meetings/decision-without-follow-up.js';
import meetingsFollowUpOverdueRule from './meetings/follow-up-overdue.js';
import meetingsLateNoticeRule from './meetings/late-notice.js';
import meetingsNoQuorumRule from './meetings/no-quorum.js';
import meetingsNotASeatRule from './meetings/not-a-seat.js';
import meetingsTooFewRule from './meetings/too-few.js';
import privacyContentAddressRule from './privacy/content-address.js';
import privacyEMailRule from './privacy/e-mail.js';
import privacyIdentifierRule from './privacy/identifier.js';
import privacyRedactedRule from './privacy/redacted.js';
import privacyTelephoneRule from './privacy/telephone.js';
import programmeActionOutsideRule from './programme/action-outside.js';
import programmeChangedWithoutDecisionRule from './programme/changed-without-decision.js';
import programmeClassAbsentRule from './programme/class-absent.js';
import programmeNoAdoptionRule from './programme/no-adoption.js';
import programmeNotQuorateRule from './programme/not-quorate.js';
import programmeObjectiveWithoutActionRule from './programme/objective-without-action.js';
import programmePeriodPassedRule from './programme/period-passed.js';
import progressAmendmentsDisagreeRule from './progress/amendments-disagree.js';
import progressCompleteWithoutEvidenceRule from './progress/complete-without-evidence.js';
import progressDatesRule from './progress/dates.js';
import progressDueUnreadRule from './progress/due-unread.js';
import progressHistoryOrderRule from './progress/history-order.js';
import progressLeadWithoutSeatRule from './progress/lead-without-seat.js';
import progressMovedBackwardsRule from './progress/moved-backwards.js';
import progressMovesRule from './progress/moves.js';
import progressNoDueRule from './progress/no-due.js';
import progressNoLeadRule from './progress/no-lead.js';
import progressOverdueRule from './progress/overdue.js';
import progressSelfVerifiedRule from './progress/self-verified.js';
import progressStartPassedRule from './progress/start-passed.js';
import progressStatusDisagreesRule from './progress/status-disagrees.js';
import progressStatusUndatedRule from './progress/status-undated.js';
import progressUpdateDisagreesRule from './progress/update-disagrees.js';
import reportingLateUpdateRule from './reporting/late-update.js';
import reportingMissingUpdateRule from './reporting/missing-update.js';
import reportingNarrativeFiguresRule from './reporting/narrative-figures.js';
import reportingNoChallengesRule from './reporting/no-challenges.js';
import reportingNoPeriodRule from './reporting/no-period.js';
import reportingPublishedUnsignedRule from './reporting/published-unsigned.js';
import reportingReportLateRule from './reporting/report-late.js';
import reportingSaysNothingRule from './reporting/says-nothing.js';
import risksNoOwnerRule from './risks/no-owner.js';
import risksNoResponseRule from './risks/no-response.js';
import risksReviewPassedRule from './risks/review-passed.js';
import seatsAlternateMoreOftenRule from './seats/alternate-more-often.js';
import seatsBelowGradeRule from './seats/below-grade.js';
import seatsNoChairRule from './seats/no-chair.js';
import seatsOrganisationEndedRule from './seats/organisation-ended.js';
import seatsTermExpiredRule from './seats/term-expired.js';
import seatsTwoHoldersRule from './seats/two-holders.js';
import seatsVacantRule from './seats/vacant.js';
import sharingClaimWithoutEvidenceRule from './sharing/claim-without-evidence.js';
import sharingNoUptakeRule from './sharing/no-uptake.js';
import supportConcentratedRule from './support/concentrated.js';
import supportFundedTwiceRule from './support/funded-twice.js';
import supportLapsedRule from './support/lapsed.js';
import supportLateRule from './support/late.js';
import supportNeedWithoutRequestRule from './support/need-without-request.js';
import supportNoProviderRule from './support/no-provider.js';
import supportNoRateRule from './support/no-rate.js';
import supportOffPriorityRule from './support/off-priority.js';
import supportOverClaimedRule from './support/over-claimed.js';
import supportPriorityWithoutSupportRule from './support/priority-without-support.js';
import supportStagesOutOfOrderRule from './support/stages-out-of-order.js';
import supportStatusWithoutFactRule from './support/status-without-fact.js';
import terminologyMixedScriptsRule from './terminology/mixed-scripts.js';
import terminologyRejectedRule from './terminology/rejected.js';
import waiversEndingRule from './waivers/ending.js';
import waiversIdleRule from './waivers/idle.js';

export const rules: readonly Rule[] = [
  agreementsExpiredRule,
  agreementsExpiringRule,
  agreementsNoPartiesRule,
  capabilitiesAssessmentOldRule,
  capabilitiesLowWithoutGapRule,
  capabilitiesNeverAssessedRule,
  capabilitiesPhaseWithoutEvidenceRule,
  capabilitiesPrerequisiteUnmetRule,
  changeAdoptedChangedRule,
  changeCompletionRule,
  changeDecisionRewrittenRule,
  changeDeletedRule,
  changeHistoryRewrittenRule,
  changeIdReusedRule,
  changeIllegalMoveRule,
  changeMassChangeRule,
  changeMoveUnaccompaniedRule,
  changePeriodClosedRule,
  changePolicyEditedRule,
  changeRedactionUndoneRule,
  changeRenamedRule,
  changeShortNoticeRule,
  changeVisibilityWidenedRule,
  coherenceAreaEmptyRule,
  coherenceCountedTwiceRule,
  coherenceNoneExistsRule,
  coherenceOpenConflictRule,
  coherencePolicyExpiredRule,
  coherenceRelationEndedRule,
  coherenceSuspectLinkRule,
  coherenceUnmappedActionRule,
  commitmentsAbroadWithoutActionRule,
  commitmentsBalanceRule,
  commitmentsKeptWithoutEvidenceRule,
  commitmentsNoDueRule,
  commitmentsOverdueRule,
  compositionAreaWithoutBodyRule,
  compositionGroupMissingRule,
  compositionNoResponsibilityRule,
  compositionNotAtTheTableRule,
  compositionNotFullyInvolvedRule,
  compositionNotGovernmentLedRule,
  compositionOneSectorRule,
  compositionTwoLeadsRule,
  disseminationAreaNotReachedRule,
  disseminationNationalOnlyRule,
  disseminationNeverRule,
  disseminationSupersededCirculatingRule,
  disseminationTypeNotReachedRule,
  disseminationUncountedRule,
  freshnessRecordStaleRule,
  freshnessUndatedRule,
  gapsAcceptedWithoutDecisionRule,
  gapsClosedWithoutResultRule,
  gapsNoLiveActionRule,
  gapsNotPrioritisedRule,
  indicatorsCountsUnsaidRule,
  indicatorsMeasurementMissingRule,
  indicatorsNoBaselineRule,
  indicatorsNoCrossBorderRule,
  indicatorsNoResponsibleRule,
  indicatorsNoTargetRule,
  indicatorsOutOfRangeRule,
  indicatorsTargetAgainstDirectionRule,
  indicatorsValueWithoutSourceRule,
  initiativesAttendedWithoutDebriefRule,
  initiativesContactDepartedRule,
  initiativesContactNotConfirmedRule,
  initiativesDormantRule,
  initiativesNoContactRule,
  initiativesNoNationalContactRule,
  initiativesObligationOverdueRule,
  initiativesTwoContactsRule,
  mandateAccountabilityRule,
  mandateHostAgendaRule,
  mandateHostRemitRule,
  mandateNoInstrumentRule,
  mandateNoNationalBodyRule,
  mandateNotKeptRule,
  mandateOffTrackUndecidedRule,
  mandateOrphanGroupRule,
  mandateProgressNotReceivedRule,
  mandateSameFunctionRule,
  mandateTermsOfReferenceRule,
  meetingsAttendanceGapRule,
  meetingsAttendanceMissingRule,
  meetingsConflictOfInterestRule,
  meetingsDatePassedRule,
  meetingsDecisionWithoutFollowUpRule,
  meetingsFollowUpOverdueRule,
  meetingsLateNoticeRule,
  meetingsNoQuorumRule,
  meetingsNotASeatRule,
  meetingsTooFewRule,
  privacyContentAddressRule,
  privacyEMailRule,
  privacyIdentifierRule,
  privacyRedactedRule,
  privacyTelephoneRule,
  programmeActionOutsideRule,
  programmeChangedWithoutDecisionRule,
  programmeClassAbsentRule,
  programmeNoAdoptionRule,
  programmeNotQuorateRule,
  programmeObjectiveWithoutActionRule,
  programmePeriodPassedRule,
  progressAmendmentsDisagreeRule,
  progressCompleteWithoutEvidenceRule,
  progressDatesRule,
  progressDueUnreadRule,
  progressHistoryOrderRule,
  progressLeadWithoutSeatRule,
  progressMovedBackwardsRule,
  progressMovesRule,
  progressNoDueRule,
  progressNoLeadRule,
  progressOverdueRule,
  progressSelfVerifiedRule,
  progressStartPassedRule,
  progressStatusDisagreesRule,
  progressStatusUndatedRule,
  progressUpdateDisagreesRule,
  reportingLateUpdateRule,
  reportingMissingUpdateRule,
  reportingNarrativeFiguresRule,
  reportingNoChallengesRule,
  reportingNoPeriodRule,
  reportingPublishedUnsignedRule,
  reportingReportLateRule,
  reportingSaysNothingRule,
  risksNoOwnerRule,
  risksNoResponseRule,
  risksReviewPassedRule,
  seatsAlternateMoreOftenRule,
  seatsBelowGradeRule,
  seatsNoChairRule,
  seatsOrganisationEndedRule,
  seatsTermExpiredRule,
  seatsTwoHoldersRule,
  seatsVacantRule,
  sharingClaimWithoutEvidenceRule,
  sharingNoUptakeRule,
  supportConcentratedRule,
  supportFundedTwiceRule,
  supportLapsedRule,
  supportLateRule,
  supportNeedWithoutRequestRule,
  supportNoProviderRule,
  supportNoRateRule,
  supportOffPriorityRule,
  supportOverClaimedRule,
  supportPriorityWithoutSupportRule,
  supportStagesOutOfOrderRule,
  supportStatusWithoutFactRule,
  terminologyMixedScriptsRule,
  terminologyRejectedRule,
  waiversEndingRule,
  waiversIdleRule,
];
