import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCodeModule from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { formats } from '../parse/formats.js';
import { inProject, root, writeProjectFile } from './project.js';
import { isNode, readSchemas, sharedName, vocabulary } from './schemas.js';
import type { SchemaFile, SchemaNode } from './schemas.js';

const standaloneCode = standaloneCodeModule.default;
const output = 'src/parse/validators.generated.js';

/** What explains a schema but does not decide: compiled in, it would make up a third of the file. */
const annotations: ReadonlySet<string> = new Set(['title', 'description', 'examples', '$comment', ...vocabulary]);

/** Keywords whose value maps names to schemas: there, `title` is a property like any other. */
const namedSchemas: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/** Copies a map of names to schemas, each without its annotations. */
function eachWithoutAnnotations(schemas: SchemaNode): SchemaNode {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/** Copies a schema without its annotations; values that are no schema stay as they are. */
function withoutAnnotations(schema: SchemaNode): SchemaNode {
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  // Strict mode wants to see a type beside a pattern, also where the schema referred to gives it.
  if ('$ref' in schema && 'pattern' in schema && !('type' in schema)) kept.push(['type', 'string']);
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      namedSchemas.has(keyword) && isNode(value) ? eachWithoutAnnotations(value) : bare(value),
    ]),
  );
}

/** Strips whatever may be a schema, or a list of them. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  return isNode(value) ? withoutAnnotations(value) : value;
}

/** Sets up the compiler with every schema, format and keyword of the project. */
export function compiler(files: readonly SchemaFile[]): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, lines: false, esm: true, formats: _`formats` },
    formats: { ...formats },
    inlineRefs: false,
    messages: false,
    multipleOfPrecision: 6,
    ownProperties: true,
    schemas: files.map((file) => withoutAnnotations(file.schema)),
    strict: true,
    strictRequired: false,
    verbose: false,
  });
  // Nothing refers dynamically, or asks what was evaluated: to keep account of it would make up a fifth of the file.
  ajv.opts.dynamicRef = false;
  ajv.opts.unevaluated = false;
  return ajv;
}

/** Gives a schema the JavaScript name under which its function is exported. */
function functionName(name: string): string {
  return `validate_${name.replaceAll('-', '_')}`;
}

/** Whether the program reads documents of this kind; what it prints is checked by its tests alone. */
function isRead({ name }: SchemaFile): boolean {
  return name !== sharedName && !name.endsWith('-output');
}

/**
 * Writes the module that holds one function per kind of document that is read, before its imports are joined into it.
 *
 * @param files every schema, the shared one included
 * @throws when a schema is wrong (strict mode: unknown keywords, formats, misplaced constraints)
 */
export function validatorSource(files: readonly SchemaFile[]): string {
  const documents = files.filter(isRead);
  const exported = Object.fromEntries(documents.map((file) => [functionName(file.name), `${file.name}.schema.json`]));
  const entries = documents.map((file) => `  ${JSON.stringify(file.name)}: ${functionName(file.name)},`);
  // Only the one name that readers need is exported: so what nothing calls is left out.
  const functions = standaloneCode(compiler(files), exported).replaceAll('export const validate_', 'const validate_');
  return [
    "import { formats } from './formats.js';",
    functions,
    `export const validators = {\n__proto__: null,\n${entries.join('\n')}\n};`,
  ].join('\n');
}

/**
 * Compiles every schema into `src/parse/validators.generated.js`: functions that need no library when they run.
 * The small helpers of ajv are joined in; the formats stay an import of `src/parse/formats.ts`.
 *
 * @returns what went into the file, for the list of licences
 * @throws when a schema is wrong (strict mode: unknown keywords, formats, misplaced constraints)
 */
export async function writeValidators(): Promise<Metafile> {
  const result = await build({
    stdin: {
      contents: validatorSource(readSchemas()),
      resolveDir: inProject('src/parse'),
      sourcefile: 'validators.js',
    },
    absWorkingDir: root,
    banner: { js: '// Compiled from schemas/ by `npm run build`.' },
    bundle: true,
    external: ['./formats.js'],
    format: 'esm',
    logLevel: 'silent',
    metafile: true,
    // Nobody reads this code, and every run does: half its size is names.
    minify: true,
    lineLimit: 400,
    platform: 'node',
    write: false,
  });
  writeProjectFile(output, result.outputFiles[0]?.text ?? '');
  return result.metafile;
}
