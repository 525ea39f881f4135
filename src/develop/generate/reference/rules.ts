import { visible } from '../../../base/text.js';
import type { Example, RuleSubject } from '../../../model/subject.js';
import { anchor, code, fence, plainText } from './markdown.js';

/** A file of an example as code, with its name in the first line. */
function fileFence(path: string, text: string): string {
  const lines = text.trimEnd().split('\n').map(visible).join('\n');
  if (path.endsWith('.hbs')) return fence('handlebars', `{{!-- ${visible(path)} --}}\n${lines}`);
  if (path.endsWith('.css')) return fence('css', `/* ${visible(path)} */\n${lines}`);
  return fence('yaml', `# ${visible(path)}\n${lines}`);
}

function exampleParts(heading: string, example: Example | undefined): string[] {
  if (example === undefined) return [];
  const files = Object.entries(example.files).map(([path, text]) => fileFence(path, text));
  return [`${heading}: ${plainText(example.title)}`, ...files];
}

/** What each message of a rule says, as its tests prove it. */
function messageParts(messages: RuleSubject['messages'] = []): string[] {
  return messages.length === 0 ? [] : ['It says:', ...messages.map(({ text }) => fence('text', text))];
}

function rulePart(rule: RuleSubject): string {
  const profile = rule.profile === undefined ? 'every profile' : `profile ${rule.profile} and above`;
  const facts = [rule.severity, profile, ...rule.clauses, ...(rule.isFixed ? ['cannot be waived or lowered'] : [])];
  return [
    `${anchor(rule.id)}\n\n### ${rule.id}`,
    `**${plainText(rule.title)}.** (${facts.join(' · ')})`,
    plainText(rule.why),
    ...exampleParts('Wrong', rule.wrong),
    ...exampleParts('Right', rule.right),
    ...messageParts(rule.messages),
    ['Ways out:', '', ...rule.waysOut.map((way) => `- ${plainText(way)}`)].join('\n'),
  ].join('\n\n');
}

/** Every rule with why, a wrong and a right example, and two ways out. */
export function rulesPart(rules: readonly RuleSubject[]): string {
  return [
    '## Rules',
    `A finding names its rule; ${code('secretariat explain RULE')} shows the same as this page. The examples are laid over a small register and run as tests. A recorded waiver silences a rule visibly; the settings may change severities, except where it says that they cannot.`,
    ...rules.map(rulePart),
  ].join('\n\n');
}
