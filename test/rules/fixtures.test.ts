import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { rules } from '../../src/rules/registry.generated.js';
import { check } from '../../src/run/check.js';
import { readFixture } from '../support/fixture.js';
import type { Fixture, FixtureCase, Mark } from '../support/fixture.js';
import { baseRegister, readFiles } from '../support/register.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Checks the base register with the case's files laid over it. */
function findingsOf(fixtureCase: FixtureCase): Finding[] {
  const files = new Map([...baseRegister, ...fixtureCase.files]);
  for (const path of fixtureCase.without) expect(files.delete(path), `${path} is in the base register`).toBe(true);
  const { parsed, snapshot } = readFiles(files, fixtureCase.asOf);
  return check(snapshot, parsed, { profile: fixtureCase.profile });
}

function shown(finding: Finding, marks: readonly Mark[]): string {
  const { rule, path, start, end, severity } = finding;
  const sameLine = marks.filter((mark) => mark.rule === rule && mark.path === path && mark.line === start.line);
  const exact = sameLine.some((mark) => mark.columns !== undefined) ? `:${start.column}-${end.column}` : '';
  const grave = sameLine.some((mark) => mark.severity !== undefined) ? ` ${severity}` : '';
  return `${path}:${start.line}${exact} ${rule}${grave}`;
}

function demanded(mark: Mark): string {
  const exact = mark.columns === undefined ? '' : `:${mark.columns[0]}-${mark.columns[1]}`;
  return `${mark.path}:${mark.line}${exact} ${mark.rule}${mark.severity === undefined ? '' : ` ${mark.severity}`}`;
}

/** The families that say whether a record can be read at all: a case about a rule must not stumble over them unmarked. */
const reading = /^(text|yaml|limit|path|url|schema|reference)\//u;

function runCase(fixture: Fixture, fixtureCase: FixtureCase): void {
  const marked = new Set([fixture.rule, ...fixtureCase.expected.map((mark) => mark.rule)]);
  const all = findingsOf(fixtureCase);
  const relevant = all.filter((finding) => marked.has(finding.rule) || reading.test(finding.rule));
  const unwaived = relevant.filter((finding) => finding.waivedBy === null);
  expect(unwaived.map((finding) => shown(finding, fixtureCase.expected)).sort()).toEqual(
    fixtureCase.expected.map(demanded).sort(),
  );
  for (const finding of relevant) {
    expect(`${finding.message} ${finding.help}`, 'every placeholder is filled').not.toMatch(
      /\{[a-zA-Z]+\}|undefined|NaN/u,
    );
  }
}

const fixtures = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFixture(readFileSync(join(folder, path), 'utf8'), path)]),
);

describe('the base register', () => {
  it('has no finding of its own under the standard profile', () => {
    const { parsed, snapshot } = readFiles(baseRegister);
    const findings = check(snapshot, parsed, { profile: 'standard' });
    expect(
      findings.map((finding) => `${finding.path}:${finding.start.line} ${finding.rule}: ${finding.message}`),
    ).toEqual([]);
  });
});

describe('every rule', () => {
  const fixtured = new Set([...fixtures.values()].map((fixture) => fixture.rule));
  it.each(rules.map((rule) => rule.id))('%s has a fixture with a right and a wrong case', (id) => {
    expect(fixtured).toContain(id);
    const titles = [...fixtures.values()].filter((fixture) => fixture.rule === id).flatMap(({ cases }) => cases);
    const sorts = new Set(titles.map(({ title }) => title.slice(0, title.indexOf(':'))));
    expect([...sorts]).toEqual(expect.arrayContaining(['Right', 'Wrong']));
  });

  it('shows each of its messages in a fixture', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    for (const fixture of fixtures.values()) {
      for (const fixtureCase of fixture.cases) {
        for (const finding of findingsOf(fixtureCase)) seen.add(`${finding.rule} ${finding.messageId}`);
      }
    }
    const messages = rules.flatMap((rule) => Object.keys(rule.messages).map((message) => `${rule.id} ${message}`));
    expect(messages.filter((message) => !seen.has(message))).toEqual([]);
  });
});

describe.each([...fixtures])('%s', (path, fixture) => {
  it('stands at the place of its rule', () => {
    expect(path).toBe(`${fixture.rule}.md`);
    expect(rules.map((rule) => rule.id)).toContain(fixture.rule);
  });

  it.each(fixture.cases.map((fixtureCase) => [fixtureCase.title, fixtureCase] as const))(
    '%s',
    (_title, fixtureCase) => {
      runCase(fixture, fixtureCase);
    },
  );
});
