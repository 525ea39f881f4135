/* Mends what can be mended without asking: slips of the pen, never what a record claims. */
import { parsePointer } from '../base/pointer.js';
import { visible } from '../base/text.js';
import { edit, readData } from '../edit/apply.js';
import { valueAt } from '../edit/data.js';
import type { Edit, Path } from '../edit/edit.js';
import { withoutTrailingBlanks } from '../edit/format.js';
import { shapeBelow } from '../kinds/shape-at.js';
import { shapes } from '../kinds/shape.generated.js';
import type { KindShape, Shape } from '../kinds/shape.js';
import type { Finding } from '../model/finding.js';
import type { SourceTree } from '../model/source.js';
import type { Plain } from '../parse/values.js';
import type { ChangePlan } from './change-plan.js';
import { recordFiles } from './set.js';

/** One thing that was mended. */
export interface Repair {
  readonly path: string;
  /** What was done, for people. */
  readonly what: string;
}

/** Keys that say who may read, where the work stands, or what something is called: never touched, however slight the slip. */
const protectedKeys: ReadonlySet<string> = new Set(['visibility', 'status', 'id', 'history', 'formerly']);

function isMoney({ properties = {} }: Shape): boolean {
  return Object.hasOwn(properties, 'amount') || Object.hasOwn(properties, 'currency');
}

/** Whether a field holds, anywhere below it, what a repair must not touch: references, money, days of fact. */
function isProtected(name: string, shape: Shape): boolean {
  if (protectedKeys.has(name) || shape.ref !== undefined || shape.format === 'day' || shape.format === 'decimal')
    return true;
  if (isMoney(shape)) return true;
  const below = Object.entries(shape.properties ?? {});
  return (
    below.some(([key, inner]) => isProtected(key, inner)) ||
    [shape.items, shape.entries].some((inner) => inner !== undefined && isProtected('', inner))
  );
}

/** The keys and indices that a JSON pointer leads through, as the data have them. */
function pathOf(pointer: string): Path {
  return parsePointer(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Whether something on the way to a place is protected as a whole: an amount with its currency, a history. */
function isWithinProtected(shape: Shape, at: Path): boolean {
  return at.slice(0, -1).some((name, index) => {
    const around = shapeBelow(shape, at.slice(0, index + 1));
    return protectedKeys.has(String(name)) || (around !== undefined && isMoney(around));
  });
}

/** The renaming of a key that has one near candidate, where the field is not protected. */
function renaming(shape: KindShape, at: Path, to: string): Edit | undefined {
  const target = shapeBelow(shape, [...at.slice(0, -1), to]);
  return target === undefined || isProtected(to, target) ? undefined : { kind: 'rename', at, to };
}

/** A near value, in a field whose schema says that a slip may be mended; or a day or deadline in another form. */
function revaluing(shape: KindShape, { rule }: Finding, at: Path, value: string): Edit | undefined {
  const target = shapeBelow(shape, at);
  if (target === undefined) return undefined;
  const isForm = rule === 'schema/format' && target.format === 'deadline';
  return isForm || target.fix === 'safe' ? { kind: 'set', at, value } : undefined;
}

const rulesOfValues: ReadonlySet<string> = new Set(['schema/value', 'schema/format']);

/** The repair of what a finding is about, where there is exactly one and it is safe. */
function repairOf(shape: KindShape, finding: Finding): Edit | undefined {
  const [only, ...others] = finding.suggestions;
  if (only === undefined || others.length > 0) return undefined;
  const at = pathOf(finding.pointer);
  if (isWithinProtected(shape, at)) return undefined;
  if (finding.rule === 'schema/unknown-key') return renaming(shape, at, only);
  return rulesOfValues.has(finding.rule) ? revaluing(shape, finding, at, only) : undefined;
}

function wordsOf(change: Edit, text: string): string {
  const name = visible(String(change.at.at(-1) ?? ''));
  if (change.kind === 'rename') return `the key "${name}" is now "${visible(change.to)}"`;
  const data = readData(text);
  const before = data.ok ? valueAt({ ...data.value }, change.at) : undefined;
  const shown = (value: Plain | undefined): string =>
    typeof value === 'object' || value === undefined ? '…' : visible(value.toString());
  return `"${name}" is now "${shown(change.kind === 'set' ? change.value : '')}" in place of "${shown(before)}"`;
}

/** Mends the findings of one file, one by one: what cannot be mended leaves the rest mended. */
function repairFile(plan: ChangePlan, path: string, shape: KindShape, findings: readonly Finding[]): Repair[] {
  const done: Repair[] = [];
  for (const finding of findings) {
    const change = repairOf(shape, finding);
    const text = plan.text(path);
    if (change === undefined || text === undefined) continue;
    const result = edit(text, [change]);
    if (!result.ok) continue;
    done.push({ path, what: wordsOf(change, text) });
    plan.replace(path, result.value);
  }
  return done;
}

/**
 * Plans the repairs that need no asking: a key or value with one near candidate where that cannot change what the record claims, a
 * deadline in another form, blanks at the ends of lines. Visibility, status, ids, references, people, money and days of fact are
 * never touched; every other byte stays.
 *
 * @param findings of the whole register
 */
export function planRepairs(plan: ChangePlan, tree: SourceTree, findings: readonly Finding[]): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const { path, kind } of recordFiles(tree).values()) {
    // What stands in the record of a person is never mended by a guess.
    if (kind === 'person' || !isReadable(plan, path)) continue;
    const own = findings.filter((finding) => finding.path === path);
    repairs.push(...repairFile(plan, path, shapes[kind], own));
    const text = plan.text(path) ?? '';
    const stripped = withoutTrailingBlanks(text);
    if (stripped === text) continue;
    plan.replace(path, stripped);
    repairs.push({ path, what: 'blanks at the ends of lines are gone' });
  }
  return repairs;
}

/** Whether a file can be changed at all: one that is no text is a finding, and no fault of the repair. */
function isReadable(plan: ChangePlan, path: string): boolean {
  try {
    return plan.text(path) !== undefined;
  } catch {
    return false;
  }
}
