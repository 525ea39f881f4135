import { describe, expect, it } from 'vitest';
import { contextAt } from '../../src/editor/context.js';

/** What stands at the bar in a text, in one line. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const before = text.slice(0, offset).split(/\n/);
  const context = contextAt(text, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
  if (context === undefined) return 'nothing';
  const { mode, path, token, keys } = context;
  const others = mode === 'key' ? ` beside ${keys.join(' ')}` : '';
  return `${mode} /${path.join('/')} <${token.typed}|${token.text}>${others}`.trimEnd();
}

describe('what stands at a place', () => {
  it.each([
    ['|', 'key / <|> beside'],
    ['ti|', 'key / <ti|ti> beside'],
    ['title: A\nsta|\nlead: b\n', 'key / <sta|sta> beside title lead'],
    ['ti|tle: A\nlead: b\n', 'key / <ti|title> beside lead'],
    ['lead: |', 'value /lead <|>'],
    ['lead:|', 'value /lead <|>'],
    ['lead: mo-|justice # who leads\n', 'value /lead <mo-|mo-justice>'],
    ['lead: mo-justice # who |leads\n', 'nothing'],
    ['# lead: |', 'nothing'],
    ['lead: "mo-|justice"\n', 'value /lead <mo-|mo-justice>'],
    ['lead: "mo-|', 'value /lead <mo-|mo->'],
    ['lead: |  mo-justice\n', 'value /lead <|>'],
    ['budget:\n  |', 'key /budget <|> beside'],
    ['budget:\n  amount: 1\n  c|\nlead: b\n', 'key /budget <c|c> beside amount'],
    ['milestones:\n  - id: M1\n    d|\n  - id: M2\n    title: B\n', 'key /milestones/0 <d|d> beside id'],
    [
      'milestones:\n  - id: M1\n  - id: M2\n    ti|tle: B\n    due: 2026\n',
      'key /milestones/1 <ti|title> beside id due',
    ],
    ['milestones:\n- id: M1\n- i|d: M2\n  due: 2026\nlead: b\n', 'key /milestones/1 <i|id> beside due'],
    ['milestones:\n  - |', 'value /milestones/0 <|>'],
    ['gaps:\n  - GAP-001\n  # and\n\n  - GAP|\n', 'value /gaps/1 <GAP|GAP>'],
    ['gaps:\n- GAP-001\n- GAP|\nlead: b\n', 'value /gaps/1 <GAP|GAP>'],
    ['title:\n- A\nlead: |\n', 'value /lead <|>'],
    ['a:\n- b\n- c\nti|\n', 'key / <ti|ti> beside a'],
    ['gaps: [GAP-001, GA|]\n', 'value /gaps/1 <GA|GA>'],
    ['gaps: [GAP-001, |', 'value /gaps/1 <|>'],
    ['gaps: [|GAP-001]\n', 'value /gaps/0 <|GAP-001>'],
    ['gaps: [GAP-001,\n  GA|P-002]\n', 'value /gaps/1 <GA|GAP-002>'],
    ['gaps: [GAP-001] |\n', 'nothing'],
    ['roles: [{ role: chair, vo|: true }]\n', 'key /roles/0 <vo|vo> beside role'],
    ['roles: [{ role: cha|ir, voting: true }]\n', 'value /roles/0/role <cha|chair>'],
    ['roles:\n  - { role: |\n', 'value /roles/0/role <|>'],
    ['at: { url: "https://a, b", on: 2026-|', 'value /at/on <2026-|2026->'],
    ['text: >-\n  one\n  lead: |\n', 'nothing'],
    ['text: |\n', 'value /text <|>'],
    ['description: one\n  tw|o\n', 'nothing'],
    ['title: A\r\nsta|\r\nlead: b\r\n', 'key / <sta|sta> beside title lead'],
    ['a:\n  b:\n    c: [{ d: x| }]\n', 'value /a/b/c/0/d <x|x>'],
    ['title: A 😀 \nlead: 😀|\n', 'value /lead <😀|😀>'],
    ['history:\n  - on: 2026-01-01\n    status: in-pro|\n', 'value /history/0/status <in-pro|in-pro>'],
  ])('%j', (marked, expected) => {
    expect(at(marked)).toBe(expected);
  });
});
