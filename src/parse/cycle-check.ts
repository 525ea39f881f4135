import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Finding } from '../model/finding.js';
import { at } from '../model/finding.js';
import type { AnyRecord, KindName } from '../model/record.js';
import { cyclesIn } from './cycles.js';
import type { Surroundings } from './known.js';
import { findingAt } from './problem.js';
import { splitReference } from './references.js';

/** Properties by which records stand in an order: what leads back to itself makes the order meaningless. */
const ordering = ['parent', 'successor', 'supersedes', 'depends_on'] as const;

const meaning: Readonly<Record<string, string>> = {
  parent: 'what stands above a record cannot stand below it',
  successor: 'what follows a record cannot come before it',
  supersedes: 'what a record replaces cannot replace it',
  depends_on: 'what must come first cannot wait for what comes after',
};

/** How many steps of a long circle are printed. */
const mostShown = 8;

interface Edge {
  readonly to: string;
  readonly at: readonly (string | number)[];
}

function leadsToKind(shape: Shape | undefined, kind: string): boolean {
  return (shape?.ref ?? shape?.items?.ref ?? []).includes(kind);
}

/** The references of a record by one property, with their places. */
function edgesOf(record: AnyRecord, property: string): Edge[] {
  const value: unknown = new Map<string, unknown>(Object.entries(record.data)).get(property);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry, index) =>
    typeof entry === 'string'
      ? [{ to: splitReference(entry).id, at: Array.isArray(value) ? [property, index] : [property] }]
      : [],
  );
}

function shown(cycle: readonly string[]): string {
  const way = [...cycle, cycle[0] ?? ''];
  if (way.length <= mostShown) return way.join(' → ');
  return [...way.slice(0, mostShown - 2), `… (${way.length - mostShown + 1} more)`, way.at(-1)].join(' → ');
}

/** The finding about one way round, at the reference with which it begins. */
function cycleFinding(
  cycle: readonly string[],
  property: string,
  byId: ReadonlyMap<string, AnyRecord>,
  { locate }: Surroundings,
): Finding[] {
  const places = cycle.flatMap((id, index) => {
    const record = byId.get(id);
    const to = cycle[(index + 1) % cycle.length];
    const edge = record === undefined ? undefined : edgesOf(record, property).find((candidate) => candidate.to === to);
    return record === undefined || edge === undefined ? [] : [{ record, edge }];
  });
  const [first, ...others] = places.slice(0, mostShown);
  if (first === undefined) return [];
  const { pointer, ...place } = locate(at(first.record, ...first.edge.at));
  const statement = {
    rule: 'reference/cycle',
    messageId: property.replaceAll('_', '-'),
    message: `"${property}" leads back to where it began: ${shown(cycle)}`,
    help: `Remove one of these references: ${meaning[property] ?? 'the order has no beginning'}.`,
    label: 'leads back here',
  };
  const related = others.map(({ record, edge }) => ({
    ...locate(at(record, ...edge.at)),
    message: `then to ${edge.to}`,
  }));
  return [findingAt({ path: first.record.path, record: first.record.id }, place, statement, { pointer, related })];
}

function cyclesOf(kind: KindName, property: string, around: Surroundings): Finding[] {
  const records = around.records.filter((record) => record.kind === kind);
  const byId = new Map(records.map((record) => [record.id, record]));
  const graph = new Map(
    records.map((record) => [
      record.id,
      edgesOf(record, property)
        .map(({ to }) => to)
        .filter((to) => byId.has(to)),
    ]),
  );
  return cyclesIn(graph).flatMap((cycle) => cycleFinding(cycle, property, byId, around));
}

/** Finds references that lead back to where they began, each way round once. */
export function cycleFindings(around: Surroundings): Finding[] {
  return (Object.keys(shapes) as (keyof typeof shapes)[]).flatMap((kind) => {
    if (kind === 'settings' || kind === 'framework' || kind === 'language' || kind === 'mapping') return [];
    const properties = ordering.filter((name) => leadsToKind(shapes[kind].properties?.[name], kind));
    return properties.flatMap((property) => cyclesOf(kind, property, around));
  });
}
