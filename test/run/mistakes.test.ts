import { describe, expect, it } from 'vitest';
import type { MemoryFile } from '../../src/io/memory-tree.js';
import { check } from '../../src/run/check.js';
import { baseRegister, readFiles } from '../support/register.js';

/* What people who know a little YAML do wrong: the first finding names the cause, at its exact place, and its help holds the fix. */

const gap = 'title: No hotline\ncapability: csea-hotline\nseverity: high\nstatus: open\n';
const action = 'title: Set up a hotline\nstatus: in-progress\n';
const [inGap, inAction, inIndicator] = ['gaps/GAP-001.yaml', 'actions/ACT-001.yaml', 'indicators/IND-001.yaml'];
const baseline = (value: string): string =>
  `title: Reports\nlevel: output\nunit: reports\ndirection: up\nbaseline: { value: ${value}, year: 2025 }\n`;
const evidence = (line: string): string => `${gap}evidence:\n  - title: Study\n    ${line}\n`;

/** A mistake; where its first finding stands, as `rule line:column-column`; a part of what it says; and the fix in its help. */
type Mistake = readonly [name: string, path: string, text: string, place: string, cause: string, fix: string];

const mistakes: readonly Mistake[] = [
  ['a missing key', inGap, gap.replace('severity: high\n', ''), 'schema/missing-key 1:1-18', 'a gap needs a key "severity"', 'Add "severity": one of low, medium, high or critical.'],
  ['a key missing in an entry', inAction, `${action}milestones:\n  - id: M1\n    due: 2026-05-01\n`, 'schema/missing-key 4:5-7', 'an entry of "milestones" needs a key "title"', 'Add "title"'],
  ['a misspelt key', inAction, `${action}leed: national-police\n`, 'schema/unknown-key 3:1-5', 'no key "leed"', '"lead"'],
  ['a key with a capital', inGap, gap.replace('severity', 'Severity'), 'schema/unknown-key 3:1-9', 'no key "Severity"', '"severity"'],
  ['a key with a hyphen', inAction, `${action}depends-on: [ACT-002]\n`, 'schema/unknown-key 3:1-11', 'no key "depends-on"', '"depends_on"'],
  ['the id as a key', inGap, `id: GAP-001\n${gap}`, 'schema/unknown-key 1:1-3', 'no key "id"', 'the name of the file is the id'],
  ['a misspelt value', inGap, gap.replace('high', 'hgih'), 'schema/value 3:11-15', '"severity" cannot be the text "hgih"', '"high"'],
  ['a value with a blank for a hyphen', inAction, action.replace('in-progress', 'in progress'), 'schema/value 2:9-20', 'cannot be the text "in progress"', '"in-progress"'],
  ['a word that is not listed', inAction, action.replace('in-progress', 'under way'), 'schema/value 2:9-18', 'cannot be the text "under way"', 'Allowed: not-started, in-progress'],
  ['a number where text is meant', inGap, gap.replace('No hotline', '2026'), 'schema/type 1:8-12', 'this is the number 2026', 'Write "2026"'],
  ['one value where a list is meant', inAction, `${action}partners: national-police\n`, 'schema/type 3:11-26', '"partners" takes a list', 'Write [national-police]'],
  ['a list where one value is meant', inAction, `${action}lead: [national-police]\n`, 'schema/type 3:7-24', 'this is a list', 'Write national-police'],
  ['a mapping where a list is meant', inAction, `${action}milestones:\n  id: M1\n  title: A\n  due: 2026-05-01\n`, 'schema/type 4:3-6:18', '"milestones" takes a list', 'Begin each entry with "- "'],
  ['hyphens without blanks', inGap, `${gap}tags:\n  -hotline\n  -children\n`, 'schema/type 6:3-7:12', '"tags" takes a list', 'Put a blank after the "-"'],
  ['hyphens of which one lacks its blank', inGap, `${gap}tags:\n  - hotline\n  -children\n`, 'yaml/syntax 7:3-12', 'a blank is missing after the "-"', 'Write: - children'],
  ['ids without a comma', inAction, `${action}gaps: [GAP-001 GAP-002]\n`, 'schema/pattern 3:8-23', '"GAP-001 GAP-002" cannot be one', 'Put commas between them: GAP-001, GAP-002'],
  ['the name of an area', inAction, `${action}areas: [Capital District]\n`, 'schema/pattern 3:9-25', '"Capital District" cannot be one', 'A name is not an id.'],
  ['an entry in a form of its own', inAction, `${action}milestones:\n  - M1: First\n`, 'schema/unknown-key 4:5-7', 'no key "M1"', 'Its keys: id, title'],
  ['a text where a list of mappings is meant', inAction, `${action}evidence: https://example.org/x\n`, 'schema/type 3:11-32', '"evidence" takes a list', 'each entry with "- " before it, and with title'],
  ['a key of an entry that is set in too little', inAction, `${action}milestones:\n  - id: M1\n    title: A\n    due: 2026-10-01\n   done_on: 2026-09-01\n`, 'yaml/syntax 7:4-11', 'does not start in the column', 'Begin it with 4 blanks'],
  ['lines of text that are not set in', inGap, `${gap}notes: |\nfirst line\nsecond line\n`, 'yaml/syntax 6:1-11', 'the text behind "|" must stand deeper', 'Begin each of its lines with 2 blanks'],
  ['a key without a value', inGap, gap.replace(' high', ''), 'schema/type 3:1-9', '"severity" has no value', 'one of low, medium, high or critical'],
  ['an amount with its currency', inAction, `${action}budget: 1,250,000 USD\n`, 'schema/type 3:9-22', '"budget" takes a mapping', '{ amount: "1250000", currency: USD }'],
  ['an amount with commas', inAction, `${action}budget: { amount: "1,250,000", currency: USD }\n`, 'schema/format 3:19-30', 'is not an exact number', '"1250000"'],
  ['commas inside brackets', inIndicator, baseline('1,250'), 'schema/unknown-key 5:22-25', 'no key "250"', 'without commas'],
  ['a decimal comma', inIndicator, baseline('"7,5"'), 'schema/type 5:20-25', 'takes a number', 'Write 7.5'],
  ['a percentage', inIndicator, baseline('7%'), 'schema/type 5:20-22', 'takes a number', 'Write 7'],
  ['leading zeros', inIndicator, baseline('007'), 'yaml/number 5:20-23', 'without its zeros', 'leave out the zeros'],
  ['a dangling id', inAction, `${action}lead: nationl-police\n`, 'reference/unknown 3:7-21', 'no organisation has the id "nationl-police"', '"national-police" (National Police Service)'],
  ['a name in place of an id', inAction, `${action}lead: National Police\n`, 'schema/pattern 3:7-22', '"National Police" cannot be one', 'the name of its file in organisations/'],
  ['the id of the wrong kind', inAction, `${action}lead: ncc\n`, 'reference/kind 3:7-10', '"ncc" is a body', 'Write the id of an organisation'],
  ['a record that waits for itself', inAction, `${action}depends_on: [ACT-001]\n`, 'reference/cycle 3:14-21', 'ACT-001 → ACT-001', 'Remove one of these references'],
  ['a key that stands twice', inGap, `${gap}status: open\n`, 'yaml/duplicate-key 5:1-7', 'the key "status" stands twice', 'Keep one of the two'],
  ['an entry that stands twice', inGap, `${gap}tags: [a, b, a]\n`, 'schema/items 5:14-15', '"a" stands twice', 'Remove one of the two'],
  ['an impossible date', inAction, `${action}due: 2026-02-30\n`, 'schema/format 3:6-16', 'there is no day "2026-02-30"', 'ends on 2026-02-28'],
  ['a date as people write it', inAction, `${action}start: 31/12/2026\n`, 'schema/format 3:8-18', 'is not a day', '2026-12-31'],
  ['a quarter as people write it', inAction, `${action}due: Q3 2026\n`, 'schema/format 3:6-13', 'is not a deadline', '"2026-Q3"'],
  ['a deadline in words', inAction, `${action}due: by the end of the year\n`, 'schema/format 3:6-28', 'is not a deadline', '"due_as_published"'],
  ['a tab', inGap, `${gap}evidence:\n\t- title: Study\n`, 'yaml/syntax 6:1-2', 'a tab stands where only blanks can indent', 'Replace the tab with blanks'],
  ['an unclosed quote', inGap, gap.replace('No hotline', '"No hotline'), 'yaml/syntax 1:8-19', 'a quote is opened and not closed', 'Close it at the end of the text: "No hotline"'],
  ['an apostrophe in single quotes', inGap, gap.replace('No hotline', "'Ligne d'écoute'"), 'yaml/syntax 1:17-24', 'text follows where the value has already ended', '"Ligne d\'écoute"'],
  ['an unclosed bracket', inGap, `tags: [hotline, children\n${gap}`, 'yaml/syntax 1:7-8', 'a bracket is opened and not closed', 'Put ] at its end'],
  ['a colon in a text', inGap, gap.replace('No hotline', 'Hotline: none'), 'yaml/syntax 1:8-21', 'a colon and a blank stand inside a text', '"Hotline: none"'],
  ['a text that begins with a sign', inGap, gap.replace('No hotline', '@home'), 'yaml/syntax 1:8-9', 'cannot begin with this character', '"@home"'],
  ['a text that begins with a star', inGap, gap.replace('No hotline', '*No* hotline'), 'yaml/alias 1:8-12', 'reads as an alias', 'put it in quotes'],
  ['a missing colon', inGap, gap.replace('severity: high', 'severity high'), 'yaml/syntax 3:1-9', 'a colon is missing after "severity"', 'Write: severity: high'],
  ['a missing blank', inGap, gap.replace('severity: high', 'severity:high'), 'yaml/syntax 3:9-10', 'a blank is missing after the colon', 'Write: severity: high'],
  ['a blank from a web page', inGap, gap.replace('severity: high', 'severity:\u00a0high'), 'yaml/syntax 3:10-11', 'looks like a blank', 'type a blank in its place'],
  ['a line set in too far', inGap, gap.replace('status', '  status'), 'yaml/syntax 4:3-9', 'does not start in the column', 'Begin it without blanks'],
  ['a line set in too little', inAction, `${action}milestones:\n  - id: M1\n  title: A\n`, 'yaml/syntax 5:3-8', 'does not start in the column', 'Begin it with 4 blanks'],
  ['keys that belong deeper', inAction, `${action}budget:\namount: "1"\ncurrency: USD\n`, 'schema/type 3:1-7', '"budget" has no value', 'Set "amount" and "currency" in'],
  ['an entry without its hyphen', inGap, `${gap}tags:\n  - a\n  b\n`, 'yaml/syntax 7:3-4', 'an entry of a list needs "- "', 'Write: - b'],
  ['a conflict that git left', inGap, `${gap}<<<<<<< HEAD\ntags: [a]\n=======\ntags: [b]\n>>>>>>> main\n`, 'yaml/conflict 5:1-13', 'somebody has to choose', 'remove the three lines with markers'],
  ['an address without its beginning', inGap, evidence('url: www.example.org'), 'schema/format 7:10-25', 'is not a web address', '"https://www.example.org"'],
  ['a path of this computer', inGap, evidence('path: C:\\docs\\a.pdf'), 'path/outside 7:11-24', 'not a path inside the register', 'documents/minutes.pdf'],
  ['a language by its name', inGap, gap.replace('No hotline', '{ english: No hotline }'), 'schema/unknown-key 1:10-17', 'cannot have a key "english"', 'such as en or pt-BR'],
  ['a small currency', inAction, `${action}budget: { amount: 12, currency: usd }\n`, 'schema/pattern 3:33-36', '"currency" has not the form', '"USD"'],
  ['a folder in the singular', 'gap/GAP-001.yaml', gap, 'path/folder 1:1-1', 'no folder "gap/"', '"gaps/"'],
  ['another ending', 'gaps/GAP-001.yml', gap, 'path/name 1:1-1', 'a record ends with ".yaml"', 'Rename it to GAP-001.yaml'],
  ['a small prefix', 'gaps/gap-1.yaml', gap, 'path/name 1:1-1', 'begins with "GAP-"', 'gaps/GAP-001.yaml'],
  ['two records in one file', inGap, `${gap}---\n${gap}`, 'yaml/shape 5:1-4', 'a second document', 'into a file of its own'],
  ['an empty file', inGap, '', 'yaml/shape 1:1-1', 'the file is empty', 'Write the record, or remove the file'],
]; // prettier-ignore

/** The families that say whether a record can be read. */
const reading = /^(?:text|yaml|limit|path|url|schema|reference)\//;

describe('the first finding about', () => {
  it.each(mistakes)('%s names the cause at its place, and the fix; nothing else is said', (...mistake) => {
    const [, path, text, place, cause, fix] = mistake;
    const { parsed, snapshot } = readFiles(new Map<string, MemoryFile>([...baseRegister, [path, text]]));
    const findings = check(snapshot, parsed, { profile: 'basic' }).filter(({ rule }) => reading.test(rule));
    const [first] = findings;
    expect(first?.path).toBe(path);
    const { rule, start, end, message, help } = first!;
    const to = end.line === start.line ? String(end.column) : `${end.line}:${end.column}`;
    expect(`${rule} ${start.line}:${start.column}-${to}`).toBe(place);
    expect(message).toContain(cause);
    expect(help).toContain(fix);
    expect(findings).toHaveLength(1);
  });
});
