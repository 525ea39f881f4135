import { nearest } from '../../base/text.js';
import { templateNames, templateParts } from '../../model/template.js';
import type { TemplateName, TemplateNames, TemplatePart } from '../../model/template.js';
import type { Problem } from '../problem.js';
import { quoted } from '../words.js';
import type { Tag, TemplatePath } from './tags.js';

/** What a place in a template can read: the names there, and what `{{this}}` is. */
interface Scope {
  /** Undefined in a list that nobody knows: that has been said, and what stands in it needs no finding of its own. */
  readonly names: TemplateNames | undefined;
  readonly self: TemplateName | undefined;
}

/** A tag that prints something, with what it prints. */
export interface PrintedTag {
  readonly start: number;
  readonly end: number;
  readonly path: TemplatePath;
  readonly is: TemplateName['is'];
}

const counted: TemplateName = { says: '', is: 'flag' };

function problem(
  tag: Tag,
  messageId: string,
  message: string,
  help: string,
  suggestions: readonly string[] = [],
): Problem {
  const { start, end } = tag;
  return { rule: 'template/name', messageId, message, help, suggestions, pointer: '', start, end };
}

function written(path: TemplatePath): string {
  return [...(path.fromRoot ? ['@root'] : []), ...(path.keys.length === 0 ? ['this'] : path.keys)].join('.');
}

/** Checks the names and the nesting of the tags of one template. */
class Walk {
  readonly problems: Problem[] = [];
  readonly printed: PrintedTag[] = [];
  private readonly scopes: Scope[];
  private readonly opened: Extract<Tag, { type: 'open' }>[] = [];

  constructor(part: TemplatePart) {
    this.scopes = [{ names: templateNames[part], self: undefined }];
  }

  take(tag: Tag): void {
    if (tag.type === 'open') this.open(tag);
    else if (tag.type === 'close') this.close(tag);
    else if (tag.type === 'else') this.otherwise(tag);
    else if (tag.type === 'partial') this.include(tag);
    else if (tag.type === 'value') this.print(tag);
  }

  private get scope(): Scope {
    return this.scopes.at(-1) ?? { names: {}, self: undefined };
  }

  /** What a path leads to, or undefined where it leads nowhere: then that has been said. */
  private resolve(tag: Tag, path: TemplatePath): TemplateName | undefined {
    if (path.keys.length === 1 && path.keys[0]?.startsWith('@') === true) return counted;
    const from = path.fromRoot ? { names: templateNames.page, self: undefined } : this.scope;
    return this.follow(tag, path.keys, from);
  }

  private follow(tag: Tag, keys: readonly string[], from: Scope): TemplateName | undefined {
    let { names, self } = from;
    for (const key of keys) {
      // Of a list, a template may also ask how long it is.
      if (key === 'length' && self?.is === 'list') return counted;
      if (names === undefined) return undefined;
      self = Object.hasOwn(names, key) ? names[key] : undefined;
      if (self === undefined) {
        this.problems.push(unknownName(tag, key, names));
        return undefined;
      }
      names = self.holds ?? {};
    }
    return self;
  }

  private open(tag: Extract<Tag, { type: 'open' }>): void {
    const found = this.resolve(tag, tag.path);
    this.opened.push(tag);
    if (tag.block !== 'each') {
      this.scopes.push(this.scope);
      return;
    }
    if (found !== undefined && found.is !== 'list') {
      const help = 'Use {{#if}} to ask whether something is there, and {{name}} to print it.';
      this.problems.push(problem(tag, 'no-list', `${quoted(written(tag.path))} is no list`, help));
    }
    const self = found?.each === undefined ? undefined : { says: found.says, is: found.each };
    this.scopes.push({ names: found === undefined ? undefined : (found.holds ?? {}), self });
  }

  private otherwise(tag: Tag): void {
    const last = this.opened.at(-1);
    // What stands in the place of an empty list sees what stood before it.
    if (last?.block === 'each') this.scopes.splice(-1, 1, this.scopes.at(-2) ?? this.scope);
    if (last !== undefined) return;
    const help = 'Put it between {{#if …}} and {{/if}}.';
    this.problems.push({ ...problem(tag, 'unmatched', '{{else}} stands in no block', help), rule: 'template/syntax' });
  }

  private close(tag: Extract<Tag, { type: 'close' }>): void {
    const last = this.opened.pop();
    if (last !== undefined) this.scopes.pop();
    if (last?.block === tag.block) return;
    // It closes an outer block all the same, so that one mistake is one finding.
    const outer = this.opened.findLastIndex(({ block }) => block === tag.block);
    if (outer !== -1) {
      this.opened.length = outer;
      this.scopes.length = outer + 1;
    }
    const message =
      last === undefined
        ? `{{/${tag.block}}} closes nothing`
        : `{{/${tag.block}}} cannot close {{#${last.block}}}, the last block that was opened`;
    const help = last === undefined ? 'Remove it, or open the block.' : `Write {{/${last.block}}} first.`;
    this.problems.push({
      ...problem(tag, 'unmatched', message, help),
      rule: 'template/syntax',
      ...(last === undefined ? {} : { related: [{ start: last.start, end: last.end, message: 'opened here' }] }),
    });
  }

  private include(tag: Extract<Tag, { type: 'partial' }>): void {
    const parts = templateParts.filter((part) => part !== 'page');
    if (!parts.some((part) => part === tag.name)) {
      const suggestions = nearest(tag.name, parts);
      const help =
        suggestions[0] === undefined ? `Parts: ${parts.join(', ')}.` : `did you mean ${quoted(suggestions[0])}?`;
      const message = `there is no part ${quoted(tag.name)}`;
      this.problems.push(problem(tag, 'unknown-part', message, help, suggestions));
    }
    if (tag.path !== undefined) this.resolve(tag, tag.path);
  }

  private print(tag: Extract<Tag, { type: 'value' }>): void {
    const found = this.resolve(tag, tag.path);
    const isSelf = tag.path.keys.length === 0 && !tag.path.fromRoot;
    if (found === undefined && (!isSelf || this.scope.names === undefined)) return;
    if (found === undefined || found.is === 'list' || found.is === 'object' || found.is === 'flag') {
      const name = quoted(written(tag.path));
      const help =
        found?.is === 'flag' ? 'Ask for it with {{#if}}.' : 'Go through it with {{#each}}, or name one of its texts.';
      this.problems.push(problem(tag, 'no-text', `${name} is no text that could be printed`, help));
      return;
    }
    this.printed.push({ start: tag.start, end: tag.end, path: tag.path, is: found.is });
  }

  finish(): void {
    for (const tag of this.opened) {
      const message = `{{#${tag.block}}} is never closed`;
      const help = `Write {{/${tag.block}}} where it ends.`;
      this.problems.push({ ...problem(tag, 'unclosed-block', message, help), rule: 'template/syntax' });
    }
  }
}

function unknownName(tag: Tag, key: string, names: TemplateNames): Problem {
  const known = Object.keys(names);
  const suggestions = nearest(key, known);
  const [best] = suggestions;
  const listed = known.length === 0 ? 'Nothing can be read here.' : `Names here: ${known.join(', ')}.`;
  const help = best === undefined ? `${listed} Names of the page are read by @root.` : `did you mean ${quoted(best)}?`;
  return problem(tag, 'unknown-name', `nothing here is called ${quoted(key)}`, help, suggestions);
}

/**
 * Checks that every block is closed, and that every name is one that the template can read.
 *
 * @returns what is wrong, and the tags that print something
 */
export function checkNames(
  part: TemplatePart,
  tags: readonly Tag[],
): { readonly problems: readonly Problem[]; readonly printed: readonly PrintedTag[] } {
  const walk = new Walk(part);
  for (const tag of tags) walk.take(tag);
  walk.finish();
  return { problems: walk.problems, printed: walk.printed };
}
