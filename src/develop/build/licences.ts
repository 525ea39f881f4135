import type { Metafile } from 'esbuild';
import { namesIn, readProjectFile, writeProjectFile } from '../project.js';

/** The part of a package's own description that is printed. */
interface PackageDescription {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const output = 'dist/THIRD-PARTY-LICENSES.txt';
const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Lists the folders of the packages that went into the bundles, sorted. */
function packageFolders(metafiles: readonly Metafile[]): string[] {
  const folders = metafiles
    .flatMap((metafile) => Object.keys(metafile.inputs))
    .flatMap((input) => packageFolder.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** Writes one package's name, version and licence text. */
function entry(folder: string): string {
  const description = JSON.parse(readProjectFile(`${folder}/package.json`) ?? '{}') as PackageDescription;
  const files = namesIn(folder, 'files').filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = files.map((name) => readProjectFile(`${folder}/${name}`)?.trim() ?? '');
  const licence = description.license ?? 'see its text';
  if (texts.length === 0 && description.license === undefined) {
    throw new Error(`${folder} is bundled, but names no licence: settle that before it is packed.`);
  }
  return [`${description.name} ${description.version} (${licence})`, ...texts].join('\n\n');
}

/**
 * Writes `dist/THIRD-PARTY-LICENSES.txt`: the licences of everything that is bundled, as they ask.
 *
 * @param metafiles what esbuild put into each bundle
 * @throws when a bundled package names no licence
 */
export function writeLicences(metafiles: readonly Metafile[]): void {
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const head = 'This package contains code of the following others, under their licences.';
  writeProjectFile(output, `${[head, ...packageFolders(metafiles).map(entry)].join(line)}\n`);
}
