/* What is said of each seat: who came to a meeting, and who agreed to a decision. */
import { listWords } from '../../base/text.js';
import { parseAssignment } from '../../edit/assign.js';
import { seatsAt } from '../../facts/meetings.js';
import { wordsOf } from '../../facts/names.js';
import type { Seat } from '../../facts/seats.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { Asker, Choice } from '../../model/question.js';
import type { AnyRecord } from '../../model/record.js';
import type { Plain } from '../../parse/values.js';
import { listIn } from './data.js';
import type { Mapping } from './data.js';
import type { Deed } from './define.js';
import type { OpenDeed } from './open.js';

type Sorting = NonNullable<Deed['sorts']>;

/** The seats that can be named: those in force on the day of the meeting, or of the meeting of a decision. */
function seatsOf({ record, snapshot }: OpenDeed): readonly Seat[] {
  const meeting = record.kind === 'decision' ? snapshot.dataset.get('meeting', record.data.meeting) : record;
  return meeting?.kind === 'meeting' ? seatsAt(snapshot.dataset, meeting) : [];
}

/** The words of which one is said of each seat: `holder`, `absent`. */
function wordsFor(record: AnyRecord, { list, by }: Sorting): readonly string[] {
  const items = shapes[record.kind].properties?.[list]?.items;
  return (items?.properties?.[by]?.values ?? []).map(String);
}

/** The rest of the seats, those that are not named. */
const everybodyElse = 'rest';

/** The seat that a name means: its own id, or that of its organisation. @throws Misuse naming the seats */
function seatNamed(seats: readonly Seat[], name: string): Seat {
  const seat = seats.find(({ id, data }) => id === name || data.organisation === name);
  if (seat !== undefined) return seat;
  const all = listWords(seats.map(({ id, data }) => `${id} (${data.organisation})`));
  throw new Misuse(`"${name}" has no seat there`, seats.length === 0 ? 'There are no seats.' : `The seats are ${all}.`);
}

/** What was said, as word and names: on the command line and in answers. @throws Misuse for a word that is not known */
function saidOf(open: OpenDeed, words: readonly string[]): readonly (readonly [word: string, name: string])[] {
  const typed = open.fields
    .map(parseAssignment)
    .map(({ path, value }) => [path.join('.'), value.split(',').map((name) => name.trim())] as const);
  const answered = Object.entries(open.answers).map(([word, names]) => [word, names as readonly string[]] as const);
  const all = [...typed, ...answered];
  const unknown = all.find(([word]) => !words.includes(word));
  if (unknown !== undefined)
    throw new Misuse(`"${unknown[0]}" is not known here`, `It takes ${listWords(words, 'or')}.`);
  return all.flatMap(([word, names]) => names.map((name) => [word, name] as const));
}

/** Data in which it is said of each seat that is named; of those that are not, what was said before stays. */
export function withSeats(open: OpenDeed, data: Mapping): Mapping {
  const { deed, record } = open;
  if (deed.sorts === undefined) return data;
  const { list, by } = deed.sorts;
  const seats = seatsOf(open);
  const items = new Map(listIn(data, list).map((item) => [item['member'], { ...item }]));
  const said = saidOf(open, wordsFor(record, deed.sorts));
  for (const [word, name] of said) {
    if (name === everybodyElse) continue;
    const { id } = seatNamed(seats, name);
    items.set(id, { ...items.get(id), member: id, [by]: word });
  }
  const rest = said.find(([, name]) => name === everybodyElse)?.[0];
  const left = rest === undefined ? [] : seats.filter(({ id }) => !items.has(id));
  for (const { id } of left) items.set(id, { member: id, [by]: rest ?? '' });
  return items.size === 0 ? data : { ...data, [list]: [...items.values()] };
}

/** Asks which seats belong under which word. */
export async function askSeats(open: OpenDeed, asker: Asker): Promise<Mapping> {
  const { record, deed, snapshot } = open;
  const { dataset } = snapshot;
  let left = seatsOf(open).map((seat): Choice => {
    const name = dataset.get('organisation', seat.data.organisation)?.data.name;
    return { value: seat.id, label: wordsOf(dataset, name), hint: seat.id };
  });
  const answers: Record<string, Plain> = {};
  for (const word of deed.sorts === undefined ? [] : wordsFor(record, deed.sorts)) {
    if (left.length === 0) break;
    const chosen = await asker.choices({ question: `Which seats: ${word}?`, choices: left });
    if (chosen.length > 0) answers[word] = [...chosen];
    left = left.filter(({ value }) => !chosen.includes(value));
  }
  if (Object.keys(answers).length > 0) return answers;
  throw new Misuse('nobody was named, so there is nothing to record', 'Start again when you know who it was.');
}
