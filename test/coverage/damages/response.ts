import { add, append, change, changeAll, damage, remove, without } from './define.js';
import type { Damage } from './define.js';

/** A support with all stages up to its commitment. */
function committedSupport(need: string, amount: string): string {
  const money = `amount: { amount: "${amount}", currency: USD }`;
  return `title: The same once more
needs: [${need}]
type: funding
provider: osterland-cooperation
status: committed
history:
  - { on: 2026-01-01, status: needed }
  - { on: 2026-02-01, status: requested }
  - { on: 2026-03-01, status: offered }
  - { on: 2026-04-01, status: committed }
requests: [{ id: R1, on: 2026-02-01 }]
offers: [{ id: O1, on: 2026-03-01, type: offer, ${money} }]
commitments: [{ id: C1, on: 2026-04-01, ${money} }]
coordinated_by: body
off_priority_reason: It was offered, and nobody looked who else pays.
`;
}

/** Damages to gaps, capabilities, policies, products, initiatives, commitments and support. */
export const responseDamages: readonly Damage[] = [
  // gaps and capabilities
  damage(
    'gaps/accepted-without-decision',
    'No decision accepted the gap',
    [change('gaps/GAP-014.yaml', '    decision: DEC-008\n', '')],
    {
      besides: ['progress/moves'],
    },
  ),
  damage('gaps/closed-without-result', 'What closed the gap is not said', [without('gaps/GAP-010.yaml', 'closed_by')]),
  damage('gaps/no-live-action', 'The only action for tourism names another gap', [
    change('actions/ACT-025.yaml', 'gaps: [GAP-013]', 'gaps: [GAP-004]'),
  ]),
  damage('gaps/not-prioritised', 'The care of victims lost its priority', [
    change('priorities/PRI-002.yaml', 'gaps: [GAP-005, GAP-006]', 'gaps: [GAP-006]'),
  ]),
  damage('capabilities/assessment-old', 'The council wants an assessment every two months', [
    append('secretariat.yaml', 'thresholds: { assessment_months: 2 }\n'),
  ]),
  damage('capabilities/low-without-gap', 'The gap in reporting is not recorded under its capability', [
    change('gaps/GAP-009.yaml', 'capability: offender-support', 'capability: legislation'),
  ]),
  damage('capabilities/never-assessed', 'Nobody ever assessed the media', [
    change(
      'assessments/ASM-002.yaml',
      '  - capability: ethical-media-reporting\n    phase: 2\n    evidence: Guidelines in force; one in ten reports sampled\n    confidence: medium\n',
      '',
    ),
    (files) =>
      files.set(
        'assessments/ASM-001.yaml',
        (files.get('assessments/ASM-001.yaml') ?? '').replace(
          / {2}- capability: ethical-media-reporting\n(?: {4}.*\n)+/u,
          '',
        ),
      ),
  ]),
  damage('capabilities/phase-without-evidence', 'The phase of leadership rests on nothing', [
    change(
      'assessments/ASM-002.yaml',
      '    evidence: Programme adopted with positions recorded; reports to the Prime Minister made in time\n',
      '',
    ),
  ]),
  damage('capabilities/prerequisite-unmet', 'The image database is connected before the unit is fit', [
    change(
      'assessments/ASM-002.yaml',
      '  - capability: dedicated-law-enforcement\n    phase: 2',
      '  - capability: dedicated-law-enforcement\n    phase: 1',
    ),
    change(
      'assessments/ASM-002.yaml',
      '  - capability: image-databases\n    phase: 1',
      '  - capability: image-databases\n    phase: 2',
    ),
  ]),
  // coherence
  damage('coherence/area-empty', 'The statement on digital citizenship is gone', [
    change('policies/digital-citizenship.yaml', 'policy_areas: [digital-citizenship]', 'policy_areas: [other]'),
  ]),
  damage('coherence/counted-twice', 'Two actions are the same measure of another plan', [
    change(
      'actions/ACT-016.yaml',
      'policy: digital-schools-plan\n    relation: overlaps',
      'policy: digital-schools-plan#M2\n    relation: same-as',
    ),
    change(
      'actions/ACT-020.yaml',
      'policy: digital-schools-plan\n    relation: depends-on',
      'policy: digital-schools-plan#M2\n    relation: same-as',
    ),
  ]),
  damage('coherence/none-exists', 'Nobody says how it is known that none exists', [
    without('policies/digital-citizenship.yaml', 'statement'),
  ]),
  damage('coherence/open-conflict', 'The payments action conflicts with the cybersecurity strategy', [
    change('actions/ACT-026.yaml', 'relation: contributes-to', 'relation: conflicts'),
  ]),
  damage('coherence/suspect-link', 'What the laboratory answers was affirmed by another wording', [
    append(
      'actions/ACT-005.yaml',
      'affirmed:\n  - { ref: GAP-002, on: 2026-07-01, fingerprint: 1:0000000000000000 }\n',
    ),
  ]),
  damage(
    'coherence/policy-expired',
    'The tourism policy ended',
    [change('policies/tourism-policy.yaml', 'to: 2027-12-31', 'to: 2026-08-31')],
    {
      besides: ['coherence/relation-ended'],
    },
  ),
  damage('coherence/relation-ended', 'The strategy was repealed', [
    change('policies/tourism-policy.yaml', 'status: in-force\nhistory:\n', 'status: repealed\nhistory:\n'),
    change(
      'policies/tourism-policy.yaml',
      '    status: in-force\n',
      '    status: in-force\n  - on: 2026-08-01\n    status: repealed\n',
    ),
  ]),
  damage('coherence/unmapped-action', 'The action on tourism is related to nothing', [
    without('actions/ACT-025.yaml', 'policies'),
  ]),
  // dissemination and sharing
  damage('dissemination/area-not-reached', 'The Eastern Border was not reached', [
    change('products/PRD-002.yaml', '    providers: [PRV-007]\n    areas: [XT-06]\n', '    areas: [XT-01]\n'),
  ]),
  damage('dissemination/national-only', 'The leaflet went out nationally alone', [
    change('products/PRD-005.yaml', 'level: local', 'level: national'),
  ]),
  damage('dissemination/never', 'The guidelines for the media lie in a drawer', [
    without('products/PRD-003.yaml', 'disseminations'),
  ]),
  damage('dissemination/superseded-circulating', 'The first vocabulary is handed out after the second', [
    add(
      'products/PRD-006.yaml',
      'title: Vocabulary, second edition\ntype: guidance\nlanguages: [en, fr]\nversion: "2"\npublished_on: 2026-03-01\nsupersedes: PRD-001\ndisseminations:\n  - { id: D1, on: 2026-03-10, level: local, areas: [XT-02] }\n',
    ),
  ]),
  damage('dissemination/type-not-reached', 'No shelter was ever reached', [
    add('providers/PRV-011.yaml', 'name: A shelter\ntype: shelter\nlevel: local\nareas: [XT-03]\nfrom: 2024-01-01\n'),
  ]),
  damage('dissemination/uncounted', 'Nobody says where the leaflet went', [
    change('products/PRD-005.yaml', '    areas: [XT-04, XT-03]\n', ''),
  ]),
  damage('sharing/claim-without-evidence', 'The press council shows no style guide', [
    change(
      'products/PRD-001.yaml',
      '    evidence:\n      - title: Style guide, edition 2026\n        on: 2026-03-05\n',
      '',
    ),
  ]),
  damage('sharing/no-uptake', 'The guidelines changed nothing for a year', [
    change('products/PRD-003.yaml', '    on: 2025-12-10', '    on: 2025-09-10'),
    change('products/PRD-003.yaml', 'published_on: 2025-12-05', 'published_on: 2025-09-05'),
  ]),
  damage(
    'agreements/expired',
    'The liaison arrangement ran out',
    [change('policies/regional-liaison.yaml', 'to: 2028-03-31', 'to: 2026-08-31')],
    {
      besides: ['coherence/relation-ended'],
    },
  ),
  damage('agreements/expiring', 'The liaison arrangement ends in autumn', [
    change('policies/regional-liaison.yaml', 'to: 2028-03-31', 'to: 2026-11-30'),
  ]),
  damage('agreements/no-parties', 'With whom the arrangement was made is not said', [
    without('policies/regional-liaison.yaml', 'parties'),
  ]),
  // initiatives
  damage('initiatives/attended-without-debrief', 'Nothing was told of the assembly', [
    change(
      'initiatives/hotline-forum.yaml',
      '    debrief: Requirements for analysts’ care noted; two were met since.\n',
      '',
    ),
  ]),
  damage(
    'initiatives/contact-departed',
    'The organisation behind the deputy was dissolved',
    [append('organisations/mo-foreign-affairs.yaml', 'to: 2026-08-31\n')],
    {
      besides: ['seats/organisation-ended'],
    },
  ),
  damage('initiatives/contact-not-confirmed', 'The police contact was confirmed long ago', [
    changeAll('initiatives/regional-police-network.yaml', 'confirmed_on: 2026-02-10', 'confirmed_on: 2025-02-10'),
  ]),
  damage('initiatives/dormant', 'Nothing happened in the forum since 2025', [
    without('initiatives/hotline-forum.yaml', 'obligations'),
    without('initiatives/hotline-forum.yaml', 'participations'),
  ]),
  damage('initiatives/no-contact', 'The forum has a deputy only', [
    change('initiatives/hotline-forum.yaml', 'role: contact', 'role: deputy'),
  ]),
  damage('initiatives/no-national-contact', 'The country has no point of contact', [
    without('bodies/ncc.yaml', 'contact_posts'),
  ]),
  damage('initiatives/obligation-overdue', 'The survey was not answered', [
    change('initiatives/wpga.yaml', '    done_on: 2026-03-24\n', ''),
  ]),
  damage('initiatives/two-contacts', 'Two posts are the contact', [
    change('initiatives/hotline-forum.yaml', 'role: deputy', 'role: contact'),
  ]),
  // commitments
  damage('commitments/abroad-without-action', 'Nobody carries the promise made abroad', [
    without('commitments/COM-002.yaml', 'actions'),
  ]),
  damage('commitments/balance', 'The ministry says that more is outstanding', [
    change('commitments/COM-001.yaml', 'outstanding: 600', 'outstanding: 650'),
  ]),
  damage('commitments/kept-without-evidence', 'Nothing shows that calls are free', [
    without('commitments/COM-004.yaml', 'evidence'),
    without('updates/2026-Q1/COM-004.yaml', 'evidence'),
    without('updates/2026-Q1/COM-004.yaml', 'verification'),
  ]),
  damage('commitments/no-due', 'The providers gave no day', [without('commitments/COM-003.yaml', 'due')]),
  damage('commitments/overdue', 'The kits were promised for August', [
    change('commitments/COM-001.yaml', 'due: 2026-11-30', 'due: 2026-08-31'),
  ]),
  // support
  damage('support/concentrated', 'Osterland gives nearly everything', [
    change(
      'support/SUP-003.yaml',
      '    amount: { amount: "280000.00", currency: EUR }\n    expires_on',
      '    amount: { amount: "9800000.00", currency: EUR }\n    expires_on',
    ),
  ]),
  damage('support/funded-twice', 'Another donor pays for the helpline too', [
    change(
      'support/SUP-001.yaml',
      'required: { amount: "120000.00", currency: USD }',
      'required: { amount: "300000.00", currency: USD }',
    ),
    add('support/SUP-011.yaml', committedSupport('ACT-014', '300000.00')),
  ]),
  damage('support/lapsed', 'The commitment of Osterland ran out unused', [
    change('support/SUP-003.yaml', 'expires_on: 2027-12-31', 'expires_on: 2026-08-31'),
  ]),
  damage('support/late', 'The police needed its equipment in spring', [
    change('support/SUP-005.yaml', 'needed_by: 2027-03-31', 'needed_by: 2026-03-31'),
  ]),
  damage('support/need-without-request', 'Nobody was asked for judges who teach', [
    add(
      'support/SUP-011.yaml',
      'title: Judges who teach\nneeds: [PRI-001]\ntype: peer\nneeded_by: 2027\nstatus: needed\nhistory:\n  - { on: 2026-07-01, status: needed }\n',
    ),
  ]),
  damage('support/no-provider', 'Who trains social workers is not said', [without('support/SUP-003.yaml', 'provider')]),
  damage('support/no-rate', 'A need in a currency without a rate', [
    change('support/SUP-006.yaml', 'currency: USD', 'currency: JPY'),
  ]),
  damage('support/off-priority', 'The support for the helpline gives no reason', [
    without('support/SUP-001.yaml', 'off_priority_reason'),
  ]),
  damage('support/over-claimed', 'The centres count on more than Nordmark gives', [
    change(
      'actions/ACT-010.yaml',
      '    support: SUP-002\n    amount: { amount: "1800000.00"',
      '    support: SUP-002\n    amount: { amount: "2800000.00"',
    ),
  ]),
  damage('support/priority-without-support', 'Nobody supports law and removal', [
    change('support/SUP-004.yaml', 'needs: [PRI-001]', 'needs: [PRI-004]'),
  ]),
  damage('support/stages-out-of-order', 'The training was committed before it was asked for', [
    change('support/SUP-003.yaml', '  - id: R1\n    on: 2025-07-01', '  - id: R1\n    on: 2026-07-01'),
  ]),
  damage('support/status-without-fact', 'No offer stands behind the status', [
    without('support/SUP-004.yaml', 'offers'),
  ]),
  // waivers
  damage('waivers/ending', 'The waiver for the border service ends in a fortnight', [
    change('waivers/WVR-001.yaml', 'expires_on: 2027-06-30', 'expires_on: 2026-10-14'),
  ]),
  damage(
    'waivers/idle',
    'The border service has no responsibility any more, and a waiver',
    [
      remove('waivers/WVR-001.yaml'),
      add(
        'waivers/WVR-001.yaml',
        'rule: composition/two-leads\nrecord: ncc\nreason: No reason.\ndecided_by: DEC-005\ndecided_on: 2025-09-18\nexpires_on: 2027-06-30\n',
      ),
    ],
    {
      besides: ['composition/not-at-the-table'],
    },
  ),
];
