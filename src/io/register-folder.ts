import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder holds a register's settings. Nothing is read. */
export function isRegister(folder: string): boolean {
  return existsSync(join(folder, 'secretariat.yaml'));
}
