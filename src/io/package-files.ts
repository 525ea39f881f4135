import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { sortBy } from '../base/order.js';
import type { Examples } from '../model/subject.js';

let found: string | undefined;

/** Walks up from this module, which stands at another depth in the sources than in the package. */
function findPackageFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'schemas'))) return folder;
    if (folder === dirname(folder)) throw new Error('The package is incomplete: its schemas are not beside it.');
  }
}

/** The folder of the installed package (or of the project), by which its data files are found. */
export function packageFolder(): string {
  return (found ??= findPackageFolder());
}

/** The address of the page of the reference on this computer that explains a rule. */
export function referenceAddress(rule: string): string {
  return `${pathToFileURL(join(packageFolder(), 'REFERENCE.md')).href}#${encodeURIComponent(rule.replace('/', '-'))}`;
}

/** The files of a folder of the package by name, with the ending cut off. */
function readFolder(folder: string, ending: string): ReadonlyMap<string, string> {
  const full = join(packageFolder(), folder);
  if (!existsSync(full)) return new Map();
  const names = sortBy(readdirSync(full), (name) => name).filter((name) => name.endsWith(ending));
  return new Map(names.map((name) => [name.slice(0, -ending.length), readFileSync(join(full, name), 'utf8')]));
}

/** The JSON Schemas that are shipped: name (`action`, `common`, …) → JSON text. */
export function readSchemas(): ReadonlyMap<string, string> {
  return readFolder('schemas', '.schema.json');
}

/** The frameworks that are shipped: id (`mnr-2016`) → YAML text. */
export function readFrameworks(): ReadonlyMap<string, string> {
  return readFolder(join('templates', 'frameworks'), '.yaml');
}

/**
 * One of the shipped templates.
 *
 * @param name a path below `templates/`, with `/`; it comes from the program, never from a person or a record
 * @throws Error where the package lacks it, or the name is no plain path
 */
export function readTemplate(name: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9.-]+)*$/.test(name) || name.includes('..'))
    throw new Error(`No template is named "${name}".`);
  return readFileSync(join(packageFolder(), 'templates', ...name.split('/')), 'utf8');
}

/** One of the shipped templates, or undefined where there is none of this name. @throws Error where the name is no plain path */
export function findTemplate(name: string): string | undefined {
  return existsSync(join(packageFolder(), 'templates', ...name.split('/'))) ? readTemplate(name) : undefined;
}

/** All shipped templates of a folder below `templates/` with the ending given: name without ending → text. */
export function readTemplates(folder: string, ending: string): ReadonlyMap<string, string> {
  return readFolder(join('templates', ...folder.split('/')), ending);
}

/** A right and a wrong example for each rule: taken from the tests of the rules by the build; none before the first build. */
export function readExamples(): Examples {
  const file = join(packageFolder(), 'dist', 'examples.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Examples) : {};
}

/** The history of the example register, as `git fast-import` reads it: worked out by the build. @throws Error before the first build */
export function readExampleHistory(): Uint8Array {
  return gunzipSync(readFileSync(join(packageFolder(), 'dist', 'example-history.gz')));
}
