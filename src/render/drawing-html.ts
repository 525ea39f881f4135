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

/** A path seen in a mirror: each pair of numbers is a place, of which the first says how far across. */
function turned(path: string): string {
  return path.replace(/(-?[0-9.]+),(-?[0-9.]+)/gu, (_pair, across: string, down: string) => {
    return `${short(100 - Number(across))},${down}`;
  });
}

const writers: { readonly [Type in Shape['type']]: (direction: Direction) => Writer<Type> } = {
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
    (direction) =>
    ({ path, look }) =>
      `<path class="${look}" d="${direction === 'rtl' ? turned(path) : path}"/>`,
  dot:
    () =>
    ({ at, middle, look }, across) =>
      `<circle class="${look}" cx="${across(at)}" cy="${short(middle)}" r="4.5"/>`,
  mark:
    () =>
    ({ at, middle, mark }, across) =>
      `<use class="${mark}" href="#mark-${mark}" x="${across(at)}" y="${short(middle - 8)}" width="16" height="16"/>`,
};

function shapeHtml(shape: Shape, direction: Direction): string {
  const writer = writers[shape.type](direction) as (shape: Shape, across: Across) => string;
  return writer(shape, acrossIn(direction));
}

/** Shapes in their order; paths that follow each other share the box that fits them to the width. */
function shapesHtml({ height, shapes }: Drawing, direction: Direction): string {
  return shapes
    .map((shape, index) => {
      const isPath = shape.type === 'path';
      const start = isPath && shapes[index - 1]?.type !== 'path';
      const end = isPath && shapes[index + 1]?.type !== 'path';
      const box = start ? `<svg viewBox="0 0 100 ${short(height)}" preserveAspectRatio="none">` : '';
      return `${box}${shapeHtml(shape, direction)}${end ? '</svg>' : ''}`;
    })
    .join('');
}

/** A drawing as SVG of the page's width, with its words for those who cannot see it. Styles stand in the page's own sheet. */
export function drawingHtml(drawing: Drawing, alternative: string, direction: Direction): Markup {
  const content = shapesHtml(drawing, direction);
  return markup(
    `<svg class="drawing" role="img" aria-label="${escapeHtml(alternative)}" width="100%" height="${short(drawing.height)}">${content}</svg>`,
  );
}
