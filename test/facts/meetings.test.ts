import { describe, expect, it } from 'vitest';
import { adoptedDecision, amendmentVerdict, openFollowUps } from '../../src/facts/decisions.js';
import { attendanceByClass, everyHeldMeeting, heldMeetings, isQuorate, quorumOf } from '../../src/facts/meetings.js';
import { readOver } from '../support/register.js';

function meeting(date: string, present: number, more = ''): string {
  const attendance = Array.from({ length: 12 }, (_, index) => {
    const id = `MEM-${String(index + 1).padStart(3, '0')}`;
    return `  - { member: ${id}, presence: ${index < present ? 'holder' : 'apology'} }`;
  });
  return `body: ncc\ndate: ${date}\ntype: ordinary\nstatus: held\nattendance:\n${attendance.join('\n')}\n${more}`;
}

function body(quorum: string, arrangement = 'standalone'): string {
  return `name: National Council\nlevel: national\ntype: council\narrangement: ${arrangement}\nquorum: ${quorum}\n`;
}

function quorate(quorum: string, present: number): boolean | undefined {
  const { snapshot } = readOver({
    'bodies/ncc.yaml': body(quorum),
    'meetings/MTG-001.yaml': meeting('2026-06-10', present),
  });
  return isQuorate(snapshot, snapshot.dataset.get('meeting', 'MTG-001')!);
}

describe('a quorum', () => {
  it('is a fraction of the seats, reached exactly', () => {
    expect([5, 6].map((present) => quorate('{ of: all-seats, at_least: "1/2" }', present))).toEqual([false, true]);
    expect([7, 8].map((present) => quorate('{ of: all-seats, at_least: "2/3" }', present))).toEqual([false, true]);
  });

  it('is a number of seats', () => {
    expect([2, 3].map((present) => quorate('{ of: all-seats, at_least: 3 }', present))).toEqual([false, true]);
  });

  it('asks for classes, and names those that are missing', () => {
    const { snapshot } = readOver({
      'bodies/ncc.yaml': body('{ of: all-seats, classes: [civil-society, industry, government] }'),
      'meetings/MTG-001.yaml': meeting('2026-06-10', 9),
    });
    const count = quorumOf(snapshot, snapshot.dataset.get('meeting', 'MTG-001')!);
    expect(count).toEqual({ seats: 12, present: 9, missingClasses: ['industry'], met: false });
  });

  it('counts voting seats alone where it says so', () => {
    const observer = 'body: ncc\norganisation: supreme-court\nroles: [{ role: observer }]\n';
    const { snapshot } = readOver({
      'bodies/ncc.yaml': body('{ of: voting-seats, at_least: "1/2" }'),
      'members/MEM-001.yaml': observer.replace('supreme-court', 'interior-ministry'),
      'meetings/MTG-001.yaml': meeting('2026-06-10', 6),
    });
    const count = quorumOf(snapshot, snapshot.dataset.get('meeting', 'MTG-001')!);
    expect(count).toMatchObject({ seats: 11, present: 5, met: false });
  });

  it('cannot be told without a rule or without attendance', () => {
    const bare = 'body: ncc\ndate: 2026-06-10\ntype: ordinary\nstatus: held\n';
    const { snapshot } = readOver({ 'meetings/MTG-001.yaml': bare });
    expect(isQuorate(snapshot, snapshot.dataset.get('meeting', 'MTG-001')!)).toBeUndefined();
  });
});

describe('the meetings that count', () => {
  const subject = 'agenda: [{ id: A1, subject: Protection of children online, concerns_csea: true }]\n';
  const files = {
    'meetings/MTG-001.yaml': meeting('2026-03-10', 12),
    'meetings/MTG-002.yaml': meeting('2026-06-10', 12, subject),
    'meetings/MTG-003.yaml': meeting('2026-09-10', 12).replace('held', 'planned'),
  };

  it('are held, on or before the as-of day and between the days asked for', () => {
    const { snapshot } = readOver(files);
    expect(heldMeetings(snapshot).map(({ id }) => id)).toEqual(['MTG-001', 'MTG-002']);
    expect(heldMeetings(snapshot, 'ncc', '2026-03-11', '2026-06-10').map(({ id }) => id)).toEqual(['MTG-002']);
    expect(heldMeetings(readOver(files, '2026-06-09').snapshot).map(({ id }) => id)).toEqual(['MTG-001']);
  });

  it('are on the subject, where the body is hosted', () => {
    const { snapshot } = readOver({ ...files, 'bodies/ncc.yaml': body('{ of: all-seats }', 'within-existing') });
    expect(heldMeetings(snapshot).map(({ id }) => id)).toEqual(['MTG-002']);
    expect(everyHeldMeeting(snapshot)).toHaveLength(2);
  });

  it('give the attendance by class', () => {
    const { snapshot } = readOver({
      'meetings/MTG-001.yaml': meeting('2026-03-10', 7),
      'meetings/MTG-002.yaml': meeting('2026-06-10', 9),
    });
    const attendance = attendanceByClass(snapshot, heldMeetings(snapshot));
    expect(attendance.get('government')).toEqual({ present: 12, expected: 12 });
    expect(attendance.get('civil-society')).toEqual({ present: 1, expected: 2 });
    expect(attendance.get('industry')).toEqual({ present: 0, expected: 2 });
  });
});

describe('decisions', () => {
  const decision = `title: Move the deadline
meeting: MTG-001
type: amend
status: adopted
concerns: [ACT-001]
follow_up:
  - { id: F1, what: Tell the courts, due: 2026-07 }
  - { id: F2, what: Publish, done_on: 2026-08-01 }
`;
  const action = 'title: Train the judges\nlead: justice-ministry\nstatus: in-progress\ndue: 2026-12-31\n';
  const files = {
    'meetings/MTG-001.yaml': meeting('2026-06-10', 12),
    'decisions/DEC-001.yaml': decision,
    'actions/ACT-001.yaml': action,
    'actions/ACT-002.yaml': action,
  };

  it('are adopted from the day of their meeting', () => {
    expect(adoptedDecision(readOver(files, '2026-06-09').snapshot, 'DEC-001')).toBeUndefined();
    expect(adoptedDecision(readOver(files, '2026-06-10').snapshot, 'DEC-001')?.id).toBe('DEC-001');
  });

  it('stay adopted when superseded later, and not when withdrawn', () => {
    const superseded = decision.replace('status: adopted', 'status: superseded');
    const withdrawn = decision.replace('status: adopted', 'status: withdrawn');
    const adopted = [superseded, withdrawn].map((text) => {
      const { snapshot } = readOver({ ...files, 'decisions/DEC-001.yaml': text });
      return adoptedDecision(snapshot, 'DEC-001')?.id;
    });
    expect(adopted).toEqual(['DEC-001', undefined]);
  });

  it('carry a change when adopted, quorate, in time, and naming the record', () => {
    const { snapshot } = readOver(files);
    expect(amendmentVerdict(snapshot, 'DEC-001', 'ACT-001', '2026-06-10')).toBe('ok');
    expect(amendmentVerdict(snapshot, 'DEC-001', 'ACT-001', '2026-06-09')).toBe('too-late');
    expect(amendmentVerdict(snapshot, 'DEC-001', 'ACT-002', '2026-06-10')).toBe('does-not-name');
    expect(amendmentVerdict(snapshot, undefined, 'ACT-001', '2026-06-10')).toBe('none');
    const short = readOver({ ...files, 'meetings/MTG-001.yaml': meeting('2026-06-10', 5) }).snapshot;
    expect(amendmentVerdict(short, 'DEC-001', 'ACT-001', '2026-06-10')).toBe('not-quorate');
    const draft = readOver({ ...files, 'decisions/DEC-001.yaml': decision.replace('adopted', 'draft') }).snapshot;
    expect(amendmentVerdict(draft, 'DEC-001', 'ACT-001', '2026-06-10')).toBe('not-adopted');
  });

  it('leave open what was not done by the as-of day', () => {
    const open = (day: string) => openFollowUps(readOver(files, day).snapshot).map(({ item, due }) => [item.id, due]);
    expect(open('2026-07-31')).toEqual([
      ['F1', '2026-07-31'],
      ['F2', undefined],
    ]);
    expect(open('2026-08-01')).toEqual([['F1', '2026-07-31']]);
  });
});
