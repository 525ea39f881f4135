import type { Metric } from '../metrics/define.js';
import { metrics } from '../metrics/registry.generated.js';
import type { Phrase } from '../model/view.js';
import { reports } from '../reports/registry.generated.js';
import { rules } from '../rules/registry.generated.js';
import { fieldKey, fieldTitles } from '../sections/field-words.js';
import { frameMessages } from '../sections/frame.js';
import { sections } from '../sections/registry.generated.js';
import { siteFrameMessages } from '../site/frame.js';
import { historyMessages } from '../site/history.js';
import { narrativeMessages } from '../site/narrative.js';
import { sitePages } from '../site/pages/registry.generated.js';
import { chartMessages } from '../site/record-charts.js';
import { recordMessages } from '../site/record-page.js';
import { families as vocabularies } from '../sections/vocabulary.js';

/** Phrases by group and name, as a file of a language holds them. */
export type PhraseGroups = Readonly<Record<string, Readonly<Record<string, Phrase>>>>;

/** What is said of a metric, by its id with the part. */
function metricPhrases({ id, title, definition, formula }: Metric): readonly (readonly [string, Phrase])[] {
  return [
    [`${id}-title`, title],
    [`${id}-definition`, definition],
    [`${id}-formula`, formula],
  ];
}

/** Gathers `family/name` by family: a file may have so many keys in one mapping, and no more. */
function families(what: string, phrases: readonly (readonly [string, Phrase])[]): [string, Record<string, Phrase>][] {
  const groups = new Map<string, Record<string, Phrase>>();
  for (const [id, phrase] of phrases) {
    const [family = '', name = ''] = id.split('/');
    groups.set(`${what}/${family}`, { ...groups.get(`${what}/${family}`), [name]: phrase });
  }
  return [...groups];
}

/** The titles of the fields of records, as groups by their first letter. */
function fieldGroups(): [string, Record<string, Phrase>][] {
  return families(
    'field',
    fieldTitles().map((title) => [fieldKey(title).slice('field/'.length).replace('.', '/'), title] as const),
  );
}

/**
 * Everything that the program says in reports, in English: what a language has to translate. The reasons for which metrics
 * leave something out are not among them: they stand where the metrics give them, and may be translated under `reasons`.
 */
export function englishPhrases(): PhraseGroups {
  const groups: readonly (readonly [string, Readonly<Record<string, Phrase>>])[] = [
    ['report', Object.fromEntries(reports.map(({ name, title }) => [name, title]))],
    ['frame', frameMessages],
    ...sections.map(({ id, title, messages }) => [id, { title, ...messages }] as const),
    ['site/frame', siteFrameMessages],
    ['site/record', recordMessages],
    ['site/history', historyMessages],
    ['site/chart', chartMessages],
    ['site/narrative', narrativeMessages],
    ...sitePages.map(({ name, title, intro, messages }) => [`site/${name}`, { title, intro, ...messages }] as const),
    ...Object.entries(vocabularies).map(([family, words]) => [`words/${family}`, words] as const),
    ...fieldGroups(),
    ...families('metric', metrics.flatMap(metricPhrases)),
    ...families(
      'rule',
      rules.map(({ id, title }) => [id, title] as const),
    ),
  ];
  return Object.fromEntries(groups);
}
