import { describe, expect, it } from 'vitest';
import { run } from './_world.js';

/** What is typed, and what the answer must name. */
const cases: readonly (readonly [line: string, problem: string, help: string])[] = [
  ['', 'no command was given', '--help'],
  ['valdate', 'there is no command "valdate"', 'Did you mean "validate"?'],
  ['--versoin', 'there is no option "--versoin"', 'Did you mean "--version"?'],
  ['constructor', 'there is no command "constructor"', '--help'],
  ['validate --reppo .', 'validate has no option "--reppo"', 'Did you mean "--repo"?'],
  ['validate --colour=never', 'validate has no option "--colour"', 'Did you mean "--color"?'],
  ['validate --format jsn', '--format does not take "jsn"', 'Did you mean "json"?'],
  ['validate --format xml', '--format does not take "xml"', 'It takes text, json, sarif, github, gitlab or junit.'],
  ['validate --format sarif --quiet', '--quiet is for people', 'Leave one of them out.'],
  ['validate --format json --watch', '--watch is for people', 'Leave one of them out.'],
  ['validate --watch --at HEAD', '--at reads a commit', 'Leave one out.'],
  ['validate --repo data-example --rule gaps/no-live-acton', 'there is no rule', 'Did you mean "gaps/no-live-action"?'],
  ['validate --repo data-example --rule gap', 'there is no rule', 'Did you mean "gaps"?'],
  ['validate --repo data-example --rule gaps,', '--rule needs a name', 'comma'],
  ['validate --repo data-example --ignore-rule schema/type', 'schema/type cannot be ignored', 'explain schema/type'],
  ['validate --repo data-example --ignore-rule privacy', 'cannot be ignored', 'protects the register'],
  ['validate --profile Strict', '--profile does not take "Strict"', 'Did you mean "strict"?'],
  ['validate --fail-on errors', '--fail-on does not take "errors"', 'Did you mean "error"?'],
  ['validate --as-of 2026-02-30', '--as-of takes a day, and "2026-02-30" is none', '2026-09-30'],
  ['validate --as-of', '--as-of needs a value', '--as-of DAY'],
  ['validate --max-findings many', '--max-findings takes a whole number', '20'],
  ['validate data-example', 'validate takes fewer arguments', 'Usage: secretariat validate'],
  ['metrics --audience pubic', '--audience does not take "pubic"', 'Did you mean "public"?'],
  ['metrics --by led', 'there is no dimension "led"', 'lead'],
  ['metrics --by statu', 'there is no dimension "statu"', 'Did you mean "status"? Figures can be grouped by area,'],
  ['metrics meetings/held --by capability', '"meetings/held" cannot be grouped by capability', 'by area or level'],
  ['metrics coherence/areas-covered --by lead', 'cannot be grouped by lead', 'It stands alone: leave out --by.'],
  ['metrics mandate --by capability', 'cannot be grouped by capability', 'It can be grouped by area or level.'],
  ['metrics progres', 'there is no metric "progres"', 'Did you mean "progress"? Families are agreement,'],
  ['explain progress/on-time --by led --repo data-example', 'there is no dimension "led"', 'Did you mean "lead"?'],
  ['explain gaps/no-live-action --by lead', 'only figures have rows', 'Leave out --by.'],
  ['metrics progress/on-tme', 'there is no metric "progress/on-tme"', 'Did you mean "progress/on-time"?'],
  ['explain', 'explain needs more than that', 'Usage: secretariat explain ID'],
  ['explain gaps/no-live-acton', 'there is no rule and no metric', 'Did you mean "gaps/no-live-action"?'],
  ['explain no-live-action', 'there is no rule and no metric', 'Did you mean "gaps/no-live-action"?'],
  ['schema acton', 'there is no schema of "acton"', 'Did you mean "action"?'],
  ['validate --repo nowhere', 'there is no folder "nowhere"', 'secretariat.yaml'],
  ['validate --repo test/cli', 'secretariat.yaml', ''],
];

describe('misuse', () => {
  it.each(cases)('secretariat %s', async (line, problem, help) => {
    const words = line === '' ? [] : line.split(' ');
    const isMetrics = words[0] === 'metrics' && !words.includes('--audience');
    const { code, stdout, stderr } = await run(isMetrics ? [...words, '--repo', 'data-example'] : words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(problem);
    expect(stderr).toContain(help);
    expect(stderr).toMatch(/^error: /);
  });

  it.each(['--at=--output=x', '--at=HEAD:../x', '--at=a..b', '--at=$(id)', '--at=x\ny'])(
    'takes no hostile ref: %s',
    async (option) => {
      const { code, stderr } = await run(['validate', '--repo', '.', option]);
      expect(code).toBe(2);
      expect(stderr).toContain('not a commit');
    },
  );

  it('shows control characters that were typed, and never sends them', async () => {
    const { stderr } = await run(['validate', '--format', '\u001b[2Jx']);
    expect(stderr).toContain('\\u001b[2Jx');
    expect(stderr).not.toContain('\u001b');
  });
});
