import { foldId, isId, numbered, splitUpdateId } from '../base/id.js';
import { parsePeriod } from '../base/period.js';
import { nearest } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { KindName } from '../model/record.js';
import type { Statement } from './problem.js';
import { quoted, withArticle } from './words.js';

/** The file whose presence makes a folder a register. */
export const settingsPath = 'secretariat.yaml';

/** What a path holds, by its folder and name alone. */
export type Sorted =
  | { readonly sort: 'settings' }
  | { readonly sort: 'framework'; readonly id: string }
  | { readonly sort: 'record'; readonly kind: KindName; readonly id: string }
  /** A file that is none of the register's business. */
  | { readonly sort: 'left-alone' }
  /** A file that is meant for the register, and is not where or named as it should be. */
  | {
      readonly sort: 'misplaced';
      readonly statement: Statement;
      /** The id that it would have: it counts as known, so that no reference to it dangles as well. */
      readonly id: string | undefined;
      /** The folder that is unknown: one finding for all of its files. */
      readonly folder?: string;
    };

/** Documents that are no records. */
const noKinds: ReadonlySet<string> = new Set(['framework', 'language', 'mapping', 'settings']);

const kindByFolder: ReadonlyMap<string, KindName> = new Map(
  Object.entries(shapes)
    .filter(([name]) => !noKinds.has(name))
    .map(([name, shape]) => [shape.folder, name as KindName]),
);

const folders: readonly string[] = [...kindByFolder.keys(), 'frameworks'];

/** Folders of a register that hold no records. */
const freeFolders: ReadonlySet<string> = new Set(['documents', 'imports', 'reports', 'templates']);

const yamlEnding = /\.ya?ml$/i;
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** The folder at the top in which a path lies; '' at the top. */
function topFolder(path: string): string {
  const slash = path.indexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Whether a path lies in a folder that the register reads. */
export function isInReadFolder(path: string): boolean {
  return folders.includes(topFolder(path));
}

/** Whether a name ends as a YAML file does. */
export function isYaml(path: string): boolean {
  return yamlEnding.test(path);
}

const misplaced = (statement: Statement, id?: string, folder?: string): Sorted => ({
  sort: 'misplaced',
  statement,
  id,
  ...(folder === undefined ? {} : { folder }),
});

function wrongName(stem: string, message: string, help: string, suggestions: readonly string[] = []): Sorted {
  return misplaced({ rule: 'path/name', messageId: 'name', message, help, suggestions }, stem);
}

/** Folder names that were perhaps meant: near ones, and the kind's own name (`action/`). */
function nearestFolders(folder: string): readonly string[] {
  const byKind = Object.hasOwn(shapes, folder.toLowerCase())
    ? [shapes[folder.toLowerCase() as KindName].folder].filter((name) => name !== '')
    : [];
  return [...new Set([...byKind, ...nearest(folder, folders)])];
}

function unknownFolder(folder: string, stem: string): Sorted {
  const suggestions = nearestFolders(folder);
  const best = suggestions[0];
  const help =
    best === undefined
      ? `Move the records into the folder of their kind (${folders.slice(0, 3).join(', ')}, …), and other files into documents/.`
      : `did you mean ${quoted(`${best}/`)}?`;
  const message = `a register has no folder ${quoted(`${folder}/`)}, so what it holds is not read`;
  return misplaced({ rule: 'path/folder', messageId: 'unknown-folder', message, help, suggestions }, stem, folder);
}

/** A YAML file beside the settings: a record that lost its folder, the settings misnamed, or a file of another tool. */
function atTop(name: string, stem: string): Sorted {
  const kind = [...kindByFolder.values()].find((candidate) => hasPrefix(stem, shapes[candidate].prefix));
  const rule = 'path/folder';
  if (nearest(name, [settingsPath]).length > 0 || stem.toLowerCase() === 'secretariat') {
    const message = `the settings are read from "${settingsPath}" alone, and this file is named ${quoted(name)}`;
    return misplaced({
      rule,
      messageId: 'settings-name',
      message,
      help: `Rename it to ${settingsPath}.`,
      suggestions: [settingsPath],
    });
  }
  if (kind !== undefined) {
    const { folder } = shapes[kind];
    const message = `${withArticle(kind)} lies in "${folder}/", and this one lies at the top`;
    return misplaced(
      { rule, messageId: 'at-top', message, help: `Move it to ${folder}/${name}.`, suggestions: [`${folder}/${name}`] },
      stem,
    );
  }
  const message = `${quoted(name)} lies at the top of the register, and is not read`;
  const help = 'Move it into the folder of its kind. A file of another tool may stay, if its name begins with a point.';
  return misplaced({ rule, messageId: 'not-read', message, help, severity: 'warning' }, stem);
}

function hasPrefix(stem: string, prefix: string | undefined): boolean {
  return prefix !== undefined && stem.startsWith(`${prefix}-`) && /[0-9]/.test(stem.slice(prefix.length));
}

/** Why a name is no id that every system can keep, if so. */
function wrongId(stem: string, options: { readonly period: boolean }): Sorted | undefined {
  if (deviceName.test(stem) || /[. ]$/.test(stem)) {
    const message = `${quoted(stem)} cannot be the name of a file on every system`;
    const help =
      'Give it another name: Windows keeps con, prn, aux, nul, com1 … and lpt1 … for itself, and drops points and blanks at the end.';
    return misplaced({ rule: 'path/portability', messageId: 'name', message, help }, stem);
  }
  if (isId(stem, options)) return undefined;
  const help =
    'An id is made of letters without accents, digits, ".", "_" and "-", begins with a letter or digit, and is not a number.';
  return wrongName(stem, `${quoted(stem)} cannot be an id`, help);
}

/** The id that was perhaps meant by one without the prefix of its kind. */
function withPrefix(stem: string, prefix: string): readonly string[] {
  const digits = /([0-9]{1,6})$/.exec(stem)?.[1];
  return digits === undefined ? [] : [numbered(prefix, Number(digits))];
}

function sortRecord(kind: KindName, stem: string): Sorted {
  const { prefix, idShape, folder } = shapes[kind];
  const wrong = wrongId(stem, { period: idShape === 'period' });
  if (wrong !== undefined) return wrong;
  if (idShape === 'period' && parsePeriod(stem) === undefined) {
    const help = 'Name the file after the period: 2026-Q3.yaml, 2026-H2.yaml or 2026.yaml.';
    return wrongName(stem, `${quoted(stem)} is not a period`, help);
  }
  if (prefix !== undefined && !hasPrefix(stem, prefix)) {
    const suggestions = withPrefix(stem, prefix);
    const example = suggestions[0] ?? numbered(prefix, 14);
    const message = `the id of ${withArticle(kind)} begins with "${prefix}-" and holds a number, and this one is ${quoted(stem)}`;
    return wrongName(stem, message, `Rename the file, such as to ${folder}/${example}.yaml.`, suggestions);
  }
  return { sort: 'record', kind, id: stem };
}

function sortUpdate(parts: readonly string[], stem: string): Sorted {
  const [, period, file] = parts;
  if (period === undefined || file === undefined || parts.length > 3) {
    const help = 'Move it to updates/PERIOD/, such as updates/2026-Q3/ACT-014.yaml.';
    const message = 'an update lies in the folder of its period';
    return misplaced({ rule: 'path/folder', messageId: 'update', message, help });
  }
  if (parsePeriod(period) === undefined) {
    const suggestions = nearest(period, [period.replace(/^([0-9]{4})-?([QH][1-4])$/i, '$1-$2').toUpperCase()]).filter(
      (text) => parsePeriod(text) !== undefined,
    );
    const message = `${quoted(period)} is not a period, so the updates in it are not read`;
    const meant = suggestions[0] === undefined ? '' : `did you mean ${quoted(suggestions[0])}? `;
    const help = `${meant}Name the folder after the period: 2026-Q3, 2026-H2 or 2026.`;
    return misplaced(
      { rule: 'path/name', messageId: 'period', message, help, suggestions },
      undefined,
      `updates/${period}`,
    );
  }
  const id = `${period}/${stem}`;
  const wrong = wrongId(stem, { period: false });
  return (
    wrong ??
    (splitUpdateId(id) === undefined
      ? wrongName(stem, `${quoted(id)} cannot be an id`, 'Name the file after the record.')
      : { sort: 'record', kind: 'update', id })
  );
}

function sortInFolder(folder: string, parts: readonly string[], stem: string): Sorted {
  if (folder === 'updates') return sortUpdate(parts, stem);
  if (parts.length > 2) {
    const message = `records lie directly in "${folder}/", and this one lies in a folder below, where it is not read`;
    return misplaced({ rule: 'path/folder', messageId: 'too-deep', message, help: `Move it to ${folder}/.` }, stem);
  }
  const kind = kindByFolder.get(folder);
  if (kind !== undefined) return sortRecord(kind, stem);
  return wrongId(stem, { period: false }) ?? { sort: 'framework', id: stem };
}

/**
 * Says what a file is for, by its path alone.
 *
 * @param path relative to the top of the register, with `/`
 */
export function sortPath(path: string): Sorted {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!isYaml(name) || name.startsWith('.')) return { sort: 'left-alone' };
  if (path === settingsPath) return { sort: 'settings' };
  const folder = topFolder(path);
  const stem = name.replace(yamlEnding, '');
  if (freeFolders.has(folder)) return { sort: 'left-alone' };
  if (folder === '') return atTop(name, stem);
  if (!folders.includes(folder)) return unknownFolder(folder, stem);
  const sorted = sortInFolder(folder, parts, stem);
  if (sorted.sort === 'misplaced' || name.endsWith('.yaml')) return sorted;
  return wrongName(
    stem,
    `the file ends with ${quoted(name.slice(stem.length))}, and a record ends with ".yaml"`,
    `Rename it to ${stem}.yaml.`,
    [`${stem}.yaml`],
  );
}

/** The form in which two paths are the same file on a system that ignores case. */
export function foldPath(path: string): string {
  return foldId(path.normalize('NFC'));
}
