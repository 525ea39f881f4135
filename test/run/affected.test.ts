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
  [add('actions/ACT-031.yaml', 'title: Broken\nlead: nobody\nstatus: not-started\n')],
  [change('gaps/GAP-009.yaml', 'severity:', 'severty:')],
];
const edits = [...scriptedChanges.map((one) => one.edits), ...farReaching];

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
      }),
      { numRuns: 10 },
    );
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
