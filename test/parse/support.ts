import { readFileSync } from 'node:fs';
import { memoryTree } from '../../src/io/memory-tree.js';
import type { MemoryFile } from '../../src/io/memory-tree.js';
import type { Finding } from '../../src/model/finding.js';
import { parseRegister } from '../../src/parse/register.js';
import type { ParsedRegister, ParseOptions } from '../../src/parse/register.js';

export const frameworks: ReadonlyMap<string, string> = new Map([
  ['mnr-2016', readFileSync(new URL('../../templates/frameworks/mnr-2016.yaml', import.meta.url), 'utf8')],
]);

type Files = Readonly<Record<string, MemoryFile>> | ReadonlyMap<string, MemoryFile>;

const isMap = (files: Files): files is ReadonlyMap<string, MemoryFile> => files instanceof Map;

/** A small register without findings. */
const exampleRegister = [
  {
    path: 'secretariat.yaml',
    text: 'schema_version: 1\nname: Example\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n',
  },
  { path: 'bodies/ncc.yaml', text: 'name: National Council\nlevel: national\ntype: council\n' },
  { path: 'organisations/mo-police.yaml', text: 'name: National Police Service\nclass: law-enforcement\n' },
];

/** Reads a small register without findings, with these files laid over it. */
export function parse(files: Files, options: ParseOptions = {}): ParsedRegister {
  const all = new Map<string, MemoryFile>(exampleRegister.map(({ path, text }) => [path, text]));
  for (const [path, content] of isMap(files) ? files : Object.entries(files)) all.set(path, content);
  return parseRegister(memoryTree(all), { frameworks, ...options });
}

/** A finding as one line: where, which rule, and what the place covers. */
export function shown(finding: Finding): string {
  const { path, start, end, rule } = finding;
  const to = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`;
  return `${path}:${start.line}:${start.column}-${to} ${rule}`;
}

/** The findings of a register with one more file, each as one line. */
export function findingsOf(path: string, content: MemoryFile): string[] {
  return parse({ [path]: content }).findings.map(shown);
}

/** The only finding of a register with these files. */
export function onlyFinding(files: Readonly<Record<string, MemoryFile>>, options: ParseOptions = {}): Finding {
  const { findings } = parse(files, options);
  const [first] = findings;
  if (first === undefined || findings.length > 1) throw new Error(`Findings: ${findings.map(shown).join('; ')}`);
  return first;
}

/** A gap that has nothing wrong with it, but for the lines given. */
export const gap = (...lines: readonly string[]): string =>
  ['title: No hotline', 'capability: csea-hotline', 'severity: high', 'status: open', ...lines, ''].join('\n');

/** An action that has nothing wrong with it, but for the lines given. */
export const action = (...lines: readonly string[]): string =>
  ['title: Set up a hotline', 'status: in-progress', ...lines, ''].join('\n');
