import { isKind, isNode } from '../schemas.js';
import type { SchemaFile, SchemaNode } from '../schemas.js';
import { notice } from './output.js';
import type { GeneratedFile } from './output.js';

/** Documents that are no records, but are read, placed and projected like them, with their folder. */
const otherDocuments: Readonly<Record<string, string>> = {
  framework: 'frameworks',
  language: 'templates/languages',
  mapping: 'imports',
  settings: '',
};

/** A value whose undefined entries are left out when it is printed. */
type Printable = Readonly<Record<string, unknown>>;

/** Gives the schemas that stand in a map of names, or none. */
function namedNodes(value: unknown): [string, SchemaNode][] {
  return isNode(value) ? Object.entries(value).filter((entry): entry is [string, SchemaNode] => isNode(entry[1])) : [];
}

/** Reads one document's schema into the tree that the program carries. */
class ShapeReader {
  private readonly document: SchemaFile;
  private readonly files: ReadonlyMap<string, SchemaFile>;

  constructor(document: SchemaFile, files: ReadonlyMap<string, SchemaFile>) {
    this.document = document;
    this.files = files;
  }

  /** The shape of the whole document. */
  whole(): Printable {
    const { name, schema } = this.document;
    return {
      description: schema['description'],
      folder: schema['x-folder'] ?? otherDocuments[name],
      prefix: schema['x-prefix'],
      idShape: schema['x-id-shape'],
      of: schema['x-of'],
      serves: schema['x-serves'] ?? [],
      ...this.shape(schema, schema['x-visibility'], this.document, name),
    };
  }

  /** The shape of one value. What stands beside a reference outweighs what it refers to. */
  private shape(node: SchemaNode, around: unknown, file: SchemaFile, place: string): Printable {
    const [target, owner] = this.resolved(node, file);
    const visibility = node['x-visibility'] ?? around;
    if (typeof visibility !== 'string') throw new Error(`${place}: "x-visibility" is missing.`);
    // Whatever does not know of briefs then hides it.
    if (target['x-own'] === true && (visibility !== 'restricted' || place.split('.').length !== 2)) {
      throw new Error(`${place}: "x-own" is for restricted properties at the top of a record.`);
    }
    const values = target['enum'] ?? (target['const'] === undefined ? undefined : [target['const']]);
    return {
      title: target['title'] ?? '',
      visibility,
      types: typesOf(target, values),
      text: target['x-text'],
      ref: target['x-ref'],
      format: target['format'],
      values,
      fix: target['x-fix'],
      counts: target['x-counts'],
      own: target['x-own'],
      matters: target['x-matters'],
      reliedOn: target['x-relied-on'],
      required: target['required'],
      properties: this.properties(target, owner, place),
      items: this.part(target['items'], visibility, owner, `${place}[]`),
      entries: this.part(target['additionalProperties'], visibility, owner, `${place}.*`),
    };
  }

  /** Every property says who may read it: forgetting it must not decide. */
  private properties(node: SchemaNode, file: SchemaFile, place: string): Printable | undefined {
    if (!isNode(node['properties'])) return undefined;
    const shapes = namedNodes(node['properties']).map(([name, property]): [string, Printable] => [
      name,
      this.shape(property, undefined, file, `${place}.${name}`),
    ]);
    return Object.fromEntries(shapes);
  }

  private part(node: unknown, around: unknown, file: SchemaFile, place: string): Printable | undefined {
    return isNode(node) ? this.shape(node, around, file, place) : undefined;
  }

  /** Follows a reference; gives the merged schema, and the file against which its own references are read. */
  private resolved(node: SchemaNode, file: SchemaFile): [SchemaNode, SchemaFile] {
    const reference = node['$ref'];
    if (typeof reference !== 'string') return [node, file];
    const [document = '', key = ''] = reference.split('#/$defs/');
    const owner = document === '' ? file : this.files.get(document.replace('.schema.json', ''));
    const target = new Map(namedNodes(owner?.schema['$defs'])).get(key);
    if (owner === undefined || target === undefined) throw new Error(`${file.name}: "${reference}" leads nowhere.`);
    const [inner, innerOwner] = this.resolved(target, owner);
    return [{ ...inner, ...node }, innerOwner];
  }
}

/** Lists a schema's JSON types, of its listed values where it names none. */
function typesOf(node: SchemaNode, values: unknown): unknown[] {
  if (typeof node['type'] === 'string') return [node['type']];
  if (Array.isArray(node['type'])) return node['type'];
  return Array.isArray(values) ? [...new Set(values.map((value) => typeof value))].sort() : [];
}

/** How long a value may be before its entries stand on lines of their own. */
const width = 140;

/** Prints a value as TypeScript, short ones on one line: a change of the schemas then shows as a small difference. */
function printed(value: unknown, indent: string): string {
  if (!isNode(value))
    return Array.isArray(value) ? `[${value.map((item) => printed(item, '')).join(', ')}]` : quoted(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const inner = `${indent}  `;
  const line = `{ ${entries.map(([key, part]) => `${keyed(key)}: ${printed(part, inner)}`).join(', ')} }`;
  if (!line.includes('\n') && line.length <= width) return line;
  const lines = entries.map(([key, part]) => `${inner}${keyed(key)}: ${printed(part, inner)},\n`);
  return `{\n${lines.join('')}${indent}}`;
}

/** Prints a key without quotes where it needs none. */
function keyed(key: string): string {
  return /^[a-z_]\w*$/i.test(key) ? key : quoted(key);
}

/** Prints a plain value; texts in single quotes, as everywhere in the code. */
function quoted(value: unknown): string {
  return typeof value === 'string' && !/['\\]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

/**
 * Writes what projection, references and placing need of the schemas at run time: one tree per document.
 *
 * @param files every schema, the shared one included
 * @throws when a property does not say who may read it, or a reference leads nowhere
 */
export function generateShapes(files: readonly SchemaFile[]): GeneratedFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const documents = files.filter((file) => isKind(file) || Object.hasOwn(otherDocuments, file.name));
  const lines = [
    notice,
    "import type { KindName } from '../model/records.generated.js';",
    "import type { KindShape } from './shape.js';",
    '',
    "export const shapes: Readonly<Record<KindName | 'framework' | 'language' | 'mapping' | 'settings', KindShape>> = {",
    ...documents.map((file) => `  ${file.name}: ${printed(new ShapeReader(file, byName).whole(), '  ')},`),
    '};',
    '',
  ];
  return [{ path: 'src/kinds/shape.generated.ts', text: lines.join('\n') }];
}
