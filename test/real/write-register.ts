/**
 * Turns a published plan into a register: `npx tsx test/real/write-register.ts [FOLDER]`. The plan is looked for beside the
 * project; the folder must be empty.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convertPlan } from './convert.js';
import { readPlan } from './plan.js';
import { planFile } from './source.js';

const folder = process.argv[2] ?? 'build/real-plan';
if (!existsSync(planFile)) {
  process.stderr.write(`There is no plan at ${planFile}.\n`);
  process.exitCode = 2;
} else if (existsSync(folder) && readdirSync(folder).length > 0) {
  process.stderr.write(`The folder "${folder}" is not empty: name another one.\n`);
  process.exitCode = 2;
} else {
  const { files, outcomes, warnings } = convertPlan(readPlan(readFileSync(planFile, 'utf8')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  process.stdout.write(`${outcomes.size} rows of the plan became ${Object.keys(files).length} files in ${folder}\n`);
}
