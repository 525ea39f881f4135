import { add, append, change, changeAll, damage, remove, without } from './define.js';
import type { Damage } from './define.js';

/** Damages to the programme, its actions, indicators, updates, reports and risks, and to words in any record. */
export const resultDamages: readonly Damage[] = [
  // programme
  damage('programme/action-outside', 'The action on payments serves no objective', [
    change('actions/ACT-026.yaml', 'objective: O5\n', ''),
  ]),
  damage('programme/changed-without-decision', 'The deadline of the centres moved without a decision', [
    change('actions/ACT-010.yaml', '    decision: DEC-011\n', ''),
  ]),
  damage('programme/class-absent', 'Nobody recorded what the faith-based member said', [
    change('decisions/DEC-003.yaml', '  - { member: MEM-018, position: agree }\n', ''),
  ]),
  damage('programme/no-adoption', 'Which decision adopted the programme is not said', [
    without('programmes/PRG-001.yaml', 'adoption_decision'),
  ]),
  damage(
    'programme/not-quorate',
    'Too few were there when the programme was adopted',
    [changeAll('meetings/MTG-002.yaml', 'presence: holder', 'presence: apology')],
    {
      besides: ['meetings/no-quorum'],
    },
  ),
  damage('programme/objective-without-action', 'A seventh objective has no action', [
    change(
      'programmes/PRG-001.yaml',
      'adoption_decision: DEC-003\n',
      '  - id: O7\n    title: Everything else\nadoption_decision: DEC-003\n',
    ),
  ]),
  damage('programme/period-passed', 'The programme ended in summer', [
    change('programmes/PRG-001.yaml', 'to: 2028-12-31', 'to: 2026-06-30'),
  ]),
  // progress
  damage('progress/amendments-disagree', 'The deadline of the centres is not the amended one', [
    change('actions/ACT-010.yaml', 'due: 2027-12-31\namendments', 'due: 2028-01-31\namendments'),
  ]),
  damage('progress/complete-without-evidence', 'Nothing shows the vocabulary', [
    without('actions/ACT-029.yaml', 'evidence'),
    without('actions/ACT-029.yaml', 'verification'),
    without('updates/2026-Q1/ACT-029.yaml', 'evidence'),
    without('updates/2026-Q1/ACT-029.yaml', 'verification'),
  ]),
  damage('progress/dates', 'The action ends before it begins', [
    change('actions/ACT-026.yaml', 'start: 2026-07-01', 'start: 2027-07-01'),
  ]),
  damage('progress/due-unread', 'The deadline is only a wording', [
    change('actions/ACT-026.yaml', 'due: 2027-06-30', 'due_as_published: as soon as the law allows'),
  ]),
  damage('progress/history-order', 'The history is upside down', [
    change(
      'risks/RSK-003.yaml',
      '  - on: 2025-11-20\n    status: open\n  - on: 2026-05-18\n    status: mitigated\n    reason: Supervision contracts signed by both\n',
      '  - on: 2026-05-18\n    status: mitigated\n    reason: Supervision contracts signed by both\n  - on: 2025-11-20\n    status: open\n',
    ),
  ]),
  damage('progress/lead-without-seat', 'Somebody without a seat leads', [
    change('actions/ACT-026.yaml', 'lead: communications-authority', 'lead: statistics-institute'),
  ]),
  damage(
    'progress/moved-backwards',
    'The police fell back without a word',
    [change('updates/2026-Q3/ACT-010.yaml', 'completion: substantial', 'completion: not-started')],
    {
      besides: ['reporting/no-challenges'],
    },
  ),
  damage('progress/moves', 'A cancelled action is complete', [
    change('actions/ACT-015.yaml', 'status: cancelled\nhistory', 'status: complete\nhistory'),
    change(
      'actions/ACT-015.yaml',
      '    decision: DEC-011\n',
      '    decision: DEC-011\n  - on: 2026-09-01\n    status: complete\n',
    ),
    append('actions/ACT-015.yaml', 'evidence: [{ title: A photograph, on: 2026-09-01 }]\n'),
  ]),
  damage('progress/no-due', 'The action on payments has no deadline', [without('actions/ACT-026.yaml', 'due')]),
  damage('progress/no-lead', 'Nobody leads the action on payments', [without('actions/ACT-026.yaml', 'lead')], {
    besides: ['mandate/off-track-undecided'],
  }),
  damage('progress/overdue', 'The action on tourism was due in August', [
    changeAll('actions/ACT-025.yaml', 'due: 2026-12-31', 'due: 2026-08-31'),
  ]),
  damage('progress/self-verified', 'The lead verified its own code', [
    change('actions/ACT-023.yaml', 'verified_by: communications-authority', 'verified_by: isp-association'),
  ]),
  damage('progress/start-passed', 'The guideline was to begin in May', [
    change('actions/ACT-004.yaml', 'start: 2026-11-02', 'start: 2026-05-02'),
  ]),
  damage('progress/status-disagrees', 'The status says more than the history', [
    change(
      'risks/RSK-001.yaml',
      'review_by: 2026-11-15\nidentified_on: 2026-02-16\nstatus: open',
      'review_by: 2026-11-15\nidentified_on: 2026-02-16\nstatus: mitigated',
    ),
  ]),
  damage('progress/status-undated', 'The risk has no history', [without('risks/RSK-001.yaml', 'history')]),
  damage('progress/update-disagrees', 'The update claims a status that the action had not', [
    change('updates/2026-Q3/ACT-007.yaml', 'status: in-progress', 'status: ongoing'),
  ]),
  // indicators
  damage('indicators/counts-unsaid', 'Judges are counted, and nobody says that they are people', [
    change('indicators/IND-002.yaml', 'counts: people\n', ''),
  ]),
  damage('indicators/measurement-missing', 'Nobody counted the judges in spring', [
    change(
      'indicators/IND-002.yaml',
      '  - period: 2026-Q2\n    value: 22\n    source: Lists of attendance\n    reported_on: 2026-07-13\n',
      '',
    ),
  ]),
  damage('indicators/no-baseline', 'Where it began is not known', [without('indicators/IND-012.yaml', 'baseline')]),
  damage('indicators/no-cross-border', 'No indicator speaks of other countries', [
    change('indicators/IND-012.yaml', 'outcome_tags: [cross-border]', 'outcome_tags: [prosecution]'),
  ]),
  damage('indicators/no-responsible', 'Nobody collects it', [without('indicators/IND-012.yaml', 'responsible')]),
  damage('indicators/no-target', 'There is no target', [without('indicators/IND-012.yaml', 'targets')]),
  damage('indicators/out-of-range', 'More than everything was answered', [
    change('indicators/IND-012.yaml', 'value: 44', 'value: 144'),
  ]),
  damage('indicators/target-against-direction', 'The target is worse than the beginning', [
    change('indicators/IND-012.yaml', 'value: 75', 'value: 35'),
  ]),
  damage('indicators/value-without-source', 'Where the value comes from is not said', [
    without('indicators/IND-012.yaml', 'means_of_verification'),
    change(
      'indicators/IND-012.yaml',
      '    value: 39\n    source: Register of the central authority\n',
      '    value: 39\n',
    ),
  ]),
  // reporting
  damage(
    'reporting/late-update',
    'The update on the centres came in August',
    [change('updates/2026-Q2/ACT-010.yaml', 'reported_on: 2026-07-', 'reported_on: 2026-08-')],
    {
      asOf: '2026-09-29',
    },
  ),
  damage('reporting/missing-update', 'No update came on the centres', [remove('updates/2026-Q3/ACT-010.yaml')]),
  damage('reporting/no-challenges', 'Little was done, and nobody says why', [
    change('updates/2026-Q3/ACT-028.yaml', 'challenges: The budget of 2027 is not voted.\n', ''),
  ]),
  damage('reporting/no-period', 'The period has no record', [remove('periods/2026-Q2.yaml')], { asOf: '2026-09-29' }),
  damage('reporting/published-unsigned', 'The public edition was not signed off', [
    change('periods/2026-Q2.yaml', '  - audience: public\n    by: Chair of the Council\n    on: 2026-08-06\n', ''),
  ]),
  damage('reporting/report-late', 'The edition for members came in September', [
    change(
      'periods/2026-Q2.yaml',
      'due: 2026-07-31, published_on: 2026-07-30',
      'due: 2026-07-31, published_on: 2026-09-02',
    ),
  ]),
  damage('reporting/narrative-figures', 'The narrative says that nothing is overdue', [
    change('periods/2026-Q3.yaml', 'Nordmark paid', '{{assert "progress/overdue" at most 0}} Nordmark paid'),
  ]),
  damage('reporting/says-nothing', 'The update says nothing', [
    without('updates/2026-Q3/ACT-018.yaml', 'progress'),
    without('updates/2026-Q3/ACT-018.yaml', 'public_summary'),
  ]),
  // risks
  damage('risks/no-owner', 'Nobody watches the elections', [without('risks/RSK-001.yaml', 'owner')]),
  damage('risks/no-response', 'Nothing is done about the elections', [without('risks/RSK-001.yaml', 'response')]),
  damage('risks/review-passed', 'The risk was to be looked at in September', [
    change('risks/RSK-001.yaml', 'review_by: 2026-11-15', 'review_by: 2026-09-15'),
  ]),
  // freshness
  damage('freshness/record-stale', 'Nothing happened in a gap since 2024', [
    change('gaps/GAP-013.yaml', '  - on: 2026-02-23\n    status: being-addressed\n', ''),
    change('gaps/GAP-013.yaml', 'severity: low\nstatus: being-addressed', 'severity: low\nstatus: open'),
  ]),
  damage('freshness/undated', 'When the poster came out is not said', [
    add('products/PRD-006.yaml', 'title: A poster\ntype: campaign\nlanguages: [fr]\n'),
  ]),
  // privacy and terminology
  damage('privacy/content-address', 'A hidden service is named', [
    change('actions/ACT-026.yaml', 'description: ', 'description: Seen at abcdefghijklmnop.onion. '),
  ]),
  damage('privacy/e-mail', 'A person is to be written to', [
    change('actions/ACT-026.yaml', 'description: ', 'description: Write to jo.tamar@payments.example. '),
  ]),
  damage('privacy/identifier', 'A case number stands in a description', [
    change('actions/ACT-026.yaml', 'description: ', 'description: As in CYB/2026/00417. '),
  ]),
  damage('privacy/redacted', 'A statement that was taken out stands there again', [
    append(
      'gaps/GAP-002.yaml',
      'redacted:\n  - { on: 2026-02-01, fields: [statement], reason: Asked for, decision: DEC-003 }\n',
    ),
  ]),
  damage('privacy/telephone', 'A telephone number stands in a description', [
    change('actions/ACT-026.yaml', 'description: ', 'description: Ask on +225 27 20 30 40 50. '),
  ]),
  damage('terminology/mixed-scripts', 'A Cyrillic letter hides in a title', [
    change('gaps/GAP-014.yaml', 'en: No fund for innovation', 'en: No fund for innov\u0430tion'),
  ]),
  damage('terminology/rejected', 'A term that the guidelines advise against', [
    change('gaps/GAP-014.yaml', 'en: No fund for innovation', 'en: No fund against child pornography'),
  ]),
];
