import { readFileSync, readdirSync } from 'node:fs';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
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

/** The example, or what was made of its files, as a register of which reports are made in these languages. */
export function exampleIn(languages: readonly string[], files: ReadonlyMap<string, string> = exampleFiles): Register {
  const settings = files.get('secretariat.yaml') ?? '';
  const changed = settings.replace(/^languages: .*$/mu, `languages: [${languages.join(', ')}]`);
  const all = new Map([...files, ['secretariat.yaml', changed]]);
  return loadRegister(memoryTree(all), readFrameworks());
}

/** The example register as of a day. */
export function readExample(asOf?: string): TestRegister {
  return readFiles(exampleFiles, asOf);
}
