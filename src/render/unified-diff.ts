import { visible } from '../base/text.js';
import type { Paint } from './paint.js';

/** A text before and after; undefined where there is none. */
export interface TextChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A line that stays, goes or comes. */
interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

const stepOf = (sign: Step['sign'], line = ''): Step => ({ sign, line });

/** So many lines that stay are shown around those that do not. */
const context = 3;

/** Lines with their line ends, so that one that lacks it or has another differs. */
function linesOf(text: string | undefined): string[] {
  return (text ?? '').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Texts that have more than so many lines apart are shown as one that goes and one that comes. */
const mostSteps = 1000;

type Reach = ReadonlyMap<number, number>;

/** Whether the way to a diagonal comes from above (a line comes) rather than from the left (a line goes). */
function comesFromAbove(reach: Reach, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  return diagonal !== steps && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1);
}

/** How far each diagonal was reached before each step of the shortest way, after Myers; undefined where it is too long. */
function traces(a: readonly string[], b: readonly string[]): Reach[] | undefined {
  const found: Reach[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    found.push(new Map(reach));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const isAbove = comesFromAbove(reach, diagonal, steps);
      let x = isAbove ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return found;
    }
  }
  return undefined;
}

/** Goes the shortest way back from its end. */
function stepsBetween(a: readonly string[], b: readonly string[]): Step[] {
  const found = a.length === 0 || b.length === 0 ? undefined : traces(a, b);
  if (found === undefined) return [...a.map((line) => stepOf('-', line)), ...b.map((line) => stepOf('+', line))];
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (const [step, reach] of [...found.entries()].reverse()) {
    const from = comesFromAbove(reach, x - y, step) ? x - y + 1 : x - y - 1;
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    for (; x > fromX && y > fromY; x -= 1, y -= 1) steps.push(stepOf(' ', a[x - 1]));
    if (step > 0) steps.push(x === fromX ? stepOf('+', b[y - 1]) : stepOf('-', a[x - 1]));
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

/** The parts of the way in which something changes, each with what stays around it. */
function hunksOf(steps: readonly Step[]): (readonly [start: number, end: number])[] {
  const hunks: [number, number][] = [];
  for (const [index, { sign }] of steps.entries()) {
    if (sign === ' ') continue;
    const [start, end] = [Math.max(0, index - context), Math.min(steps.length, index + context + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else hunks.push([start, end]);
  }
  return hunks;
}

const isOld = ({ sign }: Step): boolean => sign !== '+';
const isNew = ({ sign }: Step): boolean => sign !== '-';

/** The head of a hunk: from which line, and how many lines, on both sides. */
function headOf(steps: readonly Step[], [start, end]: readonly [number, number]): string {
  const range = (which: (step: Step) => boolean): string => {
    const before = steps.slice(0, start).filter(which).length;
    const count = steps.slice(start, end).filter(which).length;
    return `${String(count === 0 ? before : before + 1)},${String(count)}`;
  };
  return `@@ -${range(isOld)} +${range(isNew)} @@`;
}

function lineText({ sign, line }: Step, paint: Paint): string {
  const text = sign + visible(line.replace(/\r?\n$/, ''));
  const ended = line.endsWith('\n') ? text : `${text}\n\\ No newline at end of file`;
  if (sign === '+') return paint.good(ended);
  return sign === '-' ? paint.error(ended) : ended;
}

function fileText({ path, before, after }: TextChange, paint: Paint): string {
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const name = (side: string, text: string | undefined): string =>
    text === undefined ? '/dev/null' : `${side}/${visible(path)}`;
  const head = [`--- ${name('a', before)}`, `+++ ${name('b', after)}`].map((line) => paint.strong(line));
  const hunks = hunksOf(steps).flatMap((hunk) => [
    paint.info(headOf(steps, hunk)),
    ...steps.slice(...hunk).map((step) => lineText(step, paint)),
  ]);
  return [...head, ...hunks].map((line) => `${line}\n`).join('');
}

/** The difference between texts, line by line, as `diff -u` and git show it. */
export function unifiedDiff(changes: readonly TextChange[], paint: Paint): string {
  return changes.map((change) => fileText(change, paint)).join('');
}
