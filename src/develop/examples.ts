import type { Example, Examples, MessageSample, RuleExamples } from '../model/subject.js';
import { namesIn, readProjectFile } from './project.js';

const folder = 'test/rules';
const messageFolder = `${folder}/_messages`;
/** Which finding a line is expected to have; it is cut off with the blanks before it. */
const marker = /\s*#! .*$/gm;
/** A file with its name; of a change, on one side of it. */
const block = /^(`{3,})(?:yaml|handlebars|css) ((?:(?:before|after) )?\S+)\n([\s\S]*?)^\1$/gm;

/** The first case of a sort in a fixture. */
function firstCase(fixture: string, sort: 'Right' | 'Wrong'): Example | undefined {
  for (const section of fixture.split(/^## /m).slice(1)) {
    const title = section.slice(0, section.indexOf('\n')).trim();
    if (!title.startsWith(`${sort}: `)) continue;
    const files = [...section.matchAll(block)].map(([, , path = '', text = '']) => [path, text.replace(marker, '')]);
    return { title: title.slice(sort.length + 2), files: Object.fromEntries(files) as Record<string, string> };
  }
  return undefined;
}

/** A message in the text that the tests compare: its id, the case that provokes it, and what is printed. */
const message = /^## ([a-zA-Z0-9-]+)\n\n\w+: ([^\n]*)\n\n([\s\S]*?)\s*(?=^## [a-zA-Z0-9-]+\n\n|(?![\s\S]))/gm;

/** The ids of rules for which a folder has a file. */
function idsIn(from: string, ending: string): string[] {
  const families = namesIn(from, 'folders').filter((name) => !name.startsWith('_'));
  return families.flatMap((family) =>
    namesIn(`${from}/${family}`, 'files')
      .filter((name) => name.endsWith(ending))
      .map((name) => `${family}/${name.slice(0, -ending.length)}`),
  );
}

function readMessages(id: string): MessageSample[] {
  const text = readProjectFile(`${messageFolder}/${id}.txt`) ?? '';
  return [...text.matchAll(message)].map(([, messageId = '', title = '', said = '']) => ({
    messageId,
    title,
    text: said,
  }));
}

/**
 * Takes a right and a wrong example for each rule, and what each of its messages says, from the fixtures of the tests, which prove them.
 *
 * @throws when a fixture lacks either
 */
export function readExamples(): Examples {
  const examples: Record<string, RuleExamples> = {};
  for (const id of idsIn(messageFolder, '.txt')) examples[id] = { messages: readMessages(id) };
  for (const id of idsIn(folder, '.md')) {
    const fixture = readProjectFile(`${folder}/${id}.md`) ?? '';
    const [right, wrong] = [firstCase(fixture, 'Right'), firstCase(fixture, 'Wrong')];
    if (right === undefined || wrong === undefined) throw new Error(`${id}: a right and a wrong case are needed.`);
    examples[id] = { right, wrong, ...examples[id] };
  }
  return examples;
}
