import type { SiteRegisterOptions } from '../index.js';
import type { Input } from './input.js';

/** What the options say of a site, beside its day and audience. */
export function siteOptionsNamed(input: Input): Omit<SiteRegisterOptions, 'asOf' | 'audience'> {
  const [languages, baseUrl, prefix] = [input.names('lang'), input.text('base-url'), input.text('prefix')];
  return {
    incomplete: input.flag('incomplete'),
    ...(languages === undefined ? {} : { languages }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}
