// Written by `npm run generate`. Do not edit.
import type { Section } from './define.js';
import quarterlyAllActionsSection from './quarterly/all-actions.js';
import quarterlyAllCommitmentsSection from './quarterly/all-commitments.js';
import quarterlyAllGapsSection from './quarterly/all-gaps.js';
import quarterlyAllIndicatorsSection from './quarterly/all-indicators.js';
import quarterlyCompletedSection from './quarterly/completed.js';
import quarterlyCoverSection from './quarterly/cover.js';
import quarterlyDecisionsNeededSection from './quarterly/decisions-needed.js';
import quarterlyDecisionsTakenSection from './quarterly/decisions-taken.js';
import quarterlyDueNextSection from './quarterly/due-next.js';
import quarterlyGlossarySection from './quarterly/glossary.js';
import quarterlyHeadlineSection from './quarterly/headline.js';
import quarterlyMethodSection from './quarterly/method.js';
import quarterlyNotReportedSection from './quarterly/not-reported.js';
import quarterlyObjectivesSection from './quarterly/objectives.js';
import quarterlyOffTrackSection from './quarterly/off-track.js';
import quarterlyPlanChangesSection from './quarterly/plan-changes.js';
import quarterlyRisksSection from './quarterly/risks.js';
import quarterlySupportSection from './quarterly/support.js';
import quarterlyTranslationsSection from './quarterly/translations.js';
import quarterlyWaiversSection from './quarterly/waivers.js';

export const sections: readonly Section[] = [
  quarterlyAllActionsSection,
  quarterlyAllCommitmentsSection,
  quarterlyAllGapsSection,
  quarterlyAllIndicatorsSection,
  quarterlyCompletedSection,
  quarterlyCoverSection,
  quarterlyDecisionsNeededSection,
  quarterlyDecisionsTakenSection,
  quarterlyDueNextSection,
  quarterlyGlossarySection,
  quarterlyHeadlineSection,
  quarterlyMethodSection,
  quarterlyNotReportedSection,
  quarterlyObjectivesSection,
  quarterlyOffTrackSection,
  quarterlyPlanChangesSection,
  quarterlyRisksSection,
  quarterlySupportSection,
  quarterlyTranslationsSection,
  quarterlyWaiversSection,
];
