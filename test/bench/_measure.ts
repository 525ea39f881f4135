import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export const binary = 'bin/secretariat.js';

/** The environment of a run: what it needs, and nothing that slows Node down before it begins. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', CI: '' };
}

/** Runs Node with some arguments. @returns milliseconds, and what it printed */
export function runNode(words: readonly string[]): { readonly time: number; readonly stdout: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...words], {
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1024 * 1024 * 1024,
  });
  const time = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`${words.join(' ')} ended with ${String(status)}: ${stderr}`, { cause: error });
  return { time, stdout };
}

/** The most memory that a run of Node holds at one time, in MiB. */
export function memoryOf(words: readonly string[]): number {
  const tell = "process.on('exit', () => process.stderr.write('memory ' + process.resourceUsage().maxRSS))";
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${tell}`, ...words], {
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1024 * 1024 * 1024,
  });
  return Number(/memory (\d+)$/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
}

/** The median of several runs in milliseconds, after some that fill caches. */
export function median(words: readonly string[], runs = 15): number {
  for (let warm = 0; warm < 3; warm += 1) runNode(words);
  const times = Array.from({ length: runs }, () => runNode(words).time).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Prints a line of the table: what, how long, and how often an empty Node. */
export function tellRatio(what: string, time: number, empty: number, unit = 'node -e 0'): void {
  process.stdout.write(
    `${what.padEnd(44)} ${time.toFixed(0).padStart(6)} ms  ${(time / empty).toFixed(2).padStart(6)} × ${unit}\n`,
  );
}
