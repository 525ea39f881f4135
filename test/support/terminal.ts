import { spawn, spawnSync } from 'node:child_process';
import { gitEnvironment } from '../../src/io/git-process.js';

/** A key or a line that is typed once something stands on the screen. */
export type Keystroke = readonly [seen: string, typed: string];

/** What a person at a terminal saw. */
export interface Session {
  readonly code: number;
  readonly screen: string;
}

/** Runs a program at a terminal of its own, types, and gives back all that was shown. It is Python's: Node has none. */
const driver = String.raw`
import json, os, pty, select, sys, time
plan = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(plan['folder'])
    os.execvpe(plan['words'][0], plan['words'], plan['environment'])
import fcntl, struct, termios
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 40, plan['columns'], 0, 0))
screen, from_here, keys = b'', 0, plan['keys']
end = time.time() + plan['seconds']
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.05)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        screen += part
    while keys and keys[0][0].encode() in screen[from_here:]:
        seen, typed = keys.pop(0)
        from_here = screen.index(seen.encode(), from_here) + len(seen.encode())
        time.sleep(0.05)
        os.write(terminal, typed.encode())
else:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
json.dump({'code': os.waitstatus_to_exitcode(status), 'screen': screen.decode('utf8', 'replace'), 'left': keys}, sys.stdout)
`;

/** Whether a terminal can be had here. */
export const hasTerminal = spawnSync('python3', ['-c', 'import pty, fcntl, termios']).status === 0;

/** Keys by their names. */
export const key = { enter: '\r', space: ' ', down: '\u001b[B', up: '\u001b[A', escape: '\u001b', interrupt: '\u0003' };

/** What is shown, without the sequences that move and colour. */
export function plainScreen(screen: string): string {
  // eslint-disable-next-line no-control-regex -- they are what this takes out
  return screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}

/** How a session differs from the usual one. */
export interface SessionOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly seconds?: number;
}

/** Runs the program at a terminal. Each key is typed when its text has come up after the one before. */
export function atTerminal(
  words: readonly string[],
  keys: readonly Keystroke[],
  options: SessionOptions,
): Promise<Session> {
  const { PATH = '', HOME = '' } = gitEnvironment();
  const environment = {
    PATH,
    HOME,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    NO_COLOR: '1',
    ...options.environment,
  };
  const plan = {
    words,
    keys,
    folder: options.folder,
    environment,
    columns: options.columns ?? 80,
    seconds: options.seconds ?? 15,
  };
  return new Promise((resolve, reject) => {
    const child = spawn('python3', ['-c', driver], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (errors += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      try {
        const { code, screen, left } = JSON.parse(out) as { code: number; screen: string; left: Keystroke[] };
        if (left.length > 0) throw new Error(`It never said "${left[0]?.[0] ?? ''}":\n${plainScreen(screen)}`);
        resolve({ code, screen: plainScreen(screen) });
      } catch (error) {
        reject(error instanceof SyntaxError ? new Error(errors) : (error as Error));
      }
    });
    child.stdin.end(JSON.stringify(plan));
  });
}
