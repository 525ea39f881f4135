import { describe, expect, it } from 'vitest';
import { mergeDocuments } from '../../../src/edit/merge/merge.js';

function merge(base: string, ours: string, theirs: string): { text: string; disagreements: string[] } {
  const result = mergeDocuments({ base, ours, theirs });
  if (!result.ok) throw new Error(result.error.message);
  return { text: result.value.text, disagreements: result.value.disagreements.map((path) => path.join('.')) };
}

describe('merging key by key', () => {
  it('takes neighbouring lines from both sides, with their comments and the order of both', () => {
    const base = 'title: A\nlead: b\ndue: 2026\n';
    const ours = '# ours says\ntitle: A\nlead: c # ours\ndue: 2026\ntags: [x]\n';
    const theirs = 'title: A\nlead: b\n# theirs says\ndue: 2027 # theirs\nnotes: n\n';
    expect(merge(base, ours, theirs)).toEqual({
      text: '# ours says\ntitle: A\nlead: c # ours\n# theirs says\ndue: 2027 # theirs\ntags: [x]\nnotes: n\n',
      disagreements: [],
    });
  });

  it('matches items by their ids wherever they stand, and keeps what both add', () => {
    const base = 'milestones:\n  - id: M1\n    due: 1\n  - id: M2\n    due: 2\n';
    const ours = 'milestones:\n  - id: M2\n    due: 2\n    done: x\n  - id: M1\n    due: 1\n  - id: M3\n    due: 3\n';
    const theirs = 'milestones:\n  - id: M1\n    due: 11\n  - id: M2\n    due: 2\n  - id: M4\n    due: 4\n';
    expect(merge(base, ours, theirs).text).toBe(
      'milestones:\n  - id: M2\n    due: 2\n    done: x\n  - id: M4\n    due: 4\n  - id: M1\n    due: 11\n  - id: M3\n    due: 3\n',
    );
  });

  it('matches items without ids by what tells them apart', () => {
    const base = 'history:\n  - on: 2026-01-01\n    status: a\n';
    const ours = `${base}  - on: 2026-02-01\n    status: b\n`;
    const theirs = base.replace('status: a', 'status: a\n    reason: r');
    expect(merge(base, ours, theirs)).toEqual({
      text: 'history:\n  - on: 2026-01-01\n    status: a\n    reason: r\n  - on: 2026-02-01\n    status: b\n',
      disagreements: [],
    });
  });

  it('shows what people disagree about, and nothing more', () => {
    const base = 'title: A\nmilestones:\n  - id: M1\n    title: x\n    due: 1\nend: z\n';
    const ours = base.replace('due: 1', 'due: 2 # ours').replace('end: z', 'end: y');
    const theirs = base.replace('due: 1', 'due: 3').replace('title: A', 'title: B');
    expect(merge(base, ours, theirs)).toEqual({
      text: 'title: B\nmilestones:\n  - id: M1\n    title: x\n<<<<<<< ours\n    due: 2 # ours\n=======\n    due: 3 # ours\n>>>>>>> theirs\nend: y\n',
      disagreements: ['milestones.M1.due'],
    });
  });

  it('shows a value that one side took away and the other changed', () => {
    const { text, disagreements } = merge('a: 1\nb: 2\n', 'a: 1\n', 'a: 1\nb: 3\n');
    expect(text).toBe('a: 1\n<<<<<<< ours\n=======\nb: 3\n>>>>>>> theirs\n');
    expect(disagreements).toEqual(['b']);
  });

  it('joins lists in brackets, and with lists in lines', () => {
    expect(merge('p: [a, b]\n', 'p: [a, b, c]\n', 'p: [b, d]\n').text).toBe('p: [b, c, d]\n');
    expect(merge('p: [a]\n', 'p:\n  - a\n  - c\n', 'p: [a, d]\n').text).toBe('p:\n  - a\n  - c\n  - d\n');
    expect(merge('p: []\n', 'p: [c]\n', 'p:\n  - d\n').text).toBe('p: [c, d]\n');
  });

  it('asks where both sides put a list into another order', () => {
    const { disagreements } = merge('p: [a, b, c]\n', 'p: [b, a, c]\n', 'p: [a, c, b]\n');
    expect(disagreements).toEqual(['p']);
  });

  it('joins a record that both sides began, where one of them says nothing else', () => {
    const { text, disagreements } = merge('', 'name: A\nlevel: x\n', 'name: A\ngroups: [ngo]\n');
    expect({ text, disagreements }).toEqual({ text: 'name: A\nlevel: x\ngroups: [ngo]\n', disagreements: [] });
  });

  it('says that it cannot where a version cannot be read', () => {
    expect(mergeDocuments({ base: 'a: 1\n', ours: 'a: [\n', theirs: 'a: 2\n' }).ok).toBe(false);
    expect(mergeDocuments({ base: 'a: 1\n', ours: 'a: 1\na: 2\n', theirs: 'a: 2\n' }).ok).toBe(false);
  });
});
