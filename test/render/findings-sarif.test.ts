import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { findingsSarif, mostResults } from '../../src/render/findings-sarif.js';
import type { SarifOptions } from '../../src/render/findings-sarif.js';
import { dangling, harmful, hostileFindings, rules, story } from './_findings.js';
import { test } from './laws.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Record<string, number>;
    };
  }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Record<string, string>;
  readonly suppressions?: readonly unknown[];
  readonly properties: Record<string, unknown>;
}

interface Run {
  readonly automationDetails?: { readonly id: string };
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    },
  ];
  readonly results: readonly Result[];
}

const usual: SarifOptions = {
  rules,
  top: '',
  valueAt: (finding) => finding.actual ?? '',
  basis: { as_of: '2026-09-30', audience: 'members', profile: 'standard', commit: null, dirty: false },
  faults: [],
};

function written(findings: readonly Finding[], options: Partial<SarifOptions> = {}): string {
  return [...findingsSarif(findings, { ...usual, ...options })].join('');
}

function runOf(text: string): Run {
  return (JSON.parse(text) as { runs: [Run] }).runs[0];
}

function fingerprints(findings: readonly Finding[], options: Partial<SarifOptions> = {}): string[] {
  return runOf(written(findings, options)).results.map((result) => result.partialFingerprints['secretariat/v1'] ?? '');
}

const schemaFile = resolve(import.meta.dirname, '../../../shared/formats/sarif-schema-2.1.0.json');
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';

/** The official schema calls itself draft 4, but uses nothing in which draft 7 differs, other than the name of its id. */
function officialSchema(): ValidateFunction {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formatsPlugin.default(ajv);
  return ajv.compile(schema);
}

describe.skipIf(!existsSync(schemaFile) && !mustRun)(
  `the official schema${existsSync(schemaFile) ? '' : ` (skipped: the published schema is not there, ${schemaFile})`}`,
  () => {
    // Read when a test runs: the tests are also listed where they are skipped.
    let compiled: ValidateFunction | undefined;
    const isSarif = (document: unknown): boolean => (compiled ??= officialSchema())(document);
    const demand = (text: string): void => {
      const isValid = isSarif(JSON.parse(text));
      expect(isValid, JSON.stringify(compiled?.errors?.slice(0, 3))).toBe(true);
    };

    it('describes what is written, also nothing, and a fault', () => {
      demand(written(story, { top: 'register/' }));
      demand(written([]));
      demand(written(Array.from({ length: mostResults + 1 }, () => dangling)));
      demand(written([dangling], { faults: [{ rule: 'gaps/x', words: 'TypeError: x' }] }));
    });
    it('can say no', () => {
      expect(isSarif(JSON.parse(written(story).replace('"utf16CodeUnits"', '"bytes"')))).toBe(false);
    });
    test('describes it whatever stands in a register', [hostileFindings], (findings) => demand(written(findings)));
  },
);

it('is as it was read', async () => {
  await expect(written(story)).toMatchFileSnapshot('golden/findings.sarif');
});

describe('a fingerprint', () => {
  const moved = { ...dangling, start: { line: 90, column: 3 }, end: { line: 90, column: 13 } };
  it('survives moved lines, another severity and other words', () => {
    const reworded = { ...moved, severity: 'warning' as const, message: 'other words', help: '', related: [] };
    expect(fingerprints([moved, dangling])[0]).toBe(fingerprints([dangling])[0]);
    expect(fingerprints([reworded])).toEqual(fingerprints([dangling]));
  });
  it.each([
    ['file', { path: 'actions/ACT-015.yaml' }],
    ['rule', { rule: 'reference/kind' }],
    ['place in the record', { pointer: '/partners/0' }],
    ['value', { actual: 'moj' }],
  ] as const)('differs by %s', (_what, change) => {
    expect(fingerprints([{ ...dangling, ...change }])).not.toEqual(fingerprints([dangling]));
  });
  it('is counted where two are alike, so that neither hides the other', () => {
    expect(new Set(fingerprints([dangling, dangling])).size).toBe(2);
  });
});

describe('a message', () => {
  const messageOf = (message: string): string =>
    runOf(written([{ ...dangling, message, help: '' }])).results[0]!.message.text;
  it('holds no link and no place for an argument', () => {
    expect(messageOf('see [this](1) or \\[')).toBe('see \\[this\\](1) or \\\\\\[');
    expect(messageOf('{0} and {12}, {{metric "a/b"}} and { 1 }')).toBe('{{0}} and {{12}}, {{metric "a/b"}} and { 1 }');
  });
});

describe('a place', () => {
  const locationOf = (change: Partial<Finding>, top = ''): Result['locations'][number]['physicalLocation'] =>
    runOf(written([{ ...dangling, ...change }], { top })).results[0]!.locations[0]!.physicalLocation;
  it('is named from the top of the repository, each segment percent-encoded', () => {
    expect(locationOf({ path: 'a:b/c d/é%2F?#.yaml' }, 'my register/').artifactLocation.uri).toBe(
      'my%20register/a%3Ab/c%20d/%C3%A9%252F%3F%23.yaml',
    );
  });
  it('counts from 1, and its end is exclusive', () => {
    expect(locationOf({}).region).toEqual({ startLine: 7, startColumn: 7, endLine: 7, endColumn: 17 });
    expect(locationOf({ start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }).region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
    });
  });
});

it('marks what a waiver covers as suppressed, and as a note for readers that do not heed that', () => {
  const [waived] = runOf(written([{ ...dangling, waivedBy: 'WVR-001' }])).results;
  expect(waived).toMatchObject({ level: 'note', suppressions: [{ kind: 'external', status: 'accepted' }] });
});

it('points each result to its rule', () => {
  const { results, tool } = runOf(written(story));
  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(story.map(({ rule }) => rule));
});

describe('too many findings', () => {
  const many = Array.from({ length: mostResults + 10 }, (_, index): Finding => {
    const isLast = index === mostResults + 9;
    return {
      ...dangling,
      pointer: `/${String(index)}`,
      severity: isLast ? 'error' : 'info',
      waivedBy: index < 5 ? 'WVR-001' : null,
    };
  });
  const { runs } = JSON.parse(written(many)) as { runs: Run[] };

  it('are cut into runs of as many as are taken, and none is left out', () => {
    expect(runs.map(({ results }) => results.length)).toEqual([mostResults, 10]);
    expect(runs.map(({ automationDetails }) => automationDetails?.id)).toEqual([
      'secretariat/1-of-2/',
      'secretariat/2-of-2/',
    ]);
    const prints = runs.flatMap(({ results }) => results.map((result) => JSON.stringify(result.partialFingerprints)));
    expect(new Set(prints).size).toBe(many.length);
  });
  it('and each says how many are shown', () => {
    const said = runs.map(({ invocations: [first] }) =>
      first.toolExecutionNotifications?.map((one) => one.message.text),
    );
    expect(said).toEqual([['GitHub shows 5000 of the 25000 results of this run, the gravest.'], undefined]);
  });
  it('say nothing where all are shown', () => {
    expect(runOf(written(story)).invocations[0]).toEqual({ executionSuccessful: true });
  });
});

it('says which rule failed', () => {
  const [invocation] = runOf(written([], { faults: [{ rule: 'gaps/x', words: 'TypeError' }] })).invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications?.[0]?.message.text).toContain('The rule gaps/x failed');
});

test(
  'nothing in a register is a command or moves a cursor, and all of it reads back (rows 16 to 19)',
  [hostileFindings],
  (findings) => {
    const text = written(findings);
    expect(harmful(text)).toEqual([]);
    const { results } = runOf(text);
    const decoded = results.map(({ locations }) =>
      locations[0]!.physicalLocation.artifactLocation.uri.split('/').map(decodeURIComponent).join('/'),
    );
    expect(decoded).toEqual(findings.map(({ path }) => path.toWellFormed()));
    expect(results.map(({ properties }) => properties['help'])).toEqual(findings.map(({ help }) => help));
  },
);
