import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder holds a register's settings. Nothing is read. */
export function isRegister(folder: string): boolean {
  return existsSync(join(folder, 'secretariat.yaml'));
}

/** Whether there is a file or folder at a path. */
export function stands(path: string): boolean {
  return existsSync(path);
}

/** The texts of some files below a folder, by path; undefined where nothing stands, or nothing that can be read. */
export function standingTexts(folder: string, paths: readonly string[]): ReadonlyMap<string, string | undefined> {
  const textAt = (path: string): string | undefined => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  return new Map(paths.map((path) => [path, textAt(path)]));
}
