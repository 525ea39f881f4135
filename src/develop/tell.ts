import { performance } from 'node:perf_hooks';

/**
 * Runs a step and prints its name with the time it took.
 *
 * @returns what the step returns
 */
export async function timed<T>(name: string, step: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  tell(`${name} (${seconds(performance.now() - start)})`);
  return result;
}

/** Writes a duration in milliseconds as seconds with one decimal. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Prints a line for the developer. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints why a development script stopped, and lets it end with exit code 1. */
export function tellFailure(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
