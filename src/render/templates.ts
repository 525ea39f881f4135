import Handlebars from 'handlebars';
import { Misuse } from '../model/errors.js';

/** The only partial templates: names in templates are checked against them. */
const partials = ['block', 'chart', 'table'] as const;

/** Whether two values are the same: `{{#if (is type "table")}}`. */
function is(a: unknown, b: unknown): boolean {
  return a === b;
}

const compileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { is: true },
  preventIndent: true,
};

/** What handlebars says where a template reads what is not there. */
interface TemplateError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

/** Says which template went wrong, and where in it; what was said already is passed on. */
function explained(error: unknown, file: string): unknown {
  if (error instanceof Misuse) return error;
  const { message, lineNumber = 1, column = 0 } = error as TemplateError;
  const name = /^"([^"]*)" not defined/u.exec(message)?.[1];
  const place = `templates/report/${file}:${String(lineNumber)}:${String(column + 1)}`;
  const [what] = name === undefined ? message.split('\n') : [`nothing called "${name}" is there`];
  return new Misuse(
    `${place}: ${what ?? 'the template cannot be printed'}`,
    'Ask for it with {{#if}} first, or correct the name.',
  );
}

/** Compiles one template so that what goes wrong in it names its file. */
function compile(environment: typeof Handlebars, templates: ReadonlyMap<string, string>, name: string): Template {
  const template = environment.compile<unknown>(sourceOf(templates, name), compileOptions);
  return (view, options) => {
    try {
      return template(view, options);
    } catch (error) {
      throw explained(error, `${name}.hbs`);
    }
  };
}

type Template = (view: unknown, options?: Handlebars.RuntimeOptions) => string;

/**
 * Prints a template. It can read the properties that it is given, and use `if`, `unless`, `each` and `is`; nothing else: no
 * prototypes, no helpers from data, no partial by a computed name. What it prints was escaped when the view was bound.
 *
 * @throws Misuse where a template reads what is not there, with its place
 */
export function printTemplate(
  templates: ReadonlyMap<string, string>,
  format: 'html' | 'md',
  view: Readonly<Record<string, unknown>>,
): string {
  const names = Object.fromEntries(partials.map((partial) => [partial, `${partial}.${format}`]));
  return printerOf(templates, `page.${format}`, names)(view);
}

function sourceOf(templates: ReadonlyMap<string, string>, name: string): string {
  const source = templates.get(name);
  if (source === undefined) throw new Error(`The package lacks its template "${name}".`);
  return source.replace(/\r\n?/gu, '\n');
}

/** Templates that print many pages: each is compiled once. */
export interface Printer {
  (view: Readonly<Record<string, unknown>>): string;
}

/**
 * Prepares a template for printing as often as is wanted, by the rules of {@link printTemplate}.
 *
 * @param partialNames the partial templates that it may use, by the names of their files
 */
export function printerOf(
  templates: ReadonlyMap<string, string>,
  name: string,
  partialNames: Readonly<Record<string, string>>,
): Printer {
  const environment = Handlebars.create();
  environment.registerHelper('is', is);
  for (const [partial, file] of Object.entries(partialNames)) {
    environment.registerPartial(partial, compile(environment, templates, file) as Handlebars.Template);
  }
  const template = compile(environment, templates, name);
  return (view) => template(view, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}
