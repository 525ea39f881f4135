import { describe, expect, it } from 'vitest';
import { loadRegister, memoryTree, noColours, validate, validationJson, validationText } from '../../src/index.js';
import type { Audience } from '../../src/index.js';
import { baseRegister } from '../support/register.js';

/** Stands for whatever must not be read. Long enough to be told apart from everything else. */
const canary = 'KANARIENVOGEL';

/** What a log shows an audience of a register with some files laid over it: text and JSON. */
function log(files: Readonly<Record<string, string>>, audience: Audience): string {
  const register = loadRegister(memoryTree(new Map([...baseRegister, ...Object.entries(files)])));
  const validation = validate(register, { asOf: '2026-09-30', audience, profile: 'strict' });
  const text = validationText(register, validation, { paint: noColours, maximum: Infinity, defused: true });
  return text + [...validationJson(register, validation)].join('');
}

/** Files with something wrong next to what members must not read. */
const forbidden: readonly (readonly [name: string, files: Record<string, string>])[] = [
  ['a person with a wrong value', { 'people/PER-001.yaml': `name: ${canary}\ngrade: ${canary}\n` }],
  ['a person with an unknown key', { 'people/PER-001.yaml': `name: A\nnick: ${canary}\n` }],
  ['a person on one line', { 'people/PER-001.yaml': `{ name: ${canary}, grade: ${canary}, nick: x }\n` }],
  ['a person in broken YAML', { 'people/PER-001.yaml': `name: "${canary}\n` }],
  ['a duplicate key', { 'people/PER-001.yaml': `name: ${canary}\nname: ${canary}\n` }],
  ['an alias', { 'people/PER-001.yaml': `name: *${canary}\n` }],
  ['a control character', { 'gaps/GAP-001.yaml': `title: "${canary}\\e[2J"\nnotes: x\n` }],
  [
    'notes of the wrong type',
    { 'gaps/GAP-001.yaml': `title: A\ncapability: csea-hotline\nseverity: low\nstatus: open\nnotes: [${canary}]\n` },
  ],
  [
    'a comment behind a wrong value',
    { 'gaps/GAP-001.yaml': `title: A\ncapability: csea-hotline\nseverity: lo # ${canary}\nstatus: open\n` },
  ],
  [
    'notes beside a wrong value in one line',
    { 'gaps/GAP-001.yaml': `{ title: A, capability: csea-hotline, severity: lo, status: open, notes: ${canary} }\n` },
  ],
  [
    'notes on the first line of a record with a finding',
    { 'gaps/GAP-001.yaml': `notes: ${canary}\ntitle: A\ncapability: csea-hotline\nseverity: high\n` },
  ],
  [
    'a restricted record with a wrong value',
    { 'actions/ACT-001.yaml': `title: ${canary}\nvisibility: restricted\nstatus: ${canary}\n` },
  ],
  [
    'a record whose audience is misspelt',
    { 'actions/ACT-001.yaml': `title: ${canary}\nvisibility: pubic\nstatus: ${canary}\n` },
  ],
  [
    'a record whose audience is hidden in an escape',
    { 'actions/ACT-001.yaml': `title: A\n"vis\\x69bility": restricted\nstatus: ${canary}\n` },
  ],
  [
    'a restricted record with a finding of the domain',
    {
      'gaps/GAP-001.yaml': `title: ${canary}\nvisibility: restricted\ncapability: csea-hotline\nseverity: high\nstatus: open\n`,
    },
  ],
  [
    'a reference to a restricted record',
    {
      'gaps/GAP-001.yaml': `title: ${canary}\nvisibility: restricted\ncapability: csea-hotline\nseverity: high\nstatus: open\n`,
      'actions/ACT-001.yaml': 'title: A\nstatus: in-progress\ngaps: [GAP-002]\n',
    },
  ],
  ['a file that is no record', { 'elsewhere/ACT-001.yaml': `title: ${canary}\n` }],
];

describe('what members may not read', () => {
  it.each(forbidden)('stays out of their log: %s', (_name, files) => {
    expect(log(files, 'members')).not.toContain(canary);
  });

  it('is shown to those who may see all, or these tests would prove nothing', () => {
    const shown = forbidden.filter(([, files]) => log(files, 'restricted').includes(canary)).map(([name]) => name);
    expect(shown.length).toBeGreaterThan(forbidden.length / 2);
  });

  it('still has its place and its rule', () => {
    const files = { 'people/PER-001.yaml': `name: A\ngrade: ${canary}\n` };
    const text = log(files, 'members');
    expect(text).toMatch(/^error\[schema\/value\]: .*\[withheld\]\n +--> people\/PER-001\.yaml:2:8$/m);
    expect(text).toContain(' 2 | grade: [withheld]');
  });
});

describe('what members may read', () => {
  it('is shown with its line and its help', () => {
    const files = { 'actions/ACT-001.yaml': 'title: A\nstatus: in-progres\n' };
    const text = log(files, 'members');
    expect(text).toContain(' 2 | status: in-progres\n');
    expect(text).toContain('in-progress');
    expect(text).not.toMatch(/status.*withheld/);
  });

  it('shows a mistyped key, and not its value', () => {
    const text = log({ 'actions/ACT-001.yaml': `title: A\nstatus: in-progress\nleed: ${canary}\n` }, 'members');
    expect(text).toContain(' 3 | leed: [withheld]\n');
    expect(text).toContain('did you mean \\"lead\\"');
  });
});

describe('what the public may not read', () => {
  it('stays out even where a public record is about it', () => {
    const files = {
      'gaps/GAP-001.yaml': `title: ${canary}\ncapability: csea-hotline\nseverity: high\nstatus: open\n`,
      'actions/ACT-001.yaml': 'title: A\nstatus: cancelled\ngaps: [GAP-001]\n',
    };
    expect(log(files, 'members')).toContain(canary);
    expect(log(files, 'public')).not.toContain(canary);
  });
});
