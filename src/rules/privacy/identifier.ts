import { proseOf } from '../../facts/texts.js';
import type { TextPlace } from '../../facts/texts.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { Settings } from '../../model/records.generated.js';
import { defineDatasetRule } from '../define.js';

type IdentifierShape = NonNullable<Settings['identifier_shapes']>[number];

const classes: Readonly<Record<string, string>> = { N: String.raw`\d`, A: String.raw`\p{L}` };

/** A shape as a pattern without repetition: N for a digit, A for a letter, everything else as it stands. */
function patternOf({ shape }: IdentifierShape): RegExp {
  const parts = Array.from(shape, (sign) => classes[sign] ?? sign.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${parts.join('')}(?![\p{L}\p{N}])`, 'u');
}

/** Whether a text may hold an identifier of a shape: most shapes have a digit, and few texts do. */
function mayHold(text: string, { shape }: IdentifierShape): boolean {
  return !shape.includes('N') || /\d/.test(text);
}

/** The numbers of files in other systems may have any shape. */
function isFileNumber({ path }: TextPlace): boolean {
  return path[0] === 'references';
}

export default defineDatasetRule({
  id: 'privacy/identifier',
  title: 'A personal identifier or case number stands in the register',
  why: 'The register holds governance records, never case data. Numbers in the shape of national identifiers or case numbers, as the settings describe them, must not occur in it.',
  clauses: ['L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Take the number out of the text.',
    'Make the shape in the settings more exact, if it matches what is no identifier.',
  ],
  messages: {
    found: {
      text: 'text in the shape of a {shape} stands in the register ({name})',
      help: 'take it out; if it is no such number, make the shape under "identifier_shapes" more exact',
      label: '{shape}',
    },
  },
  *check({ dataset }) {
    const shapes = (dataset.settings.identifier_shapes ?? []).map((shape) => ({ shape, pattern: patternOf(shape) }));
    if (shapes.length === 0) return;
    for (const record of dataset.records.values()) {
      for (const place of proseOf(record)) {
        const match = isFileNumber(place)
          ? undefined
          : shapes.find(({ shape, pattern }) => mayHold(place.text, shape) && pattern.test(place.text));
        if (match === undefined) continue;
        const data = { shape: match.shape.name, name: nameOf(dataset, record) };
        yield { message: 'found', data, place: at(record, ...place.path) };
      }
    }
  },
});
