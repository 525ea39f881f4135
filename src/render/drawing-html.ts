import { fixedText } from '../base/number.js';
import type { Drawing, Shape } from '../model/drawing.js';
import type { LanguageFormat } from '../model/view.js';
import { escapeHtml } from './escape.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

type Direction = LanguageFormat['direction'];
type Writer<Type extends Shape['type']> = (shape: Extract<Shape, { type: Type }>, across: Across) => string;
type Across = (percent: number) => string;

/** Short, and the same on every machine. */
const short = (value: number): string => fixedText(value, 2).replace(/\.?0+$/u, '');

/** Where a place lies from the left, in the direction of the page. */
function acrossIn(direction: Direction): Across {
  return (percent) => `${short(direction === 'rtl' ? 100 - percent : percent)}%`;
}

/** An attribute, left out where it says what holds without it. */
function unless(usual: string, name: string, value: string): string {
  return value === usual ? '' : ` ${name}="${value}"`;
}

const writers: { readonly [Type in Shape['type']]: (direction: Direction, height: number) => Writer<Type> } = {
  box:
    (direction) =>
    ({ from, to, top, height, look }, across) => {
      const left = across(direction === 'rtl' ? to : from);
      return `<rect class="${look}"${unless('0%', 'x', left)} y="${short(top)}" width="${short(to - from)}%" height="${short(height)}"/>`;
    },
  // In a page from right to left, the start of a text is its right end: browsers turn anchors by themselves.
  text:
    () =>
    ({ at, base, anchor, look, text }, across) =>
      `<text class="${look}${anchor === 'start' ? '' : ` ${anchor}`}"${unless('0%', 'x', across(at))} y="${short(base)}">${escapeHtml(text)}</text>`,
  rule:
    () =>
    ({ from, to, top, bottom, look }, across) =>
      `<line class="${look}"${unless('0%', 'x1', across(from))} y1="${short(top)}"${unless('0%', 'x2', across(to))} y2="${short(bottom)}"/>`,
  path:
    (direction, height) =>
    ({ path, look }) => {
      const turn = direction === 'rtl' ? ' transform="matrix(-1 0 0 1 100 0)"' : '';
      return `<svg viewBox="0 0 100 ${short(height)}" preserveAspectRatio="none"><path class="${look}" d="${path}"${turn}/></svg>`;
    },
  dot:
    () =>
    ({ at, middle, look }, across) =>
      `<circle class="${look}" cx="${across(at)}" cy="${short(middle)}" r="4.5"/>`,
  mark:
    () =>
    ({ at, middle, mark }, across) =>
      `<use class="${mark}" href="#mark-${mark}" x="${across(at)}" y="${short(middle - 8)}" width="16" height="16"/>`,
};

function shapeHtml(shape: Shape, direction: Direction, height: number): string {
  const writer = writers[shape.type](direction, height) as (shape: Shape, across: Across) => string;
  return writer(shape, acrossIn(direction));
}

/** A drawing as SVG of the page's width, with its words for those who cannot see it. Styles stand in the page's own sheet. */
export function drawingHtml({ height, shapes }: Drawing, alternative: string, direction: Direction): Markup {
  const content = shapes.map((shape) => shapeHtml(shape, direction, height)).join('');
  return markup(
    `<svg class="drawing" role="img" aria-label="${escapeHtml(alternative)}" width="100%" height="${short(height)}">${content}</svg>`,
  );
}
