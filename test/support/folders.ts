import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { gitEnvironment } from '../../src/io/git-process.js';

/** An empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secretariat-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, with the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const identity = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs git in a folder and gives back what it prints. `on` is the instant of a commit, such as `2026-09-30T12:00:00Z`. */
export function git(folder: string, arguments_: readonly string[], on = '2026-09-30T12:00:00Z', input = ''): string {
  const env = { ...gitEnvironment(), ...identity, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on };
  const safe = ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false'];
  return execFileSync('git', [...safe, ...arguments_], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
    input,
  }).trim();
}

/** A repository with these files in one commit on the branch `main`. */
export function repositoryWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder = temporaryFolder(),
): string {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  writeFiles(folder, files);
  git(folder, ['add', '--all', '--force']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'First']);
  return folder;
}
