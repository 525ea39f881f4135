import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/_world.js';
import { git, temporaryFolder } from '../support/folders.js';
import { hostileChange, shell } from './_register.js';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly check: {
      readonly steps: readonly {
        readonly run?: string;
        readonly env?: Record<string, string>;
        readonly with?: object;
      }[];
    };
  };
}

interface Pipeline {
  readonly register: {
    readonly variables: Readonly<Record<string, string>>;
    readonly before_script: readonly string[];
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  };
}

const answers = ['--country', 'XT', '--languages', 'en', '--time-zone', 'UTC', '--body', 'Council'];

/** A file that init writes for a host. */
async function written(host: string, path: string): Promise<string> {
  const folder = join(temporaryFolder(), 'register');
  const { code, stderr } = await run([
    'init',
    folder,
    ...answers,
    '--host',
    host,
    '--tool',
    '@ministry/secretariat@0.1.0',
  ]);
  expect(code, stderr).toBe(0);
  return readFileSync(join(folder, path), 'utf8');
}

describe('the workflow that init writes for GitHub', () => {
  it('has no rights but to read, is never run with those of the repository, and puts nothing from outside into a command', async () => {
    const text = await written('github', '.github/workflows/register.yml');
    const { on, permissions, jobs } = parse(text) as Workflow;
    expect(Object.keys(on)).toEqual(['pull_request', 'merge_group', 'push']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(text).not.toContain('pull_request_target');
    expect(jobs.check.steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    for (const { run: script } of jobs.check.steps) expect(script ?? '').not.toContain('${{');
    expect(text).toContain("'@ministry/secretariat@0.1.0'");
  });

  it('judges a hostile change against its base (rows 16–20)', async () => {
    const { jobs } = parse(await written('github', '.github/workflows/register.yml')) as Workflow;
    const script = jobs.check.steps.at(-1)?.run ?? '';
    expect(script).toContain('--base="$BASE"');
    const { folder, base } = hostileChange();
    const { code, stdout } = shell(script, folder, { BASE: base, GITHUB_ACTIONS: 'true' });
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=gaps/');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    git(folder, ['switch', '--quiet', 'main']);
    expect(shell(script, folder, { BASE: 'HEAD', GITHUB_ACTIONS: 'true' }).code).toBe(0);
  });
});

describe('the pipeline that init writes for GitLab', () => {
  it('judges a hostile change against its base, and leaves a report of it (rows 16–20)', async () => {
    const { register } = parse(await written('gitlab', '.gitlab-ci.yml')) as Pipeline;
    expect(register.variables).toMatchObject({ GIT_DEPTH: '0', SECRETARIAT: '@ministry/secretariat@0.1.0' });
    expect(register.before_script.join('\n')).toContain('--ignore-scripts');
    const script = register.script.join('\n');
    expect(script.match(/secretariat validate/g)).toHaveLength(script.match(/--base="\$base"/g)?.length ?? 0);
    const { folder, base } = hostileChange();
    const { code, stdout } = shell(script, folder, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
    });
    expect(code, stdout).toBe(1);
    const report = JSON.parse(readFileSync(join(folder, register.artifacts.reports.codequality), 'utf8')) as {
      fingerprint: string;
    }[];
    expect(report.length).toBeGreaterThan(3);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('passes a branch that was just created', async () => {
    const { register } = parse(await written('gitlab', '.gitlab-ci.yml')) as Pipeline;
    const { folder } = hostileChange();
    git(folder, ['switch', '--quiet', 'main']);
    expect(shell(register.script.join('\n'), folder, { CI_COMMIT_BEFORE_SHA: '0'.repeat(40) }).code).toBe(0);
  });
});

describe('the hook for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly pass_filenames: boolean;
  }
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [Hook];

  it('runs the program once, where a record or the settings changed', () => {
    expect(hook).toMatchObject({ language: 'node', pass_filenames: false });
    for (const path of ['secretariat.yaml', 'gaps/GAP-001.yaml', 'updates/2026-Q4/ACT-001.yaml'])
      expect(path).toMatch(new RegExp(hook.files));
    for (const path of ['README.md', '.gitlab-ci.yml', 'documents/x.pdf'])
      expect(path).not.toMatch(new RegExp(hook.files));
  });

  it('fails for a hostile change, and passes a sound one', () => {
    const { folder } = hostileChange();
    expect(shell(hook.entry, folder, {}).code).toBe(1);
    git(folder, ['switch', '--quiet', 'main']);
    expect(shell(hook.entry, folder, {}).code).toBe(0);
  });
});

describe('the hook that init puts into a clone', () => {
  /** Commits as a person does, with the program on the path. */
  const commit = (folder: string) => shell('git commit --quiet --message=Change', folder, {});

  it('looks at what is committed, not at what lies beside it', async () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['config', 'user.name', 'Awa']);
    git(folder, ['config', 'user.email', 'awa@example.org']);
    expect((await run(['init', folder, ...answers, '--git'])).code).toBe(0);
    const body = join(folder, 'bodies/council.yaml');
    const sound = readFileSync(body, 'utf8');
    writeFileSync(body, sound.replace('level: national', 'level: natoinal'));
    git(folder, ['add', '--all']);
    const refused = commit(folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('did you mean "national"');
    writeFileSync(body, `${sound}# seen\n`);
    git(folder, ['add', '--all']);
    writeFileSync(body, 'broken: [\n');
    expect(commit(folder).code).toBe(0);
    expect(git(folder, ['log', '--format=%s', '-1'])).toBe('Change');
  });
});
