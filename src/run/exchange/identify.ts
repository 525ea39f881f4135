/* Which record of the register each one of a file is, and which ids new ones get. */
import { foldId, numbered, splitId } from '../../base/id.js';
import { compareText } from '../../base/order.js';
import { visible } from '../../base/text.js';
import type { Incoming } from '../../exchange/incoming.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Dataset } from '../../model/dataset.js';
import { Misuse } from '../../model/errors.js';
import type { KindName } from '../../model/record.js';
import { sortPath } from '../../parse/paths.js';
import { newId, pathOf } from '../new/ids.js';
import type { RecordFile } from '../set.js';
import { titlesOf } from './names.js';
import type { Names } from './names.js';

/** A record with its id, or why it has none. */
export interface Identified {
  readonly incoming: Incoming;
  readonly id: string | undefined;
  /** Its file, where it is there already. */
  readonly file: RecordFile | undefined;
  readonly problem?: { readonly message: string; readonly help: string };
}

/** Against what records are identified. */
export interface Identities {
  readonly dataset: Dataset;
  readonly names: Names;
  readonly files: ReadonlyMap<string, RecordFile>;
  /** Names of files that the folder of a kind has or had on any branch. */
  readonly namesOnBranches: ReadonlyMap<KindName, ReadonlySet<string>>;
}

class Identifying {
  private readonly around: Identities;
  private readonly folded: ReadonlyMap<string, RecordFile>;
  /** By folded id: the first of the import that got it. */
  private readonly given = new Map<string, Incoming>();
  private readonly last = new Map<KindName, string>();

  constructor(around: Identities, all: readonly Incoming[]) {
    this.around = around;
    this.folded = new Map([...around.files].map(([id, file]) => [foldId(id), file]));
    // An id that the file itself gives is not given to another one before.
    for (const { kind, id } of all) if (id !== undefined) this.raise(kind, id);
  }

  private raise(kind: KindName, id: string): void {
    const [now, before] = [splitId(id), splitId(this.last.get(kind) ?? '')];
    if (now !== undefined && now.prefix === shapes[kind].prefix && (before === undefined || now.number > before.number))
      this.last.set(kind, id);
  }

  identify(incoming: Incoming): Identified {
    const found = this.found(incoming);
    if (typeof found !== 'string') return { incoming, id: undefined, file: undefined, problem: found };
    const settled = this.settled(incoming, found);
    const other = this.given.get(foldId(found))?.rows[0];
    if (settled.problem === undefined && other !== undefined) {
      const place = `${visible(other.file.split(/[/\\]/).at(-1) ?? '')}:${String(other.row)}`;
      const problem = { message: `${place} is about "${visible(found)}" too`, help: 'Keep one row for each record.' };
      return { ...settled, problem };
    }
    this.given.set(foldId(found), incoming);
    return settled;
  }

  /** The id that a record has or gets, or why it can have none. */
  private found(incoming: Incoming): string | { readonly message: string; readonly help: string } {
    const { kind, id, number } = incoming;
    if (id !== undefined) return id;
    const titles = titlesOf(kind, incoming.data, '');
    const ids =
      number === undefined
        ? [...new Set(titles.flatMap((title) => this.around.names.titled(kind, title)))]
        : this.around.names.withNumber(kind, number.system, number.number);
    const [only, ...others] = [...ids].sort(compareText);
    if (only !== undefined && others.length === 0) return only;
    if (only !== undefined) {
      const what = number === undefined ? `title "${visible(titles[0] ?? '')}"` : `number "${visible(number.number)}"`;
      return {
        message: `${String(ids.length)} records have the ${what}: ${ids.join(', ')}`,
        help: 'Give the id in the file.',
      };
    }
    return this.fresh(incoming);
  }

  private fresh({ kind, data }: Incoming): string | { readonly message: string; readonly help: string } {
    const { dataset, namesOnBranches } = this.around;
    try {
      const next = newId(dataset, kind, data, namesOnBranches.get(kind) ?? new Set());
      const { prefix } = shapes[kind];
      if (prefix === undefined) return next;
      const [own, before] = [splitId(next)?.number ?? 1, splitId(this.last.get(kind) ?? '')?.number ?? 0];
      const id = numbered(prefix, Math.max(own, before + 1));
      this.last.set(kind, id);
      return id;
    } catch (error) {
      if (error instanceof Misuse)
        return { message: error.message, help: 'Give the id in the file, in a column "id".' };
      throw error;
    }
  }

  /** Whether a record of the id is there, or can be. */
  private settled(incoming: Incoming, id: string): Identified {
    const { kind } = incoming;
    const file = this.folded.get(foldId(id));
    if (file !== undefined && file.kind === kind && file.id === id) return { incoming, id, file };
    if (file !== undefined) {
      const message = `the id "${visible(id)}" is taken by ${visible(file.path)}`;
      return {
        incoming,
        id,
        file: undefined,
        problem: { message, help: 'Ids are unique in the whole register, whatever the kind and letter case.' },
      };
    }
    if (shapes[kind].idShape !== 'period/record' && /[/\\]/.test(id)) {
      const message = `"${visible(id)}" cannot be an id`;
      const help = 'An id is made of letters without accents, digits, ".", "_" and "-".';
      return { incoming, id, file: undefined, problem: { message, help } };
    }
    const sorted = sortPath(pathOf(kind, id));
    if (sorted.sort === 'record' && sorted.kind === kind && sorted.id === id) return { incoming, id, file: undefined };
    const { message, help } =
      sorted.sort === 'misplaced'
        ? sorted.statement
        : { message: `"${visible(id)}" cannot be the id of a record`, help: 'Give it another one.' };
    return { incoming, id, file: undefined, problem: { message, help } };
  }
}

/**
 * Finds out which record each one is: by the id that it gives, else by its number in another system, else by its title. What is not
 * there yet gets the next number of its kind, or words of its title.
 */
export function identify(all: readonly Incoming[], around: Identities): readonly Identified[] {
  const identifying = new Identifying(around, all);
  return all.map((incoming) => identifying.identify(incoming));
}
