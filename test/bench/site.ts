/* How long a site takes, as a ratio to a plain copy of its files: 2,000 records in two languages with 1,000 commits in under 20 s. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generatedRegister } from '../support/generated-register.js';
import { makeHistory } from './_history.js';
import { binary, memoryOf, runNode, tellRatio } from './_measure.js';

const [records, commits] = [2000, 1000];
const folder = mkdtempSync(join(tmpdir(), 'secretariat-bench-'));
const [register, site, copy] = [join(folder, 'register'), join(folder, 'site'), join(folder, 'copy')];
const line = [binary, 'site', '--repo', register, '--as-of', '2026-09-30', '--out', site];
const unit = 'copying its files';

try {
  makeHistory(register, generatedRegister({ records }), commits);
  execFileSync('git', ['checkout', '--quiet', '--force', 'main'], { cwd: register });
  const first = runNode(line);
  const start = performance.now();
  cpSync(site, copy, { recursive: true });
  const base = performance.now() - start;
  tellRatio(unit, base, base, unit);
  tellRatio('site of 2,000 records, first time', first.time, base, unit);
  tellRatio('site of 2,000 records, in the place of one', runNode(line).time, base, unit);
  process.stdout.write(`  ${first.stdout.split(': ').at(-1)?.trim() ?? ''}; ${memoryOf(line).toFixed(0)} MiB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
