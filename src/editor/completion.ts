import { shapeBelow } from '../kinds/shape-at.js';
import type { Shape } from '../kinds/shape.js';
import { leadsToRecord, splitReference } from '../parse/references.js';
import type { Context, Spot } from './context.js';
import { linesOf } from './lines.js';
import type { Target } from './targets.js';
import { itemTargets, targetsOf } from './targets.js';
import { pointedAt, shapeOf } from './view.js';
import type { EditedFile, EditorView } from './view.js';

/** A word that could stand where somebody types. */
export interface Proposal {
  readonly label: string;
  readonly type: 'key' | 'value' | 'reference';
  /** A few words beside the label: a title, a kind. */
  readonly detail: string;
  /** A sentence or two, as plain text. */
  readonly documentation: string;
  /** What is written in place of the word that is being typed. */
  readonly text: string;
  /** By what it is found, besides its label: people remember titles rather than ids. */
  readonly filter: string;
}

/** Proposals, and the columns of the word that each of them replaces. */
export interface Completion {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly proposals: readonly Proposal[];
}

/** What is written after a key, so that its value can be typed at once. */
function afterKey(shape: Shape, column: number | undefined): string {
  const isList = shape.items !== undefined;
  const isMapping = shape.properties !== undefined && !shape.types.includes('string');
  if (column === undefined) return isList ? ': []' : ': ';
  const inner = `\n${' '.repeat(column + 2)}`;
  if (isMapping) return `:${inner}`;
  return isList ? `:${inner}- ` : ': ';
}

/** Keys that a mapping may have and does not have yet, those that it must have first. */
function keyProposals(view: EditorView, file: EditedFile, context: Context): Proposal[] {
  const shape = shapeBelow(shapeOf(file), context.path);
  if (shape?.text === true) return languageProposals(view, context.keys);
  const required = new Set(shape?.required ?? []);
  const known = Object.entries(shape?.properties ?? {}).filter(([key]) => !context.keys.includes(key));
  const inOrder = [...known.filter(([key]) => required.has(key)), ...known.filter(([key]) => !required.has(key))];
  return inOrder.map(([key, property]) => ({
    label: key,
    type: 'key',
    detail: `${property.title}${required.has(key) ? ' (needed)' : ''}`,
    documentation: documentationOf(view, file, [...context.path, key]),
    text: key + afterKey(property, context.column),
    filter: key,
  }));
}

/** A text for readers may stand in each of the register's languages. */
function languageProposals({ register }: EditorView, keys: readonly string[]): Proposal[] {
  const languages = register.parsed.dataset.settings.languages.filter((language) => !keys.includes(language));
  return languages.map((language) => ({
    label: language,
    type: 'key',
    detail: 'a language of the register',
    documentation: '',
    text: `${language}: `,
    filter: language,
  }));
}

function documentationOf({ notes }: EditorView, { kind }: EditedFile, path: Context['path']): string {
  const examples = notes.examples(kind, path);
  const example = examples.length === 0 ? '' : `For example: ${examples.slice(0, 3).join(', ')}`;
  return [notes.describe(kind, path) ?? '', example].filter((text) => text !== '').join('\n\n');
}

/** A value in the quotes that are there already, if any. */
const asTyped = (text: string, quote: string): string => `${quote}${text}${quote}`;

function referenceProposal({ id, title, what }: Target, quote: string): Proposal {
  return {
    label: id,
    type: 'reference',
    detail: title === '' ? what : title,
    documentation: title === '' ? '' : what,
    text: asTyped(id, quote),
    filter: `${id} ${title}`,
  };
}

function valueProposal(value: string, detail: string, quote: string): Proposal {
  return { label: value, type: 'value', detail, documentation: '', text: asTyped(value, quote), filter: value };
}

/** Values that a property may have: listed ones, ids with their titles, yes and no, the day that is looked at. */
function valueProposals(
  view: EditorView,
  file: EditedFile,
  shape: Shape,
  { token }: Context,
  quote: string,
): Proposal[] {
  if (shape.values !== undefined) return shape.values.map((value) => valueProposal(String(value), shape.title, quote));
  if (shape.ref !== undefined) {
    const isItem = leadsToRecord(shape) && token.typed.includes('#');
    const targets = isItem ? itemTargets(view, splitReference(token.typed).id) : targetsOf(view, shape.ref, file);
    return targets.map((target) => referenceProposal(target, quote));
  }
  if (shape.types.includes('boolean')) return ['true', 'false'].map((value) => valueProposal(value, shape.title, ''));
  if (shape.format === 'day') return [valueProposal(view.asOf, 'the day that is looked at', quote)];
  return [];
}

/** Where the colon is there already, the word alone is replaced. */
function proposalsForKey(view: EditorView, file: EditedFile, context: Context, source: string): readonly Proposal[] {
  const proposals = keyProposals(view, file, context);
  const hasColon = /^ *:/.test(source.slice(context.token.end));
  return hasColon ? proposals.map((one) => ({ ...one, text: one.label })) : proposals;
}

/** Values; after a list marker, the first key of a mapping may follow as well. */
function proposalsForValue(
  view: EditorView,
  file: EditedFile,
  context: Context,
  source: string,
): readonly Proposal[] | undefined {
  const shape = shapeBelow(shapeOf(file), context.path);
  if (shape === undefined) return undefined;
  const quote = /^["']?/.exec(source.slice(context.token.start))?.[0] ?? '';
  const values = valueProposals(view, file, shape, context, quote);
  if (shape.properties === undefined) return values;
  return [...values, ...keyProposals(view, file, { ...context, mode: 'key', column: context.token.start })];
}

/**
 * What could stand where somebody types: keys with what they mean, allowed values, ids with their titles.
 *
 * @param spot where the cursor stands
 * @returns undefined where nothing is known
 */
export function completionAt(view: EditorView, path: string, spot: Spot): Completion | undefined {
  const pointed = pointedAt(view, path, spot);
  if (pointed === undefined) return undefined;
  const { file, text, context } = pointed;
  const { line, start, end } = context.token;
  const source = linesOf(text)[line] ?? '';
  const proposals =
    context.mode === 'key'
      ? proposalsForKey(view, file, context, source)
      : proposalsForValue(view, file, context, source);
  return proposals && { line, start, end, proposals };
}
