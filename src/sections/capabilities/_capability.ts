import { frameworkOn } from '../../facts/capabilities.js';
import type { Capability } from '../../facts/capabilities.js';
import type { Inline, Line } from '../../model/view.js';
import type { SectionContext } from '../define.js';
import { absent, words } from '../inline.js';

/** The words that a capability's texts are noted under, where they are not translated. */
function sourceOf(id: string): string {
  return `capability ${id}`;
}

/** The number and title of a capability. */
export function capabilityLine(context: SectionContext, capability: Capability): Line {
  return [words(`${String(capability.number)} `), ...context.text(sourceOf(capability.id), capability.title)];
}

/** A phase with its name in the framework: "2 · Phase 2" would say it twice, so a name that repeats the number stands alone. */
export function phaseLine(context: SectionContext, phase: number | undefined, unassessed: string): Line {
  if (phase === undefined) return [absent(unassessed)];
  const key = String(phase) as '1' | '2' | '3' | '4';
  const name = context.text('framework', frameworkOn(context.snapshot)?.phases[key]);
  const [first] = name;
  const repeats = first?.type === 'quote' && first.text.includes(key);
  return repeats ? name : [words(`${key} · `), ...name];
}

/** The level of a phase as a bar of as many boxes as there are phases: it reads without colour, and a screen reader hears the words beside it. */
export function phaseMark(phase: number): Inline {
  return { type: 'level', value: phase, of: 4 };
}
