import { describe, expect, it } from 'vitest';
import { run, wordsOf } from './_world.js';

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
  ['report quaterly', 'there is no report "quaterly"', 'Did you mean "quarterly"? There are annual, capabilities,'],
  ['report zzz', 'there is no report "zzz"', 'There are annual, capabilities, coherence, meeting, member,'],
  ['report quarterly --period 2026q3', '"2026q3" is none', 'Did you mean 2026-Q3? Periods are written as 2026-Q3,'],
  ['report quarterly --period "T2 2026"', '"T2 2026" is none', 'Did you mean 2026-Q2?'],
  ['report quarterly --period 2026-Q5', '"2026-Q5" is none', 'Write it as 2026-Q3, 2026-H2 or 2026,'],
  ['report quarterly --period 2026-09', '"2026-09" is none', 'Write it as 2026-Q3,'],
  [
    'report quarterly --audience member',
    'does not take "member"',
    'Did you mean "members"? It takes public, partners,',
  ],
  [
    'report quarterly --format hmtl',
    '--format does not take "hmtl"',
    'Did you mean "html"? It takes md, html, json, docx',
  ],
  ['report quarterly --lang FR', 'the register has no language "FR"', 'Did you mean "fr"? Its languages are en, fr:'],
  ['report quarterly --lang de', 'the register has no language "de"', 'Its languages are en, fr: see "languages"'],
  ['report member', 'the report "member" is about one member', 'Name it: --member ID.'],
  ['report member --member national-polce', 'there is no member "national-polce"', 'Did you mean "national-police"?'],
  ['report member --member zzz', 'there is no member "zzz"', '`secretariat list organisation` shows all.'],
  ['report meeting', 'the report "meeting" is about one meeting', 'Name it: --meeting ID.'],
  ['report meeting --meeting MTG-08', 'there is no meeting "MTG-08"', 'Did you mean "MTG-'],
  ['report meeting --meeting zzz', 'there is no meeting "zzz"', '`secretariat list meeting` shows all.'],
  ['report quarterly --meeting MTG-008', 'is not about one meeting', 'Leave --meeting out.'],
  ['report quarterly --all-members', '--all-members is about the report "member"', 'report member --all-members'],
  ['report member --all-members --member mo-justice', 'exclude each other', 'Leave one of them out.'],
  ['report member --all-members --period 2012-Q1', 'nobody has a seat on this day', 'Record the seats under members/'],
  ['report quarterly --out README.md', 'is not a folder', 'Name a folder for the output.'],
  ['report quarterly --out .git/hooks', "inside git's own folder", 'Name another folder for the output.'],
  ['report quarterly --out=', 'no folder is named for the output', '`.` is the folder you are in.'],
  ['validate --repo nowhere', 'there is no folder "nowhere"', 'secretariat.yaml'],
  ['validate --repo test/cli', 'secretariat.yaml', ''],
];

describe('misuse', () => {
  it.each(cases)('secretariat %s', async (line, problem, help) => {
    const words = wordsOf(line);
    const isMetrics = words[0] === 'metrics' && !words.includes('--audience');
    const isOfExample = isMetrics || words[0] === 'report';
    const { code, stdout, stderr } = await run(isOfExample ? [...words, '--repo', 'data-example'] : words);
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
