import type { FileChange } from '../../src/model/file-change.js';

/**
 * Reads the Markdown files beside the tests of rules. A fixture names its rule in its title and holds cases; a case lays
 * files over the base register and marks the findings that it expects:
 *
 * ````
 * # gaps/no-live-action
 *
 * ## Right: an action is under way
 *
 * As of 2026-09-30. Profile standard. Without members/MEM-002.yaml.
 *
 * ```yaml gaps/GAP-001.yaml
 * title: Training of judges   #! gaps/no-live-action "Training of judges"
 * ```
 * ````
 *
 * The quoted text is the exact token at which the finding is placed; without it only the line counts. `~error` after the rule
 * also demands that severity. Markers are cut off before the file is read, so that they may stand behind any line.
 *
 * A rule about changes has two sides. A file is on both, unless its block says `before` or `after`:
 *
 * ````
 * Renamed actions/ACT-001.yaml to actions/ACT-009.yaml. Changed CODEOWNERS. Used before: ACT-007. Confirmed 21.
 *
 * ```yaml before actions/ACT-001.yaml
 * status: not-started
 * ```
 *
 * ```yaml after actions/ACT-001.yaml
 * status: complete   #! change/illegal-move "complete"
 * ```
 * ````
 */
export interface FixtureCase {
  readonly title: string;
  readonly asOf: string;
  readonly profile: 'basic' | 'standard' | 'strict';
  readonly files: ReadonlyMap<string, string>;
  /** Of a rule about changes: the files of the earlier side. */
  readonly before: ReadonlyMap<string, string>;
  /** Files that git knows to differ, beside those of the register. */
  readonly changedFiles: readonly FileChange[];
  readonly formerIds: readonly string[];
  readonly confirmed: readonly number[];
  /** Files of the base register that this case does without. */
  readonly without: readonly string[];
  readonly expected: readonly Mark[];
}

/** A finding that a case expects. */
export interface Mark {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  /** Where the token begins and ends; end exclusive. */
  readonly columns?: readonly [number, number];
  readonly severity?: string;
}

export interface Fixture {
  readonly rule: string;
  readonly cases: readonly FixtureCase[];
}

const marker = /\s*#! (?<rule>[a-z-]+\/[a-z-]+)(?: ~(?<severity>error|warning|info))?(?: "(?<token>[^"]*)")?/gu;

/** Reads a fixture. Throws where it is not one, naming what is wrong and where (`path`). */
export function readFixture(markdown: string, path: string): Fixture {
  try {
    return read(markdown);
  } catch (problem) {
    throw new Error(`${path}: ${String(problem)}`, { cause: problem });
  }
}

function read(markdown: string): Fixture {
  const rule = /^# (?<rule>[a-z-]+\/[a-z-]+)\s*$/mu.exec(markdown)?.groups?.['rule'];
  if (rule === undefined) throw new Error('A fixture begins with "# family/name".');
  const cases = markdown
    .split(/^## /mu)
    .slice(1)
    .map((section) => readCase(section));
  return { rule, cases };
}

function readCase(section: string): FixtureCase {
  const title = section.slice(0, section.indexOf('\n')).trim();
  if (!/^(Right|Wrong|Edge): ./u.test(title))
    throw new Error(`A case is "Right: …", "Wrong: …" or "Edge: …": ${title}`);
  const [files, before] = [new Map<string, string>(), new Map<string, string>()];
  const expected: Mark[] = [];
  const prose = section.replace(
    /^(`{3,})(?:yaml|handlebars|css) (?:(before|after) )?(\S+)\n([\s\S]*?)^\1$/gmu,
    (_, _fence: string, side: string | undefined, path: string, text: string) => {
      const content = cleaned(path, text, expected);
      if (side !== 'before') files.set(path, content);
      if (side !== 'after') before.set(path, content);
      return '';
    },
  );
  if (prose.includes('```')) throw new Error(`A block of "${title}" does not say its file: \`\`\`yaml folder/ID.yaml`);
  if (title.startsWith('Wrong') && expected.length === 0) throw new Error(`"${title}" marks no finding.`);
  if (title.startsWith('Right') && expected.length > 0) throw new Error(`"${title}" marks a finding.`);
  return {
    title,
    asOf: /As of (\d{4}-\d{2}-\d{2})\./u.exec(prose)?.[1] ?? '2026-09-30',
    profile: profileOf(/Profile (basic|standard|strict)\./u.exec(prose)?.[1]),
    files,
    before,
    changedFiles: changedIn(prose),
    formerIds: [...prose.matchAll(/Used before: (\S+)\./gu)].map((match) => match[1] ?? ''),
    confirmed: [...prose.matchAll(/Confirmed (\d+)\./gu)].map((match) => Number(match[1])),
    without: [...prose.matchAll(/Without (\S+\.yaml)\./gu)].map((match) => match[1] ?? ''),
    expected,
  };
}

function changedIn(prose: string): FileChange[] {
  const renamed = [...prose.matchAll(/Renamed (\S+) to (\S+)\./gu)].map(([, before = '', path = '']): FileChange => ({
    type: 'renamed',
    path,
    before,
  }));
  const edited = [...prose.matchAll(/Changed (\S+)\./gu)].map(([, path = '']): FileChange => ({
    type: 'changed',
    path,
    before: path,
  }));
  return [...renamed, ...edited];
}

function profileOf(word: string | undefined): FixtureCase['profile'] {
  return word === 'basic' || word === 'standard' ? word : 'strict';
}

/** Cuts the markers off and notes them. */
function cleaned(path: string, text: string, expected: Mark[]): string {
  return text
    .split('\n')
    .map((line, index) => {
      const code = line.replace(marker, '');
      for (const { groups } of line.matchAll(marker)) {
        expected.push({
          rule: groups?.['rule'] ?? '',
          path,
          line: index + 1,
          ...columnsOf(code, groups?.['token']),
          ...(groups?.['severity'] === undefined ? {} : { severity: groups['severity'] }),
        });
      }
      return code;
    })
    .join('\n');
}

function columnsOf(code: string, token: string | undefined): { columns?: readonly [number, number] } {
  if (token === undefined) return {};
  const start = code.lastIndexOf(token);
  if (start < 0) throw new Error(`The marked text "${token}" does not stand on its line: ${code}`);
  return { columns: [start + 1, start + 1 + token.length] };
}
