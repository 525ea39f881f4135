/** A register as files: path → text. */
export type Files = ReadonlyMap<string, string>;

/** One thing done to a register. */
export type Edit = (files: Map<string, string>) => void;

/** A damage to the example register, and the rules that speak of it: its own and those named besides. */
export interface Damage {
  readonly rule: string;
  /** What is damaged, in words. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Other rules that rightly see the same damage. */
  readonly besides?: readonly string[];
  /** Another day than that of the story, on which the damage shows. */
  readonly asOf?: string;
}

/** Declares a damage. */
export function damage(
  rule: string,
  what: string,
  edits: readonly Edit[],
  more: Pick<Damage, 'besides' | 'asOf'> = {},
): Damage {
  return { rule, what, edits, ...more };
}

function textOf(files: Files, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`The example has no file ${path}.`);
  return text;
}

/** Replaces the only occurrence of a text; an example that changed must not leave a damage without effect. */
export function change(path: string, from: string, to: string): Edit {
  return (files) => {
    const text = textOf(files, path);
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${path}.`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  };
}

/** Replaces every occurrence of a text. */
export function changeAll(path: string, from: string, to: string): Edit {
  return (files) => {
    const text = textOf(files, path);
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${path}.`);
    files.set(
      path,
      text.replaceAll(from, () => to),
    );
  };
}

/** Takes away a top-level key with everything below it. */
export function without(path: string, key: string): Edit {
  return (files) => {
    const text = textOf(files, path);
    const kept = text.replace(new RegExp(`^${key}:.*\\n(?:(?: |- ).*\\n)*`, 'mu'), '');
    if (kept === text) throw new Error(`${path} has no key ${key}.`);
    files.set(path, kept);
  };
}

/** Adds lines at the end of a file. */
export function append(path: string, text: string): Edit {
  return (files) => {
    files.set(path, `${textOf(files, path)}${text}`);
  };
}

/** Adds a record. */
export function add(path: string, text: string): Edit {
  return (files) => {
    if (files.has(path)) throw new Error(`The example has a file ${path} already.`);
    files.set(path, text);
  };
}

/** Takes a record away. */
export function remove(path: string): Edit {
  return (files) => {
    textOf(files, path);
    files.delete(path);
  };
}
