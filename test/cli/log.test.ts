import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BlameOutput, LogOutput, RegisterLogOutput } from '../../src/model/records.generated.js';
import { envelope } from '../support/envelopes.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { exampleHistory } from '../support/history.js';
import { baseRegister } from '../support/register.js';
import { run } from './_world.js';

const inExample = (...line: string[]) => run([...line, '--repo', exampleHistory()]);
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** A register whose only action is written by each of some commits. */
function actionHistory(...texts: readonly (string | undefined)[]): string {
  const folder = repositoryWith(Object.fromEntries(baseRegister));
  texts.forEach((text, index) => commit(folder, { 'actions/ACT-001.yaml': text }, index + 1));
  return folder;
}

/** Commits files at noon of a day of October 2026; `undefined` takes a file away. */
function commit(folder: string, files: Readonly<Record<string, string | undefined>>, day: number): void {
  const on = `2026-10-${String(day).padStart(2, '0')}T12:00:00Z`;
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(folder, path));
    else writeFiles(folder, { [path]: text });
  }
  git(folder, ['add', '--all'], on);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', `Day ${String(day)}`], on);
}

const action = (...lines: string[]): string => `title: Training of judges\nstatus: in-progress\n${lines.join('\n')}\n`;

describe('the life of a record of the example', () => {
  it('is what its story says, from the first commit', async () => {
    const { code, stdout, stderr } = await inExample('log', 'ACT-014');
    expect([code, stderr]).toEqual([0, '']);
    const told = flat(stdout);
    let from = 0;
    for (const sentence of [
      '1 October 2025 added: lead Ministry of Telecommunications and the Digital Economy, status not-started, start 1 October 2025, due 31 March 2026',
      '22 October 2025 status changed from not-started to in-progress on 13 October 2025',
      '31 December 2025 milestone M1 done on 15 December 2025',
      '19 March 2026 lead changed from Ministry of Telecommunications and the Digital Economy to Listening Line Association',
      'due moved from 31 March to 30 June 2026 by DEC-007 on 19 March 2026: “Night shifts could be filled from May only.”',
      '31 May 2026 status changed from in-progress to complete on 29 May 2026 milestone M2 done on 29 May 2026',
      'Time in each status not-started 25 days 18 September 2025 to 13 October 2025 in-progress 228 days 13 October 2025 to 29 May 2026 complete 155 days since 29 May 2026',
      'Deadlines that moved due moved once, +91 days 31 March 2026, then 30 June 2026',
    ]) {
      const at = told.indexOf(sentence, from);
      expect(at, sentence).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('names commits and authors to those who may see all, and to nobody else', async () => {
    const open = await inExample('log', 'ACT-014', '--audience', 'restricted');
    expect(open.stdout).toMatch(/^19 March 2026 {2}[0-9a-f]{10} Idris Vandal: Record MTG-004 of ncc, 2026-03-19$/m);
    for (const [audience, format, ...words] of [
      ['public', 'text', 'log', 'ACT-014'],
      ['members', 'json', 'log', 'ACT-014'],
      ['members', 'text', 'blame', 'ACT-014'],
      ['members', 'json', 'log', '--count', '2'],
      ['public', 'text', 'log', '--count', '2'],
    ] as const) {
      const { stdout } = await inExample(...words, '--audience', audience, '--format', format);
      expect(stdout).not.toMatch(/Vandal|Tolo|Okonjo|[0-9a-f]{40}|Bring the register/);
    }
  });

  it('says for each value since when it stands and who wrote it', async () => {
    const { stdout } = await inExample('blame', 'ACT-014', '--audience', 'restricted');
    expect(stdout).toMatch(/^lead +19 March 2026 +[0-9a-f]{10} Idris Vandal +Listening Line Association/m);
    expect(stdout).toMatch(/^milestone M2 done on +31 May 2026 +[0-9a-f]{10} Mariama Tolo +29 May 2026$/m);
    expect(stdout).toMatch(/^milestone M2 due +1 October 2025 .*30 June 2026$/m);
  });

  it('is given in envelopes that their schemas describe', async () => {
    for (const [kind, words] of [
      ['log', ['log', 'ACT-009']],
      ['blame', ['blame', 'ACT-009']],
      ['register-log', ['log', '--count', '4']],
    ] as const) {
      const { stdout } = await inExample(...words, '--audience', 'restricted', '--format', 'json');
      const validator = envelope(`${kind}-output`);
      expect(validator(JSON.parse(stdout)), JSON.stringify(validator.errors)).toBe(true);
    }
  });

  it('is not told of a record that the audience may not see, in the words used for one that is not there', async () => {
    const hidden = await inExample('log', 'GAP-001', '--audience', 'public');
    const absent = await inExample('log', 'GAP-991', '--audience', 'public');
    expect(hidden.code).toBe(2);
    expect(hidden.stderr).toBe(absent.stderr.replaceAll('GAP-991', 'GAP-001'));
  });
});

describe('a life', () => {
  it('goes on through a new id, a renamed file and a merge', async () => {
    const folder = actionHistory(action('due: 2026-12-31'));
    git(folder, ['mv', 'actions/ACT-001.yaml', 'actions/ACT-002.yaml']);
    commit(folder, {}, 2);
    git(folder, ['checkout', '--quiet', '-b', 'other']);
    commit(folder, { 'actions/ACT-002.yaml': action('due: 2027-03-31') }, 3);
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'actions/ACT-009.yaml': action('due: 2029-12-31') }, 4);
    git(folder, ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'other'], '2026-10-05T12:00:00Z');
    commit(
      folder,
      {
        'actions/ACT-002.yaml': undefined,
        'actions/ACT-020.yaml': action(
          'due: 2027-03-31',
          'formerly: [ACT-002]',
          'lead: national-police',
          'tags: [a, b, c]',
          'description: Other words, so many that nobody takes it for the same file any more',
        ),
      },
      6,
    );
    for (const id of ['ACT-020', 'ACT-002']) {
      const { stdout } = await run(['log', id, '--repo', folder]);
      expect(flat(stdout)).toContain(
        '1 October 2026 added: status in-progress, due 31 December 2026 2 October 2026 got this id; before it was ACT-001 3 October 2026 due moved from 31 December 2026 to 31 March 2027 6 October 2026 got this id; before it was ACT-002',
      );
      expect(stdout.match(/due moved/g)).toHaveLength(1);
    }
  });

  it('begins for the public with the commit that opened the record to them', async () => {
    const folder = actionHistory(
      action('visibility: restricted', 'description: Canary'),
      action('visibility: restricted', 'due: 2026-12-31'),
      action('due: 2027-03-31'),
      action('due: 2027-06-30'),
    );
    const { stdout } = await run(['log', 'ACT-001', '--repo', folder, '--audience', 'public']);
    expect(flat(stdout)).toContain(
      '3 October 2026 added: status in-progress, due 31 March 2027 4 October 2026 due moved from 31 March to 30 June 2027',
    );
    expect(stdout).not.toMatch(/Canary|1 October|2 October|2026-12/);
    const blame = await run(['blame', 'ACT-001', '--repo', folder, '--audience', 'public']);
    expect(blame.stdout).toMatch(/^status +3 October 2026/m);
  });

  it('begins where the settings opened the kind, and hides what is hidden again', async () => {
    const folder = actionHistory(action('due: 2026-12-31'));
    const settings = baseRegister.get('secretariat.yaml') ?? '';
    commit(folder, { 'secretariat.yaml': `${settings}default_visibility: { action: members }\n` }, 2);
    commit(folder, { 'actions/ACT-001.yaml': action('due: 2027-03-31') }, 3);
    expect((await run(['log', 'ACT-001', '--repo', folder, '--audience', 'public'])).code).toBe(2);
    commit(folder, { 'secretariat.yaml': settings }, 4);
    const { stdout } = await run(['log', 'ACT-001', '--repo', folder, '--audience', 'public']);
    expect(flat(stdout)).toContain('4 October 2026 added: status in-progress, due 31 March 2027');
    expect(stdout).not.toContain('2026-12');
  });

  it('says where the record could not be read, and goes on', async () => {
    const folder = actionHistory(action('due: 2026-12-31'), 'title: "never closed\n', action('due: 2027-01-31'));
    const { stdout } = await run(['log', 'ACT-001', '--repo', folder]);
    expect(flat(stdout)).not.toContain('31 December');
    const open = await run(['log', 'ACT-001', '--repo', folder, '--audience', 'restricted']);
    expect(flat(open.stdout)).toContain('the record could not be read as it was then');
    expect(flat(open.stdout)).toContain('due moved from 31 December 2026 to 31 January 2027');
  });

  it('is told of a record that went, to those who may see all', async () => {
    const folder = actionHistory(action(), undefined);
    const { stdout } = await run(['log', 'ACT-001', '--repo', folder, '--audience', 'restricted']);
    expect(stdout).toContain('(no longer in the register)');
    expect(stdout).toContain('its file went');
    expect((await run(['log', 'ACT-001', '--repo', folder])).code).toBe(2);
  });

  it('shows control characters in the names of authors and in subjects (row 17)', async () => {
    const folder = actionHistory(action());
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), action('due: 2026-12-31'));
    git(folder, [
      '-c',
      'user.name=\u001b[2JNobody',
      'commit',
      '--quiet',
      '--all',
      '--author',
      '\u001b[2JAda\u009b <a@b.example>',
      '--message',
      '::error::\u001b[31mred',
    ]);
    for (const words of [['log', 'ACT-001'], ['blame', 'ACT-001'], ['log']]) {
      const { stdout } = await run([...words, '--repo', folder, '--audience', 'restricted'], {
        environment: { CI: 'true' },
      });
      // eslint-disable-next-line no-control-regex -- none may come through
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u009b]/);
      expect(stdout).not.toMatch(/^\s*::/m);
    }
  });
});

describe('a history that is not as usual', () => {
  it('of an octopus merge tells each change once', async () => {
    const folder = actionHistory(action());
    for (const [index, name] of ['a', 'b'].entries()) {
      git(folder, ['checkout', '--quiet', '-b', name, 'main']);
      commit(folder, { [`actions/ACT-00${String(index + 2)}.yaml`]: action() }, index + 2);
    }
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'note.txt': 'Meanwhile' }, 4);
    git(folder, ['merge', '--quiet', '--message', 'Both', 'a', 'b'], '2026-10-05T12:00:00Z');
    const { stdout } = await run(['log', 'ACT-003', '--repo', folder]);
    expect(flat(stdout)).toContain('3 October 2026 added: status in-progress');
    expect(stdout).not.toContain('5 October');
    const whole = await run(['log', '--repo', folder]);
    expect(flat(whole.stdout)).toContain('5 October 2026: 2 new + ACT-002 Training of judges (new)');
  });

  it('of a shallow clone, or one that lacks objects, is refused with the way out', async () => {
    const shallow = join(temporaryFolder(), 'shallow');
    git(exampleHistory(), ['clone', '--quiet', '--depth', '2', `file://${exampleHistory()}`, shallow]);
    const short = await run(['log', 'ACT-014', '--repo', shallow]);
    expect(short).toMatchObject({ code: 2, stdout: '' });
    expect(short.stderr).toContain('git fetch --unshallow');
    const folder = actionHistory(action(), action('due: 2026-12-31'));
    const blob = git(folder, ['rev-parse', 'HEAD~1:actions/ACT-001.yaml']);
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const damaged = await run(['log', 'ACT-001', '--repo', folder]);
    expect(damaged).toMatchObject({ code: 2, stdout: '' });
    expect(damaged.stderr).toContain('this clone lacks some of the files');
  });

  it('of an empty repository, or none, says so', async () => {
    const folder = temporaryFolder();
    expect((await run(['log', '--repo', folder])).stderr).toContain('is not under version control');
    git(folder, ['init', '--quiet']);
    expect((await run(['log', 'ACT-001', '--repo', folder])).stderr).toContain('has no commit yet');
  });

  it('of the whole register begins with everything', async () => {
    const { stdout } = await inExample('log', '--count', '99', '--format', 'json', '--audience', 'restricted');
    const { commits } = JSON.parse(stdout) as RegisterLogOutput;
    expect(commits).toHaveLength(24);
    expect(commits.at(-1)?.changes.every(({ type }) => type === 'added')).toBe(true);
  });
});

it('the same life is told by log and by blame', async () => {
  const log = JSON.parse(
    (await inExample('log', 'ACT-010', '--audience', 'restricted', '--format', 'json')).stdout,
  ) as LogOutput;
  const blame = JSON.parse(
    (await inExample('blame', 'ACT-010', '--audience', 'restricted', '--format', 'json')).stdout,
  ) as BlameOutput;
  const commits = new Set(log.entries.map(({ origin }) => origin.commit));
  for (const { origin, field } of blame.values) expect(commits, field).toContain(origin?.commit);
});
