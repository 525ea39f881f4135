import { runGit } from './git-process.js';

/** The names in a tree as git stores it: mode, blank, name, NUL, id of the object. */
function namesInTree(tree: Buffer, idBytes: number): string[] {
  const names: string[] = [];
  for (let at = 0; at < tree.length;) {
    const [blank, end] = [tree.indexOf(0x20, at), tree.indexOf(0, at)];
    if (blank === -1 || end === -1) break;
    names.push(tree.subarray(blank + 1, end).toString('utf8'));
    at = end + 1 + idBytes;
  }
  return names;
}

/** The trees that `git cat-file --batch` answered with. What a branch lacks is answered with "missing". */
function treesIn(answer: Buffer): Buffer[] {
  const trees: Buffer[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    if (end === -1) break;
    const match = /^[0-9a-f]{40,64} (\S+) ([0-9]+)$/.exec(answer.subarray(at, end).toString('utf8'));
    at = end + 1;
    if (match === null) continue;
    if (match[1] === 'tree') trees.push(answer.subarray(at, at + Number(match[2])));
    at += Number(match[2]) + 1;
  }
  return trees;
}

/** What git prints, as lines; none where it refuses. */
async function linesOf(folder: string, ...arguments_: string[]): Promise<readonly string[]> {
  const answer = await runGit(folder, arguments_);
  return answer.ok
    ? answer.stdout
        .toString('utf8')
        .split(/[\n\0]/)
        .filter((line) => line !== '')
    : [];
}

/**
 * The names of files that a folder of the register has, on any branch, local or remote, and of those that were deleted in any history:
 * an id that was given once is never given again.
 *
 * @param folder the register's folder, the top of its repository
 * @param inside a folder of the register
 * @returns names without folders; none where the register is not under version control by itself
 * @throws Misuse where git cannot be started
 */
export async function namesOnBranches(folder: string, inside: string): Promise<ReadonlySet<string>> {
  // At the top there is no prefix to print, and one line comes back.
  const [format, ...inAnother] = await linesOf(folder, 'rev-parse', '--show-prefix', '--show-object-format');
  if (format === undefined || inAnother.length > 0) return new Set();
  const tips = await linesOf(folder, 'for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes');
  const asked = [...new Set(tips)].map((tip) => `${tip}:${inside}\n`).join('');
  const answer = await runGit(folder, ['cat-file', '--batch'], asked);
  const idBytes = format === 'sha256' ? 32 : 20;
  const present = treesIn(answer.stdout).flatMap((tree) => namesInTree(tree, idBytes));
  const gone = await linesOf(
    folder,
    'log',
    '--all',
    '-z',
    '--format=',
    '--name-only',
    '--no-renames',
    '--diff-filter=D',
    '--',
    `${inside}/`,
  );
  return new Set([...present, ...gone.map((path) => path.slice(path.lastIndexOf('/') + 1))]);
}
