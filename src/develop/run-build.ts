import { spawnSync } from 'node:child_process';
import { inProject, root } from './project.js';

/**
 * Builds the program in a process of its own, without the public types.
 *
 * @throws when the build fails; it has said why on stderr
 */
export function runBuild(): void {
  const loader = inProject('node_modules/tsx/dist/cli.mjs');
  const { status } = spawnSync(process.execPath, [loader, 'src/develop/build.ts', '--no-types'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}
