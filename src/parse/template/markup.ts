import { nearest } from '../../base/text.js';
import { pagePolicy, picturePolicy } from '../../model/template.js';
import type { Problem } from '../problem.js';
import { quoted } from '../words.js';
import type { PrintedTag } from './names.js';
import type { Tag } from './tags.js';

/*
 * What the HTML of a template may hold: plain elements, no script, no event, nothing that is fetched. A page keeps its promise to need
 * no other file and to run nothing, whoever edits its templates.
 */

const elements = new Set(
  (
    'html head meta title body header footer main nav section article aside hgroup h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div span a ' +
    'strong em b i small sub sup br hr wbr abbr bdi bdo time code pre blockquote q cite mark ins del s u var samp kbd dfn data ' +
    'table caption colgroup col thead tbody tfoot tr th td figure figcaption img details summary address style ' +
    'svg g defs symbol use pattern path circle ellipse rect line polyline polygon text tspan desc'
  ).split(' '),
);

const forbiddenAttributes = new Set(
  'style srcdoc srcset action formaction ping background poster data http-equiv is'.split(' '),
);
const linkAttributes = new Set(['href', 'xlink:href', 'cite']);

/** In the place of what a template prints, and of its other tags; characters that no text may hold otherwise mean nothing here. */
const printedMark = '\uE000';
const hiddenMark = '\uE001';

interface Attribute {
  readonly name: string;
  /** Undefined where it has none in quotes. */
  readonly value: string | undefined;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

interface Element {
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly attributes: readonly Attribute[];
  /** What stands in it that is no attribute, such as a value without quotes. */
  readonly rest: readonly { readonly start: number; readonly end: number }[];
}

/** The text with every tag of the template covered, so that nothing in it can be taken for HTML; offsets stay. */
function covered(text: string, tags: readonly Tag[]): string {
  let result = '';
  let end = 0;
  for (const tag of tags) {
    const mark = tag.type === 'value' ? printedMark : hiddenMark;
    result += text.slice(end, tag.start) + mark.repeat(tag.end - tag.start);
    end = tag.end;
  }
  return result + text.slice(end);
}

/** An element whose name is printed: nobody can say what it would be. */
const printedName = /^<\/?\uE000/;
const tagShape = /<(\/?)([A-Za-z][^\s/>\uE001]*)/y;
const attributeShape = /[\s/\uE001]*([^\s"'<>/=\uE000\uE001]+)(?:\s*=\s*"([^"]*)")?/y;

function readElement(text: string, start: number): Element | undefined {
  tagShape.lastIndex = start;
  const opened = tagShape.exec(text);
  if (opened === null) return undefined;
  const [whole, slash, name = ''] = opened;
  const attributes: Attribute[] = [];
  const rest: { start: number; end: number }[] = [];
  const nameEnd = start + whole.length;
  let at = nameEnd;
  while (at < text.length && text[at] !== '>') {
    attributeShape.lastIndex = at;
    const found = attributeShape.exec(text);
    if (found === null) {
      if (!/[\s/\uE001]/.test(text[at] ?? '')) rest.push({ start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const [all, attribute = '', value] = found;
    const begins = at + all.indexOf(attribute);
    at += all.length;
    const valueStart = value === undefined ? at : at - value.length - 1;
    attributes.push({ name: attribute.toLowerCase(), value, start: begins, valueStart, end: at });
  }
  return {
    name: name.toLowerCase(),
    isEnd: slash === '/',
    start,
    nameEnd,
    end: Math.min(at + 1, text.length),
    attributes,
    rest,
  };
}

/** Goes through the HTML of one template, gathering what is wrong. */
class Page {
  readonly problems: Problem[] = [];
  private readonly source: string;
  private readonly text: string;
  private readonly printed: readonly PrintedTag[];

  constructor(source: string, tags: readonly Tag[], printed: readonly PrintedTag[]) {
    this.source = source;
    this.text = covered(source, tags);
    this.printed = printed;
  }

  check(): void {
    let at = 0;
    for (let open = this.text.indexOf('<', at); open !== -1; open = this.text.indexOf('<', at)) {
      if (this.text.startsWith('<!', open)) at = this.declaration(open);
      else if (printedName.test(this.text.slice(open, open + 3))) {
        this.misplaced({ start: open, end: open + 1 });
        at = open + 1;
      } else {
        const element = readElement(this.text, open);
        at = element === undefined ? open + 1 : this.element(element);
      }
    }
  }

  private say(
    messageId: string,
    span: { readonly start: number; readonly end: number },
    message: string,
    help: string,
  ): void {
    const { start, end } = span;
    this.problems.push({ rule: 'template/unsafe', messageId, message, help, pointer: '', start, end });
  }

  /** A doctype, or a comment; a value in a comment would come to nothing, or end it. */
  private declaration(start: number): number {
    const isComment = this.text.startsWith('<!--', start);
    const mark = isComment ? '-->' : '>';
    const found = this.text.indexOf(mark, start + 2);
    const end = found === -1 ? this.text.length : found + mark.length;
    const value = this.printed.find((tag) => tag.start >= start && tag.end <= end);
    if (value !== undefined) this.misplaced(value);
    if (!isComment && !/^<!doctype html>$/i.test(this.text.slice(start, end)))
      this.say(
        'element',
        { start, end },
        'this declaration is none that a page may have',
        'Remove it; a page begins with <!doctype html>.',
      );
    return end;
  }

  private misplaced(span: { readonly start: number; readonly end: number }): void {
    const message = 'a value is printed where it is not safe';
    const help =
      'Print values between elements, or in an attribute in double quotes; in an attribute, only what is plain words.';
    this.say('place', span, message, help);
  }

  private element(element: Element): number {
    const { name, start, nameEnd } = element;
    // What an element that cannot stand here ends with needs no finding of its own.
    if (name === 'script') return element.isEnd ? element.end : this.script(element);
    if (!elements.has(name) && !element.isEnd) {
      const [best] = nearest(name, elements);
      const help =
        best === undefined
          ? 'Remove it: a report runs nothing, and fetches nothing.'
          : `did you mean ${quoted(`<${best}>`)}?`;
      this.say(
        'element',
        { start: start + 1, end: nameEnd },
        `<${quoted(name).slice(1, -1)}> is no element that a template may hold`,
        help,
      );
    }
    for (const attribute of element.attributes) this.attribute(element, attribute);
    for (const span of element.rest.slice(0, 1)) this.misplaced(span);
    return name === 'style' && !element.isEnd ? this.style(element.end) : element.end;
  }

  private attribute(element: Element, attribute: Attribute): void {
    const { name, start, end } = attribute;
    const span = { start, end };
    if (name === 'http-equiv' && element.name === 'meta') this.policy(element);
    else if (name.startsWith('on') || forbiddenAttributes.has(name)) {
      const help = 'Put how things look into report.css, and leave out what things do.';
      this.say('attribute', span, `the attribute ${quoted(name)} is none that a template may hold`, help);
    } else if (linkAttributes.has(name)) this.link(element, attribute);
    else if (name === 'src') this.picture(attribute);
    for (const tag of this.printed) if (tag.start >= start && tag.end <= end && tag.is !== 'words') this.misplaced(tag);
  }

  /** Links lead to a place in the page or to the web; what is printed into one may only be a place in the page. */
  private link(element: Element, { start, end, value = '' }: Attribute): void {
    const leads = value.trim();
    if (leads.startsWith('#')) return;
    // What is drawn stands in the page itself.
    if (element.name !== 'use' && /^(?:https?:\/\/|mailto:)[^\s\uE000]+$/i.test(leads)) return;
    const help = 'Link to a place in the page ("#place"), to https://…, or to mailto:….';
    this.say('address', { start, end }, 'this link could lead anywhere', help);
  }

  /** Pictures stand in the page itself. */
  private picture({ start, end, value = '' }: Attribute): void {
    if (/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/.test(value)) return;
    const help = 'Write the picture into the page, as src="data:image/png;base64,…" or as <svg>.';
    this.say('address', { start, end }, 'this picture would be fetched from elsewhere', help);
  }

  private policy({ start, end, attributes }: Element): void {
    const contentOf = attributes.find(({ name }) => name === 'content');
    const content = contentOf === undefined ? '' : this.source.slice(contentOf.valueStart, contentOf.end - 1);
    if (content === pagePolicy || content === pagePolicy + picturePolicy) return;
    const help = `Write content="${pagePolicy}", and at most "${picturePolicy}" behind it.`;
    this.say('policy', { start, end }, 'the policy of the page is not the one that keeps it safe', help);
  }

  /** The one script that the policy lets through is the program's own. */
  private script({ start, nameEnd, end: begin }: Element): number {
    const end = this.endOf('script', begin);
    if (this.source.slice(nameEnd, begin) !== '>' || !this.isOnly('script', begin, end)) {
      const help =
        'Remove it, or write <script>{{script}}</script>: a report runs nothing but what the program brings.';
      this.say('element', { start: start + 1, end: nameEnd }, '<script> is no element that a template may hold', help);
    }
    return end;
  }

  /** Where the content of an element ends whose content is no HTML. */
  private endOf(name: string, start: number): number {
    const found = this.text.toLowerCase().indexOf(`</${name}`, start);
    return found === -1 ? this.text.length : found;
  }

  /** Whether one thing is printed between two places, and nothing else stands there. */
  private isOnly(is: PrintedTag['is'], start: number, end: number): boolean {
    const [only] = this.printed.filter((tag) => tag.start >= start && tag.end <= end);
    return only?.is === is && only.start === start && only.end === end;
  }

  /** What the page's policy lets through is the style sheet itself, and nothing beside it. */
  private style(start: number): number {
    const end = this.endOf('style', start);
    if (!this.isOnly('style', start, end))
      this.say(
        'policy',
        { start, end },
        'this style would not be applied',
        'Write <style>{{style}}</style>, and styles into report.css.',
      );
    return end;
  }
}

function lacksPolicy(text: string): Problem[] {
  if (/<meta http-equiv="Content-Security-Policy" content="[^"]*">/i.test(text)) return [];
  const end = Math.max(text.indexOf('\n'), 0);
  return [
    {
      rule: 'template/unsafe',
      messageId: 'policy',
      message: 'the page has no policy that keeps it safe',
      help: `Write <meta http-equiv="Content-Security-Policy" content="${pagePolicy}"> into <head>.`,
      pointer: '',
      start: 0,
      end,
    },
  ];
}

/**
 * Checks the HTML of a template.
 *
 * @param tags the tags of the template, in order
 * @param printed those that print something, with what they print
 * @param isPage whether it is the page itself, which carries the policy
 */
export function checkMarkup(
  text: string,
  tags: readonly Tag[],
  printed: readonly PrintedTag[],
  isPage: boolean,
): readonly Problem[] {
  const page = new Page(text, tags, printed);
  page.check();
  return [...(isPage ? lacksPolicy(text) : []), ...page.problems];
}

/**
 * What of a style sheet is opened and never closed, or closed and was not open: what the program puts after it, the numbers of printed
 * pages among it, would be lost.
 */
function unclosedIn(text: string): Problem[] {
  const opened: number[] = [];
  const problem = (start: number, end: number, message: string): Problem => ({
    rule: 'template/syntax',
    messageId: 'unclosed-style',
    message,
    help: 'Close every { by a }, every comment by */, and every text by the quotation mark with which it begins.',
    pointer: '',
    start,
    end,
  });
  for (const { index, 0: found } of text.matchAll(
    /\/\*(?:(?!\*\/)[^])*(?:\*\/)?|"[^"\n]*["\n]?|'[^'\n]*['\n]?|[{}]/gu,
  )) {
    if (found === '{') opened.push(index);
    else if (found === '}' && opened.pop() === undefined)
      return [problem(index, index + 1, 'nothing is open here that this } could close')];
    else if (found.startsWith('/*') && !(found.endsWith('*/') && found.length > 3))
      return [problem(index, index + 2, 'this comment is never closed')];
    else if (/^["']/u.test(found) && (found.length === 1 || !found.endsWith(found.charAt(0))))
      return [problem(index, index + 1, 'this text is never closed')];
  }
  const last = opened.at(-1);
  return last === undefined ? [] : [problem(last, last + 1, 'this { is never closed')];
}

/** Checks a style sheet: it loads nothing, and cannot end the element in which it stands, nor take in what stands after it. */
export function checkStyle(text: string): readonly Problem[] {
  const found = [...text.matchAll(/@import|@charset|url\((?!\s*["']?(?:#|data:image\/))|image-set\(|<\/|\\[0-9a-f]/gi)];
  const unsafe = found.map(({ index, 0: what }) => ({
    rule: 'template/unsafe',
    messageId: 'style',
    message: `${quoted(what)} could load something, or end the style`,
    help: 'Write everything into report.css itself; a page fetches nothing.',
    pointer: '',
    start: index,
    end: index + what.length,
  }));
  return [...unclosedIn(text), ...unsafe].sort((a, b) => a.start - b.start);
}
