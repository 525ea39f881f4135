import { keywords } from './expression.js';
import type { Expression, Literal } from './expression.js';

const plain = /^[^\s()"',=!<>~]+$/;

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function printValue({ text }: Literal): string {
  return plain.test(text) && !keywords.has(text.toLowerCase()) ? text : quote(text);
}

/** In parentheses where it would be read otherwise: a list of parts inside a tighter construct. */
function inner(expression: Expression, isTight: boolean): string {
  const text = printExpression(expression);
  const isJoined = expression.type === 'or' || (expression.type === 'and' && isTight);
  return isJoined ? `(${text})` : text;
}

/** A filter in its usual spelling: reading it gives the same filter again. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'or':
    case 'and':
      return expression.parts.map((part) => inner(part, expression.type === 'and')).join(` ${expression.type} `);
    case 'not':
      return `not ${inner(expression.inner, true)}`;
    case 'compare':
      return `${expression.path.names.join('.')} ${expression.operator} ${printValue(expression.value)}`;
    case 'in':
      return `${expression.path.names.join('.')} in (${expression.values.map(printValue).join(', ')})`;
    case 'empty':
      return `${expression.path.names.join('.')} is empty`;
    case 'holds':
      return expression.path.names.join('.');
  }
}
