import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { validateRegister } from '../../src/run/validate.js';
import { add, change, remove } from '../coverage/damages/define.js';
import { changed } from '../support/change.js';
import { scriptedChanges } from '../support/changes.js';
import { exampleFiles } from '../support/example.js';

const asOf = '2026-09-30';

/** Edits that show in other records than those that they touch, besides the scripted ones. */
const farReaching = [
  [remove('support/SUP-002.yaml')],
  [change('organisations/mo-justice.yaml', 'class: government', 'class: civil-society')],
  [remove('bodies/lc-coast.yaml')],
  [change('secretariat.yaml', 'profile: standard', 'profile: strict')],
  [change('secretariat.yaml', '    update_deadline_days: 15', '    update_deadline_days: 1')],
  [remove('waivers/WVR-001.yaml')],
  [change('secretariat.yaml', '  - code: XT-03\n    name: { en: Lakes, fr: Lacs }\n', '')],
  [change('secretariat.yaml', 'profile: standard', 'profile: basic')],
  [add('actions/ACT-031.yaml', 'title: Broken\nlead: nobody\nstatus: not-started\n')],
  [change('gaps/GAP-009.yaml', 'severity:', 'severty:')],
];
const edits = [...scriptedChanges.map((one) => one.edits), ...farReaching];

/** Rules about changes say some things in the place of those about the state that results. */
const placeOf = ({ path, pointer }: Finding): string => `${path} ${pointer}`;

/** Findings as people tell them apart: lines move, what is said does not. */
const tell = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, path, message, waivedBy }) => [rule, path, message, waivedBy].join(' | '));

describe('a look at what a change can affect', () => {
  it('never hides a finding that the base does not have', () => {
    const start = changed(exampleFiles, exampleFiles).base.before;
    const known = new Set(tell(validateRegister(start, { asOf }).findings));
    fc.assert(
      fc.property(fc.subarray(edits, { minLength: 1, maxLength: 3 }), (chosen) => {
        const after = new Map(exampleFiles);
        try {
          for (const edit of chosen.flat()) edit(after);
        } catch {
          // Two edits of one place exclude each other.
          fc.pre(false);
        }
        const { base, register } = changed(exampleFiles, after, { asOf });
        const all = validateRegister(register, { asOf, base });
        const some = validateRegister(register, { asOf, base, onlyChanged: true });
        const shown = new Set(tell(some.findings));
        expect(tell(all.findings).filter((finding) => !known.has(finding) && !shown.has(finding))).toEqual([]);
        expect(tell(all.findings)).toEqual(expect.arrayContaining([...shown]));
        const later = validateRegister(base.proposed ?? register, { asOf }).findings.filter(
          ({ waivedBy }) => waivedBy === null,
        );
        const places = new Set(some.findings.map(placeOf));
        expect(
          later.filter((finding) => !known.has(tell([finding])[0] ?? '') && !places.has(placeOf(finding))),
        ).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    [
      'an area that other records name',
      change('secretariat.yaml', '  - code: XT-03\n    name: { en: Lakes, fr: Lacs }\n', ''),
      'reference/unknown',
      'error',
    ],
    ['a waiver', remove('waivers/WVR-001.yaml'), 'composition/not-at-the-table', 'info'],
    [
      'a severity',
      change('secretariat.yaml', 'profile: standard', 'profile: standard\nseverities:\n  progress/overdue: error'),
      'progress/overdue',
      'error',
    ],
  ])('tells what follows as soon as the change is merged: %s', (_what, edit, rule, severity) => {
    const after = new Map(exampleFiles);
    edit(after);
    const { base, register } = changed(exampleFiles, after, { asOf });
    const { findings } = validateRegister(register, { asOf, base, onlyChanged: true });
    const found = findings.filter((finding) => finding.rule === rule && finding.waivedBy === null);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((finding) => finding.severity))).toEqual(new Set([severity]));
    expect(found[0]?.help).toMatch(/by the policy that this change proposes/);
    expect(new Set(findings.map((finding) => [placeOf(finding), finding.rule, finding.message].join(' '))).size).toBe(
      findings.length,
    );
  });

  it('hides nothing behind a policy that the change loosens', () => {
    const after = new Map(exampleFiles);
    change('actions/ACT-001.yaml', '\ndue: 2026-12-31\n', '\ndue: 2026-01-31\n')(after);
    change('secretariat.yaml', 'profile: standard', 'profile: basic\nseverities:\n  progress/overdue: off')(after);
    const { base, register } = changed(exampleFiles, after, { asOf });
    const { findings } = validateRegister(register, { asOf, base, onlyChanged: true });
    expect(findings.filter(({ rule }) => rule === 'progress/overdue').map(({ path }) => path)).toContain(
      'actions/ACT-001.yaml',
    );
  });

  it('asks of the base what is asked of the change, so that a profile alone brings nothing', () => {
    const after = new Map(exampleFiles);
    const { base, register } = changed(exampleFiles, after, { asOf });
    expect(validateRegister(register, { asOf, base, onlyChanged: true, profile: 'strict' }).findings).toEqual([]);
  });

  it('leaves out what has nothing to do with it', () => {
    const after = new Map(exampleFiles);
    for (const edit of scriptedChanges[0]?.edits ?? []) edit(after);
    const { base, register } = changed(exampleFiles, after, { asOf });
    const count = (onlyChanged: boolean): number =>
      validateRegister(register, { asOf, base, onlyChanged }).findings.length;
    expect(count(true)).toBeLessThan(count(false));
  });

  it('shows nothing where nothing changed', () => {
    const { base, register } = changed(exampleFiles, exampleFiles, { asOf });
    expect(validateRegister(register, { asOf, base, onlyChanged: true }).findings).toEqual([]);
  });
});

describe('what an audience may see of a change', () => {
  const secret = 'Saffron-17';

  it('is what it may see of both sides: what was restricted is not told when it goes (row 41)', () => {
    const before = new Map(exampleFiles);
    add(
      'risks/RSK-009.yaml',
      `title: ${secret} leaves\nlikelihood: low\nimpact: low\nstatus: open\nvisibility: restricted\n`,
    )(before);
    const deleted = new Map(exampleFiles);
    const opened = new Map(before);
    change('risks/RSK-009.yaml', 'visibility: restricted', 'visibility: public')(opened);
    change('risks/RSK-009.yaml', 'status: open', 'status: closed')(opened);
    for (const after of [deleted, opened]) {
      const { base, register } = changed(before, after, { asOf });
      const open = validateRegister(register, { asOf, base });
      const shown = validateRegister(register, { asOf, base, audience: 'members' });
      expect(JSON.stringify(open.findings)).toContain(secret);
      expect(JSON.stringify(shown.findings)).not.toContain(secret);
    }
  });

  it('does not grow by what the change says about it (row 41)', () => {
    const settings = change('secretariat.yaml', 'default_visibility:', 'default_visibility:\n  risk: public');
    const after = new Map(exampleFiles);
    settings(after);
    change('risks/RSK-001.yaml', 'title: Parliament is dissolved', `title: ${secret}`)(after);
    change('risks/RSK-001.yaml', 'status: open\nhistory:', 'status: needed\nhistory:')(after);
    const { base, register } = changed(exampleFiles, after, { asOf });
    const shown = validateRegister(register, { asOf, base, audience: 'public' });
    expect(JSON.stringify(shown.findings)).not.toContain(secret);
  });
});
