import type { Finding } from '../model/finding.js';
import type { Framework } from '../model/records.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import { nearest, sortedUnique } from '../base/text.js';
import { readDocument } from './document.js';
import { didYouMean } from './schema-words.js';
import type { Statement } from './problem.js';
import { quoted } from './words.js';

/** Something wrong inside a framework that its schema cannot see. */
export interface FrameworkProblem extends Statement {
  readonly at: readonly (string | number)[];
}

function unknown(noun: string, word: string, known: readonly string[]): Statement {
  const suggestions = nearest(word, known);
  return {
    rule: 'reference/unknown',
    messageId: 'in-framework',
    message: `this framework has no ${noun} ${quoted(word)}`,
    help: didYouMean(
      word,
      suggestions,
      `Its list of ${noun === 'domain' ? 'domains' : 'capabilities'} stands in this file.`,
    ),
    suggestions,
    label: `unknown ${noun}`,
  };
}

function repeated(ids: readonly string[], list: 'domains' | 'capabilities'): FrameworkProblem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            rule: 'reference/duplicate-id',
            messageId: 'item',
            message: `the id ${quoted(id)} stands twice in "${list}"`,
            help: 'Give each entry an id of its own.',
            at: [list, index, 'id'],
          },
        ],
  );
}

/** What is wrong inside a framework: ids that stand twice, domains and capabilities that do not exist, a wrong id. */
export function frameworkProblems(id: string, framework: Framework): readonly FrameworkProblem[] {
  const domains = framework.domains.map((domain) => domain.id);
  const capabilities = framework.capabilities.map((capability) => capability.id);
  const problems = [...repeated(domains, 'domains'), ...repeated(capabilities, 'capabilities')];
  if (framework.id !== id) {
    const message = `the framework calls itself ${quoted(framework.id)}, and its file ${quoted(id)}`;
    problems.push({
      rule: 'schema/value',
      messageId: 'id',
      message,
      help: `Write: id: ${id}`,
      suggestions: [id],
      at: ['id'],
    });
  }
  for (const [index, { domain, requires }] of framework.capabilities.entries()) {
    if (!domains.includes(domain))
      problems.push({ ...unknown('domain', domain, domains), at: ['capabilities', index, 'domain'] });
    for (const [position, required] of (requires ?? []).entries()) {
      if (capabilities.includes(required)) continue;
      problems.push({
        ...unknown('capability', required, capabilities),
        at: ['capabilities', index, 'requires', position],
      });
    }
  }
  return problems;
}

/** Reads a framework that ships with the tool; it is wrong only by a mistake of ours. */
function readShipped(id: string, text: string): Framework {
  const read = readDocument({ path: `frameworks/${id}.yaml`, record: null }, text, 'framework', shapes.framework);
  if (read.ok) return asFramework(read.value.data);
  const [first]: readonly (Finding | undefined)[] = read.error;
  throw new Error(`The shipped framework "${id}" is not valid: ${first?.message ?? ''}`);
}

/** Takes content that passed the schema as what the schema describes. */
export function asFramework(data: unknown): Framework {
  return data as Framework;
}

const shippedByText = new Map<string, Framework>();

/** The frameworks that ship with the tool, each text read once. */
export function shippedFrameworks(texts: ReadonlyMap<string, string>): Map<string, Framework> {
  const found = new Map<string, Framework>();
  for (const id of sortedUnique(texts.keys())) {
    const text = texts.get(id) ?? '';
    const framework = shippedByText.get(text) ?? readShipped(id, text);
    shippedByText.set(text, framework);
    found.set(id, framework);
  }
  return found;
}
