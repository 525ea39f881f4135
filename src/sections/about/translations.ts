import { compareNatural } from '../../base/order.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import { cell, column, paragraph, row, table, words } from '../inline.js';

export default defineSection<'intro' | 'table' | 'record' | 'language'>({
  id: 'about/translations',
  // The last: only then is it known which texts the other sections had to print in another language.
  title: 'Missing translations',
  messages: {
    intro:
      'These records have no text in the language of this report. Their text is printed in another language, and marked with it.',
    table: 'Texts printed in another language',
    record: 'Record',
    language: 'Language printed',
  },
  build(context) {
    if (context.untranslated.size === 0) return undefined;
    const missing = [...context.untranslated].sort(([a], [b]) => compareNatural(a, b));
    const rows: Row[] = missing.map(([id, language]) => row(cell(words(id)), cell(words(language))));
    const columns = [column(context.label('record')), column(context.label('language'))];
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
