import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';
import type { WorldOptions } from './_world.js';

const line = ['validate', '--repo', 'data-example', '--as-of', '2026-09-30'];

interface Envelope {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly waived_by: string | null }[];
  readonly only_rules: readonly string[] | null;
  readonly ignored_rules: readonly string[];
  readonly summary: { readonly warnings: number };
}

async function envelope(...more: readonly string[]): Promise<Envelope> {
  return JSON.parse((await run([...line, '--format', 'json', ...more])).stdout) as Envelope;
}

describe('--rule', () => {
  it('looks at these rules and families alone, and the answer says so', async () => {
    const { findings, only_rules: only } = await envelope('--rule', 'progress/overdue', '--rule', 'reporting');
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules].every((rule) => rule === 'progress/overdue' || rule.startsWith('reporting/'))).toBe(true);
    expect(rules).toContain('progress/overdue');
    expect(only).toEqual(expect.arrayContaining(['progress/overdue', 'reporting/missing-update']));
    const { stdout } = await run([...line, '--rule', 'progress/overdue,progress/no-lead']);
    expect(stdout).toMatch(/, only 2 rules asked for\n$/);
  });

  it('never hides what protects the register itself', async () => {
    const folder = join(temporaryFolder(), 'register');
    cpSync('data-example', folder, { recursive: true });
    writeFiles(folder, { 'gaps/GAP-099.yaml': 'title: A\n' });
    const { code, stdout } = await run(['validate', '--repo', folder, '--rule', 'progress/overdue']);
    expect(code).toBe(1);
    expect(stdout).toContain('error[schema/missing-key]');
  });
});

describe('--ignore-rule', () => {
  it('leaves these rules out, and the answer says so', async () => {
    const all = await envelope();
    const { findings, ignored_rules: ignored } = await envelope('--ignore-rule', 'progress/overdue');
    expect(ignored).toEqual(['progress/overdue']);
    expect(findings).toEqual(all.findings.filter(({ rule }) => rule !== 'progress/overdue'));
    expect(findings.length).toBeLessThan(all.findings.length);
    expect((await run([...line, '--ignore-rule', 'progress/overdue'])).stdout).toMatch(/, 1 rule ignored\n$/);
  });
});

describe('--max-warnings', () => {
  it('fails by one warning too many, and says so', async () => {
    const { warnings } = (await envelope()).summary;
    expect((await run([...line, '--max-warnings', String(warnings)])).code).toBe(0);
    const { code, stderr } = await run([...line, '--max-warnings', String(warnings - 1)]);
    expect(code).toBe(1);
    expect(stderr).toBe(`error: ${warnings} warnings are more than --max-warnings ${warnings - 1} allows\n`);
  });
});

describe('--quiet', () => {
  it('prints errors alone, and the whole count', async () => {
    const { stdout } = await run([...line, '--quiet']);
    expect(stdout).toMatch(/^\d+ warnings, \d+ infos, 2 waived in \d+ records; .*\n$/);
  });
});

describe('a format for services', () => {
  it.each(['sarif', 'github', 'gitlab', 'junit'])('%s names files from the top of the repository', async (format) => {
    const folder = repositoryWith({
      'my register/secretariat.yaml': 'schema_version: 1\nname: A\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n',
      'my register/gaps/GAP-001.yaml': 'title: A\n',
    });
    const { code, stdout } = await run(['validate', '--repo', join(folder, 'my register'), '--format', format]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${format === 'sarif' ? 'my%20register' : 'my register'}/gaps/GAP-001.yaml`);
  });

  it('is for members unless it is said for whom', async () => {
    const { stdout } = await run([...line, '--format', 'sarif']);
    expect(stdout).toContain('"audience": "members"');
    expect((await run([...line, '--format', 'junit'])).stdout).toContain(', for members,');
  });
});

const links = new RegExp(
  String.raw`\u001b\]8;;file:///.*/REFERENCE\.md#progress-overdue\u001b\\warning\[progress/overdue\]\u001b\]8;;\u001b\\: `,
);

describe('a terminal', () => {
  const shown = async (environment: WorldOptions['environment'], columns = 60): Promise<string> =>
    (await run([...line, '--rule', 'progress/overdue'], { environment: environment ?? {}, isTerminal: true, columns }))
      .stdout;
  it('that shows links leads to the page of each rule', async () => {
    const text = await shown({ TERM: 'xterm-kitty', NO_COLOR: '1' });
    expect(text).toMatch(links);
  });
  it.each([
    { TERM: 'dumb' },
    { TERM: 'xterm', FORCE_HYPERLINK: '0' },
    { TERM: 'xterm-kitty', CI: '1' },
    { VTE_VERSION: '4999' },
  ])('with %o gets none', async (environment) => {
    expect(await shown({ NO_COLOR: '1', ...environment })).not.toContain('\u001b');
  });
  it('that is narrow has its lines broken between words', async () => {
    const text = await shown({ NO_COLOR: '1' });
    const long = text.split('\n').filter((words) => words.length > 60);
    expect(long.filter((words) => !/^(?: += rule: |\d+ warnings? in | +-->)/.test(words))).toEqual([]);
  });
});
