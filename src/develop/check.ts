/*
 * npm run check
 *
 * Everything that can be said about the code without running it: format, style, types, layers, generated files.
 * All parts run, so that one sitting mends them all.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { root } from './project.js';
import { seconds, tell, tellFailure } from './tell.js';

/** A script of package.json, and what to do when it fails. */
interface Part {
  readonly script: string;
  readonly options: readonly string[];
  readonly remedy: string;
}

const parts: readonly Part[] = [
  { script: 'format:check', options: [], remedy: 'run `npm run format`' },
  { script: 'lint', options: [], remedy: 'mend what is listed above' },
  { script: 'types', options: [], remedy: 'mend what is listed above' },
  { script: 'layers', options: [], remedy: 'see the layer charter in CONTRIBUTING.md' },
  { script: 'generate', options: ['--check'], remedy: 'run `npm run generate`' },
];

/** Runs a script by npm's own program file: no shell, so that it works everywhere. */
function runScript({ script, options }: Part): { readonly passed: boolean; readonly output: string } {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Start the check with `npm run check`.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [npm, 'run', '--silent', script, '--', ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { passed: status === 0, output: `${stdout}${stderr}`.trim() };
}

/** Runs one part and prints its verdict; what it wrote is shown only when it failed. */
function checkPart(part: Part): boolean {
  const start = performance.now();
  const { passed, output } = runScript(part);
  const time = seconds(performance.now() - start);
  if (!passed && output !== '') tell(output);
  tell(passed ? `passed  ${part.script} (${time})` : `FAILED  ${part.script} (${time}): ${part.remedy}`);
  return passed;
}

try {
  const failed = parts.filter((part) => !checkPart(part));
  if (failed.length > 0) throw new Error(`${failed.length} of ${parts.length} checks failed.`);
  tell(`All ${parts.length} checks passed.`);
} catch (error) {
  tellFailure(error);
}
