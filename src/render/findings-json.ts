import type { ValidationOutput } from '../model/records.generated.js';
import type { Finding, RelatedPlace } from '../model/finding.js';

type Entry = ValidationOutput['findings'][number];

/** The other end of a finding. */
function related({ path, start, message }: RelatedPlace): Entry['related'][number] {
  return { path, line: start.line, column: start.column, message };
}

/** One finding as `schemas/validation-output.schema.json` describes it. */
export function findingJson(finding: Finding): Entry {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    path: finding.path,
    line: finding.start.line,
    column: finding.start.column,
    end_line: finding.end.line,
    end_column: finding.end.column,
    pointer: finding.pointer,
    record: finding.record,
    help: finding.help,
    suggestions: [...finding.suggestions],
    related: finding.related.map(related),
    waived_by: finding.waivedBy,
  };
}
