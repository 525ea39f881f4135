import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryFile } from '../../src/io/memory-tree.js';
import type { Finding, Profile } from '../../src/model/finding.js';
import { parseRules } from '../../src/parse/catalogue.js';
import type { ParsedRegister } from '../../src/parse/register.js';
import { findingBlock } from '../../src/render/finding-block.js';
import { piecesAt } from '../../src/render/frame.js';
import type { Pieces } from '../../src/render/frame.js';
import { plain } from '../../src/render/paint.js';
import { rules } from '../../src/rules/registry.generated.js';
import { check } from '../../src/run/check.js';
import { outcomeOfChange as outcomeOfChangeBetween } from '../support/change.js';
import { readFixture } from '../support/fixture.js';
import type { Fixture, FixtureCase, Mark } from '../support/fixture.js';
import { baseRegister, readFiles } from '../support/register.js';
import { specialCases } from './_special.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A register of a case, and what was found in it. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly parsed: ParsedRegister;
}

function outcomeOf(files: ReadonlyMap<string, MemoryFile>, asOf: string, profile: Profile): Outcome {
  const { parsed, snapshot } = readFiles(files, asOf);
  return { parsed, findings: check(snapshot, parsed, { profile }) };
}

const isAboutChanges = ({ rule }: Fixture): boolean => rule.startsWith('change/');

/** The base register with the case's files laid over it. */
function laidOver(fixtureCase: FixtureCase, own: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map([...baseRegister, ...own]);
  for (const path of fixtureCase.without) expect(files.delete(path), `${path} is in the base register`).toBe(true);
  return files;
}

/** What is found in the later side of a change. */
function outcomeOfChange(fixtureCase: FixtureCase): Outcome {
  const { changedFiles, files, before, ...options } = fixtureCase;
  const known = { ...options, files: changedFiles };
  return outcomeOfChangeBetween(laidOver(fixtureCase, before), laidOver(fixtureCase, files), known);
}

const outcomes = new Map<FixtureCase, Outcome>();

/** Checks the base register with the case's files laid over it, once. */
function outcomeOfCase(fixture: Fixture, fixtureCase: FixtureCase): Outcome {
  const known = outcomes.get(fixtureCase);
  if (known !== undefined) return known;
  const { files, asOf, profile } = fixtureCase;
  const outcome = isAboutChanges(fixture)
    ? outcomeOfChange(fixtureCase)
    : outcomeOf(laidOver(fixtureCase, files), asOf, profile);
  outcomes.set(fixtureCase, outcome);
  return outcome;
}

function findingsOf(fixture: Fixture, fixtureCase: FixtureCase): readonly Finding[] {
  return outcomeOfCase(fixture, fixtureCase).findings;
}

/** One message as people read it, with the case that provokes it. */
function shownMessage(title: string, finding: Finding, parsed: ParsedRegister): string {
  const piecesOf = (place: Parameters<typeof piecesAt>[1]): Pieces | undefined => {
    const source = parsed.sourceOf(place.path);
    return source === undefined ? undefined : piecesAt(source, place);
  };
  const lines = findingBlock(finding, { paint: plain, piecesOf, relatedPiecesOf: (_, related) => piecesOf(related) });
  return `## ${finding.messageId}\n\n${title}\n\n${lines.join('\n')}`;
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
  const all = findingsOf(fixture, fixtureCase);
  const relevant = all.filter((finding) => marked.has(finding.rule) || reading.test(finding.rule));
  const unwaived = relevant.filter((finding) => finding.waivedBy === null);
  expect(unwaived.map((finding) => shown(finding, fixtureCase.expected)).sort()).toEqual(
    fixtureCase.expected.map(demanded).sort(),
  );
  for (const finding of relevant) {
    expect(`${finding.message} ${finding.help}`, 'every placeholder is filled').not.toMatch(
      // Two braces are what a template may say.
      /(?<!\{)\{[a-zA-Z]+\}(?!\})|undefined|NaN/u,
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

/** Rules that refuse what no fixture can hold. */
const withoutFixture = new Set([
  'limit/bytes',
  'limit/files',
  'limit/items',
  'limit/keys',
  'limit/size',
  'path/symlink',
]);

/** Every rule with all that it may say. */
const everyRule: readonly { readonly id: string; readonly messages: readonly string[] }[] = [
  ...rules.map(({ id, messages }) => ({ id, messages: Object.keys(messages) })),
  ...parseRules,
];

describe('every rule', () => {
  const fixtured = new Map([...fixtures.values()].map((fixture) => [fixture.rule, fixture]));
  it.each(everyRule.map(({ id }) => id).filter((id) => !withoutFixture.has(id)))(
    '%s has a fixture with a right and a wrong case',
    (id) => {
      const titles = fixtured.get(id)?.cases ?? [];
      const sorts = new Set(titles.map(({ title }) => title.slice(0, title.indexOf(':'))));
      expect([...sorts]).toEqual(expect.arrayContaining(['Right', 'Wrong']));
    },
  );

  /** What each message says, in its first case: rule → message → text. */
  const shownOf = new Map<string, Map<string, string>>();
  const note = (title: string, { findings, parsed }: Outcome): void => {
    for (const finding of findings) {
      const messages = shownOf.get(finding.rule) ?? new Map<string, string>();
      shownOf.set(finding.rule, messages);
      if (!messages.has(finding.messageId)) messages.set(finding.messageId, shownMessage(title, finding, parsed));
    }
  };
  beforeAll(() => {
    // A case of the rule itself shows its message better than one in which it only happens to speak.
    for (const fixture of fixtures.values()) {
      const { rule, cases } = fixture;
      for (const fixtureCase of cases) {
        const { findings, parsed } = outcomeOfCase(fixture, fixtureCase);
        note(fixtureCase.title, { parsed, findings: findings.filter((finding) => finding.rule === rule) });
      }
    }
    for (const { title, files } of Object.values(specialCases).flat()) {
      note(title, outcomeOf(new Map([...baseRegister, ...Object.entries(files)]), '2026-09-30', 'basic'));
    }
  }, 240_000);

  it.each(everyRule.filter(({ messages }) => messages.length > 0))(
    '$id shows each of its messages in a sample, and says it as it was read',
    async ({ id, messages }) => {
      const shownHere = shownOf.get(id) ?? new Map<string, string>();
      expect([...shownHere.keys()].sort()).toEqual([...messages].sort());
      const text = messages.map((message) => shownHere.get(message) ?? '').join('\n');
      await expect(text).toMatchFileSnapshot(`_messages/${id}.txt`);
    },
  );
});

describe.each([...fixtures])('%s', (path, fixture) => {
  it('stands at the place of its rule', () => {
    expect(path).toBe(`${fixture.rule}.md`);
    expect(everyRule.map(({ id }) => id)).toContain(fixture.rule);
  });

  it.each(fixture.cases.map((fixtureCase) => [fixtureCase.title, fixtureCase] as const))(
    '%s',
    (_title, fixtureCase) => {
      runCase(fixture, fixtureCase);
    },
  );
});
