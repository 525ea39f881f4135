import { version } from '../../base/version.generated.js';
import { defineCommand } from '../define.js';
import { asOfOption } from '../options.js';

export default defineCommand({
  name: 'lsp',
  summary: 'serve editors: findings while typing, completion, references, renaming',
  description:
    'Speaks the Language Server Protocol on standard input and output; editors start it, people do not. For every register in which a file is open it shows what validate finds, while somebody types; it completes keys, values and ids with their titles, explains them, leads to what a reference names and lists who refers to a record, renames a record, or an item of one, with every reference to it, and offers repairs, also keys that are missing. It never writes to disk: the editor makes the changes. REFERENCE.md says how each editor is set up.',
  arguments: [],
  options: [
    { ...asOfOption, otherwise: "today in the register's time zone" },
    { name: 'stdio', summary: 'what editors say for standard input and output; there is no other way' },
    { name: 'clientProcessId', value: 'NUMBER', summary: 'what some editors add; ends with that process' },
  ],
  examples: [{ line: 'lsp', says: 'Serves the editor that started it, until it says goodbye.' }],
  async run(input) {
    const api = await import('../../index.js');
    const { serve } = await import('../../lsp/server.js');
    const code = await serve(api, {
      // The protocol speaks in bytes, so the streams of the process itself are handed over.
      input: process.stdin,
      output: process.stdout,
      version,
      asOf: input.day('as-of'),
      now: () => Date.now(),
    });
    // Nothing more is read, so that the process can end.
    process.stdin.destroy();
    return code;
  },
});
