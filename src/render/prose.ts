import MarkdownIt from 'markdown-it';
import type { Dialect } from './dialect.js';
import type { Markup } from './markup.js';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** What people wrote is read as prose only: no HTML, no images, no tables, no links made of bare addresses. */
const reader = new MarkdownIt('commonmark', { html: false, linkify: false });
reader.disable(['html_block', 'html_inline', 'reference', 'entity', 'code', 'fence', 'autolink']);

/** Deeper lists than these are nobody's prose; what lies deeper is read as text. */
reader.set({ maxNesting: 20 });

/** Reads tokens one after the other, and writes them in the dialect. */
class ProseWriter {
  private position = 0;

  private readonly tokens: readonly Token[];
  private readonly dialect: Dialect;

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** The blocks up to the token that closes them. */
  blocksUntil(closing: string | undefined): Markup[] {
    const blocks: Markup[] = [];
    while (this.position < this.tokens.length) {
      const token = this.tokens[this.position];
      if (token === undefined || token.type === closing) break;
      this.position += 1;
      const block = this.block(token);
      if (block !== undefined) blocks.push(block);
    }
    this.position += 1;
    return blocks;
  }

  private block(token: Token): Markup | undefined {
    switch (token.type) {
      case 'inline':
        return this.dialect.paragraph(inlineMarkup(token.children ?? [], this.dialect));
      case 'heading_open':
        return this.heading();
      case 'bullet_list_open':
        return this.list('bullet_list_close', false);
      case 'ordered_list_open':
        return this.list('ordered_list_close', true);
      default:
        // Paragraphs and quotations open and close around what was written already; rules are left out.
        return undefined;
    }
  }

  /** A heading inside a narrative would upset the order of the page's own: it becomes a line of weight. */
  private heading(): Markup {
    const inline = this.tokens[this.position];
    this.position += 2;
    return this.dialect.paragraph(this.dialect.strong(inlineMarkup(inline?.children ?? [], this.dialect)));
  }

  private list(closing: string, isOrdered: boolean): Markup {
    const items: Markup[] = [];
    while (this.position < this.tokens.length && this.tokens[this.position]?.type !== closing) {
      this.position += 1;
      items.push(this.dialect.line(this.blocksUntil('list_item_close')));
    }
    this.position += 1;
    return this.dialect.list(items, isOrdered);
  }
}

/** The pieces of a line, with emphasis and links as a tree. */
function inlineMarkup(tokens: readonly Token[], dialect: Dialect): Markup {
  const open: { readonly token: Token | undefined; readonly pieces: Markup[] }[] = [{ token: undefined, pieces: [] }];
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ token, pieces: [] });
      continue;
    }
    if (token.nesting === -1) closeInline(open, dialect);
    else open.at(-1)?.pieces.push(dialect.words(textOf(token)));
  }
  return dialect.line(open.flatMap(({ pieces }) => pieces));
}

/** The text of what is no element. An image is shown as it was written: nothing is fetched. */
function textOf(token: Token): string {
  if (token.type === 'image') return `![${token.content}](${String(token.attrGet('src') ?? '')})`;
  return token.type.endsWith('break') ? ' ' : token.content;
}

function closeInline(open: { readonly token: Token | undefined; readonly pieces: Markup[] }[], dialect: Dialect): void {
  const closed = open.length > 1 ? open.pop() : undefined;
  if (closed === undefined) return;
  const content = dialect.line(closed.pieces);
  open.at(-1)?.pieces.push(wrapped(closed.token, content, dialect));
}

function wrapped(token: Token | undefined, content: Markup, dialect: Dialect): Markup {
  if (token?.type === 'strong_open') return dialect.strong(content);
  if (token?.type === 'em_open') return dialect.emphasis(content);
  if (token?.type !== 'link_open') return content;
  const url = String(token.attrGet('href') ?? '');
  // The address stands beside the words, so that it is read before it is followed.
  return dialect.line([content, dialect.words(' ('), dialect.link(url, url), dialect.words(')')]);
}

/** Turns prose that people wrote in Markdown into blocks of a dialect. Its HTML, images and code are text. */
export function proseBlocks(markdown: string, dialect: Dialect): Markup[] {
  return new ProseWriter(reader.parse(markdown, {}), dialect).blocksUntil(undefined);
}
