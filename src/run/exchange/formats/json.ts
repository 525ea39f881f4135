import { failure, success } from '../../../base/result.js';
import { isMapping } from '../../../parse/plain.js';
import type { Plain } from '../../../parse/values.js';
import { safeJson } from '../../../render/safe-json.js';
import { defineFormat, readsText } from '../format.js';
import { envelopeIn, parcelOf, recordIn } from '../json-records.js';

const help = 'Give the file as `secretariat export --format json` writes it. For other data, save a table as CSV.';

function parsed(text: string): Plain | undefined {
  try {
    return JSON.parse(text) as Plain;
  } catch {
    return undefined;
  }
}

export default defineFormat({
  name: 'json',
  summary: 'one JSON document, in an envelope with a version and a schema',
  endings: ['.json'],
  mark: '"kind": "export"',
  isFolder: false,
  write: (exported, head) => [
    {
      name: `export.${exported.audience}.json`,
      text: `${safeJson({ ...head, records: exported.records.map(({ kind, id, data }) => ({ kind, id, data })) })}\n`,
    },
  ],
  read: readsText((file, text) => {
    const root = parsed(text);
    if (root === undefined) return failure({ message: 'it is not JSON', help });
    const envelope = envelopeIn(root);
    if (typeof envelope === 'string') return failure({ message: envelope, help });
    const records = isMapping(root) ? root['records'] : undefined;
    if (!Array.isArray(records)) return failure({ message: 'it has no list of records', help });
    return success(parcelOf(records.map((record, index) => recordIn(record, { file, row: index + 1 }, envelope))));
  }),
});
