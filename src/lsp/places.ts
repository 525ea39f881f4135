import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Api } from './api.js';

/** A file of a register: the register's folder, and the path in it with `/`. */
export interface FilePlace {
  readonly folder: string;
  readonly path: string;
}

/** The path of a file on disk; undefined for what lies nowhere, such as a text that was never saved. */
export function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a file of a register. */
export function uriOf({ folder, path }: FilePlace): string {
  return pathToFileURL(join(folder, ...path.split('/'))).href;
}

/** The register in which a file lies: the nearest folder above it that is one. */
export function placeOf(uri: string, api: Pick<Api, 'isRegister'>): FilePlace | undefined {
  const file = fileOf(uri);
  if (file === undefined) return undefined;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (api.isRegister(folder)) return { folder, path: relative(folder, file).split(sep).join('/') };
    if (folder === dirname(folder)) return undefined;
  }
}
