/*
 * npm run build [-- --no-types]
 *
 * Compiles the schemas, bundles the program, compiles it ahead, lists the licences of what is bundled, packs the rules'
 * examples and writes the public types.
 */
import { rmSync } from 'node:fs';
import { writeBundles } from './build/bundle.js';
import { writeCompiled } from './build/compiled.js';
import { writeDeclarations } from './build/declarations.js';
import { writeExampleHistory } from './build/example-history.js';
import { writeExamples } from './build/examples.js';
import { writeLicences } from './build/licences.js';
import { inProject } from './project.js';
import { timed, tellFailure } from './tell.js';
import { writeValidators } from './validators.js';

/** Runs the steps in the order in which they need each other. */
async function build(withTypes: boolean): Promise<void> {
  const validators = await timed('schemas compiled', writeValidators);
  const bundles = await timed('program bundled', writeBundles);
  writeLicences([validators, ...bundles]);
  writeExamples();
  await timed('program compiled ahead', writeCompiled);
  await timed('example history written', writeExampleHistory);
  if (withTypes) {
    rmSync(inProject('dist/types'), { recursive: true, force: true });
    await timed('types written', writeDeclarations);
  }
}

try {
  await build(!process.argv.includes('--no-types'));
} catch (error) {
  tellFailure(error);
}
