import { shapes } from '../../kinds/shape.generated.js';
import { schemaFolder } from './records.js';

/** JSON as people format it. */
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The kinds of file that have a schema, with the files that each is for. */
export function schemaGlobs(): ReadonlyMap<string, string> {
  // A language is a file of the program, not of the register.
  const folders = Object.entries(shapes).filter(([, { folder }]) => folder !== '' && !folder.includes('/'));
  const globs = folders.map(([name, { folder, idShape }]): [string, string] => [
    name,
    `${folder}/${idShape === 'period/record' ? '*/' : ''}*.yaml`,
  ]);
  return new Map([['settings', 'secretariat.yaml'], ...globs]);
}

/** The settings of VS Code: which file has which form, all of it offline. */
export function codeSettings(): string {
  const schemas = [...schemaGlobs()].map(([name, glob]) => [`./${schemaFolder}/${name}.schema.json`, glob]);
  return json({
    'yaml.schemas': Object.fromEntries(schemas) as Record<string, string>,
    'yaml.schemaStore.enable': false,
    'yaml.yamlVersion': '1.2',
    '[yaml]': {
      'editor.insertSpaces': true,
      'editor.tabSize': 2,
      'editor.formatOnSave': false,
      'editor.quickSuggestions': { other: true, comments: false, strings: true },
    },
    'files.eol': '\n',
    'files.insertFinalNewline': true,
  });
}

/** What VS Code recommends to whoever opens the register. */
export function codeExtensions(): string {
  return json({ recommendations: ['redhat.vscode-yaml'] });
}

/** A schema as it lies in a register. */
export function schemaText(schema: Readonly<Record<string, unknown>>): string {
  return json(schema);
}
