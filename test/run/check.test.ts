import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { rules } from '../../src/rules/registry.generated.js';
import { check } from '../../src/run/check.js';
import type { CheckOptions } from '../../src/run/check.js';
import { fillMessage } from '../../src/run/message.js';
import { isFixed, settledSeverity } from '../../src/run/severity.js';
import { readExample } from '../support/example.js';
import { baseRegister, readFiles, readOver } from '../support/register.js';

const gap = `title: Training of judges
capability: judiciary-and-prosecutors
severity: high
status: open
`;
const action = `title: Train the prosecutors
lead: justice-ministry
due: 2026-12-31
status: in-progress
`;
const settings = `schema_version: 1
name: Register of the tests
country: XT
languages: [en]
time_zone: Africa/Abidjan
framework: mnr-2016
`;
const waiver = `rule: gaps/no-live-action
record: GAP-001
reason: The courts are being reorganised
decided_by: DEC-001
decided_on: 2026-06-10
expires_on: 2026-12-31
`;
const meeting = 'body: ncc\ndate: 2026-06-10\ntype: ordinary\nstatus: held\n';
const decision = 'title: Wait for the reform\nmeeting: MTG-001\ntype: mandate\nstatus: adopted\nconcerns: [GAP-001]\n';
const open = { 'gaps/GAP-001.yaml': gap, 'actions/ACT-001.yaml': action };
const decided = { ...open, 'meetings/MTG-001.yaml': meeting, 'decisions/DEC-001.yaml': decision };

function run(
  files: Readonly<Record<string, string | undefined>>,
  options: CheckOptions = {},
  asOf?: string,
): Finding[] {
  const { parsed, snapshot } = readOver(files, asOf);
  return check(snapshot, parsed, options);
}

function only(findings: readonly Finding[], rule: string): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

describe('check', () => {
  it('gives a fresh register in the basic profile no error', () => {
    const { parsed, snapshot } = readFiles(
      new Map([
        ['secretariat.yaml', `${settings}profile: basic\n`],
        ['bodies/ncc.yaml', 'name: National Council\nlevel: national\ntype: council\n'],
        ['organisations/interior-ministry.yaml', 'name: Ministry of the Interior\nclass: government\n'],
        ['gaps/GAP-001.yaml', gap],
      ]),
    );
    const findings = check(snapshot, parsed);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(only(findings, 'mandate/not-kept').length).toBeGreaterThan(0);
  });

  it('places a finding, words it, and says which message it is', () => {
    const [found] = only(run(open), 'gaps/no-live-action');
    expect(found).toMatchObject({
      severity: 'error',
      messageId: 'grave',
      message: 'the gap GAP-001 (Training of judges) is high, and no live action addresses it',
      path: 'gaps/GAP-001.yaml',
      start: { line: 3, column: 11 },
      end: { line: 3, column: 15 },
      pointer: '/severity',
      record: 'GAP-001',
      waivedBy: null,
    });
  });

  it('sorts by path, line, column and rule', () => {
    const findings = run(open, { profile: 'strict' });
    const keys = findings.map(
      (finding) => [finding.path, finding.start.line, finding.start.column, finding.rule] as const,
    );
    const sorted = keys.toSorted((a, b) => {
      for (const index of [0, 1, 2, 3] as const) {
        if (a[index] < b[index]) return -1;
        if (a[index] > b[index]) return 1;
      }
      return 0;
    });
    expect(keys.length).toBeGreaterThan(3);
    expect(keys).toEqual(sorted);
  });

  it('gives the same findings twice', () => {
    expect(run(decided, { profile: 'strict' })).toEqual(run(decided, { profile: 'strict' }));
  });

  it('gives the same findings whatever the order of the files', () => {
    const files = [...baseRegister, ...Object.entries(decided)];
    const expected = run(decided, { profile: 'strict' });
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const { parsed, snapshot } = readFiles(new Map(shuffled));
        expect(check(snapshot, parsed, { profile: 'strict' })).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same findings whatever the order of the rules', () => {
    const { parsed, snapshot } = readExample('2026-09-30');
    const expected = check(snapshot, parsed, { profile: 'strict' });
    expect(expected.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rules], { minLength: rules.length }), (catalogue) => {
        expect(check(snapshot, parsed, { profile: 'strict', catalogue })).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('runs more rules under a stricter profile, and none fewer', () => {
    const rulesOf = (profile: 'basic' | 'standard' | 'strict') =>
      new Set(run(open, { profile }).map(({ rule }) => rule));
    const [basic, standard, strict] = [rulesOf('basic'), rulesOf('standard'), rulesOf('strict')];
    expect([...standard]).toEqual(expect.arrayContaining([...basic]));
    expect([...strict]).toEqual(expect.arrayContaining([...standard]));
    expect(strict.size).toBeGreaterThan(basic.size);
  });

  it('restricts itself to the rules asked for', () => {
    const findings = run(
      { ...open, 'actions/ACT-002.yaml': 'title: No lead\nstatus: in-progress\n' },
      { rules: ['progress/no-lead'] },
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['progress/no-lead']);
  });

  it('never hides what cannot be waived, whichever rules are asked for', () => {
    const findings = run({ ...open, 'actions/ACT-002.yaml': 'title: No status\n' }, { rules: ['progress/no-lead'] });
    expect(findings.map(({ rule }) => rule)).toContain('schema/missing-key');
  });
});

describe('severities of the settings', () => {
  it('lowers a rule, and switches it off', () => {
    expect(only(run(open, { severities: { 'gaps/no-live-action': 'info' } }), 'gaps/no-live-action')[0]?.severity).toBe(
      'info',
    );
    expect(only(run(open, { severities: { 'gaps/no-live-action': 'off' } }), 'gaps/no-live-action')).toEqual([]);
  });

  it('reads them from the settings', () => {
    const files = { ...open, 'secretariat.yaml': `${settings}severities:\n  gaps/no-live-action: warning\n` };
    expect(only(run(files), 'gaps/no-live-action')[0]?.severity).toBe('warning');
  });

  it('neither lowers nor switches off what protects the register itself', () => {
    for (const rule of [
      'text/encoding',
      'yaml/alias',
      'limit/depth',
      'path/name',
      'schema/type',
      'privacy/e-mail',
      'change/deleted',
    ]) {
      expect(isFixed(rule)).toBe(true);
      expect(settledSeverity(rule, 'error', 'off')).toBe('error');
      expect(settledSeverity(rule, 'warning', 'info')).toBe('warning');
      expect(settledSeverity(rule, 'warning', 'error')).toBe('error');
    }
    expect(isFixed('gaps/no-live-action')).toBe(false);
  });
});

describe('waivers', () => {
  const waived = { ...decided, 'waivers/WVR-001.yaml': waiver };

  it('mark what they cover, and nothing else', () => {
    const findings = run({ ...waived, 'gaps/GAP-002.yaml': gap });
    expect(only(findings, 'gaps/no-live-action').map(({ record, waivedBy }) => [record, waivedBy])).toEqual([
      ['GAP-001', 'WVR-001'],
      ['GAP-002', null],
    ]);
  });

  it('hold from the day of the decision to the last day, both included', () => {
    const byDay = ['2026-06-09', '2026-06-10', '2026-12-31', '2027-01-01'].map((day) => {
      const findings = only(run(waived, {}, day), 'gaps/no-live-action');
      return findings.map(({ waivedBy }) => waivedBy);
    });
    expect(byDay).toEqual([[null], ['WVR-001'], ['WVR-001'], [null]]);
  });

  it('need a decision that was adopted', () => {
    const files = { ...waived, 'decisions/DEC-001.yaml': decision.replace('adopted', 'draft') };
    expect(only(run(files), 'gaps/no-live-action')[0]?.waivedBy).toBeNull();
  });

  it('are taken from the base where they are given', () => {
    expect(only(run(waived, { waivers: [] }), 'gaps/no-live-action')[0]?.waivedBy).toBeNull();
  });

  it('name an item of a record', () => {
    const late = (id: string) => `  - { id: ${id}, title: Course, due: 2026-06-30 }\n`;
    const files = {
      ...decided,
      'actions/ACT-001.yaml': `${action}gaps: [GAP-001]\nmilestones:\n${late('M1')}${late('M2')}`,
      'waivers/WVR-001.yaml': waiver
        .replace('gaps/no-live-action', 'progress/overdue')
        .replace('GAP-001', 'ACT-001#M2'),
    };
    const found = only(run(files), 'progress/overdue').map(({ pointer, waivedBy }) => [pointer, waivedBy]);
    expect(found).toEqual([
      ['/milestones/0/due', null],
      ['/milestones/1/due', 'WVR-001'],
    ]);
  });

  it('cannot silence a rule that protects the register', () => {
    const files = {
      ...decided,
      'waivers/WVR-001.yaml': waiver.replace('gaps/no-live-action', 'schema/missing-key').replace('GAP-001', 'ACT-002'),
      'actions/ACT-002.yaml': 'title: No status\n',
    };
    expect(only(run(files), 'schema/missing-key').map(({ waivedBy }) => waivedBy)).toEqual([null]);
  });
});

describe('one typo is one finding', () => {
  it('does not miss an action that stands in a file that cannot be read', () => {
    const addressing = `${action}gaps: [GAP-001]\n`;
    expect(only(run({ ...open, 'actions/ACT-001.yaml': addressing }), 'gaps/no-live-action')).toEqual([]);
    const broken = run({
      ...open,
      'actions/ACT-001.yaml': addressing.replace('lead:', 'leed:'),
      'actions/ACT-002.yaml': action,
    });
    expect(broken.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'schema/unknown-key',
    ]);
  });

  it('still reports another gap that the unreadable file does not name', () => {
    const files = {
      ...open,
      'gaps/GAP-002.yaml': gap,
      'actions/ACT-001.yaml': `${action}gaps: [GAP-001]\nleed: x\n`,
      'actions/ACT-002.yaml': action,
    };
    expect(only(run(files), 'gaps/no-live-action').map(({ record }) => record)).toEqual(['GAP-002']);
  });

  it('runs no rule of the domain while the settings cannot be used', () => {
    const findings = run({ ...open, 'secretariat.yaml': settings.replace('country: XT', 'country: Tamaria') });
    expect(only(findings, 'gaps/no-live-action')).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('fillMessage', () => {
  it('fills names once, and leaves what it is not given', () => {
    expect(fillMessage('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
    expect(fillMessage('{missing}', {})).toBe('{missing}');
    expect(fillMessage('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });
});
