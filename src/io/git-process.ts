import { spawn, spawnSync } from 'node:child_process';
import { Misuse } from '../model/errors.js';

/**
 * Settings for every call of git: names as they are, and nothing that a configuration could start or that prints for people.
 */
export const gitSettings: readonly string[] = [
  'core.quotepath=off',
  'core.fsmonitor=false',
  'log.showSignature=false',
  'color.ui=false',
];

/**
 * The environment for git: without the variables that point it to another repository, never asking, never writing,
 * never fetching, in plain English.
 */
export function gitEnvironment(from: Readonly<NodeJS.ProcessEnv> = process.env): Record<string, string> {
  const kept = Object.entries(from).filter(
    (entry): entry is [string, string] => !entry[0].toUpperCase().startsWith('GIT_') && entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
  };
}

const argumentsWithSettings = (arguments_: readonly string[]): string[] => [
  ...gitSettings.flatMap((setting) => ['-c', setting]),
  ...arguments_,
];

/** The mistake to report when git itself cannot be started. */
export function gitIsMissing(): Misuse {
  return new Misuse('git could not be started', 'Install git, and make sure that it is on the PATH.');
}

/** What a call of git gave back. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs git without a shell and waits for it.
 *
 * @returns undefined where git is not installed or the folder cannot be entered
 */
export function runGitNow(folder: string, arguments_: readonly string[]): GitAnswer | undefined {
  const result = spawnSync('git', argumentsWithSettings(arguments_), {
    cwd: folder,
    env: gitEnvironment(),
    maxBuffer: 256 * 1024 * 1024,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.error !== undefined) return undefined;
  return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr.toString('utf8') };
}

/**
 * Runs git without a shell.
 *
 * @param input what git reads from its standard input
 * @throws Misuse where git cannot be started
 */
export async function runGit(folder: string, arguments_: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', argumentsWithSettings(arguments_), {
      cwd: folder,
      env: gitEnvironment(),
      windowsHide: true,
    });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // git may end before it has read everything; what went wrong then stands in its answer.
    child.stdin.on('error', () => undefined);
    child.on('error', () => reject(gitIsMissing()));
    child.on('close', (code) =>
      resolve({ ok: code === 0, stdout: Buffer.concat(out), stderr: Buffer.concat(errors).toString('utf8') }),
    );
    child.stdin.end(input);
  });
}
