import type { Day } from '../base/day.js';
import type { Audience } from './audience.js';
import type { Amount, MeasureState } from './measure.js';

/** A figure as it was published. */
export interface ClosedFigure {
  readonly id: string;
  readonly state: MeasureState;
  readonly value: number | null;
  readonly values: readonly Amount[];
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A report that was published, and the bytes that it had. */
export interface ClosedFile {
  readonly name: string;
  readonly report: string;
  readonly audience: Audience;
  readonly language: string;
  readonly format: 'md' | 'html';
  readonly sha256: string;
}

/** What proves a closed period: `periods/2026-Q3.manifest.json`. */
export interface Manifest {
  readonly manifest_version: 1;
  readonly period: string;
  readonly closed_on: Day;
  /** The last day of the period, for which the figures hold. */
  readonly as_of: Day;
  /** The commit whose content is closed: the parent of the one that closes. */
  readonly commit: string;
  readonly tool: { readonly name: string; readonly version: string; readonly schema_version: number };
  /** Path → sha256 of its bytes as git stores them; without people, the period and this file. */
  readonly records: Readonly<Record<string, string>>;
  /** Ids of the records whose update had not come when the period was closed all the same. */
  readonly missing_updates: readonly string[];
  readonly figures: Readonly<Record<string, readonly ClosedFigure[]>>;
  /** Id → a checksum of what it says of itself. */
  readonly definitions: {
    readonly rules: Readonly<Record<string, string>>;
    readonly metrics: Readonly<Record<string, string>>;
  };
  readonly files: readonly ClosedFile[];
}
