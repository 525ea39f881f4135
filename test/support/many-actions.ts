import { numbered } from '../../src/base/id.js';
import { generatedRegister } from './generated-register.js';

/** A generated register of 1,500 records, with its actions copied until there are so many. */
export function manyActions(count: number): ReadonlyMap<string, string> {
  const files = generatedRegister({ records: 1500 });
  const actions = [...files].filter(([path]) => path.startsWith('actions/')).map(([, text]) => text);
  for (let index = actions.length; index < count; index++) {
    const text = actions[index % actions.length] ?? '';
    files.set(
      `actions/${numbered('ACT', index + 1)}.yaml`,
      text.replaceAll(/(number|numéro) \d+/gu, `$1 ${index + 1}`),
    );
  }
  return files;
}
