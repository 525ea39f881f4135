/* A workbook (.xlsx) → the rows of its sheets, as text. Formulas count as what they last came to; dates are days. */
import { failure, success } from '../../base/result.js';
import type { Result } from '../../base/result.js';
import type { Undecodable } from '../decode.js';
import { bounded, TooMuchInside } from './archive.js';

/** A sheet that was read: all its rows, those in front of the first that holds something included. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

interface Instant {
  readonly toISOString: () => string;
  readonly getTime: () => number;
}

const isInstant = (value: unknown): value is Instant =>
  typeof value === 'object' && value !== null && 'toISOString' in value;

/** A date of a workbook has no time zone: the library gives it in UTC. */
function ofInstant(instant: Instant): string {
  if (Number.isNaN(instant.getTime())) return '';
  const [day = '', time = ''] = instant.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  if (isInstant(value)) return ofInstant(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const saveAgain = 'Save it as an Excel workbook (.xlsx), or as CSV UTF-8, and import that.';

function whyNot(bytes: Uint8Array, error: unknown): Undecodable {
  if (error instanceof TooMuchInside) {
    return { message: 'it unpacks to more than 256 MiB', help: 'Split it, and import one part after another.' };
  }
  // The older format of Excel, which is also that of a workbook with a password.
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const message = isOld ? 'it is of an older format of Excel, or has a password' : 'it is no workbook, or is damaged';
  return { message, help: saveAgain };
}

/**
 * Reads a workbook. What its cells look like does not count.
 *
 * @returns the sheets in their order; or why not, where the bytes are no workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly ReadSheet[], Undecodable>> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  try {
    const sheets = await readExcelFile(Buffer.from(bounded(bytes)), { trim: false });
    return success(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })));
  } catch (error) {
    return failure(whyNot(bytes, error));
  }
}
