import { stringify } from 'yaml';
import { stringsOf } from '../../src/facts/texts.js';
import type { TextPlace } from '../../src/facts/texts.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import type { Audience } from '../../src/model/audience.js';
import type { AnyRecord } from '../../src/model/record.js';
import { project } from '../../src/parse/project.js';
import { loadRegister } from '../../src/run/register.js';
import { exampleFiles } from './example.js';

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
}

/** Words that people wrote, which may be any other words. */
const isFree = ({ shape, path }: TextPlace): boolean =>
  // These have a shape of their own, which no word fits.
  !['currency', 'sha256', 'path'].includes(String(path.at(-1))) &&
  (shape.text === true || (shape.ref === undefined && shape.format === undefined && shape.values === undefined));

/** The files of a register, with a token of its own in every text of people that an audience may not see, and the tokens. */
export function withCanaries(
  audience: Audience,
  word = 'Canary',
): { readonly files: ReadonlyMap<string, string>; readonly tokens: readonly string[] } {
  const { dataset } = loadRegister(memoryTree(exampleFiles), readFrameworks()).parsed;
  const shown = project(dataset, audience);
  const files = new Map(exampleFiles);
  const tokens: string[] = [];
  for (const record of dataset.records.values()) {
    const data = structuredClone(record.data) as unknown as Record<string | number, unknown>;
    const visible = shown.find(record.id)?.data;
    const hidden = [...stringsOf(record)].filter((place) => isFree(place) && !isShown(place, visible));
    for (const { path } of hidden) {
      const token = `${word}${String(tokens.length + 1).padStart(5, '0')}x`;
      const parent = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>;
      parent[path.at(-1)!] = token;
      tokens.push(token);
    }
    if (hidden.length > 0) files.set(record.path, stringify(data, { aliasDuplicateObjects: false }));
  }
  return { files, tokens };
}

/** Whether a text stands in what the audience may see; lists can be shorter there, so any place with the same text will do. */
function isShown({ path, text }: TextPlace, visible: AnyRecord['data'] | undefined): boolean {
  if (visible === undefined) return false;
  return path.some((key) => typeof key === 'number')
    ? JSON.stringify(visible).includes(JSON.stringify(text))
    : valueAt(visible, path) !== undefined;
}
