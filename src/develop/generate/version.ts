import { readProjectFile } from '../project.js';
import { notice } from './output.js';
import type { GeneratedFile } from './output.js';

/** Writes the version of the program where it can be read without a file. `package.json` is its one source. */
export function generateVersion(): GeneratedFile[] {
  const { version } = JSON.parse(readProjectFile('package.json') ?? '{}') as { version: string };
  const lines = [notice, '', '/** The version of the program. */', `export const version = '${version}';`, ''];
  return [{ path: 'src/base/version.generated.ts', text: lines.join('\n') }];
}
