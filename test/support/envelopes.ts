import { compiler } from '../../src/develop/validators.js';
import { readSchemas } from '../../src/develop/schemas.js';
import type { SchemaValidator } from '../../src/parse/validators.generated.js';

const compiled = compiler(readSchemas());

/**
 * The check of what a command prints as JSON. It does not ship: the program never reads what it printed.
 *
 * @param name the schema's file name without `.schema.json`, such as `validation-output`
 * @throws Error where there is no such schema
 */
export function envelope(name: string): SchemaValidator {
  const validate = compiled.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema "${name}".`);
  return validate as SchemaValidator;
}
