import { performance } from 'node:perf_hooks';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/cli/completion/candidates.js';
import { commands } from '../../../src/cli/commands/registry.generated.js';
import { defineCommand } from '../../../src/cli/define.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../../support/folders.js';
import { run } from '../_world.js';

const show = defineCommand({
  name: 'look',
  summary: 'looks',
  description: 'Looks.',
  arguments: [{ name: 'ID', summary: 'a record', many: true }],
  options: [
    { name: 'repo', value: 'DIR', summary: 'the register' },
    { name: 'at', value: 'REF', summary: 'a commit' },
    { name: 'format', value: 'FORMATS', summary: 'formats', choices: ['md', 'html', 'csv'], many: true },
    { name: 'out', value: 'FILE', summary: 'a file' },
    { name: 'by', value: 'DIMENSION', summary: 'a dimension' },
    { name: 'period', value: 'PERIOD', summary: 'a period', takes: 'period' },
    { name: 'loud', summary: 'a switch' },
  ],
  examples: [{ line: 'look', says: 'Looks.' }],
  run: () => Promise.resolve(0),
});

/** The words offered for a line; the last word is being typed. */
function offered(line: string, withTitles = false): readonly string[] {
  const answer = complete(line.split(' '), [...commands, show], withTitles);
  if (answer.what !== 'words') return [`<${answer.what}>`];
  return answer.words.map(({ value, description }) => (withTitles ? `${value}: ${description}` : value));
}

const register = {
  'secretariat.yaml': 'schema_version: 1\n',
  'actions/ACT-001.yaml': 'title: "Train judges"\n',
  'actions/ACT-002.yaml': 'status: ongoing\ntitle:\n  en: Train police\n  fr: Former la police\n',
  'actions/ACT-010.yaml': 'title: >-\n  Folded\n  words\n',
  'actions/$(touch x).yaml': 'title: A\n',
  'actions/ACT-003.txt': '',
  'people/PER-001.yaml': 'name: Awa Diallo\n',
  'gaps/GAP-001.yaml': 'title: [broken\u001b[2J\n',
  'updates/2026-Q3/ACT-001.yaml': 'status: ongoing\n',
  'updates/quarter/ACT-001.yaml': 'status: ongoing\n',
  'periods/2026-Q2.yaml': 'status: open\n',
};

describe('completion', () => {
  const folder = (): string => {
    const path = temporaryFolder();
    writeFiles(path, register);
    return path;
  };

  it('offers a verb the ids of the kinds that it is for', () => {
    const path = folder();
    expect(offered(`suspend --repo ${path} `)).toEqual(['ACT-001', 'ACT-002', 'ACT-010']);
    expect(offered(`close-gap --repo ${path} `)).toEqual(['GAP-001']);
    expect(offered(`update --repo ${path} A`)).toEqual(['ACT-001', 'ACT-002', 'ACT-010']);
    expect(offered(`retire --repo ${path} P`)).toEqual(['PER-001']);
    expect(offered(`complete ACT-001 --repo ${path} --decision `)).toEqual([]);
  });

  it.each([
    ['in brackets', 'languages: [fr, "pt-BR"] # two\n', ['fr', 'pt-BR']],
    ['one a line', 'name: A\nlanguages:\n  - ar\n  - fr\ncountry: XT\n', ['ar', 'fr']],
    ['none', 'name: [languages\n', []],
  ])('offers the languages of the register, %s', (_name, settings, languages) => {
    const path = temporaryFolder();
    writeFiles(path, { 'secretariat.yaml': settings });
    expect(offered(`report quarterly --repo ${path} --lang `)).toEqual(languages);
  });

  it('offers what rules, families and points in time are named by', () => {
    expect(offered('validate --rule gaps,schema/unk')).toEqual(['gaps,schema/unknown-key']);
    expect(offered('validate --ignore-rule gap')).toContain('gaps');
    expect(offered(`diff --repo ${folder()} 2026-Q`)).toEqual(['2026-Q2', '2026-Q3']);
    expect(offered(`set --repo ${folder()} ACT-01`)).toEqual(['ACT-010']);
  });

  it('offers commands, then their options, then --help', () => {
    expect(offered('v')).toEqual(['validate', 'verify']);
    expect(offered('')).toContain('help');
    expect(offered('help val')).toEqual(['validate']);
    expect(offered('--v')).toEqual(['--version']);
    expect(offered('look --lo')).toEqual(['--loud']);
    expect(offered('look --loud --lo')).toEqual([]);
    expect(offered('look --h')).toEqual(['--help']);
    expect(offered('nonsense --')).toEqual([]);
    expect(offered('validate ')).toContain('--fail-on');
  });

  it('offers the values of an option, in both ways of writing it', () => {
    expect(offered('look --format h')).toEqual(['html']);
    expect(offered('look --format=h')).toEqual(['--format=html']);
    expect(offered('look --format md,')).toEqual(['md,html', 'md,csv']);
    expect(offered('look --by le')).toEqual(['lead', 'level']);
    expect(offered('look --out ')).toEqual(['<files>']);
    expect(offered('look --repo=')).toEqual(['<folders>']);
    expect(offered('look --loud=')).toEqual([]);
  });

  it('offers the ids of a register by the names of its files, and nothing that is none', () => {
    const line = `look --repo ${folder()}`;
    expect(offered(`${line} `)).toEqual(['ACT-001', 'ACT-002', 'ACT-010', 'GAP-001', '2026-Q2', 'PER-001']);
    expect(offered(`${line} 2026-Q3/`)).toEqual(['2026-Q3/ACT-001']);
    expect(offered(`${line} ACT-001 GAP`)).toEqual(['GAP-001']);
    expect(offered(`${line} --period `)).toEqual(['2026-Q2', '2026-Q3']);
  });

  it('shows titles without a trace of control characters, and people by number alone', () => {
    expect(offered(`look --repo ${folder()} `, true)).toEqual([
      'ACT-001: Train judges',
      'ACT-002: Train police',
      'ACT-010: Folded',
      'GAP-001: [broken\\u001b[2J',
      '2026-Q2: period',
      'PER-001: person',
    ]);
  });

  it('offers nothing in a folder that is no register, and does not fail', () => {
    expect(offered(`look --repo ${temporaryFolder()} `)).toEqual([]);
    expect(offered('look --repo /no/such/folder ')).toEqual([]);
    expect(offered('look --repo /no/such/folder --at ')).toEqual(['HEAD']);
  });

  it('offers branches and tags, but none that a shell would run (row 36)', () => {
    const path = repositoryWith(register);
    git(path, ['branch', 'quarter/third']);
    git(path, ['branch', '$(id)']);
    git(path, ['tag', 'v1']);
    expect(offered(`look --repo ${path} --at `)).toEqual(['HEAD', 'main', 'quarter/third', 'v1']);
  });

  it('offers nothing new after two dashes but arguments', () => {
    expect(offered(`look --repo ${folder()} -- --l`)).toEqual([]);
    expect(offered(`look --repo ${folder()} -- GAP`)).toEqual(['GAP-001']);
  });
});

describe('the answer to a script', () => {
  const ask = async (...line: string[]): Promise<readonly string[]> => {
    const { code, stdout, stderr } = await run(['completion', ...line]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout.split('\n').slice(0, -1);
  };

  it('has descriptions where the shell shows them, and none for bash', async () => {
    expect(await ask('bash', '--', 'explain', 'gaps/no-l')).toEqual(['words', 'gaps/no-live-action']);
    expect(await ask('fish', '--', 'explain', 'gaps/no-l')).toEqual([
      'words',
      'gaps/no-live-action\tAn open gap has no live action',
    ]);
  });

  it('cuts at "=" as each shell does', async () => {
    expect(await ask('bash', '--', 'validate', '--fail-on', '=', 'w')).toEqual(['words', 'warning']);
    expect(await ask('bash', '--', 'validate', '--fail-on=w')).toEqual(['words', '--fail-on=warning']);
    expect(await ask('zsh', '--', 'validate', '--fail-on=w')).toEqual(['words', 'warning']);
    expect(await ask('fish', '--', 'validate', '--fail-on=w')).toEqual(['words', '--fail-on=warning']);
  });

  it('comes quickly', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      const line = ['completion', 'zsh', '--', 'explain', 'gaps/'];
      const { status } = spawnSync(process.execPath, [resolve('bin/secretariat.js'), ...line], { cwd: 'data-example' });
      expect(status).toBe(0);
      return performance.now() - start;
    });
    const start = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    const empty = performance.now() - start;
    // 100 ms on a quiet machine; on a busy one, an empty run of Node takes longer too.
    expect(Math.min(...times)).toBeLessThan(Math.max(100, 4 * empty));
  });
});
