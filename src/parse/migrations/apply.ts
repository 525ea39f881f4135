import type { KindName } from '../../model/record.js';
import { compose } from '../compose.js';
import { readFast } from '../fast.js';
import { isValid } from '../schema-check.js';
import { contentOf } from '../values.js';
import { presentVersion } from './define.js';
import type { Content, Migration } from './define.js';

/** The steps from a version to another; undefined where one of them is missing. */
export function stepsFrom(
  version: number,
  migrations: readonly Migration[],
  to: number = presentVersion,
): readonly Migration[] | undefined {
  const steps: Migration[] = [];
  for (let next = version; next < to; next += 1) {
    const step = migrations.find(({ from }) => from === next);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return version > to ? undefined : steps;
}

/** What a text holds, whatever its schema says; undefined where it cannot be read. */
function contentOfText(text: string): Content | undefined {
  const fast = readFast(text);
  if (fast !== undefined) return fast;
  const composed = compose(text);
  if (!composed.ok) return undefined;
  const content = contentOf(composed.value);
  return content.isSure && content.problems.length === 0 ? content.data : undefined;
}

/** The version of the data model that settings name; undefined where they cannot be read. */
export function versionOf(settings: string): number | undefined {
  const version = contentOfText(settings)?.['schema_version'];
  return typeof version === 'number' && Number.isInteger(version) ? version : undefined;
}

/**
 * Reads settings or a record of an older version as one of today.
 *
 * @returns undefined where the text cannot be read, or what comes out does not fit today's schema
 */
export function readMigrated(
  text: string,
  kind: KindName | 'settings',
  id: string,
  steps: readonly Migration[],
): Content | undefined {
  const content = contentOfText(text);
  return content === undefined ? undefined : migrated(content, kind, id, steps);
}

/** Brings settings or a record to today's shape. @returns undefined where what comes out does not fit today's schema */
export function migrated(
  content: Content,
  kind: KindName | 'settings',
  id: string,
  steps: readonly Migration[],
): Content | undefined {
  const moved = steps.reduce<Content>((data, step) => moveOf(step, kind, data, id), content);
  const whole = kind === 'settings' ? { ...moved, schema_version: presentVersion } : moved;
  return isValid(kind, whole) ? whole : undefined;
}

function moveOf(step: Migration, kind: KindName | 'settings', data: Content, id: string): Content {
  if (kind === 'settings') return step.settings?.(data) ?? data;
  return step.records?.[kind]?.(data, id) ?? data;
}
