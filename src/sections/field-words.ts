import { shapes } from '../kinds/shape.generated.js';
import { kinds } from '../kinds/registry.generated.js';
import type { Shape } from '../kinds/shape.js';
import { families } from './vocabulary.js';

/** Where the title of a field stands in catalogues: `field/d.due-as-published`; by letters, since one mapping holds so many keys only. */
export function fieldKey(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `field/${slug.slice(0, 1)}.${slug}`;
}

function titlesIn(shape: Shape): string[] {
  // The languages of a text are no fields of its record.
  if (shape.text === true) return [];
  const properties = Object.values(shape.properties ?? {});
  const below = [...properties, ...[shape.items, shape.entries].flatMap((inner) => inner ?? [])];
  return [...properties.map(({ title }) => title), ...below.flatMap(titlesIn)];
}

/** The titles of all fields of all kinds, each once: what a page has to say when it shows a record. */
export function fieldTitles(): readonly string[] {
  return [...new Set(kinds.flatMap(({ name }) => titlesIn(shapes[name])))].sort();
}

/** The vocabularies that a field's words come from, by its name; any that has the word for all others. */
const familiesOfFields: Readonly<Record<string, string>> = {
  status: 'status',
  severity: 'level',
  likelihood: 'level',
  impact: 'level',
  confidence: 'level',
  level: 'level',
  outlook: 'outlook',
  completion: 'completion',
  verification: 'verification',
  visibility: 'audience',
  audience: 'audience',
  voting: 'value',
};

const searched: readonly string[] = [
  ...['value', 'status', 'level', 'verification', 'completion', 'frequency', 'madeTo', 'role', 'presence', 'outlook'],
  ...['decisionType', 'meetingType', 'policyType', 'policyArea', 'relation', 'supportType', 'audience'],
];

/** The vocabulary that has a word for a value of a field; undefined where none has. */
export function familyOf(field: string, value: string): string | undefined {
  const own = Object.hasOwn(familiesOfFields, field) ? familiesOfFields[field] : undefined;
  return [...(own === undefined ? [] : [own]), ...searched].find((family) =>
    Object.hasOwn(families[family] ?? {}, value),
  );
}
