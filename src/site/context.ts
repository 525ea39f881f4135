import { hasPage } from './addresses.js';
import { headingOf } from '../facts/names.js';
import { redactedText } from '../facts/redactions.js';
import type { AnyRecord, RegisterRecord } from '../model/record.js';
import type { Text } from '../model/text.js';
import type { Inline, Line } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { absent, day, recordId, words } from '../sections/inline.js';

/** Words that name a record lead to it. */
function about(inline: Inline, id: string): Inline {
  return inline.type === 'quote' ? { ...inline, about: id } : inline;
}

/** A context in which the names of organisations lead to their pages, and every record has a name. */
export function linking<Context extends SectionContext>(context: Context): Context {
  const organisation = (id: string | undefined): Inline =>
    id === undefined ? context.organisation(id) : about(context.organisation(id), id);
  const text = (id: string, value: Text | undefined): Line => {
    const line = context.text(id, value);
    // What was taken out is said in the language of the page.
    const isTaken = line.some((inline) => inline.type === 'quote' && inline.text === redactedText);
    return isTaken ? [absent(context.word('shared', 'redacted'))] : line;
  };
  const titled = (id: string): Line => {
    const record = context.snapshot.dataset.find(id);
    if (record === undefined) return context.titled(id);
    if (record.kind === 'organisation') return [organisation(id)];
    if (record.kind === 'period') return [recordId(id)];
    return isNameless(record) ? [recordId(id), words(' '), ...titleOf(context, record)] : context.titled(id);
  };
  return { ...context, organisation, titled, text };
}

/** Whether readers would see an id twice: these records are known by what they are made of. */
function isNameless({ kind, data }: AnyRecord): boolean {
  if (kind === 'meeting') return data.title === undefined;
  return kind === 'member' && data.seat === undefined;
}

/** What readers call a record, in full and without its id: the title of its page. */
export function titleOf(context: SectionContext, record: AnyRecord): Line {
  switch (record.kind) {
    case 'organisation':
      return context.text(record.id, record.data.name);
    case 'period':
      return [{ type: 'period', id: record.id }];
    case 'meeting':
      return record.data.title === undefined
        ? meetingTitle(context, record)
        : context.text(record.id, record.data.title);
    case 'member':
      return record.data.seat === undefined ? seatTitle(context, record) : context.text(record.id, record.data.seat);
    case 'waiver':
      return [words(record.data.rule)];
    default:
      return context.text(record.id, headingOf(record));
  }
}

function meetingTitle(context: SectionContext, { data }: RegisterRecord<'meeting'>): Line {
  const type = words(` (${context.word('meetingType', data.type)})`);
  return [words(`${context.word('kind', 'meeting')} `), day(data.date), type];
}

/** The organisation that holds the seat, and the body in which it does. */
function seatTitle(context: SectionContext, { data }: RegisterRecord<'member'>): Line {
  const body = context.snapshot.dataset.get('body', data.body);
  const name = body === undefined ? [context.reference(data.body)] : context.text(body.id, body.data.name);
  return [context.organisation(data.organisation), words(', '), ...name];
}

/** The records that have pages, in natural order of ids. */
export function pagedRecords(context: SectionContext): AnyRecord[] {
  return [...context.snapshot.dataset.records.values()].filter(hasPage);
}
