import { listWords } from '../../../base/text.js';
import { wordings } from '../../../exchange/deadlines/registry.generated.js';
import { kindByName } from '../../../kinds/registry.generated.js';
import type { KindDeclaration, Move } from '../../../kinds/define.js';
import { shapes } from '../../../kinds/shape.generated.js';
import type { KindShape, Shape } from '../../../kinds/shape.js';
import type { KindName } from '../../../model/record.js';
import { isNode } from '../../schemas.js';
import type { SchemaFile, SchemaNode } from '../../schemas.js';
import { anchor, code, fence, plainText, table } from './markdown.js';

/** Finds the descriptions that the shapes leave out. */
class Descriptions {
  private readonly files: ReadonlyMap<string, SchemaFile>;

  constructor(files: readonly SchemaFile[]) {
    this.files = new Map(files.map((file) => [file.name, file]));
  }

  schema(name: string): SchemaNode {
    return this.files.get(name)?.schema ?? {};
  }

  /** The schema under a key, or of the items of a list, with what it refers to laid under it. */
  below(node: SchemaNode, key: string): SchemaNode {
    const part = isNode(node[key]) ? node[key] : {};
    const reference = part['$ref'];
    if (typeof reference !== 'string') return part;
    const [document = '', name = ''] = reference.split('.schema.json#/$defs/');
    const definitions = this.schema(document)['$defs'];
    const target = isNode(definitions) && isNode(definitions[name]) ? definitions[name] : {};
    return { ...target, ...part };
  }

  property(node: SchemaNode, key: string): SchemaNode {
    return this.below(isNode(node['properties']) ? node['properties'] : {}, key);
  }
}

/** What may stand in a field, in a few words. */
function valueWords(shape: Shape): string {
  if (shape.values !== undefined) return shape.values.map((value) => code(String(value))).join(', ');
  if (shape.text === true) return 'text, or one per language';
  if (shape.ref !== undefined) return `id of ${shape.ref.join(' or ')}`;
  if (shape.items !== undefined)
    return shape.items.properties === undefined ? `list: ${valueWords(shape.items)}` : 'list';
  if (shape.format !== undefined) return shape.format;
  return shape.types.map((type) => (type === 'object' ? 'mapping' : type === 'string' ? 'text' : type)).join(' or ');
}

interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly schema: SchemaNode;
  readonly isRequired: boolean;
}

/** The fields of a mapping, each followed by those inside it. */
function fieldsOf(shape: Shape, schema: SchemaNode, prefix: string, descriptions: Descriptions): Field[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, property]) => {
    const node = descriptions.property(schema, key);
    const field = {
      name: prefix + key,
      shape: property,
      schema: node,
      isRequired: shape.required?.includes(key) === true,
    };
    const isList = property.items?.properties !== undefined;
    const inner = isList ? property.items : property;
    const innerNode = isList ? descriptions.below(node, 'items') : node;
    return [field, ...fieldsOf(inner, innerNode, `${field.name}${isList ? '[].' : '.'}`, descriptions)];
  });
}

function fieldRow({ name, shape, schema, isRequired }: Field): string[] {
  const description = typeof schema['description'] === 'string' ? schema['description'] : shape.title;
  return [code(name), isRequired ? 'yes' : '', valueWords(shape), shape.visibility, plainText(description)];
}

function fieldTable(name: string, shape: KindShape, descriptions: Descriptions): string {
  const rows = fieldsOf(shape, descriptions.schema(name), '', descriptions).map(fieldRow);
  return table(['Key', 'Needed', 'Value', 'Who may read it', 'What it says'], rows);
}

function moveRow({ from, to, requires }: Move): string[] {
  return [code(from), code(to), requires.length === 0 ? '' : requires.join(' and ')];
}

const mappingWords = [
  'A table whose headings are those of an export needs none. For any other, `secretariat import` makes one up from what the schema and people call the fields; `--propose FILE` writes it down to be mended, `--map FILE` imports with it, and with `--write` it is remembered in `imports/`, for the next table with the same headings.',
  'Every column must be used or listed under `skip`. Rows with the same key tell of the same record, and must agree; an empty cell leaves what is there. References may be ids, titles, names, aliases or numbers; choices are understood as they are, and in the languages of the program.',
  'A deadline is read where it says one thing only ("By March 2027", "2026-27", "Biannually until 2029"); its wording is always kept, and one that gives no date ("By fall 2027", "Ongoing") is pointed out.',
];

const mappingExample = `mapping_version: 1
title: Plan of the ministry
tables:
  - headings: [No, Activity, Activité, Ministry, Supported by, By when, State]
    skip: [No]
    records:
      - kind: action
        key: { by: title }
        fields:
          title: { columns: { en: Activity, fr: Activité } }
          lead: Ministry
          partners: { column: Supported by, split: ",;" }
          due: By when
          status: { column: State, values: { Begun: in-progress, Done: complete } }`;

/** How the ids of a kind look. */
function idWords(shape: KindShape): string {
  if (shape.prefix !== undefined) return `${code(`${shape.prefix}-001`)}, ${code(`${shape.prefix}-002`)}, …`;
  if (shape.idShape === 'period') return `a period such as ${code('2026-Q3')}`;
  if (shape.idShape === 'period/record') return `a period and a record, such as ${code('2026-Q3/ACT-014')}`;
  return 'a short word';
}

function kindPart(
  declaration: { readonly name: KindName; readonly moves?: readonly Move[] },
  descriptions: Descriptions,
): string {
  const shape: KindShape = shapes[declaration.name];
  const moves = declaration.moves ?? [];
  const serves = shape.serves.length === 0 ? '' : ` Serves ${shape.serves.join(', ')}.`;
  return [
    `${anchor(`kind-${declaration.name}`)}\n\n### ${declaration.name}`,
    `${plainText(shape.description)} In ${code(`${shape.folder}/`)}; the id is ${idWords(shape)}. Unless it says otherwise, ${shape.visibility} may read it.${serves}`,
    fieldTable(declaration.name, shape, descriptions),
    ...(moves.length === 0 ? [] : ['Legal changes of status:', table(['From', 'To', 'Needs'], moves.map(moveRow))]),
  ].join('\n\n');
}

/** What a field of a mapping may say of where its value comes from. */
function fieldRulesTable(files: readonly SchemaFile[]): string {
  const definitions = files.find(({ name }) => name === 'mapping')?.schema['$defs'];
  const field = isNode(definitions) ? definitions['field'] : undefined;
  const properties = isNode(field) ? field['properties'] : undefined;
  const rows = Object.entries(isNode(properties) ? properties : {}).map(([key, node]) => [
    code(key),
    isNode(node) && typeof node['description'] === 'string' ? plainText(node['description']) : '',
  ]);
  return table(['Key', 'What it says'], rows);
}

/** What the headings of other people's tables mean: the form of a mapping, and what is read without one. */
export function mappingsPart(files: readonly SchemaFile[]): string {
  return [
    `${anchor('mappings')}\n\n## Mappings`,
    `${plainText(shapes.mapping.description)} ${mappingWords.join(' ')}`,
    fence('yaml', mappingExample),
    fieldTable('mapping', shapes.mapping, new Descriptions(files)),
    'What a field may say:',
    fieldRulesTable(files),
    `A field without more than a column may be written short, as its heading alone. Deadlines are read in the languages ${listWords(wordings.map(({ language }) => language))}.`,
  ].join('\n\n');
}

/** The settings, every kind of record and the frameworks, with their fields. */
export function kindsPart(files: readonly SchemaFile[]): string {
  const descriptions = new Descriptions(files);
  const declarations: readonly Pick<KindDeclaration, 'name' | 'moves'>[] = Object.values(kindByName);
  return [
    `${anchor('settings')}\n\n## Settings`,
    `${plainText(shapes.settings.description)} Its presence makes a folder a register.`,
    fieldTable('settings', shapes.settings, descriptions),
    '## Kinds of record',
    'The folder is the kind and the file name is the id; there is no key for the id. The audience of a value is the narrowest of the record and the property.',
    ...declarations.map((declaration) => kindPart(declaration, descriptions)),
    `${anchor('framework')}\n\n### Frameworks`,
    `${plainText(shapes.framework.description)} In ${code('frameworks/')}.`,
    fieldTable('framework', shapes.framework, descriptions),
  ].join('\n\n');
}
