import type { Day } from '../base/day.js';
import type * as Api from '../index.js';
import type { OpenedChange, Register } from '../index.js';
import type { Input } from './input.js';
import type { World } from './world.js';

/** Reads the register that the options name. @throws Misuse, Refusal */
export function openNamed(api: typeof Api, input: Input): Promise<Register> {
  return api.openRegister(input.text('repo') ?? '.', input.texts('at', 'prefix'));
}

/** Reads the register that the options name, with the base that judges it where one is asked for. @throws Misuse, Refusal */
export async function openJudged(
  api: typeof Api,
  input: Input,
): Promise<{ register: Register; base?: OpenedChange['base'] }> {
  const ref = input.text('base') ?? (input.flag('changed') ? 'HEAD' : undefined);
  if (ref === undefined) return { register: await openNamed(api, input) };
  const [at, prefix, confirmed] = [input.text('at'), input.text('prefix'), input.count('confirm-mass-change')];
  return api.openChange(input.text('repo') ?? '.', ref, {
    ...(at === undefined ? {} : { at }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(confirmed === undefined ? {} : { confirmed }),
  });
}

/** The day that the options name, else the usual one. */
export function dayFor(api: typeof Api, register: Register, input: Input, world: World): Day {
  return input.day('as-of') ?? api.usualDay(register, input.text('at') !== undefined, world.now);
}

/** Where the options say that the register lies. */
export function placeNamed(input: Input): { readonly folder: string; readonly place: { readonly prefix?: string } } {
  const prefix = input.text('prefix');
  return { folder: input.text('repo') ?? '.', place: prefix === undefined ? {} : { prefix } };
}

/** Where the options say that a history lies and ends. */
export function historyNamed(input: Input): {
  readonly folder: string;
  readonly options: { readonly prefix?: string; readonly at?: string };
} {
  const { folder, place } = placeNamed(input);
  const at = input.text('at');
  return { folder, options: at === undefined ? place : { ...place, at } };
}
