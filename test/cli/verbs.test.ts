import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git, temporaryFolder } from '../support/folders.js';
import { changed, does, read, register } from './_verbs.js';
import { run } from './_world.js';

// The first command loads the whole program, which takes its time where the machine is busy.
beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

describe('the verbs of the trade', () => {
  it('keeps the old deadline, and every byte besides', async () => {
    const folder = register();
    const before = readFileSync(join(folder, 'actions/ACT-021.yaml'), 'utf8');
    await does(folder, 'reschedule ACT-021 2027-Q3 --decision DEC-013 --reason Late');
    const added = git(folder, ['diff', '--unified=0'])
      .split('\n')
      .filter((line) => /^[+-][^+-]/.test(line));
    expect(added.slice(0, 2)).toEqual(['-due: 2026-12-31', '+due: 2027-Q3']);
    expect(added.slice(2).every((line) => line.startsWith('+'))).toBe(true);
    expect(read(folder, 'actions/ACT-021.yaml')['amendments']).toContainEqual({
      field: 'due',
      from: '2026-12-31',
      to: '2027-Q3',
      on: '2026-09-30',
      decision: 'DEC-013',
      reason: 'Late',
    });
    expect(before).toContain('due: 2026-12-31');
  });

  const refused: readonly (readonly [line: string, code: number, says: readonly string[]])[] = [
    [
      'complete ACT-004 --evidence x',
      2,
      ['is not-started, and cannot go from there to complete', 'it may go to in-progress, suspended or cancelled'],
    ],
    ['complete ACT-008 --evidence x', 2, ['is complete already, since']],
    ['complete ACT-002', 2, ['not a terminal', '--evidence']],
    ['suspend ACT-002', 2, ['--reason']],
    ['suspend ACT-0O2 --reason x', 2, ['there is no record with the id "ACT-0O2"', 'Did you mean "ACT-002"?']],
    ['suspend GAP-001 --reason x', 2, ['is not for a gap', 'It takes the id of: action']],
    ['suspend ACT-002 --reason x --on 2026-12-01', 2, ['lies ahead']],
    ['suspend ACT-002 --reason x --on 2025-12-01', 2, ['goes on to 2026-01-19 (in-progress)']],
    ['suspend ACT-002 --reason x --on someday', 2, ['--on takes a day']],
    ['suspend ACT-002 --reason x statsu=suspended', 2, ['has no field "statsu"', 'Did you mean "status"?']],
    ['suspend ACT-002 --reason x budget.amount.deep=1', 2, ['budget.amount']],
    ['suspend ACT-002 --reason x start=soon', 2, ['"start" takes a day']],
    ['close-gap GAP-007 --decision DEC-014', 2, ['--reason … and closed_by=…']],
    [
      'close-gap GAP-009 --reason x --decision DEC-014 closed_by=ACT-008',
      2,
      ['is open, and cannot go', 'being-addressed'],
    ],
    ['reschedule ACT-021 2027-Q3', 2, ['--decision', 'DEC-013 (']],
    ['reschedule ACT-020 2027-Q3', 2, ['needs an adopted decision that names ACT-020']],
    [
      'reschedule ACT-021 2027-Q3 --decision DEC-012',
      1,
      ['change/adopted-changed', 'does not name ACT-021', 'nothing was written'],
    ],
    ['reschedule ACT-021', 2, ['the new due of the action behind the id']],
    ['reschedule ACT-021 2026-12-31 --decision DEC-013', 2, ['is 2026-12-31 already']],
    ['reschedule ACT-021#M9 2027', 2, ['has no item "M9"']],
    [
      'reassign ACT-015 mo-healht --decision DEC-011',
      1,
      ['no organisation has the id "mo-healht"', 'nothing was written'],
    ],
    ['amend ACT-021 title=x', 2, ['not among what is changed by amendments', 'secretariat set ACT-021 title=…']],
    ['attend MTG-018 holder=nobody', 2, ['"nobody" has no seat there', 'MEM-001']],
    ['attend MTG-018 sleeping=mo-justice', 2, ['holder, alternate, apology or absent']],
    ['attend MTG-018', 2, ['who came']],
    ['deliver SUP-001 amount=many', 2, ['amount']],
    ['disseminate PRD-001 reach=4', 2, ['level=…']],
    ['retire PRD-001 --by GAP-001', 2, ['cannot follow PRD-001']],
    ['complete ACT-002 --evidence x verified_by=prosecution-service', 1, ['which leads', 'nothing was written']],
  ];

  it.each(refused)('%s: is refused with what to do', async (line, code, says) => {
    const folder = register();
    const result = await does(folder, line);
    for (const part of says) expect(result.stderr).toContain(part);
    expect(result.code).toBe(code);
    expect(changed(folder)).toEqual([]);
  });

  it('is taken back, shown and committed like every change', async () => {
    const folder = register();
    const line = 'suspend ACT-002 --reason "Awaited"';
    const shown = await does(folder, `${line} --dry-run`);
    expect(shown.stdout).toContain('+status: suspended');
    expect(changed(folder)).toEqual([]);
    git(folder, ['config', 'user.name', 'Awa']);
    git(folder, ['config', 'user.email', 'awa@example.org']);
    expect((await does(folder, `${line} --commit`)).stdout).toContain(
      'committed: suspend ACT-002: in-progress → suspended',
    );
    expect(git(folder, ['log', '-1', '--format=%an %s'])).toBe('Awa suspend ACT-002: in-progress → suspended');
    const undone = await run(['undo', '--repo', folder]);
    expect(undone.stdout).toContain('taken back: suspend ACT-002');
    expect(read(folder, 'actions/ACT-002.yaml')['status']).toBe('in-progress');
  });

  it('changes no link and no read-only file', async () => {
    const folder = register();
    const path = join(folder, 'actions/ACT-002.yaml');
    chmodSync(path, 0o444);
    const readOnly = await does(folder, 'suspend ACT-002 --reason x');
    expect(readOnly).toMatchObject({ code: 1 });
    expect(readOnly.stderr).toContain('"actions/ACT-002.yaml" is read-only; nothing was changed');
    renameSync(path, join(folder, 'elsewhere.yaml'));
    symlinkSync('../elsewhere.yaml', path);
    const linked = await does(folder, 'suspend ACT-002 --reason x');
    expect(linked.code).toBe(2);
    expect(linked.stderr).toContain('ACT-002');
  });

  it('says that there is no register', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'actions'));
    const { code, stderr } = await does(folder, 'suspend ACT-002 --reason x');
    expect(code).toBe(2);
    expect(stderr).toContain('secretariat.yaml');
    expect(readdirSync(folder)).toEqual(['actions']);
  });
});
