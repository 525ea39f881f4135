import { nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type { Examples, MetricSubject, RuleSubject, Subject } from '../model/subject.js';
import type { Metric } from '../metrics/define.js';
import { metrics } from '../metrics/registry.generated.js';
import { parseRules } from '../parse/catalogue.js';
import type { ParseRule } from '../parse/catalogue.js';
import type { Rule } from '../rules/define.js';
import { rules } from '../rules/registry.generated.js';
import { dimensionsOf } from './measure.js';
import { isFixed } from './severity.js';

/** A rule of reading as people read about it, with the examples that its tests prove. */
function describeParseRule({ id, title, why, severity, waysOut }: ParseRule, examples: Examples): RuleSubject {
  const own = Object.hasOwn(examples, id) ? examples[id] : undefined;
  return { what: 'rule', id, title, why, severity, waysOut, isFixed: isFixed(id), clauses: [], ...own };
}

/** A rule of the domain as people read about it, with the examples that its tests prove. */
function describeRule(rule: Rule, examples: Examples): RuleSubject {
  const { id, title, why, severity, profile, clauses, waysOut } = rule;
  const own = Object.hasOwn(examples, id) ? examples[id] : undefined;
  return { what: 'rule', id, title, why, severity, profile, clauses, waysOut, isFixed: isFixed(id), ...own };
}

/** A metric as people read about it. */
function describeMetric(metric: Metric): MetricSubject {
  const { id, title, definition, formula, moves, unit, better, range, clauses, needs, reads } = metric;
  const fields = Object.entries(reads).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`));
  const along = dimensionsOf(metric).map((dimension) => dimension.id);
  const head = { what: 'metric', id, title, definition, formula, moves } as const;
  return { ...head, unit, better, range, clauses, needs, reads: fields, dimensions: along };
}

/** All rules, those of reading first, then all metrics, each by id. */
export function describeAll(examples: Examples): readonly Subject[] {
  const ofDomain = rules.map((rule) => describeRule(rule, examples));
  return [...parseRules.map((rule) => describeParseRule(rule, examples)), ...ofDomain, ...metrics.map(describeMetric)];
}

/**
 * Describes the rule, the metric, or both of an id: "overdue" is a finding about one record and a figure about all.
 *
 * @returns at least one
 * @throws Misuse naming the nearest one where there is none of this id
 */
export function describe(id: string, examples: Examples): readonly Subject[] {
  const all = describeAll(examples);
  const found = all.filter((subject) => subject.id === id);
  if (found.length > 0) return found;
  const near =
    nearest(
      id,
      all.map((subject) => subject.id),
      3,
    )[0] ?? familyMember(id, all);
  const help = near === undefined ? 'REFERENCE.md lists all.' : `Did you mean "${near}"?`;
  throw new Misuse(`there is no rule and no metric "${id}"`, help);
}

/** Any rule or metric of the same name or family: people often remember half of an id. */
function familyMember(id: string, all: readonly Subject[]): string | undefined {
  const name = id.slice(id.indexOf('/') + 1);
  return all.find((subject) => subject.id.endsWith(`/${name}`) || subject.id.startsWith(`${id}/`))?.id;
}
