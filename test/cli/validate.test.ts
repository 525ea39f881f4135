import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envelope as schemaOf } from '../support/envelopes.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';

const lastDay = '2026-09-30';

/** A copy of the example register that a test may break. */
function copy(): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync('data-example', folder, { recursive: true });
  return folder;
}

/** Changes one file of a register; what is replaced must be there. */
function change(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  expect(before, `${path} holds "${from}"`).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

interface Entry {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** The errors of a register, by JSON. */
async function errorsOf(folder: string): Promise<{ readonly code: number; readonly errors: readonly Entry[] }> {
  const { code, stdout } = await run(['validate', '--repo', folder, '--as-of', lastDay, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: Entry[] };
  return { code, errors: findings.filter(({ severity }) => severity === 'error') };
}

/** Every file with its content and its time of change. */
function contentOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(join(folder, name))] as const)
    .map(
      ([name, state]) => `${name} ${state.mtimeMs} ${state.isFile() ? readFileSync(join(folder, name), 'utf8') : ''}`,
    )
    .join('\n');
}

/** A line of a file and the column of a text in it, both from 1. */
function whereIs(folder: string, path: string, text: string): readonly [line: number, column: number] {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(text));
  return [line + 1, (lines[line]?.indexOf(text) ?? -1) + 1];
}

describe('the example register', () => {
  it('passes, with honest warnings, and nothing on disk changes', async () => {
    const before = contentOf('data-example');
    const { code, stdout, stderr } = await run(['validate', '--repo', 'data-example', '--as-of', lastDay]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^\d+ warnings?, \d+ infos?, 2 waived in \d+ records; as of 2026-09-30, not under version control, profile standard$/,
    );
    expect(contentOf('data-example')).toBe(before);
  });

  it('gives an envelope that its schema describes', async () => {
    const { code, stdout } = await run(['validate', '--repo', 'data-example', '--as-of', lastDay, '--format', 'json']);
    const envelope = JSON.parse(stdout) as { summary: object; commit: unknown; as_of: string };
    const validator = schemaOf('validation-output');
    expect(validator(envelope), JSON.stringify(validator.errors)).toBe(true);
    expect(code).toBe(0);
    expect(envelope).toMatchObject({ commit: null, as_of: lastDay, dirty: false, summary: { errors: 0, waived: 2 } });
  });

  it('fails where warnings count', async () => {
    const line = ['validate', '--repo', 'data-example', '--as-of', lastDay, '--fail-on', 'warning'];
    expect((await run(line)).code).toBe(1);
  });

  it('is judged as of today in its own time zone unless a day is named', async () => {
    const now = Date.UTC(2026, 10, 23, 23, 30);
    expect((await run(['validate', '--repo', 'data-example'], { now })).stdout).toContain('; as of 2026-11-23,');
  });

  it('prints at most as many findings as asked, the rest counted', async () => {
    const line = ['validate', '--repo', 'data-example', '--as-of', lastDay, '--max-findings', '3'];
    const { stdout } = await run(line);
    expect(stdout.match(/^ +--> /gm)).toHaveLength(3 + 2);
    expect(stdout).toMatch(/^… and \d+ more findings;/m);
  });
});

describe('one mistake in a copy', () => {
  it.each([
    ['a reference', 'actions/ACT-001.yaml', /^lead: (.+)$/m, (lead: string) => `${lead}x`, 'reference/unknown'],
    ['a status', 'actions/ACT-001.yaml', /^status: (.+)$/m, (status: string) => `${status}s`, 'schema/value'],
    ['a key', 'actions/ACT-001.yaml', /^(lead): /m, () => 'leed', 'schema/unknown-key'],
    ['a date', 'gaps/GAP-001.yaml', /^identified_on: (.+)$/m, () => '2025-02-30', 'schema/format'],
  ] as const)(
    'in %s of %s is one finding at its place, with the right word',
    async (_what, path, pattern, wrong, rule) => {
      const folder = copy();
      const right = pattern.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
      expect(right).not.toBe('');
      const line = pattern.exec(readFileSync(join(folder, path), 'utf8'))?.[0] ?? '';
      change(folder, path, line, line.replace(right, wrong(right)));
      const { code, errors } = await errorsOf(folder);
      expect(code).toBe(1);
      expect(errors).toHaveLength(1);
      const [finding] = errors;
      const place = whereIs(folder, path, line.replace(right, wrong(right)));
      const offset = line.startsWith(right) ? 0 : line.indexOf(right);
      expect(finding).toMatchObject({ rule, path, line: place[0], column: place[1] + offset });
      if (rule !== 'schema/format') expect(finding?.suggestions[0]).toBe(right);
    },
  );

  it('shows the caret under the token', async () => {
    const folder = copy();
    change(folder, 'actions/ACT-001.yaml', 'lead: ', 'leed: ');
    const { stdout } = await run(['validate', '--repo', folder, '--as-of', lastDay]);
    expect(stdout).toMatch(
      /^error\[schema\/unknown-key\]: .*"leed"\n +--> actions\/ACT-001\.yaml:\d+:1\n +\|\n +\d+ \| leed: .*\n +\| \^{4}( .*)?\n/m,
    );
    expect(stdout).toContain('did you mean "lead"?');
  });
});

const minimal = {
  'secretariat.yaml':
    'schema_version: 1\nname: Small\ncountry: XT\nlanguages: [en]\ntime_zone: Pacific/Auckland\nprofile: basic\n',
  'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  'organisations/moi.yaml': 'name: Ministry of the Interior\nclass: government\ngroups: [interior]\n',
  'gaps/GAP-001.yaml': 'title: No hotline\ncapability: csea-hotline\nseverity: medium\nstatus: open\n',
};

describe('a fresh minimal register', () => {
  it('passes', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, minimal);
    const { code, stdout } = await run(['validate', '--repo', folder]);
    expect(code, stdout).toBe(0);
  });

  it('knows today by its own time zone', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, minimal);
    const { stdout } = await run(['validate', '--repo', folder], { now: Date.UTC(2026, 10, 23, 12) });
    expect(stdout).toContain('as of 2026-11-24');
  });
});

describe('a commit', () => {
  it('is judged as of its own day, and gives what its files give', async () => {
    const folder = repositoryWith(minimal);
    const commit = git(folder, ['rev-parse', 'HEAD']);
    const at = await run(['validate', '--repo', folder, '--at', 'HEAD']);
    expect(at.stdout).toContain(`as of 2026-10-01, commit ${commit.slice(0, 10)}, profile basic`);
    const now = Date.UTC(2026, 8, 30, 12);
    const disk = await run(['validate', '--repo', folder], { now });
    expect(disk.stdout).toBe(at.stdout);
    writeFiles(folder, { 'gaps/GAP-002.yaml': minimal['gaps/GAP-001.yaml'] });
    expect((await run(['validate', '--repo', folder], { now })).stdout).toContain(
      `${commit.slice(0, 10)} with changes on disk`,
    );
  });
});
