import Handlebars from 'handlebars';

/** The only partial templates: names in templates are checked against them. */
const partials = ['block', 'chart', 'table'] as const;

/** Whether two values are the same: `{{#if (is type "table")}}`. */
function is(a: unknown, b: unknown): boolean {
  return a === b;
}

/**
 * Prints a template. It can read the properties that it is given, and use `if`, `unless`, `each` and `is`; nothing else: no
 * prototypes, no helpers from data, no partial by a computed name. What it prints was escaped when the view was bound.
 *
 * @param name `page.html` or `page.md`
 * @throws Error where a template reads what is not there
 */
export function printTemplate(
  templates: ReadonlyMap<string, string>,
  format: 'html' | 'md',
  view: Readonly<Record<string, unknown>>,
): string {
  const environment = Handlebars.create();
  environment.registerHelper('is', is);
  for (const partial of partials) environment.registerPartial(partial, sourceOf(templates, `${partial}.${format}`));
  const template = environment.compile(sourceOf(templates, `page.${format}`), {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { is: true },
    preventIndent: true,
  });
  return template(view, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

function sourceOf(templates: ReadonlyMap<string, string>, name: string): string {
  const source = templates.get(name);
  if (source === undefined) throw new Error(`The package lacks its template "${name}".`);
  return source.replace(/\r\n?/gu, '\n');
}
