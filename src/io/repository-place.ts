import { appendFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { runGitNow } from './git-process.js';

/**
 * Where in its repository a folder lies: services name files from there.
 *
 * @returns with `/` at the end, such as `register/`; '' where it is the top, or in no repository
 */
export function prefixInRepository(folder: string): string {
  const answer = runGitNow(resolve(folder), ['rev-parse', '--show-prefix']);
  return answer?.ok === true ? answer.stdout.toString('utf8').replace(/\r?\n$/, '') : '';
}

/** How many bytes a file holds; 0 where there is none. */
export function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Adds text at the end of a file. @throws where it cannot be written */
export function appendText(file: string, text: string): void {
  appendFileSync(file, text);
}
