import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readWorkingTree } from '../../io/working-tree.js';
import { planHistory } from '../history/commits.js';
import { historyStream } from '../history/repository.js';
import { inProject, namesIn, readProjectFile, writeProjectFile } from '../project.js';

const output = 'dist/example-history.gz';
const stamp = 'dist/example-history.sha256';

/** What the history is made of: the finished register, and what works the way back. */
function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
  for (const name of namesIn('src/develop/history', 'files')) hash.update(readProjectFile(`src/develop/history/${name}`) ?? '');
  return `${hash.digest('hex')}\n`;
}

/** Writes the history of the example register, as git imports it. It is worked out again only when something about it changed. */
export function writeExampleHistory(): void {
  const files = new Map(
    readWorkingTree(inProject('data-example'))
      .files()
      .map((file) => [file.path, file.read()]),
  );
  const digest = digestOf(files);
  if (readProjectFile(stamp) === digest && existsSync(inProject(output))) return;
  writeFileSync(inProject(output), gzipSync(historyStream(planHistory(files)), { level: 9 }));
  writeProjectFile(stamp, digest);
}
