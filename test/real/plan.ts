import { parse } from 'yaml';

/** One text in the two languages of the plan. */
export interface Both {
  readonly en: string;
  readonly fr: string;
}

export interface PlannedIndicator extends Both {
  readonly code: string;
  readonly deadline: Both;
  /** The departments named as lead, in order. */
  readonly leads: readonly string[];
}

/** The plan as its government publishes it: three lists of codes and texts. */
export interface Plan {
  readonly commitments: readonly (Both & { readonly code: string })[];
  readonly milestones: readonly (Both & { readonly code: string })[];
  readonly indicators: readonly PlannedIndicator[];
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a mapping. @throws Error naming what is wrong, so that a changed source is noticed */
function tree(value: unknown, what: string): Tree {
  if (!isTree(value)) throw new Error(`${what} is no mapping`);
  return value;
}

/** The two texts of an entry. @throws Error where one is missing */
function both(value: unknown, what: string): Both {
  const { en, fr } = tree(value, what);
  if (typeof en !== 'string' || typeof fr !== 'string') throw new Error(`${what} is not given in both languages`);
  return { en, fr };
}

/** The departments of an entry: one code, several parted by commas, or a list. */
function departments(value: unknown, what: string): readonly string[] {
  const list: unknown[] = Array.isArray(value) ? value : String(value).split(/[,;]/);
  const codes = list.map((code) => (typeof code === 'string' ? code.trim() : ''));
  if (codes.some((code) => !/^[a-z][a-z-]*$/.test(code))) throw new Error(`${what} names no department`);
  return codes;
}

/** The choices of one field of the form, by code. */
function choices(fields: readonly unknown[], id: string): [string, unknown][] {
  const field = fields.find((one) => isTree(one) && one['datastore_id'] === id);
  return Object.entries(tree(tree(field, id)['choices'], id));
}

/**
 * Reads the definition of the tracker.
 *
 * @throws Error where it is not shaped as expected: nothing may be passed over in silence
 */
export function readPlan(text: string): Plan {
  const root = tree(parse(text), 'the file');
  const [resource] = root['resources'] as readonly unknown[];
  const fields = tree(resource, 'the resource')['fields'] as readonly unknown[];
  const texts = (id: string) => choices(fields, id).map(([code, entry]) => ({ code, ...both(entry, code) }));
  const indicators = choices(fields, 'indicators').map(([code, entry]) => ({
    code,
    ...both(entry, code),
    deadline: both(tree(entry, code)['deadline'], `${code} deadline`),
    leads: departments(tree(entry, code)['lead_dept'], `${code} lead`),
  }));
  return { commitments: texts('commitments'), milestones: texts('milestones'), indicators };
}
