/* One finding as people read it on a terminal. */
import { visible } from '../base/text.js';
import { columnsWidth } from '../base/width.js';
import type { Finding, Place, RelatedPlace } from '../model/finding.js';
import { frame } from './frame.js';
import type { FrameStyle, Pieces } from './frame.js';
import { paragraph, wrapWords } from './lines.js';
import type { Paint } from './paint.js';

/** How one finding is printed. */
export interface BlockOptions {
  readonly paint: Paint;
  /** The line of a finding's place, or undefined where it cannot be shown. */
  readonly piecesOf: (finding: Finding) => Pieces | undefined;
  /** The line of one of its other places; none is shown unless given. */
  readonly relatedPiecesOf?: (finding: Finding, related: RelatedPlace) => Pieces | undefined;
  /** The width of the terminal; lines are broken to it where it is known. */
  readonly columns?: number | undefined;
  /** Makes a text on the terminal lead to the page of a rule, where the terminal can. */
  readonly link?: ((text: string, rule: string) => string) | undefined;
}

/** Other places get a frame of their own up to this number; of the rest a line each. */
const mostFrames = 3;
/** Text behind a head has at least so many columns; where there are fewer, it stands below. */
const narrowestText = 16;

/** What stands below its head is set in so far. */
const indentBelow = 4;

/** The address of a rule in the reference: hosts drop the slash from an anchor. */
export function referenceOf(rule: string): string {
  return `REFERENCE.md#${rule.replace('/', '-')}`;
}

/** A place as editors and terminals open it. */
export function address({ path, start }: Place): string {
  return `${visible(path)}:${start.line}:${start.column}`;
}

/** Text behind a head of some columns, broken to the terminal where it is known; further lines stand below its beginning. */
function behind(head: string, headColumns: number, text: string, columns: number | undefined): string[] {
  const room = (columns ?? Infinity) - headColumns;
  if (room < narrowestText) return [head.trimEnd(), ...paragraph(text, indentBelow, columns)];
  const [first = '', ...others] = wrapWords(text, room);
  return [head + first, ...others.map((line) => ' '.repeat(headColumns) + line)];
}

/** Whether a place stands for a file as a whole: its first letter says nothing, so that no line of it is shown. */
function isWholeFile({ start, end }: Place): boolean {
  return start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1;
}

/** One finding on its way to lines. */
class Block {
  private readonly finding: Finding;
  private readonly options: BlockOptions;
  /** Every place with a frame, the finding's own first. */
  private readonly frames: readonly (readonly [place: Place, pieces: Pieces, style: FrameStyle])[];
  private readonly framed: ReadonlySet<RelatedPlace>;
  private readonly gutter: number;

  constructor(finding: Finding, options: BlockOptions) {
    this.finding = finding;
    this.options = options;
    const others = finding.related
      .flatMap((related) => {
        const pieces = isWholeFile(related) ? undefined : options.relatedPiecesOf?.(finding, related);
        return pieces === undefined ? [] : [[related, pieces] as const];
      })
      .slice(0, mostFrames);
    const own = isWholeFile(finding) ? undefined : options.piecesOf(finding);
    const { paint } = options;
    const style: FrameStyle = { mark: '^', label: finding.label, colour: (text) => paint[finding.severity](text) };
    this.frames = [
      ...(own === undefined ? [] : [[finding, own, style] as const]),
      ...others.map(([related, pieces]): readonly [Place, Pieces, FrameStyle] => {
        return [related, pieces, { mark: '~', label: related.message, colour: (text) => paint.info(text) }];
      }),
    ];
    this.framed = new Set(others.map(([related]) => related));
    const lines = [finding, ...this.framed].map(({ start }) => String(start.line).length);
    this.gutter = Math.max(...lines);
  }

  lines(): string[] {
    const hasOwn = this.frames[0]?.[0] === this.finding;
    return [
      ...this.title(),
      ...(hasOwn ? [] : [this.arrow('-->', this.finding)]),
      ...this.frames.flatMap(([place, pieces, style]) => [
        this.arrow(style.mark === '^' ? '-->' : '~~>', place),
        ...frame(pieces, place.start.line, style, this.layout()),
      ]),
      ...this.remarks(),
      '',
    ];
  }

  private layout(): { readonly paint: Paint; readonly gutter: number; readonly columns: number | undefined } {
    return { paint: this.options.paint, gutter: this.gutter, columns: this.options.columns };
  }

  private linked(text: string): string {
    return this.options.link?.(text, this.finding.rule) ?? text;
  }

  private title(): string[] {
    const { severity, rule, message } = this.finding;
    const { paint, columns } = this.options;
    const name = `${severity}[${visible(rule)}]`;
    const [first = '', ...others] = wrapWords(`${name}: ${visible(message)}`, columns ?? Infinity);
    const rest = others.length === 0 ? [] : wrapWords(others.join(' '), Math.max(narrowestText, (columns ?? 0) - 2));
    return [
      `${paint[severity](this.linked(name))}${paint.strong(first.slice(name.length))}`,
      ...rest.map((line) => paint.strong(`  ${line}`)),
    ];
  }

  private arrow(head: string, place: Place): string {
    return ` ${' '.repeat(this.gutter)}${this.options.paint.faint(head)} ${address(place)}`;
  }

  /** What stands below the frames: other places without one, what to do, and where the rule is explained. */
  private remarks(): string[] {
    const { related, help, rule } = this.finding;
    const notes = related.filter((other) => !this.framed.has(other));
    return [
      ...notes.flatMap((other) => this.remark('note', `${visible(other.message)} (${address(other)})`)),
      ...(help === '' ? [] : this.remark('help', visible(help))),
      ...this.remark('rule', referenceOf(visible(rule))),
    ];
  }

  private remark(name: string, text: string): string[] {
    const { paint, columns } = this.options;
    const margin = ' '.repeat(this.gutter + 2);
    const head = `${margin}${paint.faint('=')} ${paint.strong(name)}: `;
    const shown = name === 'rule' ? this.linked(text) : text;
    if (name === 'rule') return [head + shown];
    return behind(head, columnsWidth(`${margin}= ${name}: `), shown, columns);
  }
}

/** One finding with its frames, as lines without ends; the last one is empty. */
export function findingBlock(finding: Finding, options: BlockOptions): string[] {
  return new Block(finding, options).lines();
}
