import type { RegisterRecord } from '../../model/record.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, cellOf, column, day, joined, paragraph, row, table, words } from '../inline.js';

type Key = 'table' | 'none' | 'item' | 'subject' | 'by' | 'papers' | 'concerns' | 'notSent' | 'nothing';
type Item = NonNullable<RegisterRecord<'meeting'>['data']['agenda']>[number];

function rowOf(context: SectionContext<Key>, meeting: string, item: Item): Row {
  const concerns = (item.concerns ?? []).map((id) => context.titled(id));
  return row(
    cell(words(item.id)),
    cellOf(context.text(meeting, item.subject)),
    cell(
      item.proposed_by === undefined ? absent(context.word('shared', 'none')) : context.organisation(item.proposed_by),
    ),
    cell(item.papers_sent_on === undefined ? absent(context.label('notSent')) : day(item.papers_sent_on)),
    concerns.length === 0 ? cell(absent(context.label('nothing'))) : cellOf(...concerns),
  );
}

export default defineSection<Key>({
  id: 'meeting/agenda',
  title: 'Agenda',
  messages: {
    table: 'Items of the agenda',
    none: 'No agenda is recorded yet: what follows is proposed from the records.',
    item: 'Item',
    subject: 'Subject',
    by: 'Proposed by',
    papers: 'Papers sent on',
    concerns: 'Concerns',
    notSent: 'not sent',
    nothing: 'nothing named',
  },
  build(context) {
    const { meeting } = context.subject;
    if (meeting === undefined) return undefined;
    const body = context.snapshot.dataset.get('body', meeting.data.body);
    const place = context.text(meeting.id, meeting.data.place);
    const intro = joined(
      [
        body === undefined ? [context.reference(meeting.data.body)] : context.text(body.id, body.data.name),
        [words(context.word('meetingType', meeting.data.type))],
        ...(place.length === 0 ? [] : [place]),
      ],
      ' · ',
    );
    const items = meeting.data.agenda ?? [];
    if (items.length === 0) return [paragraph(intro), paragraph(context.say('none'))];
    const columns = (['item', 'subject', 'by', 'papers', 'concerns'] as const).map((key) => column(context.label(key)));
    const rows = items.map((item) => rowOf(context, meeting.id, item));
    return [paragraph(intro), table(context.say('table'), columns, rows)];
  },
});
