import { table } from '../../render/table.js';
import { defineCommand, exit } from '../define.js';

export default defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of a kind of record',
  description:
    'Prints one self-contained JSON Schema (2020-12), for editors and other programs: the shape of a kind of record, of the settings, of a framework, or of what --format json prints. Without a name, lists them.',
  arguments: [{ name: 'NAME', summary: 'a kind such as action; settings; framework; or an output', names: ['schema'] }],
  options: [],
  examples: [
    { line: 'schema action', says: 'Prints the shape of an action.' },
    { line: 'schema', says: 'Lists what there is a schema of.' },
  ],
  async run(input, world) {
    const { listSchemas, schemaOf } = await import('../../index.js');
    const [name] = input.arguments;
    if (name === undefined) {
      world.stdout.write(table(listSchemas().map(({ name: kind, description }) => [`  ${kind}`, description])));
    } else {
      world.stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
    }
    return exit.done;
  },
});
