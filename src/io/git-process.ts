import { spawn, spawnSync } from 'node:child_process';
import { Misuse } from '../model/errors.js';

/** Settings for every call of git: names as they are, nothing that prints for people or asks another program. */
export const gitSettings: readonly string[] = ['core.quotepath=off', 'log.showSignature=false', 'color.ui=false'];

/** The variables by which we hold git back: it never asks, never writes, never fetches, and shows what is truly there. */
const restraints = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
};

/** The names of the variables of ours that begin with `GIT_`. */
export const gitRestraints: readonly string[] = Object.keys(restraints);

/** What would point git to another repository, or let it start another program. */
const kept = (name: string): boolean => !/^(?:GIT_.*|EDITOR|VISUAL|PAGER|SSH_ASKPASS|PREFIX)$/i.test(name);

/** The environment for git: without what would lead it elsewhere, with our restraints, in plain English. */
export function gitEnvironment(from: Readonly<NodeJS.ProcessEnv> = process.env): Record<string, string> {
  const own = Object.entries(from).flatMap(([name, value]) =>
    value !== undefined && kept(name) ? [[name, value]] : [],
  );
  return { ...(Object.fromEntries(own) as Record<string, string>), LC_ALL: 'C', ...restraints };
}

const argumentsWithSettings = (arguments_: readonly string[]): string[] => [
  // A configuration may name a program that watches the files; `status` would start it.
  ...[...gitSettings, 'core.fsmonitor=false'].flatMap((setting) => ['-c', setting]),
  ...arguments_,
];

/** The mistake to report when git itself cannot be started. */
export function gitIsMissing(): Misuse {
  return new Misuse('git could not be started', 'Install git, and make sure that it is on the PATH.');
}

/** What a call of git gave back. */
export interface GitAnswer {
  readonly ok: boolean;
  /** What git ended with; null where it was stopped. */
  readonly status: number | null;
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
  return {
    ok: result.status === 0,
    status: result.status,
    stdout: result.stdout,
    stderr: result.stderr.toString('utf8'),
  };
}

/**
 * Runs git without a shell.
 *
 * @param input what git reads from its standard input
 * @param environment what it is told besides
 * @throws Misuse where git cannot be started
 */
export async function runGit(
  folder: string,
  arguments_: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', argumentsWithSettings(arguments_), {
      cwd: folder,
      env: { ...gitEnvironment(), ...environment },
      windowsHide: true,
    });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // git may end before it has read everything; what went wrong then stands in its answer.
    child.stdin.on('error', () => undefined);
    child.on('error', () => reject(gitIsMissing()));
    child.on('close', (code) =>
      resolve({
        ok: code === 0,
        status: code,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(errors).toString('utf8'),
      }),
    );
    child.stdin.end(input);
  });
}
