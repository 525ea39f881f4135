import { shapeBelow } from '../kinds/shape-at.js';
import { titleOf } from '../facts/names.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';
import { escapeMarkdown } from '../render/escape.js';
import type { Context, Spot, Token } from './context.js';
import { targetNamed, targetsOf } from './targets.js';
import type { Target } from './targets.js';
import { pointedAt, shapeOf } from './view.js';
import type { EditedFile, EditorView } from './view.js';

/** What is said about a word, as Markdown. */
export interface Hover {
  readonly token: Token;
  readonly markdown: string;
}

/** The texts of a register are no markup: nobody may put a link or a picture into an editor through them. */
const words = escapeMarkdown;

/** What may stand in a property. */
function takes(shape: Shape): string {
  const one = shape.items ?? shape;
  const many = shape.items === undefined ? '' : 'a list: ';
  if (one.values !== undefined) return `${many}${one.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (one.ref !== undefined) return `${many}the id of ${one.ref.includes('any') ? 'any record' : one.ref.join(' or ')}`;
  if (one.text === true) return `${many}text, or one for each language`;
  return `${many}${one.format ?? one.types.filter((type) => type !== 'object').join(' or ')}`.replace(/: $/, '');
}

/** A few values as somebody might write them: of references, those that the register has. */
function examplesFor(view: EditorView, file: EditedFile, path: Context['path'], shape: Shape): string {
  const one = shape.items ?? shape;
  if (one.values !== undefined) return '';
  const own = view.notes.examples(file.kind, path);
  const ofItems = shape.items === undefined ? [] : view.notes.examples(file.kind, [...path, 0]);
  const targets = one.ref === undefined ? [] : targetsOf(view, one.ref, file).map(({ id }) => id);
  const [examples = []] = [targets, own, ofItems].filter(({ length }) => length > 0);
  return examples.length === 0 ? '' : `For example: ${examples.slice(0, 3).map(codeSpan).join(', ')}.`;
}

/** A value set apart as code, which nothing in it can close. */
const codeSpan = (value: string): string => `\`${value.replaceAll('`', '')}\``;

function keyMarkdown(view: EditorView, file: EditedFile, path: Context['path'], shape: Shape): string {
  const key = String(path.at(-1) ?? '');
  const takesWords = takes(shape);
  return [
    `**${words(shape.title)}** \`${key}\``,
    words(view.notes.describe(file.kind, path) ?? ''),
    takesWords === '' ? '' : `Takes ${takesWords}.`,
    examplesFor(view, file, path, shape),
    `Who may read it: ${shape.visibility}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The state of a record in a few words: its kind, its status, who leads it. */
function stateOf({ register }: EditorView, record: AnyRecord): string {
  const data: Readonly<Record<string, unknown>> = { ...record.data };
  const named = ['lead', 'organisation', 'body', 'owner', 'responsible'].flatMap((key) => {
    const id = data[key];
    const other = typeof id === 'string' ? register.parsed.dataset.find(id) : undefined;
    return other === undefined ? [] : [`${key}: ${titleOf(register.parsed.dataset, other)}`];
  });
  const plain = ['status', 'severity', 'due', 'date'].flatMap((key) => {
    const value = data[key];
    return typeof value === 'string' || typeof value === 'number' ? [`${key}: ${String(value)}`] : [];
  });
  return [...plain, ...named.slice(0, 2)].map(words).join(' · ');
}

function targetMarkdown(view: EditorView, target: Target): string {
  const title = target.title === '' ? '' : ` ${words(target.title)}`;
  const state = target.record === undefined ? '' : stateOf(view, target.record);
  const path = target.place === undefined ? '' : `\`${target.place.path}\``;
  return [`**${words(target.id)}**${title}`, words(target.what), state, path]
    .filter((part) => part !== '')
    .join('\n\n');
}

function markdownFor(view: EditorView, file: EditedFile, context: Context): string | undefined {
  const { token, path } = context;
  if (context.mode === 'key') {
    const full = [...path, token.text];
    const shape = shapeBelow(shapeOf(file), full);
    return shape && keyMarkdown(view, file, full, shape);
  }
  const shape = shapeBelow(shapeOf(file), path);
  if (shape?.ref === undefined) return shape && keyMarkdown(view, file, path, shape);
  const target = targetNamed(view, token.text, shape.ref, file);
  return target && targetMarkdown(view, target);
}

/** What is known about the word at a place: a key's meaning, or what a reference names. */
export function hoverAt(view: EditorView, path: string, spot: Spot): Hover | undefined {
  const pointed = pointedAt(view, path, spot);
  if (pointed === undefined || pointed.context.token.text === '') return undefined;
  const { file, context } = pointed;
  const markdown = markdownFor(view, file, context);
  return markdown === undefined ? undefined : { token: context.token, markdown };
}
