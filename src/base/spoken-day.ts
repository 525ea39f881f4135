import { addDays, addMonths, isDay } from './day.js';
import type { Day } from './day.js';

const relative = /^(?:today)?([+-])([0-9]{1,5})([dwmy])$/;

/** As far away as a day may be named: two hundred years. */
const most: Readonly<Record<string, number>> = { d: 73_000, w: 10_400, m: 2_400, y: 200 };

function moved(day: Day, sign: string, count: string, unit: string): Day | undefined {
  if (Number(count) > (most[unit] ?? 0)) return undefined;
  const number = Number(`${sign}${count}`);
  const steps: Readonly<Record<string, () => Day>> = {
    d: () => addDays(day, number),
    w: () => addDays(day, 7 * number),
    m: () => addMonths(day, number),
    y: () => addMonths(day, 12 * number),
  };
  const result = steps[unit]?.();
  return result !== undefined && isDay(result) ? result : undefined;
}

/** The day that a word means by itself: `today`, `yesterday`, `tomorrow`, `+2w`, `-3m`, `today+10d`; undefined for any other. */
export function spokenDay(text: string, today: Day): Day | undefined {
  if (text === 'today') return today;
  if (text === 'yesterday') return addDays(today, -1);
  if (text === 'tomorrow') return addDays(today, 1);
  const match = relative.exec(text);
  return match === null ? undefined : moved(today, match[1] ?? '', match[2] ?? '', match[3] ?? '');
}
