import { splitUpdateId } from '../base/id.js';
import { kindByName } from '../kinds/registry.generated.js';
import { restrictedItem } from '../model/dataset.js';
import type { KindName, RegisterRecord } from '../model/record.js';
import { textIn } from '../model/text.js';
import type { Text } from '../model/text.js';
import type { Inline, Line } from '../model/view.js';
import type { ReportFacts, Section, SectionContext } from './define.js';
import { fieldKey } from './field-words.js';
import { absent, recordId, words } from './inline.js';
import { fill, plain } from './phrasebook.js';
import type { Fillings, Phrasebook, SpokenPhrase } from './phrasebook.js';
import { families } from './vocabulary.js';

/** What holds for every section of one report. */
export interface ReportVoice {
  readonly facts: ReportFacts;
  readonly language: string;
  readonly phrasebook: Phrasebook;
  /** Filled while the sections are built, for the annex that comes last: record → language that was printed instead. */
  readonly untranslated: Map<string, string>;
}

/** The words of the vocabularies in the language of the page. */
function wordFor(voice: ReportVoice, family: string, value: string): string {
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  const english = known !== undefined && Object.hasOwn(known, value) ? known[value] : undefined;
  return plain(voice.phrasebook.phrase(`words/${family}.${value}`, english ?? value.replaceAll('-', ' ')));
}

/** The name of a reason in catalogues: its words, joined. */
export function reasonKey(english: string): string {
  return english
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
}

/** The text to print, in the report's language or, where that is missing, in the next best; and which language that is. */
function chosen(text: Text, language: string, first: string): { text: string; language: string } | undefined {
  const exact = textIn(text, language, first);
  if (exact !== undefined) return { text: exact, language };
  const fallback = textIn(text, first, first);
  if (fallback !== undefined) return { text: fallback, language: first };
  if (typeof text === 'string') return { text, language: first };
  const code = Object.keys(text).sort()[0];
  return code === undefined ? undefined : { text: text[code] ?? '', language: code };
}

function textFor(voice: ReportVoice, record: string, text: Text | undefined): Line {
  const first = voice.facts.snapshot.dataset.settings.languages[0] ?? 'en';
  const found = text === undefined ? undefined : chosen(text, voice.language, first);
  if (found === undefined || found.text.trim() === '') return [];
  const untranslated = found.language !== voice.language;
  if (untranslated) voice.untranslated.set(record, found.language);
  return [{ type: 'quote', text: found.text, language: found.language, untranslated }];
}

function headingOf<K extends KindName>(record: RegisterRecord<K>): Text {
  return kindByName[record.kind].heading(record.data, record.id);
}

function organisationFor(voice: ReportVoice, id: string | undefined): Inline {
  if (id === undefined) return absent(wordFor(voice, 'shared', 'noLead'));
  if (id === restrictedItem) return absent(wordFor(voice, 'shared', 'restricted'));
  const organisation = voice.facts.snapshot.dataset.get('organisation', id);
  if (organisation === undefined) return recordId(id);
  const { short_name: short, name } = organisation.data;
  // A short name is a name, the same in every language.
  if (short !== undefined) return { type: 'quote', text: short, language: voice.language, untranslated: false };
  return textFor(voice, id, name)[0] ?? recordId(id);
}

function referenceFor(voice: ReportVoice, id: string): Inline {
  return id === restrictedItem ? absent(wordFor(voice, 'shared', 'restricted')) : recordId(id);
}

function titledFor(voice: ReportVoice, id: string): Line {
  const record = voice.facts.snapshot.dataset.find(id);
  // Nobody is named here: reports print posts and organisations.
  if (record === undefined || record.kind === 'person') return [referenceFor(voice, id)];
  if (record.kind === 'organisation') return [organisationFor(voice, id)];
  if (record.kind === 'period') return [{ type: 'period', id }];
  if (record.kind === 'update') return titledFor(voice, splitUpdateId(id)?.record ?? id);
  const title = textFor(voice, id, headingOf(record));
  return title.length === 0 ? [recordId(id)] : [recordId(id), words(' '), ...title];
}

/**
 * What a section can ask and say, with its own phrases: those of the catalogue under `report/section.key`, else the English
 * ones of the section.
 */
export function contextFor(voice: ReportVoice, section: Section): SectionContext {
  const phraseOf = (key: string): SpokenPhrase => {
    const english = Object.hasOwn(section.messages, key) ? section.messages[key] : undefined;
    return voice.phrasebook.phrase(`${section.id}.${key}`, english ?? key);
  };
  return {
    ...voice.facts,
    language: voice.language,
    untranslated: voice.untranslated,
    say: (key: string, fillings: Fillings = {}) => fill(phraseOf(key), fillings),
    label: (key: string) => plain(phraseOf(key)),
    word: (family, value) => wordFor(voice, family, value),
    field: (title) => plain(voice.phrasebook.phrase(fieldKey(title), title)),
    reason: (english) => plain(voice.phrasebook.phrase(`reasons.${reasonKey(english)}`, english)),
    text: (record, text) => textFor(voice, record, text),
    organisation: (id) => organisationFor(voice, id),
    titled: (id) => titledFor(voice, id),
    reference: (id) => referenceFor(voice, id),
  };
}
