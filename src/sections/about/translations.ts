import { idList } from '../../base/id.js';
import { compareNatural, compareText } from '../../base/order.js';
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
    record: 'Records',
    language: 'Language printed',
  },
  build(context) {
    if (context.untranslated.size === 0) return undefined;
    // Grouped: in a register of which little is translated, a row for each record would be the longest table of all.
    const byLanguage = new Map<string, string[]>();
    for (const [id, language] of [...context.untranslated].sort(([x], [y]) => compareNatural(x, y))) {
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), id]);
    }
    const rows: Row[] = [...byLanguage]
      .sort(([x], [y]) => compareText(x, y))
      .map(([language, ids]) => row(cell(words(language)), cell(words(idList(ids)))));
    const columns = [column(context.label('language')), column(context.label('record'))];
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
