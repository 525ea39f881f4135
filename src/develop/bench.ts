/*
 * npm run bench
 *
 * Builds, then runs every benchmark of test/bench, one after another. They print ratios, and judge nothing.
 */
import { spawnSync } from 'node:child_process';
import { inProject, namesIn, root } from './project.js';
import { runBuild } from './run-build.js';
import { tell, tellFailure } from './tell.js';

const folder = 'test/bench';

/** Runs one benchmark in a process of its own, so that none warms the next. */
function runBenchmark(name: string): void {
  tell(`\n${folder}/${name}`);
  const loader = inProject('node_modules/tsx/dist/cli.mjs');
  const { status } = spawnSync(process.execPath, [loader, `${folder}/${name}`], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${folder}/${name} did not finish.`);
}

try {
  runBuild();
  namesIn(folder, 'files')
    .filter((name) => name.endsWith('.ts') && !name.startsWith('_'))
    .forEach(runBenchmark);
} catch (error) {
  tellFailure(error);
}
