import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planHistory } from '../../../src/develop/history/commits.js';
import { buildHistory } from '../../../src/develop/history/repository.js';
import type { Files } from '../../../src/develop/history/states.js';
import { readStory, stateOn } from '../../../src/develop/history/states.js';
import { git, temporaryFolder } from '../../support/folders.js';

const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const finished = filesOf({
  'secretariat.yaml': 'country: XT\ntime_zone: Africa/Abidjan\n',
  'README.md': 'The register\n',
  'documents/minutes.txt': 'minutes\n',
  'documents/map.txt': 'map\n',
  'bodies/ncc.yaml': 'name: Council\n',
  'organisations/police.yaml': 'name: Police\n',
  'members/MEM-001.yaml': 'body: ncc\norganisation: police\nroles:\n  - role: chair\n    from: 2025-01-01\n',
  'members/MEM-002.yaml': 'body: ncc\norganisation: police\nfrom: 2026-01-15\nroles:\n  - role: member\n',
  'meetings/MTG-001.yaml': `body: ncc
date: 2026-01-20
status: held
history:
  - on: 2026-01-20
    status: held
notice_sent_on: 2026-01-05
agenda:
  - id: A1
    subject: The plan
    concerns: [ACT-001, PRG-001]
attendance:
  - member: MEM-001
    presence: holder
  - member: MEM-002
    presence: holder
documents:
  - title: Minutes
    path: documents/minutes.txt
`,
  'decisions/DEC-001.yaml':
    'title: Adopt\nmeeting: MTG-001\nstatus: adopted\nhistory:\n  - on: 2026-01-20\n    status: adopted\n',
  'programmes/PRG-001.yaml': `title: Plan
status: adopted
history:
  - on: 2025-10-01
    status: draft
  - on: 2026-01-20
    status: adopted
    decision: DEC-001
adoption_decision: DEC-001
`,
  'actions/ACT-001.yaml': `title: Training
lead: police
status: complete
history:
  - on: 2025-11-03
    status: not-started
  - on: 2025-12-01
    status: in-progress
  - on: 2026-02-10
    status: complete
due: 2026-03-31
amendments:
  - field: due
    from: 2025-12-31
    to: 2026-03-31
    on: 2026-01-20
    decision: DEC-001
milestones:
  - id: M1
    title: Course
    due: 2026-02
    done_on: 2026-02-01
    evidence:
      - title: Report
evidence:
  - title: Final report
verification: evidenced
`,
  'updates/2025-Q4/ACT-001.yaml': 'progress: Begun\nreported_by: police\nreported_on: 2026-01-10\n',
  'indicators/IND-001.yaml': `title: Judges trained
targets:
  - id: T1
    by: 2026
    value: 40
measurements:
  - period: 2025-Q4
    value: 3
  - on: 2026-01-31
    value: 9
    reported_on: 2026-02-20
amendments:
  - { field: targets.T1, from: 60, to: 40, on: 2026-02-15 }
`,
  'periods/2025-Q4.yaml': `status: closed
history:
  - on: 2025-10-01
    status: open
  - on: 2026-02-15
    status: closed
narrative:
  headline: A beginning.
`,
  'periods/2026-Q1.yaml': 'status: open\n',
  'waivers/WVR-001.yaml': 'rule: seats/vacant\nrecord: MEM-002\ndecided_by: DEC-001\ndecided_on: 2026-01-20\n',
});

const textIn = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString('utf8');
const on = (day: string) => stateOn(readStory(finished), day);

describe('the register as it was known on a day', () => {
  test('lacks the records born later, and what refers to them', () => {
    expect([...on('2025-10-01').keys()]).toEqual([
      'README.md',
      'bodies/ncc.yaml',
      'documents/map.txt',
      'indicators/IND-001.yaml',
      'members/MEM-001.yaml',
      'organisations/police.yaml',
      'periods/2025-Q4.yaml',
      'programmes/PRG-001.yaml',
      'secretariat.yaml',
    ]);
    expect(textIn(on('2025-10-01'), 'programmes/PRG-001.yaml')).toBe(
      'title: Plan\nstatus: draft\nhistory:\n  - on: 2025-10-01\n    status: draft\n',
    );
  });

  test('has a meeting planned before it is held', () => {
    expect(textIn(on('2026-01-10'), 'meetings/MTG-001.yaml')).toBe(`body: ncc
date: 2026-01-20
status: planned
notice_sent_on: 2026-01-05
agenda:
  - id: A1
    subject: The plan
    concerns: [ACT-001, PRG-001]
`);
    expect(on('2026-01-10').has('documents/minutes.txt')).toBe(false);
    expect(on('2026-01-20').has('documents/minutes.txt')).toBe(true);
  });

  test('has an action with the status, deadline and milestones of that day', () => {
    expect(textIn(on('2026-01-10'), 'actions/ACT-001.yaml')).toBe(`title: Training
lead: police
status: in-progress
history:
  - on: 2025-11-03
    status: not-started
  - on: 2025-12-01
    status: in-progress
due: 2025-12-31
milestones:
  - id: M1
    title: Course
    due: 2026-02
`);
    expect(textIn(on('2026-02-09'), 'actions/ACT-001.yaml')).toContain('due: 2026-03-31\namendments:');
    expect(textIn(on('2026-02-10'), 'actions/ACT-001.yaml')).toBe(textIn(finished, 'actions/ACT-001.yaml'));
  });

  test('has updates and measurements from the day on which they were reported', () => {
    expect(on('2026-01-09').has('updates/2025-Q4/ACT-001.yaml')).toBe(false);
    expect(on('2026-01-10').has('updates/2025-Q4/ACT-001.yaml')).toBe(true);
    const indicator = (day: string) => textIn(on(day), 'indicators/IND-001.yaml');
    expect(indicator('2025-12-30')).toBe('title: Judges trained\ntargets:\n  - id: T1\n    by: 2026\n    value: 60\n');
    expect(indicator('2026-02-14')).toContain('value: 3');
    expect(indicator('2026-02-19')).not.toContain('value: 9');
    expect(indicator('2026-02-20')).toBe(textIn(finished, 'indicators/IND-001.yaml'));
  });

  test('tells the story of a period when it is over', () => {
    expect(textIn(on('2025-12-30'), 'periods/2025-Q4.yaml')).not.toContain('narrative');
    expect(textIn(on('2026-02-15'), 'periods/2025-Q4.yaml')).toContain('status: closed');
  });
});

describe('the history', () => {
  test('has a commit for each meeting and each month in which something was new', () => {
    const commits = planHistory(finished);
    expect(commits.map(({ day, message, tags }) => `${day} ${message.split('\n')[0] ?? ''} ${tags.join()}`)).toEqual([
      '2025-10-01 Set up the register ',
      '2025-11-30 Bring the register up to the end of November 2025 ',
      '2025-12-31 Bring the register up to the end of December 2025 ',
      '2026-01-20 Record MTG-001 of ncc, 2026-01-20 ',
      '2026-02-28 Bring the register up to the end of February 2026 2025-Q4',
    ]);
    expect(commits.at(-1)?.files).toEqual(finished);
  });

  test('is a repository with the same ids wherever it is built, whose last tree is the register byte for byte', async () => {
    const [one, two] = [join(temporaryFolder(), 'a/b'), temporaryFolder()];
    await buildHistory(finished, one);
    await buildHistory(finished, two);
    expect(git(one, ['rev-parse', 'HEAD'])).toBe(git(two, ['rev-parse', 'HEAD']));
    expect(git(one, ['rev-list', '--count', 'HEAD'])).toBe('5');
    expect(git(one, ['tag', '--list'])).toBe('2025-Q4');
    expect(git(one, ['status', '--porcelain'])).toBe('');
    for (const [path, bytes] of finished) expect(readFileSync(join(one, path))).toEqual(Buffer.from(bytes));
    await expect(buildHistory(finished, one)).rejects.toThrow('is not empty');
    expect(readdirSync(two)).toContain('secretariat.yaml');
  });
});
