import { usualColumns } from '../../../query/columns.js';
import { computedValues } from '../../../query/computed/registry.generated.js';
import { deepest, keywords, longest, operators } from '../../../query/syntax/expression.js';
import type { Operator } from '../../../query/syntax/expression.js';
import { kinds } from '../../../kinds/registry.generated.js';
import { shapes } from '../../../kinds/shape.generated.js';
import type { ValueType } from '../../../model/query.js';
import { typeText } from '../../../render/fields-text.js';
import { anchor, code, fence, plainText, table } from './markdown.js';

const operatorWords: Readonly<Record<Operator, string>> = {
  '=': 'is; a list fits when any of its values is',
  '!=': 'is not; also where there is no value at all',
  '<': 'before, less',
  '<=': 'before or on, at most',
  '>': 'after, more',
  '>=': 'on or after, at least',
  '~': 'contains, in any of its languages, without regard to case; of a reference, its id or title contains',
  '!~': 'does not contain',
};

const otherForms: readonly (readonly [form: string, meaning: string])[] = [
  ['FIELD in (a, b)', 'is one of these'],
  ['FIELD not in (a, b)', 'is none of these'],
  ['FIELD is empty', 'has no value'],
  ['FIELD is not empty', 'has a value'],
  ['FIELD', 'of what is yes or no: yes; of a number: more than 0'],
  ['not …', 'the opposite of the comparison or group that follows'],
  ['… and …', 'both; binds more closely than `or`'],
  ['… or …', 'one or both'],
  ['( … )', 'a group'],
];

const typeWords: Readonly<Record<ValueType['of'], string>> = {
  text: 'as it is written, in quotes where it has blanks: `title = "Open a hotline"`; one language by its code: `title.fr ~ centre`',
  day: 'a day `2026-09-30`, month `2026-09`, year `2026`, fiscal quarter, half or year `2026-Q3`, `2026-H2`, `FY2026`; `today`, `yesterday`, `tomorrow`; days, weeks, months or years from the as-of day: `+2w`, `-3m`. Months, quarters and years count as a whole: `< 2026-Q4` is before it, `<= 2026-Q4` until its end',
  number: '`12`, `-3`, `0.5`',
  decimal: '`12`, `0.50`, exactly',
  money: '`USD 100000`; without a currency, the one of the settings counts; other currencies never fit',
  boolean: '`yes` or `no`',
  choice: 'one of its words; `<` and `>` where they are a scale, as severity is',
  reference:
    'an id; an item of a record by both ids, as `ACT-001#M3`; a field of what it leads to behind a point: `lead.class`',
  group: 'only `is empty`; its fields stand behind a point: `milestones.done_on`',
};

/** Each can be run on the example register; a test does. */
const examples: readonly (readonly [says: string, line: string])[] = [
  ['What civil society leads, and is not finished', 'actions --where "lead.class = civil-society and live"'],
  ['Overdue, or computed red', 'actions --where "overdue > 30 or outlook = red" --sort -overdue'],
  ['Due in the next quarter', 'actions --where "due_day in (2026-Q4) and live" --columns id,lead,due_day'],
  ['Grave gaps that nobody works on', 'gaps --where "severity >= high and live_actions = 0"'],
  ['Where computed and reported outlook differ', 'actions --where "outlook != green and outlook_reported = green"'],
  ['None of whose milestones is done', 'actions --where "milestones.done_on is empty" --columns id,milestones.title'],
  ['Support above an amount', 'support --where "required >= USD 500000"'],
  [
    'Whose update for the last period is missing',
    'actions --where "not reported and lead is not empty" --columns lead.name,id',
  ],
];

function computedRows(): string[][] {
  return computedValues.map(({ name, kinds: of, isMany, typeFor, description }) => {
    const [first] = of;
    const isOfAll = of.length === kinds.length;
    const type = first === undefined || name === 'status' || name === 'id' ? '' : typeText(typeFor(first));
    return [
      code(name),
      isOfAll ? 'all' : of.join(', '),
      plainText(`${isMany ? 'several: ' : ''}${type}`),
      plainText(description),
    ];
  });
}

/** The language of `secretariat list`: what can be asked, and what is computed for it. */
export function filtersPart(): string {
  return [
    `${anchor('filters')}\n\n## Filters`,
    'A filter is what follows `--where` in `secretariat list`. It compares fields with values and joins comparisons. The columns and the order take the same fields.',
    fence('sh', examples.map(([says, line]) => `# ${says}\nsecretariat list ${line}`).join('\n\n')),
    '### Comparisons',
    table(
      ['Written', 'Meaning'],
      [
        ...operators.map((operator) => [code(`FIELD ${operator} value`), operatorWords[operator]]),
        ...otherForms.map(([form, meaning]) => [code(form), meaning]),
      ],
    ),
    `What a record does not say equals nothing: only ${code('is empty')}, ${code('!=')}, ${code('!~')} and ${code('not')} fit it. A value takes quotes where it has blanks or signs in it, or is one of ${[...keywords].map(code).join(', ')}; in quotes, ${code('\\')} takes the next character as it is. Groups and ${code('not')} can be ${String(deepest)} deep, and a filter ${String(longest)} characters long.`,
    '### Values',
    table(
      ['Field', 'Compared with'],
      (Object.keys(typeWords) as ValueType['of'][]).map((type) => [type, typeWords[type]]),
    ),
    '### Fields',
    'The fields of a kind are those of its record ([kinds of record](#kinds-of-record)) and the computed values below. A point leads on: into a mapping, into each item of a list, and through a reference to the record that it names. What the audience may not read cannot be asked for, and what it may read is asked of what it sees: a filter never tells more than the list.',
    table(['Computed', 'Kinds', 'Value', 'Meaning'], computedRows()),
    '### Columns',
    'Without `--columns`:',
    table(
      ['Kind', 'Columns'],
      kinds.map(({ name }) => [code(shapes[name].folder), usualColumns[name].map(code).join(', ')]),
    ),
    'In the text format a table is cut to the width of the terminal, and not at all where it goes elsewhere. In comma-separated values several values stand in one cell, with semicolons between them, and what a spreadsheet could take for a formula begins with an apostrophe.',
  ].join('\n\n');
}
