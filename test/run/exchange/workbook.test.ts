import { describe, expect, it } from 'vitest';
import format from '../../../src/run/exchange/formats/xlsx.js';

describe('a workbook that comes back', () => {
  it('is not read where a text in it was cut, for the rest would be lost', async () => {
    const data = { title: 'x', notes: 'y'.repeat(40_000) };
    const [file] = await format.write(
      {
        asOf: '2026-09-30',
        audience: 'restricted',
        unread: [],
        kinds: ['action'],
        where: null,
        records: [{ kind: 'action', id: 'ACT-001', data }],
      },
      {},
    );
    if (file === undefined || !('bytes' in file)) throw new Error('There is no workbook.');
    const read = await format.read('register.xlsx', file.bytes);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([
      expect.objectContaining({
        ...{ file: 'register.xlsx', row: 2, heading: 'notes' },
        message: 'the text was cut when it was exported: a cell of a workbook takes no more',
      }),
    ]);
  });
});
