/*
 * npm run example:history -- FOLDER
 *
 * Builds a git repository from the example register, with a commit for every meeting and every end of a month, as if it had been
 * kept over its four quarters.
 */
import { readWorkingTree } from '../io/working-tree.js';
import { buildHistory } from './history/repository.js';
import { inProject } from './project.js';
import { tell, tellFailure } from './tell.js';

try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder: npm run example:history -- build/example-history');
  const files = readWorkingTree(inProject('data-example')).files();
  const commits = await buildHistory(new Map(files.map((file) => [file.path, file.read()])), folder);
  for (const { day, message } of commits) tell(`${day}  ${message.split('\n')[0] ?? ''}`);
  tell(`\n${commits.length} commits in ${folder}. Try: git -C ${folder} log --stat`);
} catch (error) {
  tellFailure(error);
}
