import { asked, need, none } from './define.js';
import type { Clause } from './define.js';

/** Why the body is needed: L19 to L24. */
export const resultClauses: readonly Clause[] = [
  {
    id: 'L19',
    text: 'a national programme of activity … to be collectively agreed',
    record: [
      need(
        'programme version and its adoption decision: date, meeting or written procedure, quorum',
        'programme.version',
        'programme.adoption_decision',
        'decision.meeting',
        'decision.type',
        'decision.concerns',
        'meeting.type',
        'action.agreed_by',
        'action.amendments',
      ),
      need("each member's position", 'decision.positions.member', 'decision.positions.position'),
    ],
    check: [
      need('in force with no adoption', 'programme/no-adoption'),
      need('no quorum', 'programme/not-quorate', 'meetings/no-quorum'),
      need('a class absent from the agreement', 'programme/class-absent'),
      need(
        'lead, target or deadline changed after adoption with no amending decision',
        'programme/changed-without-decision',
      ),
    ],
    measure: [
      need('agreement by class', 'agreement/positions'),
      need('unapproved changes', 'agreement/unapproved-changes'),
    ],
    report: [
      need('adoption page', 'about/cover', 'decisions/decisions-taken'),
      need('changes since adoption', 'progress/plan-changes'),
    ],
  },
  {
    id: 'L20',
    text: 'progress to be monitored',
    record: [
      need(
        'per period and record: status, narrative, evidence, challenges, next steps, by whom, when',
        'update.status',
        'update.progress',
        'update.evidence',
        'update.challenges',
        'update.next_steps',
        'update.reported_by',
        'update.reported_on',
        'update.completion',
        'update.outlook',
        'update.verification',
        'risk.status',
      ),
      need(
        'indicator values with date and source',
        'indicator.measurements.value',
        'indicator.measurements.on',
        'indicator.measurements.source',
        'indicator.baseline',
        'indicator.targets',
      ),
    ],
    check: [
      need('no update this period', 'reporting/missing-update', 'indicators/measurement-missing'),
      need('late', 'reporting/late-update'),
      need('status moved backwards', 'progress/moved-backwards', 'progress/moves'),
      need('complete without evidence', 'progress/complete-without-evidence', 'commitments/kept-without-evidence'),
      need('value out of range', 'indicators/out-of-range'),
      need('baseline missing', 'indicators/no-baseline'),
    ],
    measure: [
      need('timeliness', 'reporting/on-time', 'progress/on-time'),
      need('completeness', 'reporting/complete', 'data/completeness', 'data/plan-quality'),
      need('implementation rate', 'progress/implementation-rate'),
    ],
    report: [need('monitoring dashboard', 'progress/headline', 'progress/objectives', 'indicators/all-indicators')],
  },
  {
    id: 'L21',
    text: 'and reported',
    record: [
      need('report periods', 'period.status', 'period.update_deadline', 'period.narrative'),
      need('audience', 'period.publications.audience', 'period.cleared_figures.audience'),
      none('as-of date', 'a report states it from its command: `--as-of`, else the last day of the period'),
      need('sign-off', 'period.sign_offs'),
      need('publication', 'period.publications.published_on', 'period.publications.sha256'),
    ],
    check: [
      none(
        'rebuilt from the same commit is byte-identical',
        'no record can break it: reports are pure functions of commit and day, which the tests of reports prove',
      ),
      need('figures in narrative equal the data', 'reference/unknown'),
      need('draft vs final', 'reporting/published-unsigned'),
    ],
    measure: [need('reports on time', 'reporting/reports-on-time', 'data/plans-public')],
    report: [
      need('quarterly', 'about/cover'),
      none('annual', 'the same report over a year: `secretariat report quarterly --period 2026`'),
      none('per member', '`secretariat metrics --by lead` has a row for each member'),
      need('per gap', 'gaps/all-gaps'),
      need('public', 'about/cover'),
    ],
  },
  {
    id: 'L22',
    text: 'greater sharing of expertise and information … improvement of services and capability nationally',
    record: [
      need('practice changes owed to sharing, with evidence', 'product.uptake.change', 'product.uptake.evidence'),
      need('information-sharing agreements with expiry', 'policy.type', 'policy.to', 'policy.parties'),
    ],
    check: [
      need('expired agreement', 'agreements/expired', 'agreements/expiring'),
      need('product with no uptake', 'sharing/no-uptake'),
      need('claim without evidence', 'sharing/claim-without-evidence'),
    ],
    measure: [
      need('uptake', 'dissemination/uptake'),
      need('practice changes', 'sharing/practice-changes', 'sharing/changes-evidenced'),
    ],
    report: [asked('lessons and uptake', 'explain sharing/practice-changes', 'each change of practice')],
  },
  {
    id: 'L23',
    text: 'restricting the ability of offenders to operate internationally',
    record: [
      need('outcome indicators, aggregates only', 'indicator.outcome_tags', 'indicator.level', 'indicator.counts'),
    ],
    check: [
      need(
        'no personal or case data',
        'privacy/identifier',
        'privacy/content-address',
        'privacy/e-mail',
        'privacy/telephone',
      ),
      need('small numbers suppressed in public output', 'indicators/counts-unsaid'),
    ],
    measure: [need('cross-border indicators', 'indicators/cross-border')],
    report: [need('outcomes', 'indicators/all-indicators')],
  },
  {
    id: 'L24',
    text: 'enhance international cooperation',
    record: [need('agreements, liaison arrangements', 'policy.type', 'policy.parties', 'policy.to')],
    check: [need('expiry', 'agreements/expired', 'agreements/expiring')],
    measure: [none('—', 'an agreement is in force or it is not; `sharing/agreements-in-force` counts them')],
    report: [asked('annex', 'explain sharing/agreements-in-force', 'the agreements in force and those that ended')],
  },
];
