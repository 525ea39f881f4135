import { readExamples } from '../examples.js';
import { writeProjectFile } from '../project.js';

/** Writes `dist/examples.json`: the examples that `explain` shows. */
export function writeExamples(): void {
  writeProjectFile('dist/examples.json', `${JSON.stringify(readExamples())}\n`);
}
