import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { git } from '../support/folders.js';
import { changed, does, judged, read, register } from './_verbs.js';
import { run, wordsOf } from './_world.js';

const verbs = [
  'adopt',
  'amend',
  'attend',
  'cancel',
  'close-gap',
  'complete',
  'deliver',
  'disseminate',
  'reassign',
  'reschedule',
  'resume',
  'retire',
  'suspend',
] as const;

describe('the verbs of the trade, judged as `validate --base` judges', () => {
  it.each(verbs)('%s has examples that work as they stand, but for registers of their own', async (name) => {
    const command = commands.find((one) => one.name === name);
    for (const { line } of command?.examples ?? []) {
      if (line.includes('build/')) continue;
      const { code, stdout, stderr } = await run(wordsOf(line));
      expect(code, `${line}\n${stderr}`).toBe(0);
      expect(stdout).toContain('+++ ');
    }
  });

  const legal: readonly (readonly [line: string, files: readonly string[], says: string])[] = [
    [
      'complete ACT-002 --on 2026-09-28 --evidence "Gazette 28 documents/gazette.pdf"',
      ['actions/ACT-002.yaml'],
      'in-progress → complete on 2026-09-28',
    ],
    ['complete COM-001 --evidence "Delivery notes"', ['commitments/COM-001.yaml'], 'in-progress → kept'],
    ['complete ACT-001#M3 --on -3d', ['actions/ACT-001.yaml'], 'ACT-001#M3: "done_on" is 2026-09-27'],
    ['suspend ACT-002 --reason "The decree is awaited"', ['actions/ACT-002.yaml'], 'secretariat resume ACT-002'],
    ['resume ACT-006', ['actions/ACT-006.yaml'], 'suspended → in-progress'],
    ['cancel ACT-004 --reason "Covered elsewhere"', ['actions/ACT-004.yaml'], 'not-started → cancelled'],
    [
      'reassign ACT-015 mo-health --decision DEC-011',
      ['actions/ACT-015.yaml'],
      'lead mo-social-welfare → mo-health, by DEC-011',
    ],
    ['reassign RSK-001 mo-health', ['risks/RSK-001.yaml'], 'owner'],
    [
      'reschedule ACT-021 2027-Q3 --decision DEC-013 --reason "Late"',
      ['actions/ACT-021.yaml'],
      '(273 days later), by DEC-013',
    ],
    ['reschedule MTG-018 2026-10-08', ['meetings/MTG-018.yaml'], 'date 2026-09-24 → 2026-10-08'],
    ['amend IND-006 targets.T1=350 --decision DEC-013', ['indicators/IND-006.yaml'], 'targets.T1.value 400 → 350'],
    [
      'close-gap GAP-007 closed_by=DEC-014 --reason "Done" --decision DEC-014',
      ['gaps/GAP-007.yaml'],
      'being-addressed → closed',
    ],
    ['deliver COM-001 quantity=50 source="Note"', ['commitments/COM-001.yaml'], '200 of 1200 kits are outstanding'],
    [
      'disseminate PRD-001 level=local areas=XT-02 channel=workshop reach=24',
      ['products/PRD-001.yaml'],
      'disseminations',
    ],
    [
      'attend MTG-018 holder=mo-justice,mo-health,mo-interior alternate=MEM-007 absent=rest',
      ['meetings/MTG-018.yaml'],
      'planned → held on 2026-09-24',
    ],
    [
      'attend wpga event="Global summit" position="As agreed" debrief="Noted"',
      ['initiatives/wpga.yaml'],
      'participations',
    ],
    [
      'adopt DEC-018',
      ['assessments/ASM-003.yaml', 'decisions/DEC-018.yaml'],
      'ASM-003 (Mid-term look): draft → endorsed on 2026-09-24, by DEC-018',
    ],
    [
      'adopt DEC-017 agree=mo-justice absent=rest',
      ['decisions/DEC-017.yaml'],
      'Tell the members, by mo-justice (Ministry of Justice), due 2026-10-31',
    ],
    ['retire PRD-001 --by PRD-005', ['products/PRD-005.yaml'], '"supersedes" is PRD-001'],
    [
      'retire tamtel --on 2026-09-01',
      ['members/MEM-016.yaml', 'members/MEM-026.yaml', 'organisations/tamtel.yaml'],
      'its seat ends on 2026-09-01',
    ],
    ['retire PER-004', ['members/MEM-002.yaml', 'people/PER-004.yaml'], 'what PER-004 held there ends'],
  ];

  it.each(legal)('%s: changes all that is concerned, and is a legal change', async (line, files, says) => {
    const folder = register();
    const { code, stdout, stderr } = await does(folder, line);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(says);
    expect(changed(folder)).toEqual(files);
    expect(await judged(folder)).toEqual([]);
  });

  it('goes through a life: adopt, amend by it, complete, open again', async () => {
    const folder = register();
    const steps = [
      'attend MTG-018 holder=rest',
      'adopt DEC-017',
      'reschedule ACT-002 2027-12-31 --decision DEC-017 --on 2026-09-24',
      'reassign ACT-003 mo-justice --decision DEC-017 --on 2026-09-25',
      'complete ACT-002 --evidence "Gazette" milestones.M2.done_on=today',
      'resume ACT-002 --reason "Annulled"',
      'close-gap GAP-001 --as accepted --reason "Decided" --decision DEC-017',
    ];
    for (const line of steps) {
      const { code, stderr } = await does(folder, line);
      expect(code, `${line}\n${stderr}`).toBe(0);
    }
    expect(await judged(folder)).toEqual([]);
    expect(read(folder, 'actions/ACT-002.yaml')['history']).toHaveLength(4);
  });

  it('refuses what the settings ask for more, and asks for it', async () => {
    const folder = register();
    const settings = readFileSync(join(folder, 'secretariat.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'secretariat.yaml'),
      `${settings}policy:\n  transitions:\n    - kind: action\n      from: in-progress\n      to: suspended\n      requires: [reason, decision]\n`,
    );
    git(folder, ['commit', '--quiet', '--all', '--message', 'Policy']);
    const lacking = await does(folder, 'suspend ACT-010 --reason x');
    expect(lacking).toMatchObject({ code: 2 });
    expect(lacking.stderr).toContain('--decision');
    expect((await does(folder, 'suspend ACT-010 --reason x --decision DEC-011')).code).toBe(0);
    expect(await judged(folder)).toEqual([]);
  });

  it('is forced only when told so', async () => {
    const folder = register();
    const line = 'reschedule ACT-021 2027-Q3 --decision DEC-012';
    expect((await does(folder, line)).code).toBe(1);
    expect((await does(folder, `${line} --force`)).code).toBe(0);
    expect(await judged(folder)).not.toEqual([]);
  });
});
