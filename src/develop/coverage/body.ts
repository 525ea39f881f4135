import { asked, need } from './define.js';
import type { Clause } from './define.js';

/** What the body is: L1 to L9. */
export const bodyClauses: readonly Clause[] = [
  {
    id: 'L1',
    text: 'brings together those with a responsibility to protect children',
    record: [
      need(
        "each organisation's responsibility and its source (law, decree, MoU, article)",
        'organisation.responsibilities.statement',
        'organisation.responsibilities.source',
        'organisation.responsibilities.instrument',
        'organisation.responsibilities.article',
        'waiver.scope',
      ),
    ],
    check: [
      need('member organisation with no recorded responsibility', 'composition/no-responsibility'),
      need('responsible organisation with no seat', 'composition/not-at-the-table'),
    ],
    measure: [need('responsible organisations seated / all mapped', 'composition/responsible-seated')],
    report: [
      asked('responsibility map', 'explain composition/responsible-seated', 'who is at the table'),
      asked(
        '"not at the table" list',
        'explain composition/responsible-seated',
        'who is counted in the denominator only',
      ),
    ],
  },
  {
    id: 'L2',
    text: 'multi-stakeholder, cross-sector national body or bodies',
    record: [
      need('1..n bodies', 'body.name', 'body.from', 'body.to'),
      need('parent and child', 'body.parent'),
      need('committees, working groups, secretariat', 'body.type', 'body.function'),
      need('level national / sub-national', 'body.level'),
    ],
    check: [
      need('at least one active national body', 'mandate/no-national-body'),
      need('more than one sector and stakeholder class', 'composition/one-sector'),
      need('orphan working group', 'mandate/orphan-group'),
      need('two bodies with the same function', 'mandate/same-function'),
    ],
    measure: [need('sectors, classes', 'composition/seats')],
    report: [
      asked(
        'body chart',
        'show BODY',
        'the body with everything that names it, its committees and local bodies among them',
      ),
    ],
  },
  {
    id: 'L3',
    text: 'no one model … overall governance and oversight … or simply act as a body for coordinating',
    record: [
      need('model: oversight / coordination / both', 'body.model'),
      need('mandate instrument', 'body.mandate.instrument', 'body.mandate.article'),
      need(
        'terms of reference',
        'body.terms_of_reference.on',
        'body.terms_of_reference.review_by',
        'body.terms_of_reference.reviewed_on',
      ),
      need('powers', 'body.powers'),
      need(
        'accountability line (reports to whom, how often)',
        'body.accountability.reports_to',
        'body.accountability.times_per_year',
        'body.reports_up',
      ),
    ],
    check: [
      need(
        'checks follow the model (oversight ⇒ receives progress reports and decides on what is off track)',
        'mandate/progress-not-received',
        'mandate/off-track-undecided',
      ),
      need('terms of reference present, in force, review date not passed', 'mandate/terms-of-reference'),
    ],
    measure: [
      need('age of the terms of reference', 'mandate/terms-of-reference-age'),
      need('time since the last report upward', 'mandate/days-since-report'),
    ],
    report: [asked('mandate sheet', 'metrics mandate', 'its figures, and the record of the body holds its words')],
  },
  {
    id: 'L4',
    text: 'Where countries already have an overall child protection group or a body that covers wider digital citizenship, cybersecurity, violence against children or child rights … assumed within that existing mechanism',
    record: [
      need('hosting mechanism', 'body.arrangement', 'body.host.mechanism', 'body.host.policy_areas'),
      need('its remit', 'body.host.remit', 'meeting.agenda.concerns_csea'),
      need('the instrument that gives it this function', 'body.host.instrument'),
    ],
    check: [
      need('hosted body has the explicit remit', 'mandate/host-remit'),
      need('the subject is on its agenda at least n times a year', 'mandate/host-agenda'),
      need('its meetings count only when it is', 'mandate/host-agenda', 'meetings/too-few'),
    ],
    measure: [need('share of host meetings with the subject on the agenda', 'mandate/subject-on-agenda')],
    report: [
      asked(
        '"how the function is assumed"',
        'explain mandate/subject-on-agenda',
        'each meeting of a host, with and without the subject',
      ),
    ],
  },
  {
    id: 'L5',
    text: 'Ideally this is a government-led body',
    record: [
      need(
        'chair and lead organisation over time',
        'member.roles.role',
        'member.roles.from',
        'member.roles.to',
        'body.lead_organisations',
      ),
      need('co-chairs', 'member.roles.role', 'body.government_led_justification', 'waiver.reason'),
      need('secretariat host', 'body.secretariat_hosts'),
    ],
    check: [
      need('chair filled, by government, now', 'seats/no-chair', 'composition/not-government-led'),
      need('vacancy', 'seats/no-chair'),
      need('two leads', 'composition/two-leads'),
      need('not government-led without justification', 'composition/not-government-led'),
    ],
    measure: [need('days of vacant chair', 'composition/chair-vacancy-days')],
    report: [
      asked(
        'leadership line with history',
        'explain composition/government-led',
        'which bodies a government organisation leads',
      ),
    ],
  },
  {
    id: 'L6',
    text: 'civil society and industry should be fully involved',
    record: [
      need('voting / non-voting / observer', 'member.roles.role', 'member.roles.voting'),
      need('lead and partner roles', 'action.lead', 'action.partners', 'member.organisation'),
      need('attendance', 'meeting.attendance.member', 'meeting.attendance.presence'),
      need('positions at adoption', 'decision.positions.member', 'decision.positions.position'),
    ],
    check: [
      need('fully ≠ listed: a seat each', 'composition/not-fully-involved'),
      need("attendance not far below the others'", 'meetings/attendance-gap'),
      need('lead or partner of a live action', 'composition/not-fully-involved'),
      need("a position recorded at the programme's adoption", 'programme/class-absent'),
    ],
    measure: [
      need('per class: seats', 'composition/seats', 'composition/involvement'),
      need('attendance', 'composition/attendance'),
      need('actions led', 'composition/actions-led'),
      need('adoption positions', 'agreement/positions'),
    ],
    report: [
      asked(
        'involvement by class, with trend',
        'metrics composition --by class',
        'it on any day, so at the end of any period',
      ),
    ],
  },
  {
    id: 'L7',
    text: 'could comprise senior level representation',
    record: [
      need('seat', 'member.seat'),
      need('holder', 'member.holders.person'),
      need('alternate', 'member.alternates.person'),
      need('grade', 'member.holders.grade', 'person.grade'),
      need('start and end', 'member.from', 'member.to', 'meeting.attendance'),
    ],
    check: [
      need('holder below the threshold', 'seats/below-grade'),
      need('alternate attends more than the holder', 'seats/alternate-more-often'),
      need('seat vacant too long', 'seats/vacant'),
      need('term expired', 'seats/term-expired'),
    ],
    measure: [
      need('senior attendance', 'composition/senior-attendance'),
      need('vacancy', 'composition/vacancies', 'composition/vacancy-days'),
      need('substitution', 'composition/substitution'),
    ],
    report: [asked('seats and seniority', 'metrics composition', 'seats, vacancies, seniority and substitution')],
  },
  {
    id: 'L8',
    text: 'Ministries of Interior, Justice, Social Welfare/Children’s Services, Education, Health, Telecommunications',
    record: [need('portfolio codes for these six', 'organisation.groups', 'waiver.scope')],
    check: [need('each present or waived', 'composition/group-missing')],
    measure: [need('n of 6', 'composition/ministries-seated')],
    report: [
      {
        ...need('coverage matrix', 'progress/headline'),
        why: 'the figure; `secretariat metrics composition/group-coverage --by group` has a row for each group',
      },
    ],
  },
  {
    id: 'L9',
    text: 'Law enforcement; Judiciary, Non-governmental organisations; Technology/ICT industry and other relevant industry sectors (such as tourism); Faith-based organisations; and other specialist agencies',
    record: [need('seven further stakeholder codes', 'organisation.groups', 'organisation.class', 'waiver.scope')],
    check: [need('as L8, info (a judiciary observer is legitimate: independence)', 'composition/group-missing')],
    measure: [
      need('n of 7', 'composition/further-groups-seated'),
      need('n of 13 together', 'composition/group-coverage'),
    ],
    report: [need('same matrix', 'progress/headline')],
  },
];
