/* What an import would do to the register: record by record, planned and checked before anything is written. */
import { pointer, parentPointer } from '../../base/pointer.js';
import { visible } from '../../base/text.js';
import { readData } from '../../edit/apply.js';
import { intended, valueAt } from '../../edit/data.js';
import { editsBetween } from '../../edit/difference.js';
import { orderOf } from '../../edit/key-order.js';
import { writeDocument } from '../../edit/write-value.js';
import type { Incoming } from '../../exchange/incoming.js';
import type { CellPlace, RowProblem } from '../../exchange/table.js';
import { kinds } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Audience } from '../../model/audience.js';
import { restrictedItem } from '../../model/dataset.js';
import type { Dataset } from '../../model/dataset.js';
import { Misuse } from '../../model/errors.js';
import type { AnyRecord, KindName } from '../../model/record.js';
import { readDocument } from '../../parse/document.js';
import { isSame } from '../../parse/plain.js';
import { project } from '../../parse/project.js';
import { leadsToRecord, referencesIn, splitReference } from '../../parse/references.js';
import { expectedWords } from '../../parse/words.js';
import type { Plain } from '../../parse/values.js';
import type { ChangePlan } from '../change-plan.js';
import { pathOf } from '../new/ids.js';
import type { RecordFile } from '../set.js';
import { identify } from './identify.js';
import type { Identified } from './identify.js';
import { inOrder, mergedRecord } from './merge.js';
import type { Conflict } from './merge.js';
import { Names, titlesOf } from './names.js';

type Data = { readonly [key: string]: Plain };

/** What becomes of a record. */
export interface RecordOutcome {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  readonly kind: KindName;
  readonly id: string | null;
  readonly title: string;
  /** The rows that tell of it. */
  readonly rows: readonly CellPlace[];
  /** The fields that it gets or that change. */
  readonly fields: readonly string[];
  /** Why it is refused. */
  readonly problems: readonly RowProblem[];
}

/** Into what an import goes. */
export interface ImportTarget {
  readonly plan: ChangePlan;
  readonly dataset: Dataset;
  readonly files: ReadonlyMap<string, RecordFile>;
  readonly namesOnBranches: ReadonlyMap<KindName, ReadonlySet<string>>;
  /** The line by which editors know the schema of a new file; none where there are no schemas beside the records. */
  readonly schemaLine: (path: string, kind: KindName) => string | undefined;
  /** Whether references that lead nowhere are written as they stand. */
  readonly isForced: boolean;
}

const noPlace: CellPlace = { file: '', row: 0 };

/** The place in the file of a value in the record, or of the nearest value around it. */
function placeAt({ places, rows }: Incoming, at: string): CellPlace {
  for (let path: string | undefined = at; path !== undefined; path = parentPointer(path)) {
    const place = places.get(path);
    if (place !== undefined)
      return {
        ...place,
        ...(place.heading === undefined && at !== '' ? { heading: at.slice(1).replaceAll('/', '.') } : {}),
      };
  }
  return rows[0] ?? noPlace;
}

function withValue(data: Plain, at: readonly (string | number)[], value: Plain): Plain {
  const changed = intended(data, { kind: 'set', at, value });
  return changed.ok ? changed.value : data;
}

/** The kinds of which a reference names a record. */
function kindsOf(ref: readonly string[]): readonly KindName[] {
  return kinds.map(({ name }) => name).filter((name) => ref.includes('any') || ref.includes(name));
}

class Importing {
  private readonly target: ImportTarget;
  private readonly names: Names;
  private readonly known: ReadonlySet<string>;
  private readonly projected = new Map<Audience, Dataset>();
  private readonly first: string;

  constructor(target: ImportTarget, identified: readonly Identified[], names: Names) {
    this.target = target;
    this.names = names;
    this.first = target.dataset.settings.languages[0] ?? 'en';
    for (const { incoming, id, problem, file } of identified) {
      if (id !== undefined && problem === undefined && file === undefined) names.add(incoming.kind, id, incoming.data);
    }
    const coming = identified.flatMap(({ id, problem }) => (id === undefined || problem !== undefined ? [] : [id]));
    this.known = new Set([...target.files.keys(), ...coming]);
  }

  outcome(one: Identified): RecordOutcome {
    const { incoming, id, problem } = one;
    if (problem !== undefined || id === undefined) {
      const { message = 'the row has no id', help = '' } = problem ?? {};
      return this.refused(one, [{ ...placeOfId(incoming), message, help }]);
    }
    const before = this.before(one);
    if ('message' in before) return this.refused(one, [{ ...(incoming.rows[0] ?? noPlace), ...before }]);
    const linked = this.linked(incoming, before.data);
    const { data, conflicts } = mergedRecord(
      before.data,
      this.shown(one, before.data),
      { ...incoming, data: linked.data },
      this.first,
    );
    const problems = [...linked.problems, ...conflicts.map((conflict) => problemOf(incoming, conflict))];
    const planned = this.planned(one, id, before.data, data);
    if (problems.length === 0) return planned;
    // What is wrong with links is not all that may be wrong; of one cell, one thing is said.
    const others = planned.problems.filter(
      ({ row, column }) => !problems.some((said) => said.row === row && said.column === column),
    );
    return this.refused(one, [...problems, ...others]);
  }

  private refused({ incoming, id }: Identified, problems: readonly RowProblem[]): RecordOutcome {
    const { kind, rows, data } = incoming;
    return { outcome: 'refused', kind, id: id ?? null, title: this.titleOf(kind, data), rows, fields: [], problems };
  }

  private titleOf(kind: KindName, data: Data): string {
    // A person is named by the id alone.
    return kind === 'person' ? '' : (titlesOf(kind, data, '')[0] ?? '').replace(/\s+/gu, ' ').trim();
  }

  /** What the record holds now; nothing where it is new. */
  private before({ file }: Identified): { readonly data: Data } | { readonly message: string; readonly help: string } {
    if (file === undefined) return { data: {} };
    const read = readData(this.target.plan.text(file.path) ?? '');
    if (read.ok) return { data: read.value };
    return { message: `${visible(file.path)} cannot be read: ${read.error.message}`, help: read.error.help };
  }

  /** What the audience of the export saw of a record. */
  private shown({ incoming, file }: Identified, actual: Data): Data {
    if (incoming.mode !== 'projected' || file === undefined) return actual;
    const { dataset } = this.target;
    const projected = this.projected.get(incoming.audience) ?? project(dataset, incoming.audience);
    this.projected.set(incoming.audience, projected);
    return (projected.find(file.id)?.data ?? {}) as unknown as Data;
  }

  /** The record with its references by id: a name that is unique stands for one. */
  private linked(incoming: Incoming, before: Data): { readonly data: Data; readonly problems: readonly RowProblem[] } {
    const problems: RowProblem[] = [];
    let data: Plain = incoming.data;
    for (const { path, value, ref } of referencesIn({
      kind: incoming.kind,
      data: incoming.data,
    } as unknown as AnyRecord)) {
      if (!leadsToRecord({ ref }) || this.known.has(splitReference(value).id) || value === restrictedItem) continue;
      // What leads nowhere already, or is an id that shall be written all the same, stays as it is.
      if (isSame(valueAt({ ...before }, path), value) || (this.target.isForced && !/\s/.test(value))) continue;
      const ids = this.names.called(kindsOf(ref), value);
      const [only] = ids;
      if (only !== undefined && ids.length === 1) data = withValue(data, path, only);
      else problems.push(this.unknown(incoming, path, value, ref, ids));
    }
    return { data: data as Data, problems };
  }

  private unknown(
    incoming: Incoming,
    path: readonly (string | number)[],
    value: string,
    ref: readonly string[],
    ids: readonly string[],
  ): RowProblem {
    const place = placeAt(incoming, pointer(...path));
    const what = expectedWords({ title: '', visibility: 'public', types: ['string'], ref });
    if (ids.length > 1) {
      return {
        ...place,
        message: `"${visible(value)}" is the name of ${String(ids.length)} records: ${ids.join(', ')}`,
        help: 'Write the id of the one that is meant.',
      };
    }
    const help = this.names.suggestion(this.target.dataset, kindsOf(ref), value);
    return { ...place, message: `"${visible(value)}" is neither ${what} nor the name of one`, help };
  }

  private planned(one: Identified, id: string, before: Data, after: Data): RecordOutcome {
    const { incoming, file } = one;
    const { kind, rows } = incoming;
    const path = file?.path ?? pathOf(kind, id);
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => !isSame(before[key], after[key]),
    );
    const done = { kind, id, title: this.titleOf(kind, after), rows, fields, problems: [] };
    if (file !== undefined && fields.length === 0) return { ...done, outcome: 'unchanged' };
    try {
      if (file === undefined) this.target.plan.create(path, this.textOf(path, kind, after));
      else this.target.plan.edit(path, editsBetween(before, after, orderOf(shapes[kind])));
    } catch (error) {
      if (error instanceof Misuse)
        return this.refused(one, [{ ...(rows[0] ?? noPlace), message: error.message, help: error.help ?? '' }]);
      throw error;
    }
    const problems = this.wrong(incoming, path, id);
    return problems.length > 0
      ? this.refused(one, problems)
      : { ...done, outcome: file === undefined ? 'created' : 'changed' };
  }

  private textOf(path: string, kind: KindName, data: Data): string {
    const written = writeDocument(inOrder(data, shapes[kind]) as { [key: string]: Plain });
    if (!written.ok) throw new Misuse(`the record cannot be written: ${written.error.message}`, written.error.help);
    const line = this.target.schemaLine(path, kind);
    return line === undefined ? written.value : `${line}\n${written.value}`;
  }

  /** What the schema says about the record as it would be, at the cells that it is about. */
  private wrong(incoming: Incoming, path: string, id: string): RowProblem[] {
    const text = this.target.plan.text(path) ?? '';
    const read = readDocument({ path, record: id }, text.replace(/^\uFEFF/, ''), incoming.kind, shapes[incoming.kind]);
    if (read.ok) return [];
    return read.error.map(({ pointer: at, message, help }) => ({ ...placeAt(incoming, at), message, help }));
  }
}

const placeOfId = (incoming: Incoming): CellPlace => ({
  ...(incoming.rows[0] ?? noPlace),
  ...(incoming.id === undefined ? {} : { heading: 'id' }),
});

function problemOf(incoming: Incoming, { path, message, help }: Conflict): RowProblem {
  return { ...placeAt(incoming, pointer(...path)), message, help };
}

/**
 * Plans what a file tells of records: new ones, and changes of those that are there. Nothing is ever removed from the register.
 *
 * @returns an outcome for each; where one is refused, the plan must not be written
 */
export function planRecords(all: readonly Incoming[], target: ImportTarget): readonly RecordOutcome[] {
  const names = new Names(target.dataset);
  const identified = identify(all, { ...target, names });
  const importing = new Importing(target, identified, names);
  return identified.map((one) => importing.outcome(one));
}
