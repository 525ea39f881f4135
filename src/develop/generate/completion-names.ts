import { listSchemas } from '../../api/schemas.js';
import { shapes } from '../../kinds/shape.generated.js';
import { dimensions } from '../../metrics/dimensions/registry.generated.js';
import { metrics } from '../../metrics/registry.generated.js';
import { parseRules } from '../../parse/catalogue.js';
import { rules } from '../../rules/registry.generated.js';
import { notice } from './output.js';
import type { GeneratedFile } from './output.js';

type Named = readonly [name: string, title: string, ...more: string[]];

/** A text in single quotes, as everywhere in the code. */
const quoted = (text: string): string => (/['\\]/.test(text) ? JSON.stringify(text) : `'${text}'`);

function list(name: string, what: string, type: string, entries: readonly Named[]): string {
  const lines = entries.map((entry) => `  [${entry.map(quoted).join(', ')}],`);
  return [`/** ${what} */`, `export const ${name}: readonly ${type}[] = [`, ...lines, '];', ''].join('\n');
}

const titled = ({ id, title }: { readonly id: string; readonly title: string }): Named => [id, title];

/** The kinds with their folders; the settings and the frameworks are no records. */
function kindEntries(): Named[] {
  return Object.entries(shapes)
    .filter(([name]) => name !== 'settings' && name !== 'framework')
    .map(([name, { title, folder }]) => [name, title, folder]);
}

/**
 * Writes the names that a shell completes. They stand in a file of their own, so that completion need not load the rules and
 * metrics whose names they are.
 */
export function generateCompletionNames(): GeneratedFile[] {
  const named = 'Named';
  const text = [
    notice,
    'type Named = readonly [name: string, title: string];',
    'type Kind = readonly [name: string, title: string, folder: string];',
    '',
    list('kindNames', 'Kinds of record.', 'Kind', kindEntries()),
    list(
      'schemaNames',
      'What there is a schema of.',
      named,
      listSchemas().map(({ name, description }) => [name, description]),
    ),
    list('ruleNames', 'Rules.', named, [...parseRules, ...rules].map(titled)),
    list('metricNames', 'Metrics.', named, metrics.map(titled)),
    list('dimensionNames', 'Dimensions.', named, dimensions.map(titled)),
  ].join('\n');
  return [{ path: 'src/cli/completion/names.generated.ts', text }];
}
