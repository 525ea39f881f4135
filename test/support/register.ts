import { readdirSync, readFileSync } from 'node:fs';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import type { MemoryFile } from '../../src/io/memory-tree.js';
import { metrics } from '../../src/metrics/registry.generated.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { parseRules } from '../../src/parse/catalogue.js';
import { parseRegister } from '../../src/parse/register.js';
import type { ParsedRegister } from '../../src/parse/register.js';
import { rules } from '../../src/rules/registry.generated.js';

const project = new URL('../../', import.meta.url);
const framework = readFileSync(new URL('templates/frameworks/mnr-2016.yaml', project), 'utf8');

/** The frameworks that ship, by id. */
export const frameworksForTests: ReadonlyMap<string, string> = new Map([['mnr-2016', framework]]);

const baseFolder = new URL('test/rules/_base/', project);

/** The small register over which the fixtures of rules lay their files: path → text. */
export const baseRegister: ReadonlyMap<string, string> = new Map(
  readdirSync(baseFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, baseFolder), 'utf8')]),
);

export interface TestRegister {
  readonly parsed: ParsedRegister;
  readonly snapshot: Snapshot;
}

/** Reads files in memory as a register, as of a day. */
export function readFiles(files: ReadonlyMap<string, MemoryFile>, asOf = '2026-09-30'): TestRegister {
  const parsed = parseRegister(memoryTree(files), {
    frameworks: frameworksForTests,
    rules: new Set([...rules, ...parseRules].map((rule) => rule.id)),
    metrics: metrics.map((metric) => metric.id),
  });
  return { parsed, snapshot: snapshotOf(parsed.dataset, asOf) };
}

/** Reads the base register with files laid over it; `undefined` takes a file away. */
export function readOver(files: Readonly<Record<string, string | undefined>>, asOf?: string): TestRegister {
  const merged = new Map(baseRegister);
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) merged.delete(path);
    else merged.set(path, text);
  }
  return readFiles(merged, asOf);
}
