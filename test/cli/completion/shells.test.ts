import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.js';

const register = resolve('data-example');
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';

/** Whether a shell can be tested here. Where nothing may be skipped, its absence fails the test. */
const has = (shell: string): boolean => mustRun || spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Runs a script in a shell, in the example register, with the built program on the path. */
function runIn(shell: string, words: readonly string[], script: string, folder = temporaryFolder()): string {
  const program = join(folder, 'secretariat');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/secretariat.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  const file = join(folder, 'script');
  writeFileSync(file, script);
  const { stdout, stderr, error } = spawnSync(shell, [...words, file], {
    cwd: register,
    encoding: 'utf8',
    env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder, TERM: 'xterm' },
    timeout: 20_000,
  });
  expect(error).toBeUndefined();
  expect(stderr).toBe('');
  return stdout;
}

describe.runIf(has('bash'))('in bash', () => {
  /** What bash would offer for words, the last of which is being typed. */
  const offered = (lines: readonly (readonly string[])[]): readonly string[] => {
    const calls = lines.map((words) => {
      const list = ['secretariat', ...words].map((word) => `'${word}'`).join(' ');
      return `COMP_WORDS=(${list}); COMP_CWORD=${String(words.length)}; _secretariat; echo "\${COMPREPLY[*]}"`;
    });
    const script = ['source <(secretariat completion bash)', ...calls].join('\n');
    return runIn('bash', ['--norc'], script).split('\n').slice(0, -1);
  };

  it('completes commands, values, names and folders, also after "=", which is a word of its own', () => {
    expect(
      offered([
        ['val'],
        ['explain', 'gaps/no-l'],
        ['validate', '--audience', '=', 'pa'],
        ['validate', '--audience', '='],
        ['validate', '--repo', 'perio'],
      ]),
    ).toEqual(['validate', 'gaps/no-live-action', 'partners', 'public partners members restricted', 'periods']);
  });

  it('runs nothing that is on the line (row 36)', () => {
    const folder = temporaryFolder();
    const words = ['$(touch ran)', '`touch ran`', '$(<ran)', '*'];
    const calls = words.map((word) => `COMP_WORDS=(secretariat explain '${word}'); COMP_CWORD=2; _secretariat`);
    const script = ['cd "$HOME"', 'source <(secretariat completion bash)', ...calls, 'ls'].join('\n');
    expect(runIn('bash', ['--norc'], script, folder)).toBe('script\nsecretariat\n');
  });
});

describe.runIf(has('fish'))('in fish', () => {
  it('completes with titles', () => {
    const lines = [
      'secretariat val',
      'secretariat explain gaps/no-l',
      'secretariat validate --audience=pa',
      'secretariat validate --repo perio',
      'secretariat report quarterly --out=perio',
    ];
    const asked = lines.map((line) => `complete --do-complete '${line}'`);
    const script = ['secretariat completion fish | source', ...asked].join('\n');
    expect(runIn('fish', ['--no-config'], script).split('\n').slice(0, -1)).toEqual([
      'validate\tcheck the register, and say where and what to do',
      'gaps/no-live-action\tAn open gap has no live action',
      '--audience=partners',
      'periods/',
      '--out=periods/',
    ]);
  });
});

/** Types into an interactive zsh, presses the tab key, and notes what stands on the line then. */
const zshSession = (lines: readonly string[]): string => `
zmodload zsh/zpty
zpty z 'zsh -f -i'
zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; source <(secretariat completion zsh)'
zpty -w z 'note() { print -r -- "$BUFFER" >> $HOME/noted; zle kill-whole-line }; zle -N note; bindkey "^T" note'
zpty -w z 'print read""y'
zpty -r z answer '*ready*'
${lines.map((line) => `zpty -w -n z ${JSON.stringify(line)}$'\\t\\x14'`).join('\n')}
zpty -w z 'print do""ne'
zpty -r z answer '*done*'
zpty -d z
`;

describe.runIf(has('zsh'))('in zsh', () => {
  it('completes at the tab key', () => {
    const folder = temporaryFolder();
    const lines = [
      'secretariat val',
      'secretariat explain gaps/no-l',
      'secretariat validate --audience=pa',
      'secretariat validate --repo perio',
      'secretariat report quarterly --format md,h',
      'secretariat report quarterly --out=perio',
    ];
    runIn('zsh', ['-f'], zshSession(lines), folder);
    expect(readFileSync(join(folder, 'noted'), 'utf8').split('\n').slice(0, -1)).toEqual([
      'secretariat validate ',
      'secretariat explain gaps/no-live-action ',
      'secretariat validate --audience=partners ',
      'secretariat validate --repo periods/',
      'secretariat report quarterly --format md,html ',
      'secretariat report quarterly --out=periods/',
    ]);
  });
});
