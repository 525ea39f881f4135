import type { Example, Examples } from '../model/subject.js';
import { namesIn, readProjectFile } from './project.js';

const folder = 'test/rules';
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

/**
 * Takes a right and a wrong example for each rule from the fixtures of the tests, which prove that they are.
 *
 * @throws when a fixture lacks either
 */
export function readExamples(): Examples {
  const examples: Record<string, Examples[string]> = {};
  for (const family of namesIn(folder, 'folders').filter((name) => !name.startsWith('_'))) {
    for (const name of namesIn(`${folder}/${family}`, 'files').filter((file) => file.endsWith('.md'))) {
      const fixture = readProjectFile(`${folder}/${family}/${name}`) ?? '';
      const [right, wrong] = [firstCase(fixture, 'Right'), firstCase(fixture, 'Wrong')];
      if (right === undefined || wrong === undefined)
        throw new Error(`${family}/${name}: a right and a wrong case are needed.`);
      examples[`${family}/${name.slice(0, -'.md'.length)}`] = { right, wrong };
    }
  }
  return examples;
}
