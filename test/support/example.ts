import { readFileSync, readdirSync } from 'node:fs';
import { readFiles } from './register.js';
import type { TestRegister } from './register.js';

const folder = new URL('../../data-example/', import.meta.url);

/** The files of the example register: path → text. */
export const exampleFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
);

/** The example register as of a day. */
export function readExample(asOf?: string): TestRegister {
  return readFiles(exampleFiles, asOf);
}
