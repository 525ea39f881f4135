// Written by `npm run generate`. Do not edit.
import type { Section } from './define.js';
import aboutBasisSection from './about/basis.js';
import aboutCoverSection from './about/cover.js';
import aboutGlossarySection from './about/glossary.js';
import aboutMethodSection from './about/method.js';
import aboutTranslationsSection from './about/translations.js';
import aboutWaiversSection from './about/waivers.js';
import capabilitiesDistributionSection from './capabilities/distribution.js';
import capabilitiesHeatMapSection from './capabilities/heat-map.js';
import capabilitiesPrerequisitesSection from './capabilities/prerequisites.js';
import capabilitiesProfileSection from './capabilities/profile.js';
import coherenceAgreementsSection from './coherence/agreements.js';
import coherenceConflictsSection from './coherence/conflicts.js';
import coherenceMatrixSection from './coherence/matrix.js';
import coherenceUnmappedSection from './coherence/unmapped.js';
import commitmentsAllCommitmentsSection from './commitments/all-commitments.js';
import compositionAttendanceSection from './composition/attendance.js';
import decisionsDecisionsNeededSection from './decisions/decisions-needed.js';
import decisionsDecisionsTakenSection from './decisions/decisions-taken.js';
import gapsAllGapsSection from './gaps/all-gaps.js';
import indicatorsAllIndicatorsSection from './indicators/all-indicators.js';
import indicatorsTrendsSection from './indicators/trends.js';
import meetingAgendaSection from './meeting/agenda.js';
import meetingCarriedOverSection from './meeting/carried-over.js';
import meetingProposedSection from './meeting/proposed.js';
import meetingRollCallSection from './meeting/roll-call.js';
import memberChangesSection from './member/changes.js';
import memberOwedSection from './member/owed.js';
import memberOwesSection from './member/owes.js';
import memberRemarksSection from './member/remarks.js';
import memberStandingSection from './member/standing.js';
import progressAllActionsSection from './progress/all-actions.js';
import progressBurnUpSection from './progress/burn-up.js';
import progressCompletedSection from './progress/completed.js';
import progressDueNextSection from './progress/due-next.js';
import progressHeadlineSection from './progress/headline.js';
import progressInBriefSection from './progress/in-brief.js';
import progressMilestonesSection from './progress/milestones.js';
import progressNotReportedSection from './progress/not-reported.js';
import progressObjectivesSection from './progress/objectives.js';
import progressOffTrackSection from './progress/off-track.js';
import progressOutlookByLeadSection from './progress/outlook-by-lead.js';
import progressOutlookMovementSection from './progress/outlook-movement.js';
import progressPlanChangesSection from './progress/plan-changes.js';
import progressRisksSection from './progress/risks.js';
import registerRecordsSection from './register/records.js';
import supportNeedsOpenSection from './support/needs-open.js';
import supportPipelineSection from './support/pipeline.js';
import supportProviderMatrixSection from './support/provider-matrix.js';
import supportSupportSection from './support/support.js';

export const sections: readonly Section[] = [
  aboutBasisSection,
  aboutCoverSection,
  aboutGlossarySection,
  aboutMethodSection,
  aboutTranslationsSection,
  aboutWaiversSection,
  capabilitiesDistributionSection,
  capabilitiesHeatMapSection,
  capabilitiesPrerequisitesSection,
  capabilitiesProfileSection,
  coherenceAgreementsSection,
  coherenceConflictsSection,
  coherenceMatrixSection,
  coherenceUnmappedSection,
  commitmentsAllCommitmentsSection,
  compositionAttendanceSection,
  decisionsDecisionsNeededSection,
  decisionsDecisionsTakenSection,
  gapsAllGapsSection,
  indicatorsAllIndicatorsSection,
  indicatorsTrendsSection,
  meetingAgendaSection,
  meetingCarriedOverSection,
  meetingProposedSection,
  meetingRollCallSection,
  memberChangesSection,
  memberOwedSection,
  memberOwesSection,
  memberRemarksSection,
  memberStandingSection,
  progressAllActionsSection,
  progressBurnUpSection,
  progressCompletedSection,
  progressDueNextSection,
  progressHeadlineSection,
  progressInBriefSection,
  progressMilestonesSection,
  progressNotReportedSection,
  progressObjectivesSection,
  progressOffTrackSection,
  progressOutlookByLeadSection,
  progressOutlookMovementSection,
  progressPlanChangesSection,
  progressRisksSection,
  registerRecordsSection,
  supportNeedsOpenSection,
  supportPipelineSection,
  supportProviderMatrixSection,
  supportSupportSection,
];
