import { namesIn, readProjectFile } from '../project.js';
import { notice } from './output.js';
import type { GeneratedFile } from './output.js';

/** A folder whose modules describe themselves by their default export. */
interface Family {
  /** The folder that holds the modules, or one folder per family of them. */
  readonly folder: string;
  readonly nested: boolean;
  /** Sub-folders that hold something else. */
  readonly except?: readonly string[];
  /** The name of the list, what one entry is, and the entry's type. */
  readonly list: string;
  readonly entry: string;
  readonly type: string;
  /** Where the type is defined, relative to the registry. */
  readonly definition: string;
  /** Whether an entry has `id: 'folder/file'`. */
  readonly identified: boolean;
}

const families: readonly Family[] = [
  {
    folder: 'src/rules',
    nested: true,
    list: 'rules',
    entry: 'Rule',
    type: 'Rule',
    definition: './define.js',
    identified: true,
  },
  {
    folder: 'src/metrics',
    nested: true,
    except: ['dimensions'],
    list: 'metrics',
    entry: 'Metric',
    type: 'Metric',
    definition: './define.js',
    identified: true,
  },
  {
    folder: 'src/metrics/dimensions',
    nested: false,
    list: 'dimensions',
    entry: 'Dimension',
    type: 'Dimension',
    definition: '../define.js',
    identified: false,
  },
  {
    folder: 'src/query/computed',
    nested: false,
    list: 'computedValues',
    entry: 'Value',
    type: 'Computed',
    definition: '../define.js',
    identified: false,
  },
  {
    folder: 'src/sections',
    nested: true,
    list: 'sections',
    entry: 'Section',
    type: 'Section',
    definition: './define.js',
    identified: true,
  },
  {
    folder: 'src/reports',
    nested: false,
    list: 'reports',
    entry: 'Report',
    type: 'Report',
    definition: './define.js',
    identified: false,
  },
  {
    folder: 'src/exchange/deadlines',
    nested: false,
    list: 'wordings',
    entry: 'Wording',
    type: 'Wording',
    definition: './define.js',
    identified: false,
  },
  {
    folder: 'src/run/exchange/mapping/words',
    nested: false,
    list: 'headingWords',
    entry: 'Words',
    type: 'HeadingWords',
    definition: './define.js',
    identified: false,
  },
  {
    folder: 'src/run/exchange/formats',
    nested: false,
    list: 'exchangeFormats',
    entry: 'Format',
    type: 'ExchangeFormat',
    definition: '../format.js',
    identified: false,
  },
  {
    folder: 'src/site/pages',
    nested: false,
    list: 'sitePages',
    entry: 'Page',
    type: 'SitePage',
    definition: '../define.js',
    identified: false,
  },
  {
    folder: 'src/cli/commands',
    nested: false,
    list: 'commands',
    entry: 'Command',
    type: 'Command',
    definition: '../define.js',
    identified: false,
  },
];

/** Whether a module describes itself; helpers beside it do not. */
function describesItself(path: string): boolean {
  return /^export default /m.test(readProjectFile(path) ?? '');
}

/** Lists a folder's self-describing modules, as paths relative to `base` without their ending. */
function modulesIn(folder: string, base: string): string[] {
  return namesIn(folder, 'files')
    .filter((name) => name.endsWith('.ts') && !name.startsWith('_') && !name.includes('.generated.'))
    .map((name) => `${folder}/${name}`)
    .filter(describesItself)
    .map((path) => path.slice(base.length + 1, -'.ts'.length));
}

/** Lists a family's modules, sorted, as paths relative to its folder. */
function modulesOf(family: Family): string[] {
  if (!family.nested) return modulesIn(family.folder, family.folder);
  return namesIn(family.folder, 'folders')
    .filter((name) => family.except?.includes(name) !== true)
    .flatMap((name) => modulesIn(`${family.folder}/${name}`, family.folder));
}

/** `gaps/no-live-action` and `Rule` → `gapsNoLiveActionRule`. The ending keeps it apart from words like `export`. */
function variable(module: string, entry: string): string {
  const words = module.split(/[/-]/);
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return `${name.join('')}${entry}`;
}

/** A module is found by its id, so the id must say where it lies. */
function checkId(family: Family, module: string): void {
  const path = `${family.folder}/${module}.ts`;
  if (readProjectFile(path)?.includes(`'${module}'`) !== true) throw new Error(`${path}: its id must be '${module}'.`);
}

/** Writes the registry of one family. */
function registry(family: Family): GeneratedFile {
  const modules = modulesOf(family);
  if (family.identified) modules.forEach((module) => checkId(family, module));
  const lines = [
    notice,
    `import type { ${family.type} } from '${family.definition}';`,
    ...modules.map((module) => `import ${variable(module, family.entry)} from './${module}.js';`),
    '',
    `export const ${family.list}: readonly ${family.type}[] = [`,
    ...modules.map((module) => `  ${variable(module, family.entry)},`),
    '];',
    '',
  ];
  return { path: `${family.folder}/registry.generated.ts`, text: lines.join('\n') };
}

/** Writes the ids of all metrics: whoever only asks whether there is one need not load them. */
function metricIds(): GeneratedFile {
  const family = families.find(({ list }) => list === 'metrics');
  const ids = family === undefined ? [] : modulesOf(family);
  const lines = [
    notice,
    '/** The id of every metric, sorted. */',
    'export const metricIds: readonly string[] = [',
    ...ids.map((id) => `  '${id}',`),
    '];',
    '',
  ];
  return { path: 'src/metrics/ids.generated.ts', text: lines.join('\n') };
}

/** Writes the registry of kinds: also a map, in which the type of each entry knows its own records. */
function kindRegistry(): GeneratedFile {
  const folder = 'src/kinds';
  const modules = modulesIn(folder, folder);
  const lines = [
    notice,
    "import type { KindName } from '../model/record.js';",
    "import type { KindDeclaration } from './define.js';",
    ...modules.map((module) => `import ${variable(module, 'Kind')} from './${module}.js';`),
    '',
    '/** Every kind by its name. */',
    'export const kindByName: { readonly [K in KindName]: KindDeclaration<K> } = {',
    ...modules.map((module) => `  ${module}: ${variable(module, 'Kind')},`),
    '};',
    '',
    '/** Every kind, sorted by name. */',
    'export const kinds: readonly { [K in KindName]: KindDeclaration<K> }[KindName][] = Object.values(kindByName);',
    '',
  ];
  return { path: `${folder}/registry.generated.ts`, text: lines.join('\n') };
}

/**
 * Lists whatever describes itself: kinds, rules, metrics, dimensions, computed values, sections, reports, pages of the site, commands.
 * A new one is a new file, and `npm run generate`.
 *
 * @throws when the id of a rule, metric or section is not `folder/file`
 */
export function generateRegistries(): GeneratedFile[] {
  return [kindRegistry(), metricIds(), ...families.map(registry)];
}
