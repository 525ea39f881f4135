import { add, append, change, changeAll, damage, without } from './define.js';
import type { Damage, Edit } from './define.js';

/** A role that ended yesterday, and an observer's from today. */
function observing(path: string, end: string): Edit {
  return change(
    path,
    `    to: ${end}\n`,
    '    to: 2026-09-29\n  - role: observer\n    voting: false\n    from: 2026-09-30\n',
  );
}

/** Damages to bodies, seats and meetings. */
export const bodyDamages: readonly Damage[] = [
  // mandate
  damage('mandate/accountability', 'The council last reported upward in 2025', [
    change(
      'bodies/ncc.yaml',
      '  - on: 2025-12-18\n    to: Prime Minister\n  - on: 2026-06-25\n    to: Prime Minister\n',
      '',
    ),
  ]),
  damage(
    'mandate/host-agenda',
    'One of the two meetings of the host treated something else',
    [change('meetings/MTG-013.yaml', '    concerns_csea: true\n', '')],
    { besides: ['meetings/too-few'] },
  ),
  damage('mandate/host-remit', 'No instrument gives the host its remit', [
    change('bodies/lc-highlands.yaml', '  instrument: Prefectoral order 2025-17, article 3\n', ''),
  ]),
  damage('mandate/no-instrument', 'Nothing establishes the council', [without('bodies/ncc.yaml', 'mandate')]),
  damage(
    'mandate/no-national-body',
    'The council ended',
    [change('bodies/ncc.yaml', 'from: 2021-03-04\narrangement', 'from: 2021-03-04\nto: 2026-09-29\narrangement')],
    {
      besides: ['composition/not-at-the-table', 'mandate/orphan-group', 'progress/lead-without-seat'],
    },
  ),
  damage('mandate/not-kept', 'The register keeps no periods', [
    (files) => {
      for (const path of [...files.keys()]) if (path.startsWith('periods/')) files.delete(path);
    },
  ]),
  damage('mandate/off-track-undecided', 'The council did not speak of what is late', [
    change('meetings/MTG-007.yaml', '    concerns: [ACT-007, ACT-016, ACT-021]\n', ''),
    change('decisions/DEC-014.yaml', 'concerns: [ACT-007, GAP-007]', 'concerns: [GAP-007]'),
  ]),
  damage('mandate/orphan-group', 'The working group belongs to nobody', [
    change('bodies/wg-industry.yaml', 'parent: ncc\n', ''),
  ]),
  damage('mandate/progress-not-received', 'No agenda of the council named anything', [
    ...['003', '004', '005', '006', '007'].map((number) => (files: Map<string, string>) => {
      const path = `meetings/MTG-${number}.yaml`;
      files.set(path, (files.get(path) ?? '').replaceAll(/^ {4}concerns: .*\n/gmu, ''));
    }),
  ]),
  damage('mandate/same-function', 'A second council does the same', [
    add(
      'bodies/second-council.yaml',
      'name: Second council\nlevel: national\ntype: council\nfunction: Governs and coordinates the national response to sexual exploitation and abuse of children, online above all\nmodel: coordination\nfrom: 2024-01-01\nmandate: { instrument: Decree }\nterms_of_reference: { on: 2024-01-01 }\n',
    ),
  ]),
  damage('mandate/terms-of-reference', 'The terms of reference were to be reviewed in 2025', [
    change('bodies/lc-coast.yaml', 'review_by: 2027-01-31', 'review_by: 2025-01-31'),
  ]),
  // composition
  damage(
    'composition/area-without-body',
    'The local council of the Coast ended',
    [change('bodies/lc-coast.yaml', 'from: 2024-02-01\nmandate', 'from: 2024-02-01\nto: 2026-08-31\nmandate')],
    { besides: ['composition/not-at-the-table'] },
  ),
  damage('composition/group-missing', 'No health ministry at the table', [
    change('organisations/mo-health.yaml', 'groups: [health]', 'groups: [education]'),
  ]),
  damage('composition/no-responsibility', 'The press council has no recorded responsibility', [
    without('organisations/press-council.yaml', 'responsibilities'),
  ]),
  damage('composition/not-at-the-table', 'The university lost its seat', [
    change('members/MEM-022.yaml', 'from: 2022-10-01\nholders', 'from: 2022-10-01\n    to: 2026-09-29\nholders'),
    append('members/MEM-022.yaml', 'to: 2026-09-29\n'),
  ]),
  damage('composition/not-fully-involved', 'Industry only observes from now on', [
    ...['015', '016'].map((number) => observing(`members/MEM-${number}.yaml`, '2027-05-11')),
    observing('members/MEM-017.yaml', '2028-05-31'),
  ]),
  damage('composition/not-government-led', 'Civil society leads the council', [
    change(
      'bodies/ncc.yaml',
      '  - organisation: mo-social-welfare\n    from: 2023-09-01',
      '  - organisation: safe-harbour\n    from: 2023-09-01',
    ),
  ]),
  damage('composition/one-sector', 'All who sit on the Coast are government', [
    ...['coast-hoteliers', 'coast-mothers-network'].map((id) => (files: Map<string, string>) => {
      const path = `organisations/${id}.yaml`;
      files.set(path, (files.get(path) ?? '').replace(/^class: .*$/mu, 'class: government'));
    }),
  ]),
  damage('composition/two-leads', 'Two ministries lead the council', [
    change('bodies/ncc.yaml', '    to: 2023-08-31\n', ''),
  ]),
  // seats
  damage('seats/alternate-more-often', 'The alternate of Justice came to every meeting', [
    ...['003', '004', '005', '007'].map((number) => (files: Map<string, string>) => {
      const path = `meetings/MTG-${number}.yaml`;
      files.set(
        path,
        (files.get(path) ?? '').replace('member: MEM-003, presence: holder', 'member: MEM-003, presence: alternate'),
      );
    }),
  ]),
  damage('seats/below-grade', 'The regulator is held by an officer', [
    change('members/MEM-010.yaml', 'grade: director\n', 'grade: officer\n'),
  ]),
  damage('seats/no-chair', 'Nobody chairs the local council of the Coast', [
    change('members/MEM-030.yaml', 'role: chair', 'role: member'),
  ]),
  damage('seats/organisation-ended', 'The hotel association was dissolved', [
    append('organisations/hotel-association.yaml', 'to: 2026-08-31\n'),
  ]),
  damage(
    'seats/term-expired',
    'The term of Safe Harbour ended',
    [change('members/MEM-011.yaml', 'to: 2027-05-11', 'to: 2026-09-29')],
    {
      besides: ['composition/not-at-the-table'],
    },
  ),
  damage('seats/two-holders', 'The predecessor of the chair never left', [
    change(
      'members/MEM-001.yaml',
      '    grade: head\n    from: 2021-05-12\n    to: 2023-08-31',
      '    grade: head\n    from: 2021-05-12',
    ),
  ]),
  damage('seats/vacant', 'The seat of the regulator is empty since the spring', [
    change(
      'members/MEM-010.yaml',
      '    grade: director\n    from: 2021-05-12',
      '    grade: director\n    from: 2021-05-12\n    to: 2026-03-31',
    ),
  ]),
  // meetings
  damage('meetings/attendance-gap', 'Industry stayed away', [
    ...['003', '004', '005', '007'].map((number) => (files: Map<string, string>) => {
      const path = `meetings/MTG-${number}.yaml`;
      files.set(path, (files.get(path) ?? '').replaceAll(/(MEM-01[67]), presence: [a-z]+/gu, '$1, presence: apology'));
    }),
  ]),
  damage('meetings/attendance-missing', 'Who came to the last meeting is not recorded', [
    without('meetings/MTG-014.yaml', 'attendance'),
  ]),
  damage('meetings/conflict-of-interest', 'The seat that declared an interest in the telephone lines agreed', [
    change('decisions/DEC-007.yaml', '    position: abstain\n', '    position: agree\n'),
  ]),
  damage(
    'meetings/date-passed',
    'The last meeting is still planned',
    [
      change(
        'meetings/MTG-013.yaml',
        'status: held\nhistory:\n  - on: 2026-05-20\n    status: held\n',
        'status: planned\nhistory:\n  - on: 2026-05-04\n    status: planned\n',
      ),
    ],
    { besides: ['mandate/host-agenda', 'meetings/too-few'] },
  ),
  damage('meetings/decision-without-follow-up', 'Nobody is named for what the council asked', [
    change('decisions/DEC-014.yaml', '    who: national-police\n', ''),
  ]),
  damage('meetings/follow-up-overdue', 'The recovery plan was due in September', [
    change('decisions/DEC-014.yaml', 'due: 2026-10-31', 'due: 2026-09-20'),
  ]),
  damage('meetings/late-notice', 'The notice went out two days before', [
    change('meetings/MTG-007.yaml', 'notice_sent_on: 2026-09-03', 'notice_sent_on: 2026-09-15'),
  ]),
  damage('meetings/no-quorum', 'Most of the Highlands stayed away', [
    changeAll('meetings/MTG-013.yaml', 'presence: holder', 'presence: apology'),
  ]),
  damage(
    'meetings/not-a-seat',
    'Somebody of another body signed the list',
    [change('meetings/MTG-013.yaml', 'member: MEM-035, presence', 'member: MEM-033, presence')],
    {
      besides: ['meetings/attendance-missing'],
    },
  ),
  damage('meetings/too-few', 'The council undertook to meet six times', [
    change('bodies/ncc.yaml', 'meetings_per_year: 4', 'meetings_per_year: 6'),
  ]),
];
