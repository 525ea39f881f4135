import { namesIn, readProjectFile } from './project.js';

/** A JSON Schema node, or any value inside one. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** One file of `schemas/`. */
export interface SchemaFile {
  /** The file's name without `.schema.json`: the kind, or `settings`, `framework`, `common`, or an envelope. */
  readonly name: string;
  readonly schema: SchemaNode;
}

/** The keywords that the schemas add to JSON Schema. Any other unknown keyword is taken for a slip and refused. */
export const vocabulary: readonly string[] = [
  'x-counts',
  'x-discriminator',
  'x-fix',
  'x-folder',
  'x-id-shape',
  'x-item',
  'x-matters',
  'x-of',
  'x-own',
  'x-prefix',
  'x-ref',
  'x-relied-on',
  'x-serves',
  'x-text',
  'x-visibility',
];

const suffix = '.schema.json';

/** The file whose `$defs` all others share. It describes no document of its own. */
export const sharedName = 'common';

/**
 * Reads every schema of `schemas/`, sorted by name.
 *
 * @throws when a file is not JSON, or its `$id` is not its file name
 */
export function readSchemas(): SchemaFile[] {
  return namesIn('schemas', 'files')
    .filter((name) => name.endsWith(suffix))
    .map((fileName) => {
      const schema = JSON.parse(readProjectFile(`schemas/${fileName}`) ?? '') as SchemaNode;
      if (schema['$id'] !== fileName) throw new Error(`schemas/${fileName}: "$id" must be "${fileName}".`);
      return { name: fileName.slice(0, -suffix.length), schema };
    });
}

/** Whether a schema describes a kind of record (it names the folder in which the records lie). */
export function isKind(file: SchemaFile): boolean {
  return typeof file.schema['x-folder'] === 'string';
}

/** Whether a value is a JSON object. */
export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Makes a type name of a schema's name or of a definition's key.
 *
 * @param name kebab-case, snake_case or camelCase
 * @returns the same words in PascalCase
 */
export function typeName(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
