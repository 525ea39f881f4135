import type { KindName, RecordData } from '../model/record.js';
import type { Text } from '../model/text.js';

/** A legal change of status, and what must accompany it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly requires: readonly ('reason' | 'decision' | 'evidence' | 'verification')[];
}

/** What a kind is, beyond what its schema says. Folder, prefix, audience and title come from the schema. */
export interface KindDeclaration<K extends KindName = KindName> {
  readonly name: K;
  /** What readers call the record. */
  readonly heading: (data: RecordData[K], id: string) => Text;
  /** The organisation that answers for the record, by id. */
  readonly owner?: (data: RecordData[K]) => string | undefined;
  /** Statuses in which the record still asks for work. */
  readonly live?: readonly string[];
  /** Legal changes of status (data-model §4). */
  readonly moves?: readonly Move[];
}

/** Declares a kind; each file under `kinds/` exports one by default. */
export function defineKind<K extends KindName>(declaration: KindDeclaration<K>): KindDeclaration<K> {
  return declaration;
}

/** Shorthand for moves: `moves('open', ['kept', 'lapsed'], 'reason')`. */
export function moves(
  from: string | readonly string[],
  to: string | readonly string[],
  ...requires: Move['requires'][number][]
): Move[] {
  const starts = typeof from === 'string' ? [from] : from;
  const ends = typeof to === 'string' ? [to] : to;
  return starts.flatMap((start) =>
    ends.filter((end) => end !== start).map((end) => ({ from: start, to: end, requires })),
  );
}
