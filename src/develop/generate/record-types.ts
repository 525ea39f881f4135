import { compile } from 'json-schema-to-typescript';
import { isKind, isNode, sharedName, typeName } from '../schemas.js';
import type { SchemaFile, SchemaNode } from '../schemas.js';
import { notice } from './output.js';
import type { GeneratedFile } from './output.js';

/** Keywords whose value maps names to schemas: there, `title` is a property like any other. */
const namedSchemas: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'definitions']);

/** Keywords that would name or shape a type in a way that readers of the code do not want. */
const withoutEffect: ReadonlySet<string> = new Set([
  '$id',
  '$schema',
  '$defs',
  'title',
  'examples',
  'propertyNames',
  'minItems',
  'maxItems',
]);

const map = 'RecordData';

/** Gives the name of the type to which a reference leads. */
function referredType(reference: string, file: SchemaFile, documents: ReadonlySet<string>): string {
  const [document = '', key = ''] = reference.split('#/$defs/');
  const owner = document === '' ? file.name : document.replace('.schema.json', '');
  return definitionName(owner, key, documents);
}

/**
 * Shared definitions go by their own name, others by their schema's name and their own. Where a shared definition
 * has the name of a document, it describes how that document is referred to (`period`: "2026-Q3").
 */
function definitionName(owner: string, key: string, documents: ReadonlySet<string>): string {
  if (key === '') return typeName(owner);
  if (owner !== sharedName) return `${typeName(owner)}${typeName(key)}`;
  return documents.has(key) ? `${typeName(key)}Id` : typeName(key);
}

/** Copies schemas for the type writer. */
class Preparation {
  private readonly file: SchemaFile;
  private readonly documents: ReadonlySet<string>;

  constructor(file: SchemaFile, documents: ReadonlySet<string>) {
    this.file = file;
    this.documents = documents;
  }

  /** Lists the file's own definitions and, unless it only holds shared ones, its document. */
  definitions(): [string, unknown][] {
    const { name, schema } = this.file;
    const own = isNode(schema['$defs']) ? Object.entries(schema['$defs']) : [];
    const definitions = own.map(([key, node]): [string, unknown] => [
      definitionName(name, key, this.documents),
      this.prepared(node),
    ]);
    if (name !== sharedName) definitions.push([typeName(name), this.prepared(schema)]);
    return definitions;
  }

  /** Drops titles, which would become type names, and turns references into the names of types. */
  private prepared(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.prepared(item));
    if (!isNode(value)) return value;
    if (typeof value['$ref'] === 'string') {
      return { description: value['description'], tsType: referredType(value['$ref'], this.file, this.documents) };
    }
    const entries = Object.entries(value).filter(
      ([keyword]) => !withoutEffect.has(keyword) && !keyword.startsWith('x-'),
    );
    return Object.fromEntries(
      entries.map(([keyword, part]) => [
        keyword,
        namedSchemas.has(keyword) && isNode(part) ? this.eachPrepared(part) : this.prepared(part),
      ]),
    );
  }

  private eachPrepared(schemas: SchemaNode): SchemaNode {
    return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, this.prepared(schema)]));
  }
}

/** Joins all schemas into one, so that what they share is written once. */
function joined(files: readonly SchemaFile[]): SchemaNode {
  const kinds = files.filter(isKind).map((file) => file.name);
  const documents = new Set(files.map((file) => file.name));
  return {
    title: map,
    description: 'The content of a record, by the name of its kind.',
    type: 'object',
    additionalProperties: false,
    required: kinds,
    properties: Object.fromEntries(kinds.map((name) => [name, { tsType: typeName(name) }])),
    definitions: Object.fromEntries(files.flatMap((file) => new Preparation(file, documents).definitions())),
  };
}

/** Says nothing to readers: the writer puts it above each type that it did not reach from the first. */
const unreachedRemark = /This interface was referenced by `\w+`'s JSON-Schema\s+\* via the `definition` "\w+"\./g;
const emptyComment = /\/\*\*(\s|\*)*?\*\/\n/g;

/**
 * Writes the types of records, settings, frameworks and envelopes from the schemas.
 * Descriptions become comments; limits that types cannot express are left to the validators.
 *
 * @param files every schema, the shared one included
 */
export async function generateRecordTypes(files: readonly SchemaFile[]): Promise<GeneratedFile[]> {
  const types = await compile({ ...joined(files) }, map, {
    additionalProperties: false,
    bannerComment: notice,
    strictIndexSignatures: false,
    style: { printWidth: 120, singleQuote: true },
    unreachableDefinitions: true,
  });
  const readable = types
    .replace(unreachedRemark, '')
    .replace(/(\n \*\s*)+\n \*\//g, '\n */')
    .replace(emptyComment, '');
  const names = `\n/** The name of a kind of record. */\nexport type KindName = keyof ${map};\n`;
  return [{ path: 'src/model/records.generated.ts', text: `${readable.trimEnd()}\n${names}` }];
}
