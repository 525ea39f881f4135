/* How long a history of 1,000 commits over 500 records takes, as ratios to `git log --stat` on the same repository. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generatedRegister } from '../support/generated-register.js';
import { makeHistory } from './_history.js';
import { binary, tellRatio } from './_measure.js';

const [records, commits] = [500, 1000];
const folder = mkdtempSync(join(tmpdir(), 'secretariat-bench-'));

/** Milliseconds for a program to run once. */
function once(program: string, words: readonly string[]): number {
  const start = performance.now();
  execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 28 });
  return performance.now() - start;
}

try {
  makeHistory(folder, generatedRegister({ records }), commits);
  const base = once('git', ['log', '--stat', 'main']);
  // The program runs in the repository, and lies elsewhere.
  const program = resolve(binary);
  const ours = (...words: string[]): number => once(process.execPath, [program, ...words, '--repo', folder]);
  tellRatio('git log --stat', base, base, 'git log --stat');
  tellRatio(
    'trend over all commits, first time',
    ours('trend', 'gaps/open', '--every', 'commit'),
    base,
    'git log --stat',
  );
  tellRatio('trend over all commits, again', ours('trend', 'gaps/open', '--every', 'commit'), base, 'git log --stat');
  tellRatio('log of one record', ours('log', 'ACT-010'), base, 'git log --stat');
  tellRatio('diff over a year', ours('diff', 'main~365', 'main'), base, 'git log --stat');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
