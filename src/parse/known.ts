import { anyText } from '../model/text.js';
import type { Text } from '../model/text.js';
import { kindByName } from '../kinds/registry.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import { mayRead } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { ResolvedSettings } from '../model/dataset.js';
import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import type { Framework } from '../model/records.generated.js';
import type { Locate } from './locate.js';

/** An id that stands for a file, whether or not the file could be read. */
export interface Known {
  /** Undefined where the file lies in a folder that is none. */
  readonly kind: KindName | undefined;
  readonly path: string;
  /** Absent where the file could not be read. */
  readonly record: AnyRecord | undefined;
}

/** Everything against which references are checked. */
export interface Surroundings {
  /** The records that could be read, in order of path. */
  readonly records: readonly AnyRecord[];
  /** All ids, those of records that could not be read included: a mistake in a file is one finding, not five. */
  readonly known: ReadonlyMap<string, Known>;
  readonly settings: ResolvedSettings;
  /** False where the settings could not be read: then nothing is checked against them. */
  readonly settingsUsable: boolean;
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Frameworks that exist and could not be read. */
  readonly unreadFrameworks: ReadonlySet<string>;
  /** Ids of metrics and rules; unless given, references to them are not checked. */
  readonly metrics: ReadonlySet<string> | undefined;
  readonly rules: ReadonlySet<string> | undefined;
  readonly locate: Locate;
}

/** Who may read a record: what it says itself, else what the settings or the schema say about its kind. */
export function audienceOf(record: AnyRecord, settings: ResolvedSettings): Audience {
  const own: Audience | undefined = record.data.visibility;
  return own ?? settings.default_visibility?.[record.kind] ?? shapes[record.kind].visibility;
}

function headingOf<K extends KindName>(record: RegisterRecord<K>): Text {
  return kindByName[record.kind].heading(record.data, record.id);
}

/** What readers call a record, where anybody may know it: messages end up in public logs. */
export function publicTitle(record: AnyRecord, settings: ResolvedSettings): string | undefined {
  if (!mayRead('public', audienceOf(record, settings))) return undefined;
  const language = settings.languages[0] ?? 'en';
  const title = anyText(headingOf(record), language, language);
  return title === '' ? undefined : title;
}
