import { failure, success } from '../../../base/result.js';
import { visible } from '../../../base/text.js';
import type { Incoming } from '../../../exchange/incoming.js';
import type { CellPlace, RowProblem } from '../../../exchange/table.js';
import type { Plain } from '../../../parse/values.js';
import { safeJson } from '../../../render/safe-json.js';
import { defineFormat, readsText } from '../format.js';
import { envelopeIn, parcelOf, recordIn } from '../json-records.js';
import type { Envelope } from '../json-records.js';

const help =
  'Each line is one JSON object: first the envelope, then a record a line, as `secretariat export` writes them.';

/** A value on one line. */
const line = (value: unknown): string => safeJson(value, 0).replace(/\n\s*/g, ' ');

function parsed(text: string): Plain | undefined {
  try {
    return JSON.parse(text) as Plain;
  } catch {
    return undefined;
  }
}

function readLine(text: string, place: CellPlace, envelope: Envelope): Incoming | RowProblem {
  const value = parsed(text);
  const shown = visible(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  return value === undefined
    ? { ...place, message: `the line is not JSON: ${shown}`, help }
    : recordIn(value, place, envelope);
}

export default defineFormat({
  name: 'jsonl',
  summary: 'JSON Lines: the envelope on the first line, then a record a line',
  endings: ['.jsonl', '.ndjson'],
  mark: '"kind": "export"',
  isFolder: false,
  write: (exported, head) => [
    {
      name: `export.${exported.audience}.jsonl`,
      text: [head, ...exported.records.map(({ kind, id, data }) => ({ kind, id, data }))]
        .map((value) => `${line(value)}\n`)
        .join(''),
    },
  ],
  read: readsText((file, text) => {
    const lines = text.split(/\r?\n/).map((content, index) => ({ content, row: index + 1 }));
    const [first, ...others] = lines.filter(({ content }) => content.trim() !== '');
    const envelope = envelopeIn(first === undefined ? undefined : parsed(first.content));
    if (typeof envelope === 'string') return failure({ message: envelope, help });
    return success(parcelOf(others.map(({ content, row }) => readLine(content, { file, row }, envelope))));
  }),
});
