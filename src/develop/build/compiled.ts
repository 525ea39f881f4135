import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { inProject, root } from '../project.js';

/** What most people run: the code of what these lines need is compiled once and for all. */
const lines = ['--help', 'validate --repo data-example', 'validate --repo data-example --format json'];

/**
 * Compiles the program for the version of Node that builds it (see `bin/compiled.js`). Later versions than 20 keep what they compile
 * themselves, and need none.
 *
 * @throws when the program does not run
 */
export function writeCompiled(): void {
  rmSync(inProject('dist/compiled'), { recursive: true, force: true });
  if (!process.version.startsWith('v20.')) return;
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const call = `require('./bin/compiled.js').keepCompiled(${JSON.stringify(lines)})`;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', call], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The program could not be compiled ahead: ${stderr}`);
}
