import type { Day } from '../base/day.js';
import type { Amount } from './measure.js';
import type { Named } from './query.js';

/** Something that has a day: due, expiring, planned. */
export interface Dated {
  /** Its day, or null where none is set. */
  readonly on: Day | null;
  /** Days from the as-of day to it: negative when it lies before; null without a day. */
  readonly days: number | null;
  /** What it is: `action`, `milestone`, `follow-up` … */
  readonly what: string;
  /** The record, or item of one, that it belongs to. */
  readonly id: string;
  readonly title: string;
  /** The organisation that answers for it, or null. */
  readonly who: Named | null;
}

/** Why something asks for a decision. */
export type DecisionReason = 'asked' | 'red-twice' | 'materialised' | 'gap-without-action';

/** Something that asks for a decision. */
export interface DecisionNeeded extends Named {
  readonly title: string;
  readonly reason: DecisionReason;
  /** What is asked, or the reason in words. */
  readonly text: string;
  readonly who: Named | null;
}

/** What one organisation has overdue, the longest first. */
export interface OverdueOf {
  readonly who: Named | null;
  readonly entries: readonly Dated[];
}

/** Updates that one organisation owes for the last period and that did not come. */
export interface NotReported {
  readonly who: Named | null;
  readonly owed: number;
  readonly missing: readonly Named[];
}

/** How a seat stands that needs care. */
export type SeatState = 'vacant' | 'holder-leaves' | 'seat-ends' | 'role-ends';

/** A seat that is vacant, or soon will be. */
export interface SeatAtRisk {
  readonly id: string;
  readonly title: string;
  readonly body: Named;
  readonly who: Named | null;
  readonly state: SeatState;
  /** The day since which it is vacant, or its last day; null where that is not known. */
  readonly on: Day | null;
  readonly days: number | null;
}

/** The support at one stage. */
export interface SupportAtStage {
  readonly status: string;
  readonly count: number;
  readonly required: readonly Amount[];
  readonly secured: readonly Amount[];
}

/** A record that relies on another, which has changed since somebody affirmed that. */
export interface SuspectLink extends Named {
  readonly relies_on: Named;
  /** The day on which it was affirmed. */
  readonly affirmed_on: Day;
}

/** The parts of a status. */
export const statusParts = [
  'decisions_needed',
  'overdue',
  'due',
  'not_reported',
  'seats',
  'decisions',
  'support',
  'suspect_links',
] as const;

export type StatusPart = (typeof statusParts)[number];

/** What a secretariat wants to know in the morning, for an audience on a day. */
export interface StatusView {
  readonly register: string;
  readonly period: { readonly id: string; readonly from: Day; readonly to: Day; readonly updateDeadline: Day };
  /** How many updates are owed for the period, and came. */
  readonly updates: { readonly owed: number; readonly received: number };
  /** The last day that counts as coming up. */
  readonly until: Day;
  /** Parts about which nothing can be said: the register does not keep them, or the audience may not see them. */
  readonly silent: readonly StatusPart[];
  readonly decisionsNeeded: readonly DecisionNeeded[];
  readonly overdue: readonly OverdueOf[];
  readonly due: readonly Dated[];
  readonly notReported: readonly NotReported[];
  readonly seats: readonly SeatAtRisk[];
  readonly decisions: readonly Dated[];
  readonly support: { readonly stages: readonly SupportAtStage[]; readonly attention: readonly Dated[] };
  readonly suspectLinks: readonly SuspectLink[];
}
