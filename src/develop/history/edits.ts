/** Where in a record something is: keys of mappings and positions in lists. */
export type Path = readonly (string | number)[];

/** A change to a record: a value set, or, where there is none, whatever stands at the path taken out. */
export interface Edit {
  readonly path: Path;
  readonly value?: string | number;
}

/** What a YAML file holds. */
export type Tree = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Edits by the place where they apply. What is emptied by them is taken out itself. */
export class EditMap {
  readonly #edits: ReadonlyMap<string, Edit>;

  constructor(edits: readonly Edit[]) {
    this.#edits = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]));
  }

  /** The edit at exactly this place. */
  at(path: Path): Edit | undefined {
    return this.#edits.get(JSON.stringify(path));
  }

  /** Whether the value at this place goes: by an edit, or because everything in it goes. */
  isGone(path: Path, value: unknown): boolean {
    const edit = this.at(path);
    if (edit !== undefined) return edit.value === undefined;
    if (Array.isArray(value))
      return value.length > 0 && value.every((item, index) => this.isGone([...path, index], item));
    if (!isTree(value)) return false;
    const entries = Object.entries(value);
    return entries.length > 0 && entries.every(([key, item]) => this.isGone([...path, key], item));
  }
}

/**
 * Applies edits to data.
 *
 * @returns a new value; the old one is left as it is
 */
export function applyEdits(data: unknown, edits: EditMap, path: Path = []): unknown {
  const set = edits.at(path)?.value;
  if (set !== undefined) return set;
  if (Array.isArray(data)) {
    return data.flatMap((item: unknown, index) => {
      const here = [...path, index];
      return edits.isGone(here, item) ? [] : [applyEdits(item, edits, here)];
    });
  }
  if (!isTree(data)) return data;
  const kept = Object.entries(data).filter(([key, value]) => !edits.isGone([...path, key], value));
  return Object.fromEntries(kept.map(([key, value]) => [key, applyEdits(value, edits, [...path, key])]));
}
