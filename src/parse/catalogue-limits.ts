import type { ParseRule } from './catalogue-rule.js';

/** How much a register may hold. */
export const limitRules: readonly ParseRule[] = [
  {
    id: 'limit/size',
    title: 'A file has 256 KiB at most',
    severity: 'error',
    why: 'A file that large is no record, and reading it costs more than it tells.',
    waysOut: ['Split the record.', 'Move what is bulky into documents/.'],
    messages: ['size'],
  },
  {
    id: 'limit/depth',
    title: '32 levels at most',
    severity: 'error',
    why: 'No record nests that deeply; a file that does is made to exhaust its reader.',
    waysOut: ['Write the list or mapping with fewer levels.', 'Close brackets that were left open.'],
    messages: ['depth'],
  },
  {
    id: 'limit/keys',
    title: '5,000 keys a file, 200 a mapping',
    severity: 'error',
    why: 'A mapping that large is a list in disguise, or made to exhaust its reader.',
    waysOut: ['Write a list.', 'Split the record.'],
    messages: ['keys'],
  },
  {
    id: 'limit/items',
    title: '1,000 items a list',
    severity: 'error',
    why: 'A list that long belongs into records of its own, or into a document.',
    waysOut: ['Split the list over several records.', 'Move the list into documents/.'],
    messages: ['items'],
  },
  {
    id: 'limit/files',
    title: '50,000 files at most',
    severity: 'error',
    why: 'A folder that large is not a register; most likely the wrong folder was given.',
    waysOut: ['Point to the folder of the register itself.', 'Move other files out of it.'],
    messages: [],
  },
  {
    id: 'limit/bytes',
    title: '64 MiB in all at most',
    severity: 'error',
    why: 'Records are text that people write: a register that large holds something else.',
    waysOut: ['Move what is bulky into documents/.', 'Split the register.'],
    messages: [],
  },
];
