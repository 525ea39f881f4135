import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsWidth } from '../../src/base/text.js';
import type { StatusOutput } from '../../src/model/records.generated.js';
import { envelope } from '../support/envelopes.js';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';

const register = ['--repo', 'data-example', '--as-of', '2026-09-30'];

async function answer(...options: string[]): Promise<StatusOutput> {
  const { code, stdout, stderr } = await run(['status', '--format', 'json', ...register, ...options]);
  expect(code, stderr).toBe(0);
  const validator = envelope('status-output');
  expect(validator(JSON.parse(stdout)), JSON.stringify(validator.errors)).toBe(true);
  return JSON.parse(stdout) as StatusOutput;
}

/** The ids that a list names. */
async function listed(kind: string, where: string): Promise<string[]> {
  const { stdout } = await run(['list', kind, '--where', where, '--format', 'ids', ...register]);
  return stdout.split('\n').filter((id) => id !== '');
}

describe('status', () => {
  let all: StatusOutput;
  beforeAll(async () => {
    all = await answer();
  });

  it('agrees with the lists of the same day', async () => {
    const entries = all.overdue.flatMap((of) => of.entries);
    expect(entries.filter(({ what }) => what === 'action').map(({ id }) => id)).toEqual(
      await listed('actions', 'overdue'),
    );
    const missing = all.not_reported.flatMap((of) => of.missing.map(({ id }) => id));
    const notReported = [
      ...(await listed('actions', 'reported = no')),
      ...(await listed('commitments', 'reported = no')),
      ...(await listed('indicators', 'reported = no')),
    ];
    expect(missing.toSorted()).toEqual(notReported.toSorted());
    expect(all.updates.owed - all.updates.received).toBe(missing.length);
    expect(all.seats.filter(({ state }) => state === 'vacant').map(({ id }) => id)).toEqual(
      await listed('members', 'vacant'),
    );
    expect(new Set(all.decisions.map(({ id }) => id.replace(/#.*/, '')))).toEqual(
      new Set(await listed('decisions', 'open_follow_ups and adopted_on is not empty')),
    );
    const asked = all.decisions_needed.filter(({ reason }) => reason === 'asked').map(({ id }) => id);
    expect(asked).toEqual(await listed('actions', 'latest_update.decision_needed is not empty and reported'));
    expect(all.support.stages.reduce((sum, { count }) => sum + count, 0)).toBe(
      (await listed('support', 'live')).length,
    );
  });

  it('tells days from the as-of day, the longest overdue first, and nothing beyond 30 days', () => {
    expect(all.until).toBe('2026-10-30');
    for (const { entries } of all.overdue) {
      const days = entries.map((one) => one.days ?? 0);
      expect(days.every((one) => one < 0)).toBe(true);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
    for (const { on, days } of all.due) {
      expect(on !== null && on >= '2026-09-30' && on <= all.until).toBe(true);
      expect(days).toBe((Date.parse(on ?? '') - Date.parse('2026-09-30')) / 86_400_000);
    }
  });

  it('tells an action that is late once, and not again for each of its milestones', () => {
    const ids = all.overdue.flatMap(({ entries }) => entries.map(({ id }) => id));
    const late = ids.filter((id) => !id.includes('#'));
    expect(ids.filter((id) => late.includes(id.replace(/#.*/, '')))).toEqual(late);
  });

  it('is a page that reads well at 80 columns', async () => {
    const { stdout } = await run(['status', ...register], { columns: 80 });
    await expect(stdout).toMatchFileSnapshot('../run/golden/status-2026-09-30.members.txt');
    for (const line of stdout.split('\n')) expect(columnsWidth(line)).toBeLessThanOrEqual(80);
  });

  it('holds on a narrow terminal', async () => {
    const { stdout } = await run(['status', '--all', ...register], { columns: 40 });
    const [page = ''] = stdout.split('\nas of ');
    const words = page.split('\n').filter((line) => columnsWidth(line) > 40);
    expect(words).toEqual([]);
  });

  it('shows the first of many, and all when asked', async () => {
    const line = ['status', '--repo', 'data-example', '--as-of', '2028-06-30'];
    const [few, many] = [await run(line), await run([...line, '--all'])];
    expect(few.stdout).toMatch(/and \d+ more: --all shows them/);
    expect(many.stdout).not.toContain('--all shows them');
    expect(many.stdout.length).toBeGreaterThan(few.stdout.length);
  });

  it('tells an audience what it may know, and where it says nothing', async () => {
    const open = await answer('--audience', 'public');
    const text = JSON.stringify(open);
    expect(text).not.toMatch(/GAP-\d|DEC-\d|RSK-\d|SUP-\d|PER-\d/);
    expect(open.commit).toBeNull();
    expect(open.silent).toEqual(expect.arrayContaining(['decisions', 'support']));
    for (const part of open.silent) {
      if (part !== 'support') expect(open[part]).toEqual([]);
    }
    const { stdout } = await run(['status', '--audience', 'public', ...register]);
    expect(stdout).toContain('Not kept, or not for this audience:');
    expect(stdout).not.toContain('Decisions not followed up');
  });

  it('shows hostile text as text, and defuses it where it is logged', async () => {
    const folder = join(temporaryFolder(), 'register');
    cpSync('data-example', folder, { recursive: true });
    const path = join(folder, 'actions', 'ACT-007.yaml');
    const title = '##[add-mask]x ::error::y \\u202e';
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title:[\s\S]*?(?=^\w)/m, `title: '${title}'\n`));
    const { code, stdout } = await run(['status', '--repo', folder, '--as-of', '2026-09-30'], {
      environment: { CI: 'true' },
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain('##[');
    expect(stdout).toContain('add-mask]x');
  });

  it('refuses a register that cannot be read whole, unless told otherwise, and then says so first', async () => {
    const folder = join(temporaryFolder(), 'register');
    cpSync('data-example', folder, { recursive: true });
    writeFileSync(join(folder, 'actions', 'ACT-001.yaml'), 'broken: [');
    const line = ['status', '--repo', folder, '--as-of', '2026-09-30'];
    expect(await run(line)).toMatchObject({ code: 1, stdout: '' });
    expect((await run([...line, '--incomplete'])).stdout).toMatch(/^incomplete: 1 record could not be read/);
  });

  it('says of a register that has just begun that nothing is late, and no more', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'secretariat.yaml'),
      'schema_version: 1\nname: New\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n',
    );
    const { code, stdout } = await run(['status', '--repo', folder, '--as-of', '2026-09-30']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'New',
        'Period 2026-Q3, 2026-07-01 to 2026-09-30',
        '',
        'Not kept, or not for this audience: decisions needed, what is overdue, what',
        'falls due, updates, seats, decisions, support.',
        '',
        'as of 2026-09-30, for members, not under version control',
        '',
      ].join('\n'),
    );
  });
});
