import { execFileSync } from 'node:child_process';

/** One commit as `git fast-import` reads it: the first holds everything, each other one changes an action. */
function commitOf(files: ReadonlyMap<string, string>, actions: readonly string[], number: number): string {
  const paths = number === 1 ? [...files.keys()] : [actions[number % actions.length] ?? ''];
  const changes = paths.map((path) => {
    const text = `${files.get(path) ?? ''}${number === 1 ? '' : `tags: [change-${String(number)}]\n`}`;
    return `M 100644 inline ${path}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`;
  });
  const seconds = Date.UTC(2024, 0, number, 12) / 1000;
  const head = `commit refs/heads/main\ncommitter Test <test@example.org> ${String(seconds)} +0000\ndata 1\n.\n`;
  return head + changes.join('');
}

/** Makes a folder the repository of a register, with so many commits on the branch `main`; its files are not checked out. */
export function makeHistory(folder: string, files: ReadonlyMap<string, string>, commits: number): void {
  const actions = [...files.keys()].filter((path) => path.startsWith('actions/'));
  const input = Array.from({ length: commits }, (_, index) => commitOf(files, actions, index + 1)).join('');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input });
}
