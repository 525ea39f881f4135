/** A JSON Schema, or any part of one. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Definitions by the address under which schemas refer to them: `common.schema.json#/$defs/day`. */
type Definitions = ReadonlyMap<string, Node>;

function definitionsOf(schemas: ReadonlyMap<string, Node>): Definitions {
  const definitions = new Map<string, Node>();
  for (const [name, schema] of schemas) {
    if (!isNode(schema['$defs'])) continue;
    for (const [key, definition] of Object.entries(schema['$defs'])) {
      if (isNode(definition)) definitions.set(`${name}.schema.json#/$defs/${key}`, definition);
    }
  }
  return definitions;
}

/** Rewrites references so that they lead inside the document, and notes which definitions it then needs. */
function localised(value: unknown, document: string, needed: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => localised(item, document, needed));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key !== '$ref' || typeof part !== 'string') return [key, localised(part, document, needed)];
      const address = part.startsWith('#') ? `${document}${part}` : part;
      needed.add(address);
      return [key, address.slice(address.indexOf('#'))];
    }),
  );
}

const documentOf = (address: string): string => address.slice(0, address.indexOf('#'));
const keyOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/**
 * Makes one schema self-contained: every definition that it uses, from wherever, stands in its own `$defs`.
 *
 * @param name the schema's name, such as `action`
 * @param schemas all schemas by name
 * @returns undefined where there is no schema of this name
 * @throws Error where a reference leads nowhere, or two definitions share a key
 */
export function bundleSchema(name: string, schemas: ReadonlyMap<string, Node>): Node | undefined {
  const schema = schemas.get(name);
  if (schema === undefined) return undefined;
  const definitions = definitionsOf(schemas);
  const needed = new Set<string>();
  const { $defs: _own, ...rest } = schema;
  const body = localised(rest, `${name}.schema.json`, needed) as Node;
  const found = new Map<string, unknown>();
  // A set may grow while it is walked through: what a definition needs is visited too.
  for (const address of needed) {
    const definition = definitions.get(address);
    if (definition === undefined) throw new Error(`${name}: "${address}" leads nowhere.`);
    if (found.has(keyOf(address))) throw new Error(`${name}: two definitions are called "${keyOf(address)}".`);
    found.set(keyOf(address), localised(definition, documentOf(address), needed));
  }
  if (found.size === 0) return body;
  return { ...body, $defs: Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
