import { compareNatural } from '../base/order.js';

/** Who leads to whom, by id. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Frame {
  readonly id: string;
  next: number;
}

/** Tarjan's search for groups in which everything leads to everything, with a stack of its own: chains may be long. */
class GroupSearch {
  readonly groups: string[][] = [];
  private readonly index = new Map<string, number>();
  private readonly low = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly isOpen = new Set<string>();
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  run(): string[][] {
    for (const id of this.graph.keys()) if (!this.index.has(id)) this.from(id);
    return this.groups;
  }

  private enter(id: string): Frame {
    this.index.set(id, this.index.size);
    this.low.set(id, this.index.size - 1);
    this.open.push(id);
    this.isOpen.add(id);
    return { id, next: 0 };
  }

  private lower(id: string, value: number | undefined): void {
    this.low.set(id, Math.min(this.low.get(id) ?? 0, value ?? 0));
  }

  private from(start: string): void {
    const frames = [this.enter(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const to = (this.graph.get(frame.id) ?? [])[frame.next];
      frame.next += 1;
      if (to === undefined) {
        frames.pop();
        this.leave(frame.id, frames.at(-1)?.id);
      } else if (!this.index.has(to)) frames.push(this.enter(to));
      else if (this.isOpen.has(to)) this.lower(frame.id, this.index.get(to));
    }
  }

  private leave(id: string, parent: string | undefined): void {
    if (parent !== undefined) this.lower(parent, this.low.get(id));
    if (this.low.get(id) !== this.index.get(id)) return;
    const group = this.open.splice(this.open.lastIndexOf(id));
    for (const member of group) this.isOpen.delete(member);
    this.groups.push(group);
  }
}

/** The shortest way from an id back to itself inside a group. */
function shortestWay(graph: Graph, start: string, group: ReadonlySet<string>): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const to of graph.get(id) ?? []) {
      if (to === start) return wayBack(cameFrom, id, start);
      if (!group.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      queue.push(to);
    }
  }
  return [start];
}

function wayBack(cameFrom: ReadonlyMap<string, string>, last: string, start: string): string[] {
  const way: string[] = [];
  for (let id: string | undefined = last; id !== undefined && id !== start; id = cameFrom.get(id)) way.push(id);
  return [start, ...way.reverse()];
}

/**
 * Finds what leads back to itself.
 *
 * @returns one way round for each group of ids that lead to each other, beginning with the first id of the group in natural
 *   order; the last one leads to the first one. Time and memory grow with the size of the graph; there is no recursion.
 */
export function cyclesIn(graph: Graph): string[][] {
  const cycles: string[][] = [];
  for (const group of new GroupSearch(graph).run()) {
    const start = [...group].sort(compareNatural)[0] ?? '';
    if (group.length === 1 && !(graph.get(start) ?? []).includes(start)) continue;
    cycles.push(shortestWay(graph, start, new Set(group)));
  }
  return cycles.sort((a, b) => compareNatural(a[0] ?? '', b[0] ?? ''));
}
