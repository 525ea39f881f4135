import { createFiles } from '../io/create-files.js';
import { readReportFiles } from '../io/report-files.js';
import { shippedTemplate, shippedTemplates } from '../run/template-catalogue.js';
import type { ShippedTemplate } from '../run/template-catalogue.js';
import { Misuse } from '../model/errors.js';
import type { Register } from '../run/register.js';

export type { ShippedTemplate } from '../run/template-catalogue.js';

/** A template or language, and whether the register has one of its own. */
export interface TemplateState extends ShippedTemplate {
  /** `own` differs from the one that ships, `same` says the same, `ships` is not there. */
  readonly state: 'own' | 'same' | 'ships';
  /** The register's own text, where it has one. */
  readonly own: string | undefined;
}

function stateOf(register: Register, shipped: ShippedTemplate): TemplateState {
  const own = register.parsed.sourceOf(shipped.path);
  const state = own === undefined ? 'ships' : own === shipped.text ? 'same' : 'own';
  return { ...shipped, own, state };
}

/** Lists the templates and languages that reports are printed from. */
export function listTemplates(register: Register): readonly TemplateState[] {
  const files = readReportFiles();
  const shipped = shippedTemplates(files);
  const added = [...register.parsed.templates.languages.keys()].filter((code) => !files.languages.has(code));
  return [...shipped, ...added.map((code) => shippedTemplate(`languages/${code}`, files))].map((template) =>
    stateOf(register, template),
  );
}

/**
 * One template or language, beside the register's own.
 *
 * @param name such as `table.html`, `report.css` or `languages/fr`
 * @throws Misuse where there is none of this name
 */
export function templateState(register: Register, name: string): TemplateState {
  return stateOf(register, shippedTemplate(name, readReportFiles()));
}

/**
 * Copies a template or language into a register, to be edited there. Nothing is overwritten.
 *
 * @param folder the register's folder
 * @returns the path of the copy, from the top of the register
 * @throws Misuse where there is none of this name, or the register has its own already; an error named WriteFailure where a write failed
 */
export function ejectTemplate(folder: string, register: Register, name: string): string {
  const { path, own, text } = templateState(register, name);
  if (own !== undefined)
    throw new Misuse(
      `the register has its own ${path} already; nothing was changed`,
      `See \`secretariat template diff ${name}\`.`,
    );
  createFiles(folder, [{ path, text }]);
  return path;
}
