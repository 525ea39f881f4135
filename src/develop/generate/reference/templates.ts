import { pagePolicy, picturePolicy, templateNames, templateParts } from '../../../model/template.js';
import type { TemplateName, TemplateNames } from '../../../model/template.js';
import { code, plainText, table } from './markdown.js';

const kinds: Readonly<Record<TemplateName['is'], string>> = {
  words: 'words',
  markup: 'markup',
  flag: 'yes or no',
  style: 'style sheet',
  script: 'script',
  picture: 'picture',
  list: 'list',
  object: 'names',
};

/** A row for every name, and below a list or a part those that stand in it; what `block` holds has a table of its own. */
function rowsOf(names: TemplateNames, prefix = ''): string[][] {
  return Object.entries(names).flatMap(([name, { says, is, each, holds }]) => {
    const own = [
      code(prefix + name),
      each === undefined ? kinds[is] : `${kinds[is]} of ${kinds[each]}`,
      plainText(says),
    ];
    const isElsewhere = name === 'blocks' || holds === undefined;
    return [own, ...(isElsewhere ? [] : rowsOf(holds, `${prefix}${name} → `))];
  });
}

const partWords: Readonly<Record<(typeof templateParts)[number], string>> = {
  page: 'the whole report',
  block: 'one block; `type` says which of the names there are',
  table: 'a table, printed by `{{> table}}`',
  chart: 'a chart, printed by `{{> chart}}`',
};

/** What a country's own templates may say and read. */
export function templatesPart(): string {
  return [
    '## Templates',
    'A register may print reports from templates of its own: `secretariat template eject NAME` copies one into `templates/report/`, and `secretariat validate` checks it. Each part has an edition for HTML (`table.html.hbs`) and one for Markdown (`table.md.hbs`); `report.css` is the look of the HTML. The words of a language are a file `templates/languages/CODE.yaml`.',
    'A template may say `{{name}}`, `{{#if name}} … {{else}} … {{/if}}`, `{{#unless name}}`, `{{#each list}} … {{/each}}` with `{{this}}`, `@first` and `@last`, `{{#if (is type "table")}}`, `{{> block}}`, `{{> table}}`, `{{> chart}}` and `{{!-- comment --}}`, and nothing else. It cannot compute, and reads nothing but the names below. Names of the page are read everywhere by `@root`, such as `{{@root.title}}`; of a list, `length` says how many there are. What people wrote is made safe before a template prints it: *words* may also stand in an attribute in double quotes, *markup* may not.',
    `HTML holds plain elements: no script, no event, no \`style\` attribute, nothing that is fetched. A page carries the policy \`${pagePolicy}\`; one with pictures of its own (\`<img src="data:image/png;base64,…">\`) adds \`${picturePolicy}\`.`,
    ...templateParts.map((part) =>
      [
        `### Template ${part}`,
        `For ${partWords[part]}.`,
        table(['Name', 'Is', 'Says'], rowsOf(templateNames[part])),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}
