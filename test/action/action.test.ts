import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { commandsIn, hostileChange, shell } from './_register.js';
import type { ShellRun } from './_register.js';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string; value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync('action/action.yml', 'utf8')) as Action;
const [step = {}] = action.runs.steps;

/** Runs the action's step as a runner does. */
function runAction(
  folder: string,
  variables: Readonly<Record<string, string>>,
): ShellRun & { readonly outputs: string } {
  const outputs = join(temporaryFolder(), 'outputs');
  writeFiles(outputs.slice(0, -'/outputs'.length), { outputs: '' });
  const run = shell(step.run ?? '', folder, {
    GITHUB_ACTION_PATH: resolve('action'),
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputs,
    SECRETARIAT_REPO: '.',
    SECRETARIAT_FAIL_ON: 'error',
    SECRETARIAT_PROFILE: '',
    SECRETARIAT_DEFAULT_BRANCH: 'main',
    ...variables,
  });
  return { ...run, outputs: readFileSync(outputs, 'utf8') };
}

/** Reads outputs as a runner does: a name, a delimiter, lines up to the delimiter. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [, name = '', delimiter = ''] = /^([^=]+?)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    expect(delimiter).toMatch(/^[0-9a-f-]{36}$/);
    const end = lines.indexOf(delimiter);
    found.set(name, lines.splice(0, end).join('\n'));
    lines.shift();
  }
  return found;
}

describe('the action', () => {
  it('is composite, puts nothing from outside into a command, and says what each input and output is', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/\.$/);
    const given = Object.values(step.env ?? {}).join('\n');
    for (const name of Object.keys(action.inputs)) expect(given).toContain(`inputs.${name}`);
    for (const { value } of Object.values(action.outputs)) expect(value).toContain(`steps.${step.id ?? ''}.outputs.`);
  });

  it('judges a hostile change: nothing runs, no command is obeyed, outputs are those intended (rows 16–20)', () => {
    const { folder, base } = hostileChange();
    const { code, stdout, stderr, outputs } = runAction(folder, { SECRETARIAT_BASE: base });
    expect(code, stderr).toBe(1);
    for (const line of commandsIn(stdout)) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::[^\r\n]*$/);
    expect(commandsIn(stdout).length).toBeGreaterThan(3);
    expect(commandsIn(stderr)).toEqual([]);
    // eslint-disable-next-line no-control-regex -- none may reach a log
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    const values = outputsIn(outputs);
    expect([...values.keys()]).toEqual(Object.keys(action.outputs));
    expect(Number(values.get('errors'))).toBeGreaterThan(3);
    expect(values.get('gravest')).not.toBe('');
  });

  it('passes a sound register, on a branch that was just created as well', () => {
    const { folder, base } = hostileChange();
    git(folder, ['switch', '--quiet', 'main']);
    for (const before of [base, '0'.repeat(40), '']) {
      const { code, stdout, outputs } = runAction(folder, { SECRETARIAT_BASE: before });
      expect(code, stdout).toBe(0);
      expect(outputsIn(outputs).get('errors')).toBe('0');
    }
  });

  it('does not let a change loosen the rules that judge it (row 37)', () => {
    const { folder, base } = hostileChange();
    git(folder, ['switch', '--quiet', '--create', 'loose', 'main']);
    const settings = readFileSync(join(folder, 'secretariat.yaml'), 'utf8');
    writeFiles(folder, {
      'secretariat.yaml': `${settings}severities:\n  progress/no-lead: "off"\n`,
      'actions/ACT-001.yaml': 'title: Nobody leads\nstatus: not-started\n',
    });
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message=Loosen']);
    const { code, stdout } = runAction(folder, { SECRETARIAT_BASE: base });
    expect(code, stdout).toBe(1);
    expect(stdout).toContain('progress/no-lead');
  });

  it.each([
    ['a base that is not there', { SECRETARIAT_BASE: 'f'.repeat(40) }],
    ['a base shaped like an option', { SECRETARIAT_BASE: '--output=x' }],
    ['a folder shaped like an option', { SECRETARIAT_REPO: '--help', SECRETARIAT_BASE: 'HEAD' }],
  ])('fails loudly with %s (row 36)', (_, variables) => {
    const { folder } = hostileChange();
    const { code, stderr } = runAction(folder, variables);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /m);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
