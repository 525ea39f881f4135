/* The files of a register that are the program's own: a newer version writes them anew, unless a person has changed them. */
import { createHash } from 'node:crypto';
import { isMapping } from '../../edit/data.js';
import type { Plain } from '../../parse/values.js';
import { codeExtensions, codeSettings, schemaGlobs, schemaText } from './editor.js';
import { schemaFolder } from './records.js';

/** A file as this version writes it. */
export interface OwnFile {
  readonly path: string;
  readonly text: string;
}

/** What the package brings along for a register. */
export interface OwnMaterial {
  /** One self-contained schema by its name. */
  readonly schemaOf: (name: string) => Readonly<Record<string, unknown>>;
  /** A template below `templates/start/`, or undefined where there is none. */
  readonly template: (name: string) => string | undefined;
}

/** Where the program notes what it wrote. */
export const writtenPath = '.secretariat/written.json';

/** The files that are the same in every register: schemas, and settings of editors and git. */
export function ownFiles({ schemaOf, template }: OwnMaterial): readonly OwnFile[] {
  const taken = (name: string): string => template(name) ?? '';
  return [
    { path: '.gitattributes', text: taken('gitattributes') },
    { path: '.gitignore', text: taken('gitignore') },
    { path: '.editorconfig', text: taken('editorconfig') },
    { path: '.vscode/settings.json', text: codeSettings() },
    { path: '.vscode/extensions.json', text: codeExtensions() },
    ...[...schemaGlobs().keys()].map((name) => ({
      path: `${schemaFolder}/${name}.schema.json`,
      text: schemaText(schemaOf(name)),
    })),
  ];
}

/** By what a text is known again, on machines with other line ends too. */
const digest = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** The note of what the program wrote, by path. */
export function writtenText(files: readonly OwnFile[]): string {
  const digests = files.map(({ path, text }) => [path, digest(text)] as const);
  const note =
    'What secretariat wrote itself, by sha256: `secretariat init --refresh` writes these anew while nobody has changed them.';
  return `${JSON.stringify({ note, files: Object.fromEntries(digests) }, null, 2)}\n`;
}

/** What the program noted: path → digest. Empty where it noted nothing that can be read. */
function noted(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const note = JSON.parse(text ?? '') as Plain;
    const files = isMapping(note) ? note['files'] : undefined;
    const entries = isMapping(files) ? Object.entries(files) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

/** What becomes of one of the program's own files. */
export interface Refreshed extends OwnFile {
  /** What stands there. */
  readonly before: string | undefined;
  /** `kept`: somebody has changed it, or it is not known whether. */
  readonly outcome: 'created' | 'changed' | 'kept' | 'unchanged';
}

/**
 * What becomes of the program's own files in a register.
 *
 * @param standing the texts that stand there, by path
 */
export function refreshed(
  files: readonly OwnFile[],
  standing: ReadonlyMap<string, string | undefined>,
): readonly Refreshed[] {
  const known = noted(standing.get(writtenPath));
  const outcomes = files.map((file): Refreshed => {
    const before = standing.get(file.path);
    if (before === undefined) return { ...file, before, outcome: 'created' };
    if (digest(before) === digest(file.text)) return { ...file, before, outcome: 'unchanged' };
    return { ...file, before, outcome: known.get(file.path) === digest(before) ? 'changed' : 'kept' };
  });
  // What was changed by somebody is theirs from now on.
  const own = outcomes.filter(({ outcome }) => outcome !== 'kept');
  const before = standing.get(writtenPath);
  const text = writtenText(own);
  const outcome = before === undefined ? 'created' : before === text ? 'unchanged' : 'changed';
  return [...outcomes, { path: writtenPath, text, before, outcome }];
}
