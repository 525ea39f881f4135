import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister, measure } from '../../src/index.js';
import { openSeries } from '../../src/api/series.js';
import { readHistory } from '../../src/io/history.js';
import { firstParents } from '../../src/run/series.js';
import type { TrendOutput } from '../../src/model/records.generated.js';
import { envelope } from '../support/envelopes.js';
import { git } from '../support/folders.js';
import { copiedHistory, exampleHistory } from '../support/history.js';
import { run } from './_world.js';

const inExample = (...line: string[]) => run(['trend', ...line, '--repo', exampleHistory()]);

async function linesOf(...line: string[]): Promise<TrendOutput['lines']> {
  const { code, stdout, stderr } = await inExample(...line, '--format', 'json');
  expect(code, stderr).toBe(0);
  const output = JSON.parse(stdout) as TrendOutput;
  const validator = envelope('trend-output');
  expect(validator(output), JSON.stringify(validator.errors)).toBe(true);
  return output.lines;
}

describe('a trend of the example', () => {
  it('is what its story says, and what the figures of each commit are', async () => {
    const [line] = await linesOf('progress/on-time', '--every', 'month', '--audience', 'restricted');
    expect(
      line?.points.map(({ label, then }) => `${label} ${String(then?.numerator)}/${String(then?.denominator)}`),
    ).toEqual([
      // Four actions of the first plan had ended before, two of them in time; from December on, those of the programme join them.
      ...['2025-10 2/4', '2025-11 2/4', '2025-12 3/5', '2026-01 4/6', '2026-02 4/6', '2026-03 6/8'],
      ...['2026-04 6/8', '2026-05 6/8', '2026-06 8/11', '2026-07 8/11', '2026-08 8/11', '2026-09 8/12', '2026-10 8/12'],
    ]);
    for (const point of [line?.points[5], line?.points[11]]) {
      const register = await openRegister(exampleHistory(), { at: point?.commit ?? '' });
      const measurement = measure(register, {
        asOf: point?.day ?? '',
        audience: 'restricted',
        only: ['progress/on-time'],
      });
      expect(point?.then?.value).toBe(measurement.measures[0]?.value);
    }
  });

  it('is printed as a table with bars, and tells what was known later', async () => {
    const { stdout } = await inExample('reporting/on-time');
    expect(stdout).toMatch(/^reporting\/on-time {2}\S.*\n {2}2025-Q4 /);
    expect(stdout).toMatch(
      /info\[history\/revised\]: what is dated since says otherwise of \d days?:\n {2}31 December 2025 .* now \d+ of \d+/,
    );
    expect(stdout.endsWith('\n4 days, each as the last commit by then knew it, for members\n')).toBe(true);
  });

  it('is written as CSV with the same columns everywhere, and drawn as an SVG that needs nothing else', async () => {
    const { stdout } = await inExample('support/secured', 'progress/on-time', '--every', 'month', '--format', 'csv');
    const rows = stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(rows[0]).toEqual([
      'metric',
      'day',
      'label',
      'state',
      'value',
      'currency',
      'numerator',
      'denominator',
      'revised',
    ]);
    for (const row of rows) expect(row).toHaveLength(9);
    expect(rows).toContainEqual(['support/secured', '2025-11-30', '2025-11', 'ok', '120000.00', 'USD', '', '1', 'no']);
    const { stdout: drawing } = await inExample('progress/on-time', 'support/secured', '--format', 'svg');
    expect(drawing).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(drawing).toContain('role="img" aria-labelledby="trend-title"');
    expect(drawing).not.toMatch(/NaN|undefined|<script|href|url\(/);
    expect(drawing.match(/class="curve" d="M/g)).toHaveLength(2);
  });

  it('names commits to those who may see all only', async () => {
    for (const format of ['text', 'json', 'csv', 'svg']) {
      const { stdout } = await inExample('progress/on-time', '--audience', 'members', '--format', format);
      expect(stdout).not.toMatch(/[0-9a-f]{40}/);
    }
  });

  it('takes the days that were asked for, and refuses none', async () => {
    const [line] = await linesOf('progress/on-time', '--every', 'week', '--from', '2026-09-01', '--to', '2026-09-20');
    expect(line?.points.map(({ day }) => day)).toEqual(['2026-09-06', '2026-09-13', '2026-09-20']);
    const commits = await linesOf('progress/on-time', '--every', 'commit');
    expect(commits[0]?.points).toHaveLength(24);
    const none = await inExample('progress/on-time', '--from', '2031-01-01');
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('no commit lies in that stretch of time');
    expect((await inExample('progress/on-tim')).stderr).toContain('Did you mean "progress/on-time"?');
  });

  it('is the same from what was kept, without it, and where it was spoiled', async () => {
    const folder = copiedHistory();
    const take = async (): Promise<string> =>
      (await run(['trend', 'progress/on-time', '--every', 'commit', '--repo', folder])).stdout;
    const first = await take();
    const kept = join(folder, '.git/secretariat');
    const [file = ''] = readdirSync(kept);
    expect(readFileSync(join(kept, file), 'utf8')).toContain('"then"');
    expect(await take()).toBe(first);
    writeFileSync(join(kept, file), '{"name":');
    expect(await take()).toBe(first);
    rmSync(kept, { recursive: true });
    expect(await take()).toBe(first);
    expect(existsSync(kept)).toBe(true);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });

  it('says what could not be read on which day, and goes on', async () => {
    const folder = copiedHistory();
    writeFileSync(join(folder, 'actions/ACT-001.yaml'), 'title: "never closed\n');
    git(folder, ['commit', '--quiet', '--all', '--message', 'Slip'], '2026-11-30T12:00:00Z');
    const line = ['trend', 'progress/status', '--every', 'month', '--repo', folder];
    const { code, stdout } = await run(line);
    expect(code).toBe(1);
    expect(stdout).toContain('INCOMPLETE. Not to be read, and missing from the figures: 30 November 2026 (1 record).');
    expect((await run([...line, '--incomplete'])).code).toBe(0);
  });
});

it('law: a series knows at each commit what reading that commit alone knows', async () => {
  const { commits } = await readHistory(exampleHistory(), 'HEAD');
  const chain = firstParents(commits);
  const series = await openSeries(exampleHistory(), chain);
  for (const [index, commit] of chain.entries()) {
    series.step(commit);
    if (index % 6 !== 5) continue;
    const { parsed } = await openRegister(exampleHistory(), { at: commit.commit });
    const { dataset, unread } = series.now();
    expect([...dataset.records.values()]).toEqual([...parsed.dataset.records.values()]);
    expect([unread, dataset.settings, [...dataset.frameworks.keys()]]).toEqual([
      parsed.unread,
      parsed.dataset.settings,
      [...parsed.dataset.frameworks.keys()],
    ]);
  }
});
