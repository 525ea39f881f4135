import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { baseRegister } from '../support/register.js';
import { run } from './_program.js';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
}

interface Metric {
  readonly id: string;
  readonly state: string;
  readonly value: number | null;
  readonly groups: readonly { readonly key: string; readonly value: number | null }[];
}

const settings = 'schema_version: 1\nname: Small register\ncountry: XT\nlanguages: [en]\ntime_zone: Africa/Abidjan\n';
const small = {
  'secretariat.yaml': settings,
  'bodies/ncc.yaml': 'name: National Council\nlevel: national\ntype: council\n',
  'organisations/mo-interior.yaml': 'name: Ministry of the Interior\nclass: government\n',
  'gaps/GAP-001.yaml': 'title: Nothing in law\ncapability: legislation\nseverity: critical\nstatus: open\n',
};

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

/** The small register of the fixtures, with files laid over it; `settings` is put before those of the register. */
function fixtureWith(files: Readonly<Record<string, string>>, before = ''): string {
  const own = `${before}${baseRegister.get('secretariat.yaml') ?? ''}`;
  return folderWith({ ...Object.fromEntries(baseRegister), 'secretariat.yaml': own, ...files });
}

async function findingsOf(folder: string, asOf: string, profile = 'standard'): Promise<readonly Finding[]> {
  const line = ['validate', '--repo', folder, '--as-of', asOf, '--profile', profile, '--format', 'json'];
  const { stdout, stderr } = await run(line);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

async function metricOf(folder: string, id: string, asOf: string, by: readonly string[] = []): Promise<Metric> {
  const line = ['metrics', id, '--repo', folder, '--as-of', asOf, '--format', 'json', ...by];
  const { code, stdout, stderr } = await run(line);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as { metrics: [Metric] }).metrics[0];
}

/** Which actions are overdue on a day, by the rule and by the metric, which must agree. */
async function overdueOn(folder: string, asOf: string): Promise<string[]> {
  const paths = (await findingsOf(folder, asOf)).filter(({ rule }) => rule === 'progress/overdue');
  const metric = await metricOf(folder, 'progress/overdue', asOf);
  // Without a live action that has a deadline there is nothing to count.
  expect(metric.value).toBe(metric.state === 'no-data' ? null : paths.length);
  if (metric.state === 'no-data') expect(paths).toEqual([]);
  return paths.map(({ path }) => path.slice('actions/'.length, -'.yaml'.length));
}

const action = (title: string, more: string): string =>
  `title: ${title}\nlead: interior-ministry\nstart: 2026-01-01\n${more}`;

describe('a register that has only begun', () => {
  const report = ['report', 'quarterly', '--period', '2026-Q3'];

  test('an empty folder is no register, and the answer says what makes one', async () => {
    const folder = temporaryFolder();
    for (const line of [['validate'], ['metrics'], [...report]]) {
      const { code, stdout, stderr } = await run([...line, '--repo', folder]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('it holds no "secretariat.yaml"');
    }
  });

  test.each([
    ['settings alone', { 'secretariat.yaml': settings }],
    ['settings, a body, an organisation and a critical gap', small],
  ])('%s: everything answers, nothing is an error, no figure is invented', async (_, files) => {
    const folder = folderWith(files);
    const out = temporaryFolder();
    expect((await run(['validate', '--repo', folder])).code).toBe(0);
    const { code, stdout } = await run(['metrics', '--repo', folder, '--format', 'json']);
    expect(code).toBe(0);
    const { metrics } = JSON.parse(stdout) as { metrics: Metric[] };
    for (const { state, value } of metrics) expect(value === null).toBe(state !== 'ok');
    const written = await run([...report, '--repo', folder, '--out', out]);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    for (const ending of ['md', 'html']) {
      const page = readFileSync(join(out, `quarterly-2026-Q3.members.en.${ending}`), 'utf8');
      // The script of the tables is the same on every page, and says nothing of the register.
      const text = page.replace(/<script>[\s\S]*?<\/script>/u, '');
      expect(text).toContain('Small register');
      expect(text).not.toMatch(/\b(?:NaN|undefined|null|Infinity|\[object)\b/u);
    }
  });
});

describe('deadlines and fiscal years', () => {
  const actions = {
    'actions/ACT-001.yaml': action('Due as a number', 'status: in-progress\ndue: 2026\n'),
    'actions/ACT-002.yaml': action('Due by fiscal year', 'status: in-progress\ndue: FY2026\n'),
    'actions/ACT-003.yaml': action('Due by fiscal quarter', 'status: in-progress\ndue: 2026-Q4\n'),
    'actions/ACT-004.yaml': action('Due as a text', 'status: in-progress\ndue: "2026"\n'),
  };
  const april = (namedBy: string): string => `fiscal_year: { start_month: 4, named_by: ${namedBy} }\n`;

  test('2026 is the calendar year, fiscal words follow a year that is named by its start', async () => {
    const folder = fixtureWith(actions, april('start'));
    expect(await overdueOn(folder, '2026-12-31')).toEqual([]);
    expect(await overdueOn(folder, '2027-01-01')).toEqual(['ACT-001', 'ACT-004']);
    expect(await overdueOn(folder, '2027-03-31')).toEqual(['ACT-001', 'ACT-004']);
    expect(await overdueOn(folder, '2027-04-01')).toEqual(['ACT-001', 'ACT-002', 'ACT-003', 'ACT-004']);
  });

  test('the same words mean a year earlier where a year is named by its end', async () => {
    const folder = fixtureWith(actions, april('end'));
    expect(await overdueOn(folder, '2026-03-31')).toEqual([]);
    expect(await overdueOn(folder, '2026-04-01')).toEqual(['ACT-002', 'ACT-003']);
    expect(await overdueOn(folder, '2027-01-01')).toEqual(['ACT-001', 'ACT-002', 'ACT-003', 'ACT-004']);
  });

  test.each([
    ['start', 'Q1 2026: 1 April 2026 to 30 June 2026'],
    ['end', 'Q1 2026: 1 April 2025 to 30 June 2025'],
  ])('a report says which months its quarter is, named by the %s', async (namedBy, words) => {
    const [folder, out] = [fixtureWith(actions, april(namedBy)), temporaryFolder()];
    const line = ['report', 'quarterly', '--period', '2026-Q1', '--repo', folder, '--out', out];
    expect(await run(line)).toMatchObject({ code: 0, stderr: '' });
    // A day and its month are never parted at the end of a line.
    const text = readFileSync(join(out, 'quarterly-2026-Q1.members.en.md'), 'utf8').replaceAll('\u00a0', ' ');
    expect(text.split('\n').find((row) => row.includes('**Period:**'))).toContain(words);
  });

  test('an action that was done a day after the as-of day is overdue on it, and not a day later', async () => {
    const history = '  - { on: 2026-01-01, status: in-progress }\n  - { on: 2026-10-01, status: complete }\n';
    const evidence = 'evidence:\n  - { title: Final report, on: 2026-10-01 }\n';
    const folder = fixtureWith({
      'actions/ACT-001.yaml': action('Done', `due: 2026-06-30\nstatus: complete\nhistory:\n${history}${evidence}`),
    });
    expect(await overdueOn(folder, '2026-06-30')).toEqual([]);
    expect(await overdueOn(folder, '2026-09-30')).toEqual(['ACT-001']);
    expect(await overdueOn(folder, '2026-10-01')).toEqual([]);
  });
});

describe('a seat of an organisation of two groups', () => {
  test('counts for each of them, and once in the whole', async () => {
    const two = 'name: Ministry of the Interior and Justice\nclass: government\ngroups: [interior, justice]\n';
    const folder = fixtureWith({ 'organisations/interior-ministry.yaml': two });
    const before = await metricOf(fixtureWith({}), 'composition/seats', '2026-09-30');
    const after = await metricOf(folder, 'composition/seats', '2026-09-30', ['--by', 'group']);
    expect(after.value).toBe(before.value);
    const seats = (key: string): number | null | undefined => after.groups.find((group) => group.key === key)?.value;
    expect([seats('interior'), seats('justice'), seats('health')]).toEqual([1, 2, 1]);
    const missing = (await findingsOf(folder, '2026-09-30')).filter(({ rule }) => rule === 'composition/group-missing');
    expect(missing).toEqual([]);
  });
});

describe('a register and git', () => {
  const summary = async (line: readonly string[], cwd: string): Promise<string> => {
    const { code, stdout, stderr } = await run(['validate', ...line], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    return stdout.trimEnd().split('\n').at(-1) ?? '';
  };
  const refusal = async (line: readonly string[], cwd: string): Promise<string> => {
    const { code, stdout, stderr } = await run(['validate', ...line], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };

  test('a folder without git is read from disk, and has no commits', async () => {
    const folder = folderWith(small);
    expect(await summary([], folder)).toContain('not under version control');
    expect(await refusal(['--at', 'HEAD'], folder)).toContain('is not under version control');
  });

  test('a repository without a commit says so', async () => {
    const folder = folderWith(small);
    git(folder, ['init', '--quiet']);
    expect(await summary([], folder)).toContain('3 records');
    expect(await refusal(['--at', 'HEAD'], folder)).toContain('no commit yet');
  });

  test('a detached head, and a change on disk', async () => {
    const folder = repositoryWith(small);
    const first = git(folder, ['rev-parse', 'HEAD']);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'Second']);
    git(folder, ['checkout', '--quiet', '--detach', first]);
    expect(await summary([], folder)).toContain(`commit ${first.slice(0, 10)}, profile`);
    expect(await summary(['--at', 'main'], folder)).not.toContain(first.slice(0, 10));
    writeFiles(folder, { 'gaps/GAP-002.yaml': small['gaps/GAP-001.yaml'] });
    expect(await summary([], folder)).toContain(`commit ${first.slice(0, 10)} with changes on disk`);
    expect(await summary(['--at', 'HEAD'], folder)).toContain('3 records');
  });

  test('a bare repository is read by a commit', async () => {
    const bare = temporaryFolder();
    git(bare, ['clone', '--quiet', '--bare', repositoryWith(small), bare]);
    expect(await refusal([], bare)).toContain('secretariat.yaml');
    expect(await summary(['--at', 'main'], bare)).toContain('3 records');
  });

  test('a shallow clone reads what it has, and says how to get the rest', async () => {
    const folder = repositoryWith(small);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'Second']);
    const clone = temporaryFolder();
    git(clone, ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    expect(await summary(['--at', 'HEAD'], clone)).toContain('3 records');
    expect(await refusal(['--at', 'HEAD~1'], clone)).toContain('git fetch --unshallow');
  });

  test('a second working tree, and a folder of another repository', async () => {
    const folder = repositoryWith(small);
    const commit = git(folder, ['rev-parse', 'HEAD']).slice(0, 10);
    const second = join(temporaryFolder(), 'second');
    git(folder, ['worktree', 'add', '--quiet', '--detach', second]);
    expect(await summary([], second)).toContain(`commit ${commit}, profile`);

    const outer = repositoryWith(
      Object.fromEntries(Object.entries(small).map(([path, text]) => [`data/${path}`, text])),
    );
    const inner = join(outer, 'data');
    expect(await summary([], inner)).toContain('not under version control');
    expect(await refusal(['--at', 'HEAD'], inner)).toContain('lies inside another repository');
    expect(await summary(['--at', 'HEAD', '--prefix', 'data'], outer)).toContain('3 records');
  });
});
