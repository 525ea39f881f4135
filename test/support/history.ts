import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildHistory } from '../../src/develop/history/repository.js';
import { temporaryFolder } from './folders.js';

const example = new URL('../../data-example/', import.meta.url);

let built = '';

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'secretariat-history-'));
  const paths = readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(example.pathname.length).replaceAll('\\', '/'));
  const files = paths.sort().map((path) => [path, new Uint8Array(readFileSync(new URL(path, example)))] as const);
  await buildHistory(new Map(files), built);
}, 60_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** The example with its history, as `npm run example:history` builds it; to be read only, built once for a file of tests. */
export function exampleHistory(): string {
  return built;
}

/** A copy of it to write to, removed when the test ends. */
export function copiedHistory(): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync(built, folder, { recursive: true });
  return folder;
}
