/* How long a history of 1,000 commits over 500 records takes, as ratios to `git log --stat` on the same repository. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generatedRegister } from '../support/generated-register.js';
import { binary, tellRatio } from './_measure.js';

const [records, commits] = [500, 1000];
const folder = mkdtempSync(join(tmpdir(), 'secretariat-bench-'));

/** One commit as `git fast-import` reads it: the first holds everything, each other one changes an action. */
function commitOf(files: ReadonlyMap<string, string>, actions: readonly string[], number: number): string {
  const paths = number === 1 ? [...files.keys()] : [actions[number % actions.length] ?? ''];
  const changes = paths.map((path) => {
    const text = `${files.get(path) ?? ''}${number === 1 ? '' : `tags: [change-${String(number)}]\n`}`;
    return `M 100644 inline ${path}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`;
  });
  const seconds = Date.UTC(2024, 0, number, 12) / 1000;
  const head = `commit refs/heads/main\ncommitter Test <test@example.org> ${String(seconds)} +0000\ndata 1\n.\n`;
  return head + changes.join('');
}

/** Milliseconds for a program to run once. */
function once(program: string, words: readonly string[]): number {
  const start = performance.now();
  execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 28 });
  return performance.now() - start;
}

try {
  const files = generatedRegister({ records });
  const actions = [...files.keys()].filter((path) => path.startsWith('actions/'));
  const input = Array.from({ length: commits }, (_, index) => commitOf(files, actions, index + 1)).join('');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input });
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
