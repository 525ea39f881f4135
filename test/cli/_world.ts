import { main } from '../../src/cli/main.js';
import type { World } from '../../src/cli/world.js';

/** What a run in the same process left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the world of a run differs from a quiet one. */
export interface WorldOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Ends a command that would go on for ever; it is ended at once unless given. */
  readonly end?: AbortSignal;
  /** The present instant; noon of 23 November 2026 (UTC) unless given. */
  readonly now?: number;
}

/** The words of a line as a shell would part them: what stands between quotes is one. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

/** Runs the program in this process, in a world made for it. */
export async function run(line: readonly string[], options: WorldOptions = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): World['stdout'] => ({
    write: (text) => {
      written[name] += text;
    },
    drained: () => Promise.resolve(),
    isTerminal: options.isTerminal ?? false,
    columns: options.columns,
  });
  const code = await main(line, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    canAsk: false,
    environment: options.environment ?? {},
    now: options.now ?? Date.UTC(2026, 10, 23, 12),
    untilEnded: () => options.end ?? AbortSignal.abort(),
  });
  return { code, ...written };
}
