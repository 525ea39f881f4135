import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gitEnvironment } from '../../src/io/git-process.js';
import { temporaryFolder } from '../support/folders.js';

/** The project's top folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** The program as it stands in the built checkout. */
export const program = join(project, 'bin/secretariat.js');

/** The example register. */
export const example = join(project, 'data-example');

/** What a run of the real program left behind. */
export interface Run {
  /** The exit code, or the name of the signal that ended it. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from the usual one. */
export interface RunOptions {
  readonly cwd?: string;
  /** Laid over a small environment of its own: nothing of the machine's but its path and home gets through. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The Node to run under; the running one unless given. */
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  /** Which `bin/secretariat.js` to run; that of the built checkout unless given. */
  readonly program?: string;
}

/** Runs the real program in a process of its own, and waits for its end. */
export function run(line: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (!existsSync(join(project, 'dist/cli.cjs'))) throw new Error('Run `npm run build` first.');
  const words = [...(options.nodeOptions ?? []), options.program ?? program, ...line];
  return collect(
    spawn(options.node ?? process.execPath, words, {
      cwd: options.cwd ?? project,
      env: environmentOf(options),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs a line of the shell with the program as `$PROGRAM`, as a person would type it. */
export function shell(script: string, options: RunOptions = {}): Promise<Run> {
  const PROGRAM = `${process.execPath} ${options.program ?? program}`;
  return collect(
    spawn('bash', ['-o', 'pipefail', '-c', script], {
      cwd: options.cwd ?? project,
      env: { ...environmentOf(options), PROGRAM },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function environmentOf({ environment = {} }: RunOptions): Record<string, string> {
  const { PATH = '', HOME = '' } = gitEnvironment();
  return { PATH, HOME, TZ: 'Pacific/Auckland', LC_ALL: 'C', ...environment };
}

function collect(child: ReturnType<typeof spawn>): Promise<Run> {
  const parts: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  child.stdout?.on('data', (part: Buffer) => parts.stdout.push(part));
  child.stderr?.on('data', (part: Buffer) => parts.stderr.push(part));
  const textOf = (name: 'stdout' | 'stderr'): string => Buffer.concat(parts[name]).toString('utf8');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? signal ?? '', stdout: textOf('stdout'), stderr: textOf('stderr') }),
    );
  });
}

/** A run whose memory was measured. */
export interface MeasuredRun extends Run {
  /** The most memory that was resident at one time, in MiB. */
  readonly memory: number;
}

/** Runs the real program and measures its memory. */
export async function measured(line: readonly string[], options: RunOptions = {}): Promise<MeasuredRun> {
  const folder = temporaryFolder();
  const [hook, usage] = [join(folder, 'hook.cjs'), join(folder, 'usage')];
  const write = `require('fs').writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(hook, `process.on('exit', () => ${write});\n`);
  const result = await run(line, { ...options, nodeOptions: ['--require', hook] });
  return { ...result, memory: Number(readFileSync(usage, 'utf8')) / 1024 };
}
