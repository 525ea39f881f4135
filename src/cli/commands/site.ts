import { plural, visible } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, incompleteOption, languagesOption, sourceOptions } from '../options.js';
import { siteOptionsNamed } from '../site.js';
import { dayFor, openNamed } from '../source.js';

export default defineCommand({
  name: 'site',
  summary: 'write a public site: pages, search, data and a feed',
  description:
    'Writes a static site for an audience: a home page, pages on objectives, actions, indicators, capabilities, members, meetings and support, a page for each record with its history, a search that needs no server, each table as CSV and JSON, a feed of changes, and the facts as JSON with schemas. It needs no server and works from disk. The register is projected for the audience first, so that no file holds what it may not see. The new site takes the place of the old one as a whole; files that this command did not write are kept, and a folder that holds none of its sites is refused.',
  arguments: [],
  options: [
    { name: 'out', value: 'DIR', summary: 'where the site goes', required: true },
    ...sourceOptions,
    asOfOption,
    { ...audienceOption, otherwise: 'public' },
    languagesOption,
    {
      name: 'base-url',
      value: 'URL',
      summary: 'where the site will stand, so that pages and feeds can name their own addresses',
    },
    incompleteOption,
  ],
  examples: [
    {
      line: 'site --repo data-example --as-of 2026-09-30 --out build/site',
      says: 'Writes the public site in all languages of the register.',
    },
    {
      line: 'site --repo data-example --as-of 2026-09-30 --audience members --lang fr --out build/site-members',
      says: 'Writes a site for members, in French.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    const built = await api.site(input.text('repo') ?? '.', register, {
      ...siteOptionsNamed(input),
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'public',
    });
    const { folder, files, removed } = await api.writeSite(input.text('out') ?? 'site', built);
    const gone = removed === 0 ? '' : `, ${plural(removed, 'earlier file', 'earlier files')} removed`;
    world.stdout.write(`${visible(folder)}: ${plural(files, 'file', 'files')} for ${built.audience}${gone}\n`);
    return exit.done;
  },
});
