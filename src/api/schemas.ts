import { nearest } from '../base/text.js';
import { readSchemas } from '../io/package-files.js';
import { Misuse } from '../model/errors.js';
import { bundleSchema } from '../run/bundle-schema.js';

/** All schemas by name, without the one that only holds definitions for the others. */
function schemas(): Map<string, Readonly<Record<string, unknown>>> {
  const parsed = [...readSchemas()].map(([name, text]) => [name, JSON.parse(text) as Record<string, unknown>] as const);
  return new Map(parsed);
}

const sharedSchema = 'common';

/** Names what there is a schema of. */
export function listSchemas(): readonly { readonly name: string; readonly description: string }[] {
  return [...schemas()]
    .filter(([name]) => name !== sharedSchema)
    .map(([name, schema]) => ({
      name,
      description: typeof schema['description'] === 'string' ? schema['description'] : '',
    }));
}

/**
 * One self-contained JSON Schema.
 *
 * @param name a kind such as `action`, `settings`, `framework`, or the name of an output
 * @throws Misuse where there is none of this name
 */
export function schemaOf(name: string): Readonly<Record<string, unknown>> {
  const found = name === sharedSchema ? undefined : bundleSchema(name, schemas());
  if (found !== undefined) return found;
  const [best] = nearest(
    name,
    listSchemas().map((schema) => schema.name),
  );
  const help = best === undefined ? '`secretariat schema` lists all.' : `Did you mean "${best}"?`;
  throw new Misuse(`there is no schema of "${name}"`, help);
}
