import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder holds a register's settings. Nothing is read. */
export function isRegister(folder: string): boolean {
  return existsSync(join(folder, 'secretariat.yaml'));
}

/** Whether there is a file or folder at a path. */
export function stands(path: string): boolean {
  return existsSync(path);
}
