import { sortBy } from '../base/order.js';
import type { RegisterRecord } from '../model/record.js';
import type { Framework } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { statusOn } from './status.js';

export type Assessment = RegisterRecord<'assessment'>;
export type Capability = Framework['capabilities'][number];

/** The assessments that count on the as-of day, oldest first: dated on or before it and endorsed (or superseded since). */
export function assessmentsOn(snapshot: Snapshot): readonly Assessment[] {
  const counted = snapshot.dataset.of('assessment').filter((assessment) => {
    const status = statusOn(assessment, snapshot.asOf);
    return assessment.data.date <= snapshot.asOf && (status === 'endorsed' || status === 'superseded');
  });
  return sortBy(
    counted,
    ({ data }) => data.date,
    ({ id }) => id,
  );
}

/** The assessment that holds on the as-of day: the last one dated on or before it that was endorsed. */
export function assessmentOn(snapshot: Snapshot): Assessment | undefined {
  return assessmentsOn(snapshot).at(-1);
}

/** The assessment before the one that holds on the as-of day. */
export function assessmentBefore(snapshot: Snapshot): Assessment | undefined {
  return assessmentsOn(snapshot).at(-2);
}

/** The framework in use on the as-of day: that of the assessment that holds, else that of the settings. */
export function frameworkOn(snapshot: Snapshot): Framework | undefined {
  const { frameworks, settings } = snapshot.dataset;
  const id = assessmentOn(snapshot)?.data.framework ?? settings.framework;
  return id === undefined ? undefined : frameworks.get(id);
}

/** What a capability is, in the framework in use, else in any. */
export function capabilityOf(snapshot: Snapshot, id: string): Capability | undefined {
  const own = frameworkOn(snapshot)?.capabilities.find((capability) => capability.id === id);
  if (own !== undefined) return own;
  for (const framework of snapshot.dataset.frameworks.values()) {
    const found = framework.capabilities.find((capability) => capability.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The phase, 1 to 4, that an assessment gives a capability; undefined where it was not assessed. */
export function phaseIn(assessment: Assessment | undefined, capability: string): number | undefined {
  const phase = assessment?.data.capabilities.find((entry) => entry.capability === capability)?.phase;
  return typeof phase === 'number' ? phase : undefined;
}

/** The phase of a capability on the as-of day; undefined where it was not assessed. */
export function phaseOn(snapshot: Snapshot, capability: string): number | undefined {
  return phaseIn(assessmentOn(snapshot), capability);
}

/** How a capability moved between two assessments. */
export interface Movement {
  readonly capability: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** False where the two editions of the framework do not map the capability one to one. */
  readonly comparable: boolean;
}

/** The capability of the earlier framework that equals this one: itself in the same edition, else the only one mapped. */
function counterpart(capability: Capability, after: Framework, before: string): string | undefined {
  if (after.id === before) return capability.id;
  const mapped = capability.same_as?.[before] ?? [];
  // A capability into which several were merged is none of them.
  return mapped.length === 1 ? mapped[0] : undefined;
}

/**
 * How each capability of the framework in use moved since the assessment before. Empty where there are not two
 * assessments, or the framework of the later one is not known.
 */
export function movements(snapshot: Snapshot): readonly Movement[] {
  const [after, before] = [assessmentOn(snapshot), assessmentBefore(snapshot)];
  const framework = after === undefined ? undefined : snapshot.dataset.frameworks.get(after.data.framework);
  if (after === undefined || before === undefined || framework === undefined) return [];
  return framework.capabilities.map((capability) => {
    const earlier = counterpart(capability, framework, before.data.framework);
    return {
      capability: capability.id,
      before: earlier === undefined ? undefined : phaseIn(before, earlier),
      after: phaseIn(after, capability.id),
      comparable: earlier !== undefined,
    };
  });
}

/** A capability that another one needs first. */
export interface Prerequisite {
  readonly capability: string;
  readonly required: string;
  /** The phase of the capability required; undefined where it was not assessed. */
  readonly phase: number | undefined;
  /** Whether it reaches the framework's phase for prerequisites; undefined where it was not assessed. */
  readonly met: boolean | undefined;
}

/** What the assessed capabilities need first, and whether it is there on the as-of day. */
export function prerequisites(snapshot: Snapshot): readonly Prerequisite[] {
  const framework = frameworkOn(snapshot);
  if (framework === undefined) return [];
  const threshold = framework.prerequisite_phase ?? 2;
  return framework.capabilities
    .filter((capability) => phaseOn(snapshot, capability.id) !== undefined)
    .flatMap((capability) =>
      (capability.requires ?? []).map((required) => {
        const phase = phaseOn(snapshot, required);
        return {
          capability: capability.id,
          required,
          phase,
          met: phase === undefined ? undefined : phase >= threshold,
        };
      }),
    );
}

/** The prerequisites of assessed capabilities that are below the framework's phase for prerequisites on the as-of day. */
export function unmetPrerequisites(snapshot: Snapshot): readonly Prerequisite[] {
  return prerequisites(snapshot).filter(({ met }) => met === false);
}
