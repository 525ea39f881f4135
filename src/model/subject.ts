import type { Severity } from './finding.js';

/** Files of a register that show something: path → text. */
export interface Example {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A message of a rule: a case that provokes it, and exactly what is printed then. */
export interface MessageSample {
  readonly messageId: string;
  /** The case, in a few words. */
  readonly title: string;
  readonly text: string;
}

/** A rule, as people read about it. */
export interface RuleSubject {
  readonly what: 'rule';
  /** `family/name`. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  /** The lowest profile under which it runs; absent for what always runs. */
  readonly profile?: string;
  /** The clauses of the founding text that it serves. */
  readonly clauses: readonly string[];
  readonly waysOut: readonly string[];
  /** Whether it can be neither waived nor lowered. */
  readonly isFixed: boolean;
  readonly wrong?: Example;
  readonly right?: Example;
  /** Each message that it has. */
  readonly messages?: readonly MessageSample[];
}

/** A metric, as people read about it. */
export interface MetricSubject {
  readonly what: 'metric';
  /** `family/name`. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly formula: string;
  /** What people would have to do for it to move. */
  readonly moves: string;
  readonly unit: string;
  readonly better: 'up' | 'down' | 'neither';
  readonly range: readonly [least: number | null, most: number | null];
  readonly clauses: readonly string[];
  /** Kinds without which there is no figure. */
  readonly needs: readonly string[];
  /** `kind.field` of everything that it reads. */
  readonly reads: readonly string[];
  /** The dimensions along which it can be grouped. */
  readonly dimensions: readonly string[];
}

/** What `explain` explains. */
export type Subject = RuleSubject | MetricSubject;

/** What shows a rule at work. */
export type RuleExamples = Pick<RuleSubject, 'right' | 'wrong' | 'messages'>;

/** A right and a wrong example for each rule, with what each of its messages says, by its id. */
export type Examples = Readonly<Record<string, RuleExamples>>;
