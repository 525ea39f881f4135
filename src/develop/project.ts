import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project's top folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/**
 * Gives the absolute path of a file of the project.
 *
 * @param path relative to the project's top, with forward slashes
 */
export function inProject(path: string): string {
  return join(root, ...path.split('/'));
}

/**
 * Reads a text file of the project.
 *
 * @param path relative to the project's top
 * @returns its content, or undefined when there is no such file
 */
export function readProjectFile(path: string): string | undefined {
  const file = inProject(path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/**
 * Writes a text file of the project, unless it has that content already: an untouched file keeps its time stamp.
 *
 * @param path relative to the project's top; folders are made as needed
 * @returns whether the file changed
 */
export function writeProjectFile(path: string, text: string): boolean {
  if (readProjectFile(path) === text) return false;
  const file = inProject(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

/**
 * Lists the names of a folder in the order of their code units.
 *
 * @param path relative to the project's top
 * @returns the entries' names; none when there is no such folder
 */
export function namesIn(path: string, type: 'files' | 'folders'): string[] {
  const folder = inProject(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (type === 'files' ? entry.isFile() : entry.isDirectory()))
    .map((entry) => entry.name)
    .sort();
}
