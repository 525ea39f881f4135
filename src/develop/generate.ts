/*
 * npm run generate [-- --check]
 *
 * Writes every generated file, or with --check says which of them are out of date and fails.
 */
import type { GeneratedFile } from './generate/output.js';
import { generateRecordTypes } from './generate/record-types.js';
import { generateRegistries } from './generate/registries.js';
import { generateShapes } from './generate/shapes.js';
import { generateVersion } from './generate/version.js';
import { readProjectFile, writeProjectFile } from './project.js';
import { readSchemas } from './schemas.js';
import { tell, tellFailure } from './tell.js';

/** Computes all generated files. */
async function generated(): Promise<GeneratedFile[]> {
  const schemas = readSchemas();
  return [generateVersion(), await generateRecordTypes(schemas), generateShapes(schemas), generateRegistries()].flat();
}

/** Says which files differ from what would be written. */
function check(files: readonly GeneratedFile[]): void {
  const stale = files.filter((file) => readProjectFile(file.path) !== file.text);
  if (stale.length === 0) return;
  const paths = stale.map((file) => `  ${file.path}`).join('\n');
  throw new Error(`Out of date:\n${paths}\nRun \`npm run generate\` and commit what it writes.`);
}

/** Writes the files that changed. */
function write(files: readonly GeneratedFile[]): void {
  const changed = files.filter((file) => writeProjectFile(file.path, file.text));
  changed.forEach((file) => tell(`written: ${file.path}`));
}

/** What is gathered from the program, which can only be loaded once its registries stand. */
async function gathered(): Promise<readonly GeneratedFile[]> {
  const { generateCompletionNames } = await import('./generate/completion-names.js');
  const { generateEnglish } = await import('./generate/english.js');
  const { generateManual } = await import('./generate/manual.js');
  const { generateReference } = await import('./generate/reference.js');
  return [...generateCompletionNames(), ...generateManual(), ...generateReference(), ...generateEnglish()];
}

try {
  const files = await generated();
  if (process.argv.includes('--check')) {
    check(files);
    check(await gathered());
  } else {
    write(files);
    write(await gathered());
  }
} catch (error) {
  tellFailure(error);
}
