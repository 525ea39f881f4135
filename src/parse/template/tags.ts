import type { Problem } from '../problem.js';
import { quoted } from '../words.js';

/** A name as templates write it: from the present place, or from the top of the page by `@root`. */
export interface TemplatePath {
  readonly fromRoot: boolean;
  readonly keys: readonly string[];
}

/** What stands between braces. */
export type TagContent =
  | { readonly type: 'comment' }
  | { readonly type: 'value'; readonly path: TemplatePath }
  | { readonly type: 'partial'; readonly name: string; readonly path: TemplatePath | undefined }
  | { readonly type: 'open'; readonly block: BlockName; readonly path: TemplatePath }
  | { readonly type: 'else' }
  | { readonly type: 'close'; readonly block: BlockName };

/** A tag with its place in the text. */
export type Tag = TagContent & { readonly start: number; readonly end: number };

type BlockName = 'if' | 'unless' | 'each';

const name = String.raw`[A-Za-z][A-Za-z0-9_]*`;
const pathShape = String.raw`(?:@root\.)?(?:this|${name})(?:\.${name})*|@first|@last`;
const value = new RegExp(`^(?:${pathShape})$`);
const partial = new RegExp(`^> ?([A-Za-z0-9._/-]+)(?: (${pathShape}))?$`);
const block = new RegExp(`^#(if|unless|each) (?:(${pathShape})|\\(is (${pathShape}) "[^"{}]*"\\))$`);
const close = /^\/(if|unless|each)$/;

function pathOf(text: string): TemplatePath {
  const fromRoot = text.startsWith('@root.');
  const keys = (fromRoot ? text.slice('@root.'.length) : text).split('.').filter((key) => key !== 'this');
  return { fromRoot, keys };
}

function openedBlock(text: string): TagContent | undefined {
  const found = block.exec(text);
  if (found === null) return undefined;
  const [, kind = '', plain, compared = ''] = found;
  return { type: 'open', block: kind as BlockName, path: pathOf(plain ?? compared) };
}

function includedPart(text: string): TagContent | undefined {
  const found = partial.exec(text);
  if (found === null) return undefined;
  const [, partialName = '', path] = found;
  return { type: 'partial', name: partialName, path: path === undefined ? undefined : pathOf(path) };
}

/** Reads what stands between the braces, or undefined where it is nothing that templates may say. */
function contentOf(inner: string): TagContent | undefined {
  const text = inner.trim().replace(/\s+/g, ' ');
  if (text === 'else') return { type: 'else' };
  const closed = close.exec(text)?.[1];
  if (closed !== undefined) return { type: 'close', block: closed as BlockName };
  if (value.test(text)) return { type: 'value', path: pathOf(text) };
  return openedBlock(text) ?? includedPart(text);
}

const whatCanStand =
  'A template may say {{name}}, {{#if name}}, {{#unless name}}, {{#each list}}, {{else}}, {{#if (is name "word")}}, {{> part}} and {{!-- comment --}}, and nothing else.';

function notUnderstood(text: string, start: number, end: number): Problem {
  return {
    rule: 'template/syntax',
    messageId: 'tag',
    message: `${quoted(text.slice(start, Math.min(end, start + 60)))} is nothing that a template may say`,
    help: whatCanStand,
    pointer: '',
    start,
    end,
  };
}

function raw(start: number, end: number): Problem {
  return {
    rule: 'template/unsafe',
    messageId: 'raw',
    message: 'three braces print a text without making it safe',
    help: 'Write two braces: what people wrote is made safe once, before the template prints it.',
    pointer: '',
    start,
    end,
  };
}

function unclosed(start: number): Problem {
  return {
    rule: 'template/syntax',
    messageId: 'unclosed-tag',
    message: 'these braces are never closed',
    help: 'End the tag with "}}".',
    pointer: '',
    start,
    end: start + 2,
  };
}

/** Where a tag that begins at an offset ends; -1 where it does not. */
function endOf(text: string, start: number): number {
  const isLongComment = text.startsWith('{{!--', start);
  const mark = isLongComment ? '--}}' : '}}';
  const found = text.indexOf(mark, start + (isLongComment ? 5 : 2));
  return found === -1 ? -1 : found + mark.length;
}

function readTag(text: string, start: number, end: number): Tag | Problem {
  const isRaw = text.startsWith('{{{', start) || text.startsWith('{{&', start);
  if (isRaw) return raw(start, text[end] === '}' ? end + 1 : end);
  if (text.startsWith('{{!', start)) return { type: 'comment', start, end };
  const content = text[start - 1] === '\\' ? undefined : contentOf(text.slice(start + 2, end - 2));
  return content === undefined ? notUnderstood(text, start, end) : { ...content, start, end };
}

/** Reads the tags of a template, in their order, with what is wrong with single ones. */
export function readTags(text: string): { readonly tags: readonly Tag[]; readonly problems: readonly Problem[] } {
  const tags: Tag[] = [];
  const problems: Problem[] = [];
  for (let start = text.indexOf('{{'); start !== -1;) {
    const found = endOf(text, start);
    if (found === -1) {
      problems.push(unclosed(start));
      break;
    }
    const tag = readTag(text, start, found);
    if ('type' in tag) tags.push(tag);
    else problems.push(tag);
    start = text.indexOf('{{', Math.max(found, tag.end));
  }
  return { tags, problems };
}
