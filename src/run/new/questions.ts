import { parsePeriod } from '../../base/period.js';
import type { Day } from '../../base/day.js';
import { compareText } from '../../base/order.js';
import { typedValue } from '../../edit/typed-value.js';
import { titleOf, wordsOf } from '../../facts/names.js';
import type { Shape } from '../../kinds/shape.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Dataset } from '../../model/dataset.js';
import type { AnyRecord, KindName } from '../../model/record.js';
import type { Asker, Choice } from '../../model/question.js';
import { Misuse } from '../../model/errors.js';
import type { Plain } from '../../parse/values.js';
import { fieldsOf, notesOf } from './notes.js';

/** What questions are asked with. */
export interface Asking {
  readonly asker: Asker;
  readonly dataset: Dataset;
  readonly today: Day;
}

/** One thing to be asked for: what it is called, and what it means. */
export interface Field {
  readonly path: string;
  readonly shape: Shape;
  readonly question: string;
  readonly required: boolean;
  /** What can be chosen, where that is less than the shape allows. */
  readonly choices?: readonly Choice[];
  /** The answer that stands there already. */
  readonly usual?: Plain;
}

const choiceOf = (dataset: Dataset, record: AnyRecord): Choice => {
  const title = titleOf(dataset, record);
  return title === record.id
    ? { value: record.id, label: record.id }
    : { value: record.id, label: title, hint: record.id };
};

/** What a reference may name, by title; undefined where it cannot be listed. */
function targetsOf({ dataset }: Asking, ref: readonly string[]): readonly Choice[] | undefined {
  if (ref.includes('area')) {
    return (dataset.settings.areas ?? []).map(({ code, name }) => ({
      value: code,
      label: wordsOf(dataset, name),
      hint: code,
    }));
  }
  if (ref.includes('capability')) return capabilityChoices(dataset);
  const kinds = ref.filter((name): name is KindName => Object.hasOwn(shapes, name) && name !== 'framework');
  if (kinds.length === 0) return undefined;
  const choices = kinds.flatMap((kind) => dataset.of(kind).map((record) => choiceOf(dataset, record as AnyRecord)));
  return choices.toSorted((a, b) => compareText(a.label, b.label));
}

function capabilityChoices(dataset: Dataset): readonly Choice[] {
  const framework = dataset.frameworks.get(dataset.settings.framework ?? 'mnr-2016');
  return (framework?.capabilities ?? []).map(({ id, title }) => ({
    value: id,
    label: wordsOf(dataset, title),
    hint: id,
  }));
}

/** What is wrong with a typed answer, or undefined. */
function wrongAnswer({ shape, path, required }: Field, text: string, today: Day): string | undefined {
  if (text === '') return required ? 'This is required.' : undefined;
  try {
    typedValue({ name: path, shape, today }, text);
  } catch (error) {
    if (error instanceof Misuse) return error.help ?? error.message;
    throw error;
  }
  if (shape.format !== 'period' || parsePeriod(text) !== undefined) return undefined;
  return 'Write 2026-Q3, 2026-H2 or 2026.';
}

async function askText(asking: Asking, field: Field): Promise<Plain | undefined> {
  const { asker, today } = asking;
  const { usual } = field;
  const answer = await asker.text({
    question: field.question,
    check: (text) => wrongAnswer(field, text, today),
    ...(typeof usual === 'string' || typeof usual === 'number' ? { usual: String(usual) } : {}),
  });
  return answer === '' ? undefined : typedValue({ name: field.path, shape: field.shape, today }, answer);
}

/** The choices for a single value, or undefined where it is typed. */
function choicesFor(asking: Asking, shape: Shape): readonly Choice[] | undefined {
  if (shape.values !== undefined) return shape.values.map((value) => ({ value: String(value), label: String(value) }));
  return shape.ref === undefined ? undefined : targetsOf(asking, shape.ref);
}

/** A reference that must be made needs something to refer to. */
function nothingToName({ path, shape }: Field): Misuse {
  const [kind = 'record'] = shape.ref ?? shape.items?.ref ?? [];
  return new Misuse(
    `"${path}" must name a record of the kind ${kind}, and there is none yet`,
    `First: secretariat new ${kind}`,
  );
}

async function askSingle(asking: Asking, field: Field): Promise<Plain | undefined> {
  const { shape, question, required } = field;
  if (shape.types.includes('boolean')) return asking.asker.confirm(question, true);
  const choices = field.choices ?? choicesFor(asking, shape);
  if (choices === undefined) return askText(asking, field);
  if (choices.length === 0 && required) throw nothingToName(field);
  if (choices.length === 0) return askText(asking, field);
  const usual = typeof field.usual === 'string' ? { usual: field.usual } : {};
  const answer = await asking.asker.choice({ question, choices, ...usual });
  return typedValue({ name: field.path, shape, today: asking.today }, answer);
}

/** The parts of a mapping that are asked for: what it must have, else everything. */
async function askMapping(asking: Asking, { path, shape, question }: Field): Promise<Plain> {
  const keys = shape.required ?? Object.keys(shape.properties ?? {});
  const data: Record<string, Plain> = {};
  for (const key of keys) {
    const inner = shape.properties?.[key];
    if (inner === undefined) continue;
    const field = { path: `${path}.${key}`, shape: inner, question: `${question} – ${inner.title}`, required: true };
    const value = await askField(asking, field);
    if (value !== undefined) data[key] = value;
  }
  return data;
}

/** Items with keys of their own, one after another. Their ids are given, not asked for. */
async function askItems(asking: Asking, field: Field, items: Shape): Promise<Plain | undefined> {
  const list: Plain[] = [];
  const letter = field.shape.title.charAt(0).toUpperCase();
  const { id: idShape, ...others } = items.properties ?? {};
  const required = items.required?.filter((key) => key !== 'id');
  const shape: Shape = { ...items, properties: others, ...(required === undefined ? {} : { required }) };
  do {
    const item = await askMapping(asking, { ...field, shape, path: `${field.path}.${String(list.length + 1)}` });
    const id = idShape === undefined ? {} : { id: `${letter}${String(list.length + 1)}` };
    list.push({ ...id, ...(item as Record<string, Plain>) });
  } while (await asking.asker.confirm(`${field.shape.title}: another one?`, false));
  return list;
}

async function askList(asking: Asking, field: Field, items: Shape): Promise<Plain | undefined> {
  if (items.types.includes('object') && items.text !== true) return askItems(asking, field, items);
  const choices = field.choices ?? choicesFor(asking, items);
  if (choices === undefined || (choices.length === 0 && !field.required)) return askText(asking, field);
  if (choices.length === 0) throw nothingToName(field);
  const chosen = await asking.asker.choices({ question: field.question, choices });
  return chosen.length === 0
    ? undefined
    : chosen.map((value) => typedValue({ name: field.path, shape: items, today: asking.today }, value));
}

/** Asks for one value, as its shape is. Undefined where it is left out. */
export async function askField(asking: Asking, field: Field): Promise<Plain | undefined> {
  const { shape } = field;
  if (shape.items !== undefined && shape.types.includes('array')) return askList(asking, field, shape.items);
  const isMapping = shape.types.includes('object') && shape.text !== true && !shape.types.includes('string');
  return isMapping ? askMapping(asking, field) : askSingle(asking, field);
}

/** Whether there is anything to choose from: a reference to records that are still to come is left for later. */
export function canBeAnswered(asking: Asking, { shape }: Field): boolean {
  return choicesFor(asking, shape.items ?? shape)?.length !== 0;
}

/** What the rules will ask for, though a record may be without it. */
const usuallyWanted: Partial<Record<KindName, readonly string[]>> = {
  action: ['lead', 'due', 'gaps'],
  commitment: ['lead', 'due'],
  decision: ['text'],
  indicator: ['responsible', 'baseline', 'targets'],
  policy: ['owner'],
  priority: ['gaps'],
  risk: ['owner', 'response'],
  support: ['needs'],
  update: ['status', 'progress'],
};

/**
 * Which of the fields that may be left out shall be filled in as well.
 *
 * @param usual those that are marked to begin with
 */
export async function chosenFields(
  asking: Asking,
  fields: readonly Field[],
  usual: readonly string[],
): Promise<readonly Field[]> {
  const choices = fields.map(({ path, shape, question }) => ({ value: path, label: shape.title, hint: question }));
  const question = 'What else do you know already? (the rest can be added later)';
  const chosen = new Set(await asking.asker.choices({ question, choices, usual }));
  return fields.filter(({ path }) => chosen.has(path));
}

/**
 * Asks for what a new record lacks: what it must have first, then what the person wants to add.
 *
 * @param given what was said in advance
 * @param schema of the kind, for what each field means
 */
export async function askRecord(
  asking: Asking,
  kind: KindName,
  given: Readonly<Record<string, Plain>>,
  schema: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, Plain>>> {
  const notes = new Map(notesOf(kind, schema).map((note) => [note.key, note]));
  const fields = fieldsOf(kind)
    .filter(([key]) => !Object.hasOwn(given, key) && key !== 'history')
    .map(([key, shape]): Field => {
      const { title = key, description = '', required = false } = notes.get(key) ?? {};
      return { path: key, shape, question: `${title}: ${description}`, required };
    });
  const data: Record<string, Plain> = { ...given };
  const ask = async (field: Field): Promise<void> => {
    const value = await askField(asking, field);
    if (value !== undefined) data[field.path] = value;
  };
  for (const field of fields.filter(({ required }) => required)) await ask(field);
  const optional = fields.filter((field) => !field.required && canBeAnswered(asking, field));
  for (const field of await chosenFields(asking, optional, usuallyWanted[kind] ?? [])) await ask(field);
  return data;
}
