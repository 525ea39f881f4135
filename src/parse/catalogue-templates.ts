import type { ParseRule } from './catalogue-rule.js';

/** Whether a report can be printed from a country's own templates, and is as safe as one printed from ours. */
export const templateRules: readonly ParseRule[] = [
  {
    id: 'template/file',
    title: 'A file among the templates is one',
    severity: 'error',
    why: 'A template under another name is silently not used.',
    waysOut: ['Rename the file.', 'Move it out of templates/report/.'],
    messages: ['no-file', 'size', 'unknown-file'],
  },
  {
    id: 'template/language',
    title: "A language of the register's own can be read",
    severity: 'error',
    why: 'Words under a wrong code are never found, and a plural by a wrong rule is bad grammar in every report.',
    waysOut: ['Name the file after its language.', 'Copy the rule from CLDR.'],
    messages: ['code', 'plural-rule'],
  },
  {
    id: 'template/syntax',
    title: 'A template can be read',
    severity: 'error',
    why: 'A block that is never closed, or a tag that nobody understands, would cut the report.',
    waysOut: ['Close every block in the order in which they were opened.', 'Compare with the template that ships.'],
    messages: ['empty', 'tag', 'unclosed-block', 'unclosed-style', 'unclosed-tag', 'unmatched'],
  },
  {
    id: 'template/name',
    title: 'A template reads what there is',
    severity: 'error',
    why: 'A name that is not there prints nothing, and nobody would see what is missing.',
    waysOut: ['Correct the name.', 'See the names that templates can read in the reference.'],
    messages: ['no-list', 'no-text', 'unknown-name', 'unknown-part'],
  },
  {
    id: 'template/unsafe',
    title: 'A template makes no report unsafe',
    severity: 'error',
    why: 'A report runs nothing and fetches nothing: whoever opens it from disk or by mail can trust it.',
    waysOut: ['Leave scripts, events and what is fetched out.', 'Put how things look into report.css.'],
    messages: ['address', 'attribute', 'element', 'place', 'policy', 'raw', 'style'],
  },
];
