import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envelope } from '../support/envelopes.js';
import type { DiffOutput } from '../../src/model/records.generated.js';
import { git, repositoryWith, temporaryFolder } from '../support/folders.js';
import { copiedHistory, exampleHistory } from '../support/history.js';
import { baseRegister } from '../support/register.js';
import { run } from './_world.js';

const inExample = (...line: string[]) => run(['diff', ...line, '--repo', exampleHistory()]);

/** A page without the one script that every page has, which says nothing of the register. */
function withoutScript(page: string): string {
  return page.replace(/<script>[\s\S]*?<\/script>/u, '');
}

describe('the difference between two days of the example', () => {
  it('is what its story says of the second quarter', async () => {
    const { code, stdout, stderr } = await inExample('2026-03-31', '2026-06-30');
    expect([code, stderr]).toEqual([0, '']);
    for (const line of [
      'ACT-014 Run the child helpline around the clock, with chat, complete\n    status changed from in-progress to complete on 29 May 2026\n',
      'milestone M2 done on 29 May 2026\n',
      'due moved from 30 June to 31 December 2026 by DEC-009 on 18 June 2026: “One of the two\n    neighbours asked for a second round of talks.”\n',
      'ACT-015 Open a shelter in the Eastern Border, cancelled\n',
      'status changed from in-progress to suspended on 20 April 2026: “The supplier withdrew; the\n    tender is repeated.”\n',
      '+ DEC-009 ',
    ]) {
      expect(stdout).toContain(line);
    }
    expect(stdout).toMatch(
      /\n\d+ new, \d+ changed, \d+ ended \(\d+ records\); from 31 March 2026 to 30 June 2026, for members\n$/,
    );
  });

  it('tells the change of a lead by names, with its decision', async () => {
    const { stdout } = await inExample('2026-02-28', '2026-03-31', '--by', 'lead');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'lead changed from Ministry of Telecommunications and the Digital Economy to Listening Line Association (child helpline 155) by DEC-007 on 19 March 2026',
    );
    expect(stdout).toMatch(/^Listening Line Association \(child helpline 155\): /m);
  });

  it('gives an envelope that its schema describes, and adds up', async () => {
    const { stdout } = await inExample('2026-03-31', '2026-06-30', '--format', 'json', '--audience', 'restricted');
    const output = JSON.parse(stdout) as DiffOutput;
    const validator = envelope('diff-output');
    expect(validator(output), JSON.stringify(validator.errors)).toBe(true);
    const { added, changed, retired, removed } = output.summary;
    expect(output.groups.flatMap(({ changes }) => changes)).toHaveLength(added + changed + retired + removed);
    expect(output.to.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  it('says the same whichever way a point is named', async () => {
    const byDay = await inExample('2026-03-31', '2026-06-30', '--format', 'json');
    const first = git(exampleHistory(), ['rev-list', '-1', '--until=2026-03-31T23:00:00Z', 'main']);
    const last = git(exampleHistory(), ['rev-list', '-1', '--until=2026-06-30T23:00:00Z', 'main']);
    expect((await inExample(first, last, '--format', 'json')).stdout).toBe(byDay.stdout);
  });

  it('is written as Markdown and as a page of its own', async () => {
    const markdown = await inExample('2026-03-31', '2026-06-30', '--format', 'md');
    expect(markdown.stdout).toContain('# Changes, from 31 March 2026 to 30 June 2026\n');
    expect(markdown.stdout).toContain('### ACT-014 Run the child helpline around the clock, with chat, complete\n');
    const page = await inExample('2026-03-31', '2026-06-30', '--format', 'html');
    expect(page.stdout).toMatch(/^<!doctype html>/);
    // Its one script is the program's own, let through by its hash.
    expect(withoutScript(page.stdout)).not.toMatch(/<script|<img|https?:\/\/[^"]*"\s*src/);
  });

  it('tells the public neither a commit, an author, a branch nor what only members may read', async () => {
    for (const format of ['text', 'json', 'md', 'html']) {
      const { stdout } = await inExample('HEAD~12', 'main', '--audience', 'public', '--format', format);
      expect(withoutScript(stdout)).not.toMatch(
        /GAP-0|DEC-0|SUP-0|MTG-0|RSK-0|PER-0|[0-9a-f]{40}|commit [0-9a-f]|Tolo|Vandal|to main|HEAD/,
      );
      expect(stdout).toContain('ACT-014');
    }
  });
});

describe('a point', () => {
  it('may be a closed period, by its tag', async () => {
    const folder = copiedHistory();
    git(folder, ['tag', '2026-Q2', 'HEAD~5']);
    const { stdout } = await run(['diff', '2026-Q2', 'HEAD', '--repo', folder]);
    expect(stdout).toContain('; from 2026-Q2 to 31 October 2026, for members\n');
  });

  it('is refused with the way out where the period has no tag, or no commit is so old', async () => {
    const open = await inExample('2026-Q2');
    expect(open).toMatchObject({ code: 2, stdout: '' });
    expect(open.stderr).toContain('name its last day instead: 2026-06-30.');
    const old = await inExample('2020-01-01');
    expect(old).toMatchObject({ code: 2, stdout: '' });
    expect(old.stderr).toContain('The history begins on 2025-10-01');
  });

  it('is the files on disk unless given', async () => {
    const folder = copiedHistory();
    const path = join(folder, 'actions/ACT-009.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('due: 2026-12-31', 'due: 2027-03-31'));
    const { stdout } = await run(['diff', '--repo', folder]);
    expect(stdout).toContain('due moved from 31 December 2026 to 31 March 2027\n');
    expect(stdout).toContain('1 changed (1 record); from 31 October 2026 to the files on disk, for members\n');
    expect((await run(['diff', '--repo', folder, '--format', 'json'])).code).toBe(0);
  });

  it.each(['--output=x', '-Otouch x', 'HEAD:../../x', '@{-1}', 'a..b', '$(id)', 'x\ny', '2026-13-45', ''])(
    'is refused when it is %j (row 36)',
    async (ref) => {
      const { code, stdout, stderr } = await run(['diff', '--repo', exampleHistory(), '--', ref]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('is not a commit of this repository');
    },
  );
});

describe('where git is not as usual', () => {
  it('a record of which one side cannot be read did not come or go, and is named as missing', async () => {
    const folder = copiedHistory();
    writeFileSync(join(folder, 'actions/ACT-009.yaml'), 'title: "never closed\n');
    const { code, stdout } = await run(['diff', '--repo', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('INCOMPLETE. Not to be read: 1 record of the files on disk.');
    expect(stdout).not.toContain('gone');
    expect((await run(['diff', '--repo', folder, '--incomplete'])).code).toBe(0);
  });

  it('an empty repository, and a folder that is none, say so', async () => {
    const folder = temporaryFolder();
    const none = await run(['diff', '--repo', folder]);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('is not under version control');
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    const empty = await run(['diff', '--repo', folder]);
    expect(empty).toMatchObject({ code: 2, stdout: '' });
    expect(empty.stderr).toContain('The repository has no commit yet');
  });

  it('a shallow clone says how to mend it', async () => {
    const shallow = join(temporaryFolder(), 'shallow');
    git(exampleHistory(), ['clone', '--quiet', '--depth', '2', `file://${exampleHistory()}`, shallow]);
    const { code, stderr } = await run(['diff', 'HEAD~5', '--repo', shallow]);
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  it('a detached head, a work tree beside the first, a submodule and another name of the branch are as good', async () => {
    const folder = copiedHistory();
    git(folder, ['branch', '--move', 'main', 'trunk']);
    const beside = join(temporaryFolder(), 'beside');
    git(folder, ['worktree', 'add', '--quiet', '--detach', beside, 'HEAD~1']);
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', exampleHistory(), 'vendor']);
    expect((await run(['diff', '2026-06-30', '--repo', beside])).stdout).toContain(
      'from 30 June 2026 to the files on disk',
    );
    expect((await run(['diff', '2026-06-30', 'trunk', '--repo', folder])).code).toBe(0);
  });

  it('a day is looked up in the time zone of the register, whatever order the commits have', async () => {
    const folder = repositoryWith(Object.fromEntries(baseRegister));
    const commitOn = (on: string, name: string): void => {
      writeFileSync(join(folder, 'actions.txt'), name);
      git(folder, ['add', '--all'], on);
      git(folder, ['commit', '--quiet', '--message', name], on);
    };
    commitOn('2026-11-02T09:00:00Z', 'ahead');
    commitOn('2026-10-05T09:00:00Z', 'back in time');
    const { stdout } = await run([
      'diff',
      '2026-10-31',
      'HEAD',
      '--repo',
      folder,
      '--format',
      'json',
      '--audience',
      'restricted',
    ]);
    const { from, to } = JSON.parse(stdout) as DiffOutput;
    expect(from.commit).toBe(to.commit);
  });
});
