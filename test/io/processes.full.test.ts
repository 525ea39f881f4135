import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program, project, run } from '../full/_program.js';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';

const count = 40;

/** A register of many small gaps, under git or not. */
function register(withGit: boolean): string {
  const folder = temporaryFolder();
  const gap = (number: number): string =>
    `# A gap, with a comment.\ntitle: Gap ${String(number)}\ncapability: csea-hotline\nseverity: low\nstatus: open\ntags: [start]\n`;
  const gaps = Array.from({ length: count }, (_, index) => [
    `gaps/GAP-${String(index + 1).padStart(3, '0')}.yaml`,
    gap(index + 1),
  ]);
  writeFiles(folder, {
    'secretariat.yaml':
      'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n',
    ...(Object.fromEntries(gaps) as Record<string, string>),
  });
  if (withGit) {
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', 'Start']);
  }
  return folder;
}

const tagsOf = (folder: string, id: string): readonly string[] =>
  (parse(readFileSync(join(folder, `gaps/${id}.yaml`), 'utf8')) as { tags: string[] }).tags;

/** Every gap with its tags. */
const allTags = (folder: string): readonly string[][] =>
  readdirSync(join(folder, 'gaps')).map((name) => [...tagsOf(folder, name.replace('.yaml', ''))]);

const set = (folder: string, ...words: string[]): ReturnType<typeof run> => run(['set', ...words, '--repo', folder]);

describe.each([true, false])('two processes writing at once (row 49; under git: %s)', (withGit) => {
  it('change one file: both changes stand, or one is told that it changed on disk', async () => {
    const folder = register(withGit);
    for (let round = 0; round < 4; round += 1) {
      const words = Array.from({ length: 4 }, (_, index) => `w${String(round)}${String(index)}`);
      const runs = await Promise.all(words.map((word) => set(folder, 'GAP-001', `tags+=${word}`)));
      const standing = tagsOf(folder, 'GAP-001');
      for (const [index, { code, stderr }] of runs.entries()) {
        const word = words[index] ?? '';
        // Whoever was told that it is done finds it there; whoever was not is told why, and has written nothing.
        expect(standing.includes(word), stderr).toBe(code === 0);
        if (code === 0) continue;
        expect(code).toBe(1);
        expect(stderr).toContain('changed on disk since it was read; nothing was changed');
      }
      expect(runs.some(({ code }) => code === 0)).toBe(true);
    }
    expect(tagsOf(folder, 'GAP-001')[0]).toBe('start');
    expect(readFileSync(join(folder, 'gaps/GAP-001.yaml'), 'utf8')).toMatch(/^# A gap, with a comment\.\n/);
  }, 120_000);

  it('change different files: all changes stand', async () => {
    const folder = register(withGit);
    const ids = ['GAP-001', 'GAP-002', 'GAP-003', 'GAP-004', 'GAP-005', 'GAP-006'];
    const runs = await Promise.all(ids.map((id) => set(folder, id, 'tags+=mine', 'severity=high', '--force')));
    expect(runs.map(({ code, stderr }) => `${String(code)}${code === 0 ? '' : stderr}`)).toEqual(ids.map(() => '0'));
    for (const id of ids) expect(tagsOf(folder, id)).toEqual(['start', 'mine']);
    expect(readdirSync(join(folder, 'gaps'))).toHaveLength(count);
  }, 120_000);
});

/** Starts a change of every gap, and ends it with SIGKILL after some milliseconds. */
function killed(folder: string, word: string, after: number): Promise<string> {
  const child = spawn(
    process.execPath,
    [program, 'set', 'gaps', '--where', 'severity = low', `tags+=${word}`, '--repo', folder],
    {
      cwd: project,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(signal ?? String(code));
    });
  });
}

describe.each([true, false])('kill -9 while many files are changed (under git: %s)', (withGit) => {
  it('leaves the register as it was or as it shall be, once the next command has begun', async () => {
    const folder = register(withGit);
    const begin = Date.now();
    expect(await killed(folder, 'whole', 60_000)).toBe('0');
    const whole = Date.now() - begin;
    const ends: string[] = [];
    for (let round = 0; round < 14; round += 1) {
      const word = `k${String(round)}`;
      // Most of the time goes into starting and checking: the moments are drawn from the end of the run, where it writes.
      const moment = Math.round(whole * (0.55 + 0.45 * ((round * 0.618) % 1)));
      ends.push(await killed(folder, word, moment));
      const next = await set(folder, 'GAP-001', `notes=${word}`);
      expect(next.code, next.stderr).toBe(0);
      const holding = allTags(folder).filter((tags) => tags.includes(word)).length;
      expect([0, count], `after ${String(moment)} ms`).toContain(holding);
      const files = readdirSync(join(folder, 'gaps'));
      expect(files).toEqual(files.filter((name) => /^GAP-\d+\.yaml$/.test(name)));
    }
    expect(ends).toContain('SIGKILL');
    expect((await run(['validate', '--repo', folder, '--rule', 'schema'])).code).toBe(0);
  }, 300_000);
});
