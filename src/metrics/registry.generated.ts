// Written by `npm run generate`. Do not edit.
import type { Metric } from './define.js';
import agreementPositionsMetric from './agreement/positions.js';
import agreementUnapprovedChangesMetric from './agreement/unapproved-changes.js';
import capabilitiesAssessedMetric from './capabilities/assessed.js';
import capabilitiesMovedDownMetric from './capabilities/moved-down.js';
import capabilitiesMovedUpMetric from './capabilities/moved-up.js';
import capabilitiesPhasesMetric from './capabilities/phases.js';
import capabilitiesUnmetPrerequisitesMetric from './capabilities/unmet-prerequisites.js';
import coherenceActionsMappedMetric from './coherence/actions-mapped.js';
import coherenceAreasCoveredMetric from './coherence/areas-covered.js';
import coherenceDuplicatesMetric from './coherence/duplicates.js';
import coherenceOpenConflictsMetric from './coherence/open-conflicts.js';
import commitmentsDeliveredMetric from './commitments/delivered.js';
import commitmentsIntoActionsMetric from './commitments/into-actions.js';
import commitmentsKeptMetric from './commitments/kept.js';
import commitmentsOverdueMetric from './commitments/overdue.js';
import commitmentsWithEvidenceMetric from './commitments/with-evidence.js';
import compositionActionsLedMetric from './composition/actions-led.js';
import compositionAttendanceMetric from './composition/attendance.js';
import compositionChairVacancyDaysMetric from './composition/chair-vacancy-days.js';
import compositionFurtherGroupsSeatedMetric from './composition/further-groups-seated.js';
import compositionGovernmentLedMetric from './composition/government-led.js';
import compositionGroupCoverageMetric from './composition/group-coverage.js';
import compositionInvolvementMetric from './composition/involvement.js';
import compositionLocalBodiesMetric from './composition/local-bodies.js';
import compositionLocalClassesMetric from './composition/local-classes.js';
import compositionMinistriesSeatedMetric from './composition/ministries-seated.js';
import compositionResponsibleSeatedMetric from './composition/responsible-seated.js';
import compositionSeatsMetric from './composition/seats.js';
import compositionSeniorAttendanceMetric from './composition/senior-attendance.js';
import compositionSubstitutionMetric from './composition/substitution.js';
import compositionVacanciesMetric from './composition/vacancies.js';
import compositionVacancyDaysMetric from './composition/vacancy-days.js';
import dataCompletenessMetric from './data/completeness.js';
import dataFindingsMetric from './data/findings.js';
import dataFreshnessMetric from './data/freshness.js';
import dataPlanQualityMetric from './data/plan-quality.js';
import dataPlansPublicMetric from './data/plans-public.js';
import dataWaiversMetric from './data/waivers.js';
import disseminationAreasReachedMetric from './dissemination/areas-reached.js';
import disseminationLocalProvidersMetric from './dissemination/local-providers.js';
import disseminationNationalProvidersMetric from './dissemination/national-providers.js';
import disseminationPeopleReachedMetric from './dissemination/people-reached.js';
import disseminationUptakeMetric from './dissemination/uptake.js';
import gapsAgeMetric from './gaps/age.js';
import gapsOpenMetric from './gaps/open.js';
import gapsPriorityFinancedMetric from './gaps/priority-financed.js';
import gapsStatusMetric from './gaps/status.js';
import gapsWithLiveActionMetric from './gaps/with-live-action.js';
import indicatorsCrossBorderMetric from './indicators/cross-border.js';
import indicatorsMeasuredOnTimeMetric from './indicators/measured-on-time.js';
import indicatorsOnTrackMetric from './indicators/on-track.js';
import indicatorsProgressMetric from './indicators/progress.js';
import indicatorsWithBaselineMetric from './indicators/with-baseline.js';
import mandateDaysSinceReportMetric from './mandate/days-since-report.js';
import mandateSubjectOnAgendaMetric from './mandate/subject-on-agenda.js';
import mandateTermsOfReferenceAgeMetric from './mandate/terms-of-reference-age.js';
import meetingsFollowUpMetric from './meetings/follow-up.js';
import meetingsHeldMetric from './meetings/held.js';
import meetingsOpenDecisionAgeMetric from './meetings/open-decision-age.js';
import meetingsQuorateMetric from './meetings/quorate.js';
import participationActiveMetric from './participation/active.js';
import participationCommitmentsCarriedMetric from './participation/commitments-carried.js';
import participationContactsFreshMetric from './participation/contacts-fresh.js';
import participationObligationsOnTimeMetric from './participation/obligations-on-time.js';
import progressCompletionMetric from './progress/completion.js';
import progressDaysOverdueMetric from './progress/days-overdue.js';
import progressForecastEarlyMetric from './progress/forecast-early.js';
import progressForecastLateMetric from './progress/forecast-late.js';
import progressImplementationRateMetric from './progress/implementation-rate.js';
import progressMilestonesMetric from './progress/milestones.js';
import progressOnTimeMetric from './progress/on-time.js';
import progressOrganisationsActiveMetric from './progress/organisations-active.js';
import progressOutlookDiffersMetric from './progress/outlook-differs.js';
import progressOutlookReportedMetric from './progress/outlook-reported.js';
import progressOutlookMetric from './progress/outlook.js';
import progressOverdueMetric from './progress/overdue.js';
import progressSlippageMetric from './progress/slippage.js';
import progressStatusMetric from './progress/status.js';
import progressTimeInStatusMetric from './progress/time-in-status.js';
import reportingCompleteMetric from './reporting/complete.js';
import reportingOnTimeMetric from './reporting/on-time.js';
import reportingOrganisationsMetric from './reporting/organisations.js';
import reportingReportsOnTimeMetric from './reporting/reports-on-time.js';
import reportingSilentMetric from './reporting/silent.js';
import reportingUpwardMetric from './reporting/upward.js';
import sharingAgreementsInForceMetric from './sharing/agreements-in-force.js';
import sharingChangesEvidencedMetric from './sharing/changes-evidenced.js';
import sharingPracticeChangesMetric from './sharing/practice-changes.js';
import supportAlignmentMetric from './support/alignment.js';
import supportConcentrationMetric from './support/concentration.js';
import supportCoordinatedMetric from './support/coordinated.js';
import supportDeliveredShareMetric from './support/delivered-share.js';
import supportDeliveredMetric from './support/delivered.js';
import supportLeadTimeMetric from './support/lead-time.js';
import supportRequiredMetric from './support/required.js';
import supportSecuredShareMetric from './support/secured-share.js';
import supportSecuredMetric from './support/secured.js';
import supportUnfundedPrioritiesMetric from './support/unfunded-priorities.js';

export const metrics: readonly Metric[] = [
  agreementPositionsMetric,
  agreementUnapprovedChangesMetric,
  capabilitiesAssessedMetric,
  capabilitiesMovedDownMetric,
  capabilitiesMovedUpMetric,
  capabilitiesPhasesMetric,
  capabilitiesUnmetPrerequisitesMetric,
  coherenceActionsMappedMetric,
  coherenceAreasCoveredMetric,
  coherenceDuplicatesMetric,
  coherenceOpenConflictsMetric,
  commitmentsDeliveredMetric,
  commitmentsIntoActionsMetric,
  commitmentsKeptMetric,
  commitmentsOverdueMetric,
  commitmentsWithEvidenceMetric,
  compositionActionsLedMetric,
  compositionAttendanceMetric,
  compositionChairVacancyDaysMetric,
  compositionFurtherGroupsSeatedMetric,
  compositionGovernmentLedMetric,
  compositionGroupCoverageMetric,
  compositionInvolvementMetric,
  compositionLocalBodiesMetric,
  compositionLocalClassesMetric,
  compositionMinistriesSeatedMetric,
  compositionResponsibleSeatedMetric,
  compositionSeatsMetric,
  compositionSeniorAttendanceMetric,
  compositionSubstitutionMetric,
  compositionVacanciesMetric,
  compositionVacancyDaysMetric,
  dataCompletenessMetric,
  dataFindingsMetric,
  dataFreshnessMetric,
  dataPlanQualityMetric,
  dataPlansPublicMetric,
  dataWaiversMetric,
  disseminationAreasReachedMetric,
  disseminationLocalProvidersMetric,
  disseminationNationalProvidersMetric,
  disseminationPeopleReachedMetric,
  disseminationUptakeMetric,
  gapsAgeMetric,
  gapsOpenMetric,
  gapsPriorityFinancedMetric,
  gapsStatusMetric,
  gapsWithLiveActionMetric,
  indicatorsCrossBorderMetric,
  indicatorsMeasuredOnTimeMetric,
  indicatorsOnTrackMetric,
  indicatorsProgressMetric,
  indicatorsWithBaselineMetric,
  mandateDaysSinceReportMetric,
  mandateSubjectOnAgendaMetric,
  mandateTermsOfReferenceAgeMetric,
  meetingsFollowUpMetric,
  meetingsHeldMetric,
  meetingsOpenDecisionAgeMetric,
  meetingsQuorateMetric,
  participationActiveMetric,
  participationCommitmentsCarriedMetric,
  participationContactsFreshMetric,
  participationObligationsOnTimeMetric,
  progressCompletionMetric,
  progressDaysOverdueMetric,
  progressForecastEarlyMetric,
  progressForecastLateMetric,
  progressImplementationRateMetric,
  progressMilestonesMetric,
  progressOnTimeMetric,
  progressOrganisationsActiveMetric,
  progressOutlookDiffersMetric,
  progressOutlookReportedMetric,
  progressOutlookMetric,
  progressOverdueMetric,
  progressSlippageMetric,
  progressStatusMetric,
  progressTimeInStatusMetric,
  reportingCompleteMetric,
  reportingOnTimeMetric,
  reportingOrganisationsMetric,
  reportingReportsOnTimeMetric,
  reportingSilentMetric,
  reportingUpwardMetric,
  sharingAgreementsInForceMetric,
  sharingChangesEvidencedMetric,
  sharingPracticeChangesMetric,
  supportAlignmentMetric,
  supportConcentrationMetric,
  supportCoordinatedMetric,
  supportDeliveredShareMetric,
  supportDeliveredMetric,
  supportLeadTimeMetric,
  supportRequiredMetric,
  supportSecuredShareMetric,
  supportSecuredMetric,
  supportUnfundedPrioritiesMetric,
];
