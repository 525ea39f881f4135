import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { findingsJunit } from '../../src/render/findings-junit.js';
import type { JunitOptions } from '../../src/render/findings-junit.js';
import { temporaryFolder } from '../support/folders.js';
import { closing, dangling, harmful, hostileFindings, story } from './_findings.js';
import { fc, test } from './laws.js';

const usual: JunitOptions = {
  records: [
    { id: 'ncc', path: 'bodies/ncc.yaml' },
    { id: 'ACT-014', path: 'actions/ACT-014.yaml' },
    { id: '2026-Q3/ACT-014', path: 'updates/2026-Q3/ACT-014.yaml' },
    { id: 'GAP-007', path: 'gaps/GAP-007.yaml' },
  ],
  top: '',
  threshold: 'error',
  closing,
  faults: [],
};

function written(findings: readonly Finding[], options: Partial<JunitOptions> = {}): string {
  return [...findingsJunit(findings, { ...usual, ...options })].join('');
}

const schemaFile = resolve(import.meta.dirname, '../../../shared/formats/junit-10.xsd');
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';

/** What is missing for the check against the schema, or undefined. */
function missing(): string | undefined {
  if (!existsSync(schemaFile)) return `the published schema is not there, ${schemaFile}`;
  return spawnSync('xmllint', ['--version']).error === undefined
    ? undefined
    : "xmllint is not installed, Debian's libxml2-utils has it";
}

const reason = missing();

describe.skipIf(reason !== undefined && !mustRun)(
  `the schema of Jenkins${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    const demand = (documents: readonly string[]): void => {
      const folder = temporaryFolder();
      const files = documents.map((text, index) => {
        const file = join(folder, `${String(index)}.xml`);
        writeFileSync(file, text);
        return file;
      });
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schemaFile, ...files], { stdio: 'pipe' });
    };

    it('describes what is written, also nothing, and a fault', () => {
      demand([
        written(story),
        written([], { records: [] }),
        written(story, { faults: [{ rule: 'gaps/x', words: 'a\n<b>' }], threshold: 'info' }),
      ]);
    });
    it('can say no', () => {
      expect(() => demand([written(story).replace(' tests=', ' test=')])).toThrow();
    });
    it('describes it whatever stands in a register', () => {
      const samples = fc.sample(hostileFindings, { seed: 20_260_930, numRuns: 400 });
      demand(
        samples.map((findings) =>
          written(findings, { faults: findings.map(({ message, rule }) => ({ rule, words: message })) }),
        ),
      );
    });
  },
);

it('is as it was read', async () => {
  await expect(written(story)).toMatchFileSnapshot('golden/findings.junit.xml');
});

describe('a test case', () => {
  it('stands for each record and each other file with findings', () => {
    const cases = [...written(story).matchAll(/<testcase classname="(.*?)" name="(.*?)"/gu)].map(
      ([, suite, name]) => `${suite ?? ''} ${name ?? ''}`,
    );
    expect(cases).toEqual([
      'actions ACT-014',
      'bodies ncc',
      'gaps GAP-007',
      'register secretariat.yaml',
      'risks risks/été 100%.yaml',
      'updates 2026-Q3/ACT-014',
    ]);
  });
  it.each([
    ['error', 2],
    ['warning', 2],
    ['info', 3],
  ] as const)('fails from %s on, and not by what is waived', (threshold, failures) => {
    const text = written(story, { threshold });
    expect(text).toContain(
      `<testsuites name="secretariat validate" tests="6" failures="${String(failures)}" errors="0">`,
    );
    expect(text.match(/<failure /gu)).toHaveLength(failures);
  });
  it('fails once, named by the gravest of its findings', () => {
    const warning = { ...dangling, severity: 'warning' as const, rule: 'gaps/x' };
    const text = written([warning, dangling], { threshold: 'warning' });
    expect(text).toContain(
      '<failure type="reference/unknown" message="no organisation has the id &quot;moj-police&quot; (and 1 more)">',
    );
    expect(text.match(/<failure /gu)).toHaveLength(1);
  });
});

it('counts a rule that failed as an error of the check', () => {
  expect(written([], { faults: [{ rule: 'gaps/x', words: 'TypeError' }] })).toMatch(
    /<testsuites .* tests="6" failures="0" errors="1">[\s\S]*<testcase classname="rules" name="gaps\/x">\n {6}<error /u,
  );
});

describe('text', () => {
  const messageOf = (message: string): string =>
    /message="(.*?)"/su.exec(written([{ ...dangling, message }]))?.[1] ?? '';
  it('shows what XML cannot hold', () => {
    expect(messageOf('a\u001b[2J\0\u009b\u202e\ufffe\ud800')).toBe('a\\x1b[2J\\x00\\x9b\\u202e\\ufffe\\ud800');
  });
  it('is escaped, its line ends and tabs too', () => {
    expect(messageOf(`<a b="c" d='e'>&\n\t\r`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&#10;&#9;&#13;');
  });
  it('of one finding cannot pass for another', () => {
    expect(written([{ ...dangling, message: 'a\nerror[x]: b' }])).toContain(
      '\nerror[reference/unknown]: a\\x0aerror[x]: b\n',
    );
  });
});

test(
  'nothing in a register is a command, moves a cursor or adds an element (rows 16 to 19)',
  [hostileFindings],
  (findings) => {
    const text = written(findings, {
      records: findings.map(({ path, record }) => ({ path, id: record ?? path })),
      top: '::error::/',
    });
    expect(harmful(text)).toEqual([]);
    expect(text.match(/<testcase /gu)).toHaveLength(
      new Set(['secretariat.yaml', ...findings.map(({ path }) => path)]).size,
    );
    const elements = new Set([...text.matchAll(/<\/?([^\s>/?]+)/gu)].map(([, name]) => name));
    for (const element of elements)
      expect(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out', '?xml']).toContain(
        element === '' ? '?xml' : element,
      );
  },
);
