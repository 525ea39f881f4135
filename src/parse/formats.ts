import { isDay } from '../base/day.js';
import { parseDecimal } from '../base/money.js';
import { isDeadline, parsePeriod } from '../base/period.js';

const hostName = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::[0-9]{1,5})?$/;
const mailBox = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;

/** What stands before the first `:` of a web address, in small letters; undefined where nothing does. */
export function schemeOf(text: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9+.-]{0,30}):/.exec(text.trimStart())?.[1]?.toLowerCase();
}

/** Whether a text is a web address that may be linked to: http or https, a host without a user, no blanks or quotes. */
function isUrl(text: string): boolean {
  const match = /^https?:\/\/([^/?#]+)([/?#].*)?$/.exec(text);
  if (match?.[1] === undefined || !hostName.test(match[1])) return false;
  return !/[\s"'<>\\^`{|}]/.test(match[2] ?? '');
}

function isEmail(text: string): boolean {
  const sign = text.lastIndexOf('@');
  const host = text.slice(sign + 1);
  return (
    sign > 0 && mailBox.test(text.slice(0, sign)) && host.includes('.') && !host.includes(':') && hostName.test(host)
  );
}

/**
 * Whether a text is a path that stays inside the register on every system: relative, forward slashes, no `..`, no drive,
 * nothing that a browser or a shell would decode into one of these.
 */
export function isInsidePath(text: string): boolean {
  if (/^[/~]|[\\:*?"<>|]|%(?:2e|2f|5c)/i.test(text)) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$|^\.git$/i.test(part));
}

/** The formats that schemas name, besides those of JSON Schema: each says whether a text has it. */
export const formats: Record<string, (text: string) => boolean> = {
  day: isDay,
  deadline: isDeadline,
  period: (text) => parsePeriod(text) !== undefined,
  decimal: (text) => parseDecimal(text) !== undefined,
  url: isUrl,
  email: isEmail,
  path: isInsidePath,
};
