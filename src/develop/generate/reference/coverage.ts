import { metrics } from '../../../metrics/registry.generated.js';
import { rules } from '../../../rules/registry.generated.js';
import { clauses } from '../../coverage/clauses.js';
import type { Clause, Need } from '../../coverage/define.js';
import { anchor, code, plainText, table } from './markdown.js';

/** A rule, linked to its part of the reference. */
function linkedRule(id: string): string {
  return `[${code(id)}](#${id.replace('/', '-')})`;
}

/** A metric, linked to its part of the reference; a rule may have the same id. */
function linkedMetric(id: string): string {
  return `[${code(id)}](#metric-${id.replace('/', '-')})`;
}

/** What answers a need, or why nothing does. */
function answer({ by, why }: Need, show: (id: string) => string): string {
  const ids = by.map(show).join(', ');
  if (why === undefined) return ids;
  const reason = plainText(why).replaceAll('\\`', '`');
  return ids === '' ? `— ${reason}` : `${ids} (${reason})`;
}

function rows(column: string, needs: readonly Need[], show: (id: string) => string): string[][] {
  return needs.map((need) => [column, need.what === '—' ? '—' : plainText(need.what), answer(need, show)]);
}

/** What serves the clause besides what its cells ask for. */
function besides(
  clause: Clause,
  needs: readonly Need[],
  all: readonly { readonly id: string; readonly clauses: readonly string[] }[],
  show: (id: string) => string,
): string {
  const named = new Set(needs.flatMap(({ by }) => by));
  const others = all.filter(({ id, clauses: served }) => served.includes(clause.id) && !named.has(id));
  return others.map(({ id }) => show(id)).join(', ');
}

function clausePart(clause: Clause): string {
  const checked = besides(clause, clause.check, rules, linkedRule);
  const measured = besides(clause, clause.measure, metrics, linkedMetric);
  const cells = [
    ...rows('Record', clause.record, code),
    ...rows('Check', clause.check, linkedRule),
    ...(checked === '' ? [] : [['Check', 'besides', checked]]),
    ...rows('Measure', clause.measure, linkedMetric),
    ...(measured === '' ? [] : [['Measure', 'besides', measured]]),
    ...rows('Report', clause.report, code),
  ];
  return [
    `${anchor(`clause-${clause.id}`)}\n\n### ${clause.id}`,
    `“${plainText(clause.text)}”`,
    table(['', 'What it asks for', 'What answers it'], cells),
  ].join('\n\n');
}

/** The founding text clause by clause: what the product records, checks, measures and reports for each. */
export function coveragePart(): string {
  return [
    `${anchor('coverage')}\n\n## Coverage of the founding text`,
    'The definition and reasons of the capability “Leadership” of the Model National Response, clause by clause: what a secretariat must record, check, measure and report, and which fields, rules, metrics and sections of reports answer it. Where nothing does, it says why.',
    ...clauses.map(clausePart),
  ].join('\n\n');
}
