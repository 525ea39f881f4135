import { spawnSync } from 'node:child_process';
import { inProject, root, writeProjectFile } from '../project.js';

/**
 * Writes the type declarations of the public entry to `dist/types/`.
 *
 * @throws when the types do not hold; the compiler's messages go to stderr
 */
export function writeDeclarations(): void {
  const compiler = inProject('node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', '.config/tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The type declarations could not be written.');
  // The bundle is CommonJS, and the declarations must say so to programs that load it with require.
  writeProjectFile('dist/types/package.json', '{ "type": "commonjs" }\n');
}
