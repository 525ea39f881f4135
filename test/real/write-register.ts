/**
 * Turns a published plan into a register: `npx tsx test/real/write-register.ts [FOLDER]`. The plan is looked for beside the
 * project; the folder must be empty.
 */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importText, noColours } from '../../src/index.js';
import { emptyRegister, importTables, writeTables } from './import-plan.js';
import { planFile } from './source.js';

const folder = process.argv[2] ?? 'build/real-plan';
if (!existsSync(planFile)) {
  process.stderr.write(`There is no plan at ${planFile}.\n`);
  process.exitCode = 2;
} else if (existsSync(folder) && readdirSync(folder).length > 0) {
  process.stderr.write(`The folder "${folder}" is not empty: name another one.\n`);
  process.exitCode = 2;
} else {
  emptyRegister(folder);
  const proposal = await importTables(folder, writeTables(mkdtempSync(join(tmpdir(), 'plan-'))));
  process.stdout.write(importText(proposal, { paint: noColours, defused: false }));
  process.exitCode = proposal.isRefused ? 1 : 0;
}
