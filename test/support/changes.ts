import { add, append, change, changeAll, remove, without } from '../coverage/damages/define.js';
import type { Edit } from '../coverage/damages/define.js';

/** Something that somebody does on a branch of the example register, and what change control says of it. */
export interface ScriptedChange {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Rules under `change/` that speak, each once for each finding: all others keep quiet. None for what is legal. */
  readonly says: readonly string[];
}

function legal(what: string, ...edits: readonly Edit[]): ScriptedChange {
  return { what, edits, says: [] };
}

function illegal(says: string | readonly string[], what: string, ...edits: readonly Edit[]): ScriptedChange {
  return { what, edits, says: typeof says === 'string' ? [says] : says };
}

const action = (number: string): string => `actions/ACT-${number}.yaml`;
const law = action('001');
const police = action('005');

/** The status of the law on grooming, with the entry that goes with it. */
function lawBecomes(status: string, entry: string): Edit {
  return (files) => {
    change(law, 'status: in-progress\nhistory:', `status: ${status}\nhistory:`)(files);
    change(law, '    status: in-progress\nstart:', `    status: in-progress\n${entry}start:`)(files);
  };
}

const meeting = add(
  'meetings/MTG-018.yaml',
  'body: ncc\ndate: 2026-09-24\ntype: ordinary\nstatus: held\nnotice_sent_on: 2026-09-01\n',
);
const decision = (concerns: string, status = 'adopted'): Edit =>
  add(
    'decisions/DEC-017.yaml',
    `title: Move what cannot be held\nmeeting: MTG-018\ntype: amend\nstatus: ${status}\nconcerns: [${concerns}]\n`,
  );
const later = (by: string | undefined, on = '2026-09-24'): Edit[] => [
  change(law, 'due: 2026-12-31\nmilestones', 'due: 2027-06-30\nmilestones'),
  append(
    law,
    `amendments:\n  - field: due\n    from: 2026-12-31\n    to: 2027-06-30\n    on: ${on}\n${by === undefined ? '' : `    decision: ${by}\n`}`,
  ),
];

const evidence = 'evidence:\n  - title: Official Journal 77 of 2026\n    on: 2026-09-20\n';
const closed = change('periods/2025-Q4.yaml', 'status: signed-off\nhistory:', 'status: closed\nhistory:');

/** Forty changes to the example register, legal and illegal ones. */
export const scriptedChanges: readonly ScriptedChange[] = [
  legal('a milestone is done', change(law, 'due: 2026-08-31', 'due: 2026-08-31\n    done_on: 2026-09-21')),
  legal(
    'an action is suspended, and why',
    lawBecomes('suspended', '  - { on: 2026-09-10, status: suspended, reason: Elections are called. }\n'),
  ),
  illegal(
    'change/move-unaccompanied',
    'an action is suspended without a reason',
    lawBecomes('suspended', '  - { on: 2026-09-10, status: suspended }\n'),
  ),
  illegal(
    'change/move-unaccompanied',
    'an action is cancelled in its status alone',
    change(law, 'status: in-progress\nhistory:', 'status: cancelled\nhistory:'),
  ),
  illegal(
    'change/illegal-move',
    'an action goes back to not-started',
    lawBecomes('not-started', '  - { on: 2026-09-10, status: not-started, reason: Nothing was done. }\n'),
  ),
  legal(
    'an action is complete, and shown',
    lawBecomes('complete', '  - { on: 2026-09-20, status: complete }\n'),
    append(law, evidence),
  ),
  illegal(
    'change/completion',
    'an action is complete, and nothing shows it',
    lawBecomes('complete', '  - { on: 2026-09-20, status: complete }\n'),
  ),
  illegal(
    'change/completion',
    'an action is complete, verified by its lead',
    lawBecomes('complete', '  - { on: 2026-09-20, status: complete }\n'),
    append(law, `${evidence}verification: verified\nverified_by: mo-justice\n`),
  ),
  legal(
    'an action is complete, verified by somebody else',
    lawBecomes('complete', '  - { on: 2026-09-20, status: complete }\n'),
    append(law, `${evidence}verification: verified\nverified_by: child-rights-commission\n`),
  ),
  legal('a decision moves a deadline', meeting, decision('ACT-001'), ...later('DEC-017')),
  illegal('change/adopted-changed', 'a deadline moves by itself', ...later(undefined)),
  illegal(
    'change/adopted-changed',
    'a deadline moves without a trace',
    change(law, 'due: 2026-12-31\nmilestones', 'due: 2027-06-30\nmilestones'),
  ),
  illegal(
    'change/adopted-changed',
    'a draft moves a deadline',
    meeting,
    decision('ACT-001', 'draft'),
    ...later('DEC-017'),
  ),
  illegal(
    'change/adopted-changed',
    'a decision on another action moves it',
    meeting,
    decision('ACT-002'),
    ...later('DEC-017'),
  ),
  illegal(
    'change/adopted-changed',
    'it moves before it is decided',
    meeting,
    decision('ACT-001'),
    ...later('DEC-017', '2026-09-23'),
  ),
  illegal(
    'change/adopted-changed',
    'another ministry leads',
    change(police, 'lead: national-police', 'lead: mo-interior'),
  ),
  illegal('change/adopted-changed', 'a milestone moves', change(police, 'due: 2027-03-31', 'due: 2027-09-30')),
  illegal('change/adopted-changed', 'a target is lowered', change('indicators/IND-001.yaml', 'value: 12', 'value: 9')),
  legal(
    'an action gets another partner',
    change(police, 'partners: [mo-interior]', 'partners: [mo-interior, mo-justice]'),
  ),
  illegal('change/history-rewritten', 'an amendment disappears', without(action('009'), 'amendments')),
  illegal(
    'change/decision-rewritten',
    'a decision says something else',
    change('decisions/DEC-006.yaml', 'by the end of 2026', 'by the end of 2027'),
  ),
  illegal(
    'change/decision-rewritten',
    'a decision comes to concern another record',
    change(
      'decisions/DEC-006.yaml',
      'concerns: [wpga, COM-002, ACT-007, ncc]',
      'concerns: [wpga, COM-002, ACT-007, ncc, ACT-001]',
    ),
  ),
  legal(
    'a follow-up is done on another day than was thought',
    change('decisions/DEC-006.yaml', 'done_on: 2026-03-02', 'done_on: 2026-03-04'),
  ),
  legal(
    'a gap is taken up',
    change('gaps/GAP-009.yaml', 'status: open\nhistory:', 'status: being-addressed\nhistory:'),
  ),
  illegal(
    'change/illegal-move',
    'a gap is closed that nobody addressed',
    change('gaps/GAP-009.yaml', 'status: open\nhistory:', 'status: closed\nhistory:'),
  ),
  illegal(
    'change/move-unaccompanied',
    'a gap is closed without a decision',
    change('gaps/GAP-001.yaml', 'status: being-addressed\nhistory:', 'status: closed\nhistory:'),
    change(
      'gaps/GAP-001.yaml',
      'identified_in:',
      '  - { on: 2026-09-20, status: closed, reason: The law is passed. }\nidentified_in:',
    ),
  ),
  legal(
    'support is offered',
    change('support/SUP-005.yaml', 'status: requested\nhistory:', 'status: offered\nhistory:'),
  ),
  illegal(
    'change/illegal-move',
    'support is delivered that was only asked for',
    change('support/SUP-005.yaml', 'status: requested\nhistory:', 'status: delivered\nhistory:'),
  ),
  illegal('change/deleted', 'a risk is deleted', remove('risks/RSK-005.yaml')),
  illegal('change/deleted', 'a person is deleted', remove('people/PER-037.yaml')),
  legal('a risk is closed', change('risks/RSK-003.yaml', 'status: mitigated\nhistory:', 'status: closed\nhistory:')),
  illegal(
    'change/visibility-widened',
    'a risk is opened to everybody',
    append('risks/RSK-001.yaml', 'visibility: public\n'),
  ),
  legal('a risk is kept to the secretariat', append('risks/RSK-001.yaml', 'visibility: restricted\n')),
  illegal(
    'change/policy-edited',
    'a threshold is loosened',
    append('secretariat.yaml', 'thresholds:\n  grace_days: 60\n'),
  ),
  illegal(
    ['change/illegal-move', 'change/policy-edited'],
    'the settings allow a move that the same change makes',
    append('secretariat.yaml', 'policy:\n  transitions:\n    - { kind: gap, from: open, to: closed }\n'),
    change('gaps/GAP-009.yaml', 'status: open\nhistory:', 'status: closed\nhistory:'),
  ),
  illegal(
    ['change/adopted-changed', 'change/policy-edited'],
    'the settings free the deadlines that the same change moves',
    append('secretariat.yaml', 'policy:\n  amendment_fields: [lead]\n'),
    change(law, 'due: 2026-12-31\nmilestones', 'due: 2027-06-30\nmilestones'),
  ),
  illegal(
    ['change/illegal-move', 'change/policy-edited'],
    'the settings switch the rule off that judges the change',
    append('secretariat.yaml', 'severities:\n  change/illegal-move: "off"\n'),
    change('gaps/GAP-009.yaml', 'status: open\nhistory:', 'status: closed\nhistory:'),
  ),
  illegal('change/period-closed', 'a period is closed by hand', closed),
  illegal(
    'change/mass-change',
    'every commitment of an organisation changes hands',
    ...['006', '007', '010', '011', '012', '013', '014', '015', '016', '017', '018', '019'].map((number): Edit =>
      append(`members/MEM-${number}.yaml`, 'tags: [reviewed]\n'),
    ),
    ...['001', '002', '003', '004', '005', '006', '007', '008', '009'].map((number): Edit =>
      append(`providers/PRV-${number}.yaml`, 'tags: [reviewed]\n'),
    ),
  ),
  legal('a letter is corrected in many places of one record', changeAll(law, 'Bill', 'Draft law')),
];
