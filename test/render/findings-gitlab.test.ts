import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { findingsGitlab } from '../../src/render/findings-gitlab.js';
import { dangling, harmful, hostileFindings, story } from './_findings.js';
import { test } from './laws.js';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function written(findings: readonly Finding[], top = ''): string {
  return [...findingsGitlab(findings, { top })].join('');
}

function issuesOf(findings: readonly Finding[], top = ''): Issue[] {
  return JSON.parse(written(findings, top)) as Issue[];
}

it('is as it was read', async () => {
  await expect(written(story)).toMatchFileSnapshot('golden/findings.gitlab.json');
});

it('is an empty list where nothing was found', () => {
  expect(written([])).toBe('[]\n');
});

it('names a file from the top of its repository', () => {
  expect(issuesOf([dangling], 'register/')[0]?.location).toEqual({
    path: 'register/actions/ACT-014.yaml',
    lines: { begin: 7 },
  });
});

it('holds nothing up by what a waiver covers', () => {
  expect(issuesOf([{ ...dangling, waivedBy: 'WVR-001' }])[0]).toMatchObject({
    severity: 'info',
    description: expect.stringMatching(/^waived by WVR-001: no organisation/) as string,
  });
});

describe('a fingerprint', () => {
  const printsOf = (findings: readonly Finding[]): string[] => issuesOf(findings).map(({ fingerprint }) => fingerprint);
  it('survives moved lines', () => {
    const moved = { ...dangling, start: { line: 99, column: 1 }, end: { line: 99, column: 2 } };
    expect(printsOf([moved])).toEqual(printsOf([dangling]));
  });
  it('is another one for each of three that are alike, and the same ones the next time', () => {
    const alike = [dangling, dangling, dangling];
    expect(new Set(printsOf(alike)).size).toBe(3);
    expect(printsOf(alike)).toEqual(printsOf(alike));
    expect(printsOf(alike)[0]).toBe(printsOf([dangling])[0]);
  });
});

const keys = ['description', 'check_name', 'fingerprint', 'severity', 'location'];

test(
  'has its documented shape, and no command in it, whatever stands in a register (rows 16 to 19)',
  [hostileFindings],
  (findings) => {
    expect(harmful(written(findings))).toEqual([]);
    const issues = issuesOf(findings);
    expect(issues.map(({ location }) => location.path)).toEqual(findings.map(({ path }) => path));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(keys);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
      expect(issue.location.lines.begin).toBeGreaterThanOrEqual(1);
    }
  },
);
