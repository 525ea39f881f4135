import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { generatedRegister } from '../support/generated-register.js';
import { baseRegister } from '../support/register.js';
import { measured, run } from './_program.js';

/** What `validate --format json` prints, as far as it matters here. */
interface Validation {
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly line: number }[];
  readonly summary: Readonly<Record<'files' | 'records' | 'errors' | 'warnings' | 'infos' | 'waived', number>>;
}

const onTheDay = ['--as-of', '2026-09-30'] as const;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a generated register', () => {
  test('is the same for the same seed, another for another, and holds as many records as were asked for', () => {
    expect(generatedRegister({ records: 300 })).toEqual(generatedRegister({ records: 300, seed: 1 }));
    expect(generatedRegister({ records: 300, seed: 2 })).not.toEqual(generatedRegister({ records: 300, seed: 1 }));
    expect(generatedRegister({ records: 300 }).size).toBe(301);
  });
});

describe('a large register', () => {
  test('of 10,000 records is checked and measured in one run, within a gigabyte', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(generatedRegister({ records: 10_000 })));
    const { code, stdout, stderr, memory } = await measured([
      ...['validate', '--repo', folder, ...onTheDay],
      ...['--format', 'json'],
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(stdout) as Validation;
    expect(summary).toMatchObject({ files: 10_001, records: 10_000 });
    // The generator makes well-formed records only: whatever is found is about the domain.
    expect(findings.filter(({ rule }) => /^(?:text|yaml|limit|path|schema)\//u.test(rule))).toEqual([]);
    expect(memory).toBeLessThan(1024);

    const metrics = await measured(['metrics', '--repo', folder, ...onTheDay, '--format', 'json']);
    expect([metrics.code, metrics.stderr]).toEqual([0, '']);
    expect(metrics.memory).toBeLessThan(1024);
  });

  test('of 50,001 files is refused as a whole, and one of 50,000 is read (row 7)', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(baseRegister));
    mkdirSync(join(folder, 'documents'));
    const papers = numbers(50_001 - baseRegister.size).map((number) => join(folder, `documents/${number}.txt`));
    for (const paper of papers) writeFileSync(paper, '');
    const line = ['validate', '--repo', folder, ...onTheDay];
    const refused = await run(line);
    expect(refused.code).toBe(3);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('error[limit/files]: the register holds more than 50000 files');
    expect(refused.stderr).toContain('= help: ');

    rmSync(papers[0] ?? '');
    const accepted = await run(line);
    expect([accepted.code, accepted.stderr]).toEqual([0, '']);
  });
});

/** A repository whose first commit holds a register, and each of the others changes one record in nothing that counts. */
function longHistory(records: number, commits: number): { folder: string; oldest: string } {
  const folder = temporaryFolder();
  const files = generatedRegister({ records });
  const actions = [...files.keys()].filter((path) => path.startsWith('actions/'));
  const parts = numbers(commits).flatMap((number) => {
    const seconds = Date.UTC(2026, 0, number, 12) / 1000;
    const paths = number === 1 ? [...files.keys()] : [actions[number % actions.length] ?? ''];
    const changes = paths.map((path) => {
      const text = `${files.get(path) ?? ''}${number === 1 ? '' : `tags: [change-${number}]\n`}`;
      return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    });
    return [`commit refs/heads/main\ncommitter Test <test@example.org> ${seconds} +0000\ndata 1\n.\n`, ...changes];
  });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], undefined, parts.join(''));
  return { folder, oldest: git(folder, ['rev-list', '--max-parents=0', 'main']) };
}

describe('a long history', () => {
  test('of 200 commits is read at either end, and says the same of the same facts', async () => {
    const { folder, oldest } = longHistory(500, 200);
    const at = async (ref: string): Promise<Validation> => {
      const { code, stdout, stderr } = await run([
        ...['validate', '--repo', folder, '--at', ref, ...onTheDay],
        ...['--format', 'json'],
      ]);
      expect([code, stderr]).toEqual([1, '']);
      return JSON.parse(stdout) as Validation;
    };
    const [first, middle, last] = [await at(oldest), await at('main~100'), await at('main')];
    expect(first.summary.records).toBe(500);
    expect(first.findings.length).toBeGreaterThan(100);
    expect(middle.findings).toEqual(first.findings);
    expect(last.findings).toEqual(first.findings);
  });
});

describe('100,000 findings (row 54)', () => {
  /** A thousand gaps with a hundred unknown keys each. */
  function manyFindings(): string {
    const folder = temporaryFolder();
    const unknown = numbers(100).map((number) => `unknown_${number}: 1\n`);
    const gap = `title: One of many\ncapability: legislation\nseverity: low\nstatus: accepted\n${unknown.join('')}`;
    const gaps = numbers(1000).map((number) => [`gaps/GAP-${String(number).padStart(3, '0')}.yaml`, gap] as const);
    writeFiles(folder, { ...Object.fromEntries(baseRegister), ...Object.fromEntries(gaps) });
    return folder;
  }

  test('are capped as text with the exact total, and complete as JSON', async () => {
    const line = ['validate', '--repo', manyFindings(), ...onTheDay];
    const text = await measured(line);
    expect(text.code).toBe(1);
    expect(text.stdout.match(/^error\[schema\/unknown-key\]/gmu)).toHaveLength(50);
    expect(text.stdout).toContain('99950 more findings');
    expect(text.stdout).toMatch(/^100000 errors in /mu);
    expect(text.memory).toBeLessThan(256);

    const json = await measured([...line, '--format', 'json']);
    const { findings, summary } = JSON.parse(json.stdout) as Validation;
    expect(json.code).toBe(1);
    expect(summary.errors).toBe(100_000);
    expect(findings).toHaveLength(100_000);
    expect(findings.at(-1)).toMatchObject({ rule: 'schema/unknown-key', path: 'gaps/GAP-999.yaml', line: 104 });
    expect(json.memory).toBeLessThan(256);

    const sarif = await measured([...line, '--format', 'sarif']);
    const { runs } = JSON.parse(sarif.stdout) as { runs: { results: unknown[] }[] };
    expect(runs.map(({ results }) => results.length)).toEqual([25_000, 25_000, 25_000, 25_000]);
    expect(sarif.memory).toBeLessThan(256);
  });

  test.each([
    ['github', /^99990 more errors(?: and \d+ infos)? without an annotation/mu],
    ['gitlab', /"check_name": "schema\/unknown-key"/gu],
    ['junit', /^error\[schema\/unknown-key\]/gmu],
  ] as const)('are told to %s within the same memory', async (format, mark) => {
    const { code, stdout, memory } = await measured([
      ...['validate', '--repo', manyFindings(), ...onTheDay],
      ...['--format', format],
    ]);
    expect(code).toBe(1);
    expect(stdout.match(mark)).toHaveLength(format === 'github' ? 1 : 100_000);
    expect(memory).toBeLessThan(256);
  });
});
