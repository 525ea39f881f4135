import { kinds } from '../../kinds/registry.generated.js';
import type { Block, Inline, Row } from '../../model/view.js';
import type { SectionContext } from '../../sections/define.js';
import { cell, column, number, numbers, paragraph, table, words } from '../../sections/inline.js';
import { defineSitePage } from '../define.js';
import { pagedRecords } from '../context.js';

type Key =
  | 'files'
  | 'beside'
  | 'table'
  | 'what'
  | 'count'
  | 'file'
  | 'index'
  | 'metrics'
  | 'changes'
  | 'gone'
  | 'stable'
  | 'withheld';

/** A file of the site; only the site itself knows where it lies. */
const file = (path: string): Inline => ({
  type: 'quote',
  text: path,
  language: 'en',
  untranslated: false,
  about: `file:${path}`,
});

function rowOf(what: string, count: number | undefined, path: string): Row {
  return {
    anchor: null,
    cells: [cell(words(what)), cell(...(count === undefined ? [] : [number(count)])), cell(file(path))],
  };
}

function rows(context: SectionContext<Key>): Row[] {
  const records = pagedRecords(context);
  const own = kinds.flatMap(({ name }) => {
    const count = records.filter(({ kind }) => kind === name).length;
    return count === 0 ? [] : [rowOf(context.word('kinds', name), count, `api/v1/${name}.json`)];
  });
  return [
    rowOf(context.label('index'), undefined, 'api/v1/index.json'),
    ...own,
    rowOf(context.label('metrics'), undefined, 'api/v1/metrics.json'),
    rowOf(context.label('changes'), undefined, 'api/v1/changes.json'),
    rowOf(context.label('gone'), undefined, 'api/v1/gone.json'),
  ];
}

export default defineSitePage<Key>({
  name: 'data',
  title: 'Data',
  intro: 'The same facts for programs: JSON files with schemas, tables as CSV, and a feed of changes.',
  menu: null,
  reads: [],
  sections: [],
  messages: {
    files: 'Files',
    beside:
      'Beside every table of this site stand the same data as CSV and as JSON. These files hold the records whole, as this audience may read them.',
    stable:
      'Addresses do not change: a record keeps its own as long as the site stands, and a page that says what became of it where it has another id or is gone. Names of fields change with the number of the version in the address only.',
    withheld:
      'A number that counts so few people that it is withheld reads as a sentence that says so, and what is for others to read reads “restricted item”.',
    table: 'Files of the programming interface, version 1',
    what: 'What',
    count: 'Records',
    file: 'File',
    index: 'What there is, with the address of each schema',
    metrics: 'Figures with their numerator and denominator',
    changes: 'Changes, the latest first',
    gone: 'Addresses at which no record stands any more, and what became of it',
  },
  build(context) {
    const columns = [column(context.label('what')), numbers(context.label('count')), column(context.label('file'))];
    const blocks: Block[] = [
      paragraph(context.say('beside')),
      table(context.say('table'), columns, rows(context)),
      paragraph(context.say('stable')),
      paragraph(context.say('withheld')),
    ];
    return [{ id: 'files', title: context.label('files'), part: 'body', blocks }];
  },
});
