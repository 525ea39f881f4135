import { asked, need } from './define.js';
import type { Clause } from './define.js';

/** What the body does: L10 to L18. */
export const responseClauses: readonly Clause[] = [
  {
    id: 'L10',
    text: 'mobilising and coordinating the national response',
    record: [
      need(
        'programme → objectives → actions with lead, partners, dates, resources',
        'programme.objectives',
        'action.objective',
        'action.lead',
        'action.partners',
        'action.start',
        'action.due',
        'action.milestones',
        'action.budget',
        'action.financing',
        'commitment.lead',
        'commitment.due',
        'risk.concerns',
        'risk.owner',
      ),
      need(
        'decisions and their follow-up',
        'meeting.date',
        'decision.text',
        'decision.follow_up.who',
        'decision.follow_up.due',
        'decision.follow_up.done_on',
      ),
    ],
    check: [
      need('action without lead', 'progress/no-lead'),
      need('lead unknown or not a member', 'reference/unknown', 'progress/lead-without-seat'),
      need('decision without follow-up', 'meetings/decision-without-follow-up'),
      need('overdue', 'progress/overdue', 'meetings/follow-up-overdue', 'commitments/overdue'),
    ],
    measure: [
      need('on-time rate', 'progress/on-time'),
      need("open decisions' age", 'meetings/open-decision-age'),
      need('organisations with a live action', 'progress/organisations-active'),
    ],
    report: [
      need('workload per organisation', 'progress/all-actions'),
      need('overdue list per lead', 'progress/off-track'),
    ],
  },
  {
    id: 'L11',
    text: 'identifying and promoting action to address gaps identified through the Model National Response',
    record: [
      need(
        'assessment (framework version, date, method, participants, evidence, phase per capability) → gap (capability, severity, evidence) → actions',
        'assessment.framework',
        'assessment.date',
        'assessment.method',
        'assessment.participants',
        'assessment.capabilities.evidence',
        'assessment.capabilities.phase',
        'gap.capability',
        'gap.severity',
        'gap.evidence',
        'action.gaps',
      ),
    ],
    check: [
      need('gap without action', 'gaps/no-live-action'),
      need('gap closed with no completed action or re-assessment', 'gaps/closed-without-result'),
      need('capability never assessed', 'capabilities/never-assessed'),
      need('assessment too old', 'capabilities/assessment-old'),
      need('unmet prerequisite capability', 'capabilities/prerequisite-unmet'),
    ],
    measure: [
      need('gaps by state', 'gaps/status', 'gaps/open'),
      need('priority gaps with a funded action', 'gaps/priority-financed'),
      need('phase movement', 'capabilities/moved-up', 'capabilities/moved-down', 'capabilities/phases'),
    ],
    report: [
      need('gap register', 'gaps/all-gaps'),
      need('gap → action → result chain', 'gaps/all-gaps'),
      asked('capability heat table', 'metrics capabilities/phases --by domain', 'the phases of every domain'),
    ],
  },
  {
    id: 'L12',
    text: 'dissemination of knowledge and expertise … to national and local service providers',
    record: [
      need('knowledge product', 'product.title', 'product.type', 'product.version', 'product.supersedes'),
      need('service provider (level, area, type)', 'provider.level', 'provider.areas', 'provider.type'),
      need(
        'dissemination (product, audience, channel, date, reach, acknowledgement)',
        'product.disseminations.audience',
        'product.disseminations.channel',
        'product.disseminations.on',
        'product.disseminations.reach',
        'product.disseminations.acknowledged',
      ),
    ],
    check: [
      need('never disseminated', 'dissemination/never'),
      need('area or provider type never reached', 'dissemination/area-not-reached', 'dissemination/type-not-reached'),
      need('national only', 'dissemination/national-only'),
      need('superseded but still circulated', 'dissemination/superseded-circulating'),
    ],
    measure: [
      need('reach of providers and of areas', 'dissemination/areas-reached', 'dissemination/people-reached'),
      need('national and local apart', 'dissemination/national-providers', 'dissemination/local-providers'),
    ],
    report: [
      asked('dissemination', 'metrics dissemination', 'the reach of providers, areas and people'),
      asked('white spots', 'explain dissemination/areas-reached', 'the areas that nothing reached'),
    ],
  },
  {
    id: 'L13',
    text: 'encourage a multi-stakeholder approach to working at both national and local levels',
    record: [
      need(
        'local bodies: area, members by class, last meeting',
        'body.area',
        'body.level',
        'member.body',
        'organisation.class',
        'meeting.date',
      ),
    ],
    check: [
      need('area without one', 'composition/area-without-body'),
      need('local body of one sector', 'composition/one-sector'),
      need('no report upward', 'mandate/accountability'),
    ],
    measure: [
      need('areas covered', 'composition/local-bodies'),
      need('classes per local body', 'composition/local-classes'),
    ],
    report: [asked('two columns: national, local', 'metrics --by level', 'every figure in a row for each level')],
  },
  {
    id: 'L14',
    text: 'identify, secure and coordinate any support required from international organisations',
    record: [
      need(
        'need → request → offer / pledge → commitment → disbursement or delivery',
        'support.needs',
        'support.required',
        'support.requests',
        'support.offers',
        'support.commitments',
        'support.deliveries',
      ),
      need('provider, conditions', 'support.provider', 'support.conditions'),
    ],
    check: [
      need('stages in order', 'support/stages-out-of-order'),
      need('need without request', 'support/need-without-request'),
      need('one need funded twice', 'support/funded-twice'),
      need('lapsed commitment', 'support/lapsed'),
      need('currency', 'support/no-rate', 'schema/pattern'),
    ],
    measure: [
      need('secured / required', 'support/secured-share'),
      need('delivered / committed', 'support/delivered-share'),
      need('lead time', 'support/lead-time'),
    ],
    report: [
      need('pipeline', 'support/support'),
      asked(
        'provider × priority matrix',
        'metrics support/secured --by priority',
        'the money of each priority, and `--by lead` that of each provider',
      ),
    ],
  },
  {
    id: 'L15',
    text: "support is focussed on priority areas for development based on the country's needs",
    record: [
      need(
        'ranked priority areas from endorsed gaps',
        'priority.rank',
        'priority.gaps',
        'priority.endorsed_by',
        'priority.needs',
        'gap.severity',
        'support.off_priority_reason',
      ),
    ],
    check: [
      need('support on no priority', 'support/off-priority'),
      need('top priority with no support', 'support/priority-without-support'),
    ],
    measure: [
      need('alignment = amount on priorities / total', 'support/alignment'),
      need('unfunded priorities', 'support/unfunded-priorities'),
      need('concentration', 'support/concentration'),
    ],
    report: [need('focus of support', 'support/support')],
  },
  {
    id: 'L16',
    text: 'national point of contact with international initiatives and networks',
    record: [
      need('contact post, deputy', 'body.contact_posts.post', 'initiative.contact_posts.role', 'person.to'),
      need('per initiative', 'initiative.contact_posts.post'),
      need('from and to', 'initiative.contact_posts.from', 'initiative.contact_posts.to'),
      need('confirmed on', 'initiative.contact_posts.confirmed_on'),
    ],
    check: [
      need('none', 'initiatives/no-contact', 'initiatives/no-national-contact'),
      need('departed person', 'initiatives/contact-departed'),
      need('two for one', 'initiatives/two-contacts'),
      need('not confirmed for 12 months', 'initiatives/contact-not-confirmed'),
    ],
    measure: [need('contact freshness', 'participation/contacts-fresh')],
    report: [
      asked(
        'contact sheet (personal data: members only)',
        'explain participation/contacts-fresh',
        'which points of contact were confirmed',
      ),
    ],
  },
  {
    id: 'L17',
    text: 'active and coordinated participation in global initiatives … such as WePROTECT',
    record: [
      need('initiatives', 'initiative.name', 'initiative.type', 'initiative.from'),
      need('obligations with due dates', 'initiative.obligations.due', 'initiative.obligations.done_on'),
      need(
        'participation (who, agreed position, follow-up)',
        'initiative.participations.represented_by',
        'initiative.participations.position',
        'initiative.participations.position_agreed_by',
        'initiative.participations.debrief',
      ),
      need('good practice shared', 'initiative.good_practices', 'commitment.made_to', 'commitment.actions'),
    ],
    check: [
      need('obligation overdue', 'initiatives/obligation-overdue'),
      need('attendance with no agreed position or debrief', 'initiatives/attended-without-debrief'),
      need('no activity in 12 months', 'initiatives/dormant'),
      need('commitment made abroad with no action at home', 'commitments/abroad-without-action'),
    ],
    measure: [
      need('activity', 'participation/active'),
      need('obligations on time', 'participation/obligations-on-time'),
      need('commitments → actions', 'participation/commitments-carried'),
    ],
    report: [need('international engagement', 'commitments/all-commitments', 'progress/due-next')],
  },
  {
    id: 'L18',
    text: 'will also need to ensure coherence with other national policies, platforms and action plans on violence against children more generally, child rights, cybersecurity and digital citizenship',
    record: [
      need(
        'policies, platforms, action plans by these four areas',
        'policy.type',
        'policy.policy_areas',
        'policy.status',
      ),
      need('owner, period', 'policy.owner', 'policy.from', 'policy.to'),
      need(
        'relations of our actions to theirs (same-as, contributes-to, depends-on, overlaps, conflicts)',
        'action.policies.policy',
        'action.policies.relation',
        'action.policies.resolved_on',
      ),
    ],
    check: [
      need('an area with nothing and no "none exists" statement', 'coherence/area-empty'),
      need('unmapped action', 'coherence/unmapped-action'),
      need('open conflict', 'coherence/open-conflict'),
      need('expired policy', 'coherence/policy-expired'),
      need('one activity counted in two plans', 'coherence/counted-twice'),
    ],
    measure: [
      need('mapped share', 'coherence/actions-mapped', 'coherence/areas-covered'),
      need('open conflicts', 'coherence/open-conflicts'),
      need('duplicates', 'coherence/duplicates'),
    ],
    report: [
      asked('coherence matrix', 'metrics coherence', 'the areas covered, the actions mapped and what conflicts'),
      asked('conflicts with owner', 'explain coherence/open-conflicts', 'each conflict, and `validate` its place'),
    ],
  },
];
