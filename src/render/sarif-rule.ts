import { visible } from '../base/text.js';
import type { Severity } from '../model/finding.js';
import type { Example, RuleSubject } from '../model/subject.js';
import { referenceOf } from './finding-block.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** The words by which GitHub sorts what is no matter of security. */
const problems: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** Lines in a fence that nothing in them can close. */
function fenced(kind: 'yaml' | 'text', text: string): string {
  const lines = text.trimEnd().split('\n').map(visible).join('\n');
  const longest = Math.max(2, ...[...lines.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${lines}\n${fence}`;
}

function exampleText(heading: string, example: Example | undefined): string[] {
  if (example === undefined) return [];
  const files = Object.entries(example.files).map(([path, text]) => fenced('yaml', `# ${path}\n${text}`));
  return [`**${heading}: ${visible(example.title)}**`, ...files];
}

/** What each message says, with the case that provokes it. */
function messageText({ messages = [] }: RuleSubject): string[] {
  return messages.flatMap(({ title, text }) => [`**It says: ${visible(title)}**`, fenced('text', text)]);
}

/** What to do, as lines of a list; the same in plain text and in Markdown. */
function waysOut({ waysOut: ways }: RuleSubject): string {
  return ['Ways out:', '', ...ways.map((way) => `- ${way}`)].join('\n');
}

/**
 * A rule as SARIF describes it: short, in full, and what to do with an example of each kind.
 *
 * @param rule undefined where the catalogue has none of this id: then the id is all that can be said
 */
export function sarifRule(id: string, rule: RuleSubject | undefined): object {
  if (rule === undefined)
    return { id, shortDescription: { text: id }, fullDescription: { text: id }, help: { text: id } };
  const { title, why, severity, clauses, wrong, right } = rule;
  const more = `See ${referenceOf(id)}, or run: secretariat explain ${id}`;
  const examples = [...exampleText('Wrong', wrong), ...exampleText('Right', right)];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: [why, waysOut(rule), more].join('\n\n'),
      markdown: [why, waysOut(rule), ...examples, ...messageText(rule), more].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0] ?? id, ...clauses], 'problem.severity': problems[severity] },
  };
}
