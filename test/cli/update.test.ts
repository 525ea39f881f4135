import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { changed, judged, read, register } from './_verbs.js';
import { run, wordsOf } from './_world.js';
import type { Run } from './_world.js';

// The first command loads the whole program, which takes its time where the machine is busy.
beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

const update = (folder: string, line: string, environment: Record<string, string> = {}): Promise<Run> =>
  run(['update', ...wordsOf(line), '--repo', folder, '--as-of', '2026-10-12'], { environment });

/** The register in which this update is still to come. */
function without(path: string): string {
  const folder = register();
  rmSync(join(folder, path));
  git(folder, ['commit', '--quiet', '--all', '--message', 'Not yet']);
  return folder;
}

const added = (folder: string): string => git(folder, ['ls-files', '--others', '--exclude-standard']);

describe('update', () => {
  it('writes the update, the history and the milestone together, and the change is legal', async () => {
    const folder = without('updates/2026-Q3/ACT-002.yaml');
    const { code, stdout, stderr } = await update(
      folder,
      'ACT-002 --status complete --completion complete --progress "Published" --outlook green --evidence "Gazette, page 4" --evidence https://example.org/gazette --done M2 --on 2026-09-28',
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('created updates/2026-Q3/ACT-002.yaml');
    expect(stdout).toContain('ACT-002: in-progress → complete on 2026-09-28');
    expect(added(folder)).toBe('updates/2026-Q3/ACT-002.yaml');
    expect(read(folder, 'updates/2026-Q3/ACT-002.yaml')).toEqual({
      status: 'complete',
      completion: 'complete',
      progress: 'Published',
      outlook: 'green',
      evidence: [
        { title: 'Gazette, page 4', on: '2026-10-12' },
        { title: 'gazette', url: 'https://example.org/gazette', on: '2026-10-12' },
      ],
      reported_by: 'prosecution-service',
      reported_on: '2026-10-12',
      verification: 'evidenced',
    });
    const action = read(folder, 'actions/ACT-002.yaml');
    expect(action).toMatchObject({ status: 'complete', milestones: [{}, { id: 'M2', done_on: '2026-09-28' }] });
    expect(action['history']).toContainEqual({ on: '2026-09-28', status: 'complete' });
    expect(await judged(folder)).toEqual([]);
    const { stdout: checked } = await run([
      'validate',
      '--repo',
      folder,
      '--as-of',
      '2026-10-12',
      '--rule',
      'progress',
      '--audience',
      'restricted',
    ]);
    expect(checked).not.toContain('ACT-002');
  });

  it('amends one that exists, and leaves every other byte', async () => {
    const folder = register();
    const { code } = await update(folder, 'ACT-001 --period 2026-Q3 --outlook red --outlook-reason "No date: none"');
    expect(code).toBe(0);
    const lines = git(folder, ['diff', '--unified=0'])
      .split('\n')
      .filter((line) => /^[+-][a-z]/.test(line));
    expect(lines).toEqual([
      '-outlook: amber',
      '-outlook_reason: The cabinet date of August passed.',
      '+outlook: red',
      '+outlook_reason: "No date: none"',
    ]);
  });

  it('makes a value a measurement, of the period in which the indicator is measured', async () => {
    const folder = register();
    expect((await update(folder, 'IND-001 --value 6 --source Gazette --period 2026-Q2')).code).toBe(0);
    expect(changed(folder)).toEqual(['indicators/IND-001.yaml']);
    expect(read(folder, 'indicators/IND-001.yaml')['measurements']).toContainEqual({
      period: '2026-H1',
      value: 6,
      source: 'Gazette',
      reported_on: '2026-07-13',
    });
    expect((await update(folder, 'IND-006 --value 170 --progress "Recounted"')).code).toBe(0);
    expect(read(folder, 'updates/2026-Q3/IND-006.yaml')).toMatchObject({
      value: 170,
      progress: 'Recounted',
      reported_by: 'mo-social-welfare',
    });
  });

  it('adds a delivery to a commitment', async () => {
    const folder = register();
    const { stdout } = await update(folder, 'COM-001 --delivered 50 --source "Note 9"');
    expect(stdout).toContain('200 kits are outstanding');
    expect(read(folder, 'commitments/COM-001.yaml')['deliveries']).toContainEqual({
      id: 'D4',
      on: '2026-09-30',
      quantity: 50,
      source: 'Note 9',
    });
  });

  it.each([
    ['ACT-002 --completion limited --progress x', '--challenges (what stands in the way)'],
    ['ACT-002 --outlook red --progress x', '--outlook-reason (why it is not green)'],
    ['ACT-002 --completion substantial', '--progress (what was done'],
    ['ACT-002 --status suspended --progress x', '--reason (why the status changed)'],
    ['ACT-002 --status complete --progress x', '--evidence (what shows the result)'],
  ])('%s: asks for what the rules will ask', async (line, says) => {
    const folder = without('updates/2026-Q3/ACT-002.yaml');
    const { code, stderr } = await update(folder, line);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(added(folder)).toBe('');
  });

  it.each([
    ['ACT-002 --status kept', 'cannot go from there to kept'],
    ['ACT-0O2 --progress x', 'Did you mean "ACT-002"?'],
    ['GAP-001 --progress x', 'updates are about actions, commitments and indicators'],
    ['ACT-002 --period 2027-Q1 --progress x', '2027-Q1 begins on 2027-01-01'],
    ['ACT-002 --done M9', 'has no milestone "M9"'],
    ['ACT-002 --outlook purple', '--outlook does not take "purple"'],
    ['ACT-002 --on 2026-10-02 --status suspended --reason x', 'lies after the period'],
    ['ACT-002 --set progres=x', 'Did you mean "progress"?'],
    ['IND-006 --value many', '"value" takes a number'],
    ['ACT-002 --lead mo-justice', 'about one record, or about all that an organisation owes'],
    ['--lead mo-justise', 'Did you mean "mo-justice"?'],
    ['--lead mo-justice --period 2026-Q4', '2026-Q4 ends on 2026-12-31'],
  ])('%s: is refused with what to do', async (line, says) => {
    const folder = register();
    const { code, stderr } = await update(folder, line);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(changed(folder)).toEqual([]);
  });

  it('touches no closed period, and files what came late in the open one', async () => {
    const folder = without('updates/2026-Q2/ACT-002.yaml');
    rmSync(join(folder, 'updates/2026-Q3/ACT-002.yaml'));
    const period = join(folder, 'periods/2026-Q2.yaml');
    writeFileSync(
      period,
      readFileSync(period, 'utf8')
        .replace(/^status: .*\nhistory:\n/m, 'status: closed\nhistory:\n')
        .replace(/(\n {2}- on: 2026-07-30\n {4}status: signed-off)/, '$1\n  - on: 2026-08-01\n    status: closed'),
    );
    git(folder, ['commit', '--quiet', '--all', '--message', 'Closed']);
    const line = 'ACT-002 --period 2026-Q2 --progress "nil, because the judges met late"';
    const refused = await update(folder, line);
    expect(refused.stderr).toContain('2026-Q2 is closed, and its updates stay as they were published');
    expect(refused.stderr).toContain('--late');
    const { code, stderr } = await update(folder, `${line} --late`);
    expect(code, stderr).toBe(0);
    expect(added(folder)).toBe('updates/2026-Q3/ACT-002.yaml');
    expect(read(folder, 'updates/2026-Q3/ACT-002.yaml')).toMatchObject({ for_period: '2026-Q2' });
    expect(await judged(folder)).toEqual([]);
  });

  it('lists what an organisation owes where nobody can be asked', async () => {
    const folder = without('updates/2026-Q3/ACT-004.yaml');
    const { code, stdout, stderr } = await update(folder, '--lead mo-justice');
    expect(stdout).toContain('owes 2 for 2026-Q3, 1 of them still to come');
    expect(stdout).toContain('owed by 2026-10-15');
    expect(stderr).toContain('secretariat update ACT-004 --period 2026-Q3');
    expect(code).toBe(2);
    expect((await update(folder, 'ACT-004 --completion limited --progress x --challenges y')).code).toBe(0);
    expect((await update(folder, '--lead mo-justice')).code).toBe(0);
  });

  it('lets the form be filled in an editor, and changes the record as it says', async () => {
    const folder = without('updates/2026-Q3/ACT-002.yaml');
    const scripts = temporaryFolder();
    writeFiles(scripts, {
      'editor.sh':
        'sed -i -e "s/^status: .*/status: suspended/" -e "s/^# progress:.*/progress: The decree is awaited/" "$1"\n',
    });
    const environment = { EDITOR: `sh ${join(scripts, 'editor.sh')}` };
    const lacking = await update(folder, 'ACT-002 --edit', environment);
    expect(lacking).toMatchObject({ code: 1 });
    expect(lacking.stderr).toContain('nothing was written');
    const { code, stderr } = await update(folder, 'ACT-002 --edit --reason "No decree"', environment);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(folder, 'updates/2026-Q3/ACT-002.yaml'), 'utf8')).toContain('\nstatus: suspended\n');
    expect(read(folder, 'actions/ACT-002.yaml')['history']).toContainEqual({
      on: '2026-09-30',
      status: 'suspended',
      reason: 'No decree',
    });
    expect(existsSync(join(folder, 'updates/2026-Q3'))).toBe(true);
    expect(readdirSync(join(folder, 'updates/2026-Q3')).filter((name) => !name.endsWith('.yaml'))).toEqual([]);
  });
});
