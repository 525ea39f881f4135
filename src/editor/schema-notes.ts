import type { Plain } from '../parse/values.js';

/** A JSON Schema, or any part of one. */
type SchemaNode = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of a schema, and the document against which its own references are read. */
interface Found {
  readonly node: SchemaNode;
  readonly document: string;
}

/** What the schemas say to people, which the shapes leave out. */
export class SchemaNotes {
  private readonly schemas: ReadonlyMap<string, SchemaNode>;

  /** @param schemas the schemas that ship, by name, as JSON */
  constructor(schemas: ReadonlyMap<string, string>) {
    this.schemas = new Map([...schemas].map(([name, text]) => [name, JSON.parse(text) as SchemaNode]));
  }

  /** The description of what lies under a path of keys and positions, or undefined where there is none. */
  describe(name: string, path: readonly (string | number)[]): string | undefined {
    const description = this.at(name, path)?.['description'];
    return typeof description === 'string' ? description : undefined;
  }

  /** How a value may look, for somebody who has to write one. */
  examples(name: string, path: readonly (string | number)[]): readonly string[] {
    return this.examplesAt(name, path)
      .filter((example) => typeof example !== 'object')
      .map(String);
  }

  /** A value that may stand under a path, as it is written in a record; undefined where the schema gives none. */
  firstExample(name: string, path: readonly (string | number)[]): Plain | undefined {
    return this.examplesAt(name, path)[0];
  }

  /** What holds where nothing is written is an example as well. */
  private examplesAt(name: string, path: readonly (string | number)[]): readonly Plain[] {
    const { examples, default: usual } = this.at(name, path) ?? {};
    if (Array.isArray(examples)) return examples as readonly Plain[];
    return usual === undefined ? [] : [usual as Plain];
  }

  private at(name: string, path: readonly (string | number)[]): SchemaNode | undefined {
    const schema = this.schemas.get(name);
    let found = schema && { node: schema, document: name };
    for (const step of path) found = found && this.below(found, step);
    return found?.node;
  }

  private below({ node, document }: Found, step: string | number): Found | undefined {
    if (typeof step === 'number') return this.part(node['items'], document);
    const properties = node['properties'];
    const own = isNode(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
    return this.part(own ?? node['additionalProperties'], document);
  }

  /** A part of a schema, with what it refers to laid under it. */
  private part(part: unknown, document: string): Found | undefined {
    if (!isNode(part)) return undefined;
    const reference = typeof part['$ref'] === 'string' ? part['$ref'] : '';
    const [, other = document, key] = /^(?:(.+)\.schema\.json)?#\/\$defs\/(.+)$/.exec(reference) ?? [];
    const definitions = key === undefined ? undefined : this.schemas.get(other)?.['$defs'];
    const target = isNode(definitions) && key !== undefined ? this.part(definitions[key], other) : undefined;
    return target === undefined ? { node: part, document } : { ...target, node: { ...target.node, ...part } };
  }
}
