// Written by `npm run generate`. Do not edit.
import type { Section } from './define.js';
import aboutCoverSection from './about/cover.js';
import aboutGlossarySection from './about/glossary.js';
import aboutMethodSection from './about/method.js';
import aboutTranslationsSection from './about/translations.js';
import aboutWaiversSection from './about/waivers.js';
import commitmentsAllCommitmentsSection from './commitments/all-commitments.js';
import decisionsDecisionsNeededSection from './decisions/decisions-needed.js';
import decisionsDecisionsTakenSection from './decisions/decisions-taken.js';
import gapsAllGapsSection from './gaps/all-gaps.js';
import indicatorsAllIndicatorsSection from './indicators/all-indicators.js';
import progressAllActionsSection from './progress/all-actions.js';
import progressCompletedSection from './progress/completed.js';
import progressDueNextSection from './progress/due-next.js';
import progressHeadlineSection from './progress/headline.js';
import progressNotReportedSection from './progress/not-reported.js';
import progressObjectivesSection from './progress/objectives.js';
import progressOffTrackSection from './progress/off-track.js';
import progressPlanChangesSection from './progress/plan-changes.js';
import progressRisksSection from './progress/risks.js';
import supportSupportSection from './support/support.js';

export const sections: readonly Section[] = [
  aboutCoverSection,
  aboutGlossarySection,
  aboutMethodSection,
  aboutTranslationsSection,
  aboutWaiversSection,
  commitmentsAllCommitmentsSection,
  decisionsDecisionsNeededSection,
  decisionsDecisionsTakenSection,
  gapsAllGapsSection,
  indicatorsAllIndicatorsSection,
  progressAllActionsSection,
  progressCompletedSection,
  progressDueNextSection,
  progressHeadlineSection,
  progressNotReportedSection,
  progressObjectivesSection,
  progressOffTrackSection,
  progressPlanChangesSection,
  progressRisksSection,
  supportSupportSection,
];
