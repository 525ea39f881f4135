import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openImport, openMapping, openWorkspace, proposeImport, writePlan } from '../../src/index.js';
import type { ImportProposal } from '../../src/index.js';
import { readPlan } from './plan.js';
import { planFile } from './source.js';
import { tablesOf } from './tables.js';

const here = import.meta.dirname;
export const mappingFile = join(here, 'mapping.yaml');
export const departmentsFile = join(here, 'departments.csv');

/** Makes an empty register for the plan, with its settings only. */
export function emptyRegister(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(here, 'settings.yaml'), join(folder, 'secretariat.yaml'));
}

/** Writes the plan as tables into a folder. @returns their paths, the departments first */
export function writeTables(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const tables = tablesOf(readPlan(readFileSync(planFile, 'utf8')));
  const paths = Object.entries(tables).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return [departmentsFile, ...paths];
}

/** Imports tables into a register with the mapping of the plan, and writes what comes of it. */
export async function importTables(register: string, paths: readonly string[]): Promise<ImportProposal> {
  const mapping = await openMapping(mappingFile);
  if (!mapping.ok) throw new Error(mapping.error.findings.map(({ message }) => message).join('; '));
  const workspace = openWorkspace(register);
  const proposal = await proposeImport(workspace, await openImport(paths), { mapping: mapping.value });
  if (!proposal.isRefused) writePlan(workspace, proposal.plan, 'import the plan');
  return proposal;
}
