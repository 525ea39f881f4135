import { audiences } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, languagesOption } from '../options.js';
import { siteOptionsNamed } from '../site.js';
import { dayFor, openNamed } from '../source.js';
import { answerAgain } from '../watch.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';
import type * as Api from '../../index.js';
import type { Preview, Register } from '../../index.js';

/** What a terminal shows of the findings: what is gravest. All of them are a `validate` away. */
const most = 10;
const usualPort = 4173;

interface Answering {
  readonly api: typeof Api;
  readonly preview: Preview;
  readonly input: Input;
}

/** Prints what checking finds, the gravest only, and gives it back as plain text for a page. */
function findings({ api, input }: Answering, register: Register, world: World): string {
  const { stdout, environment } = world;
  const defused = isAutomated(world);
  // Who sees the preview has the files themselves; a log of a robot has other readers.
  const audience = defused ? 'members' : 'restricted';
  const validation = api.validate(register, { asOf: dayFor(api, register, input, world), audience });
  const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', stdout, environment);
  // Where there is no site to show, only what keeps it away is of interest.
  const common = { maximum: most, quiet: api.isUnreadable(register), link: undefined };
  stdout.write(api.validationText(register, validation, { ...common, paint, defused, columns: stdout.columns }));
  return api.validationText(register, validation, { ...common, paint: api.noColours, defused: false, columns: 100 });
}

/** Reads the register and shows its site, or what stands against that. */
async function answer(answering: Answering, world: World): Promise<number> {
  const { api, preview, input } = answering;
  const audience = input.choice('audience', audiences) ?? 'public';
  try {
    const register = await openNamed(api, input);
    const found = findings(answering, register, world);
    if (api.isUnreadable(register)) preview.show(await api.problemPage(found));
    else {
      const asOf = dayFor(api, register, input, world);
      const options = { ...siteOptionsNamed(input), asOf, audience, isPreview: true };
      preview.show(api.shownSite(await api.site(input.text('repo') ?? '.', register, options)));
    }
  } catch (error) {
    const help = error instanceof Error && 'help' in error ? `\n${String(error.help)}` : '';
    if (error instanceof Error) preview.show(await api.problemPage(`${error.message}${help}`));
    throw error;
  } finally {
    world.stdout.write(`The site for ${audience} is at ${preview.address}\n`);
  }
  return exit.done;
}

/** @throws Misuse for what is no port */
function portNamed(input: Input): number {
  const port = input.count('port') ?? usualPort;
  if (port <= 65535) return port;
  throw new Misuse(`--port takes a number up to 65535, and ${String(port)} is none`, 'Name 0 for any that is free.');
}

export default defineCommand({
  name: 'serve',
  summary: 'show the site on this computer, and build it again on every save',
  description:
    'Shows the site as `site` would write it, at an address that only this computer can reach, and builds it again whenever a file of the register changes; pages that are open are shown anew. The terminal shows the gravest findings. Where records cannot be read, the findings stand in the place of the pages. Nothing is written to disk.',
  arguments: [],
  options: [
    { name: 'repo', value: 'DIR', summary: "the register's folder", otherwise: 'the folder you are in' },
    asOfOption,
    { ...audienceOption, otherwise: 'public' },
    languagesOption,
    {
      name: 'port',
      value: 'PORT',
      takes: 'count',
      summary: 'the port of this computer; 0 for any that is free',
      otherwise: String(usualPort),
    },
  ],
  examples: [
    {
      line: 'serve --repo data-example --as-of 2026-09-30',
      says: 'Shows the public site of the example until Ctrl-C.',
    },
    {
      line: 'serve --repo data-example --audience members --port 0',
      says: 'Shows the site for members at any port that is free.',
    },
  ],
  async run(input, world) {
    const port = portNamed(input);
    const api = await import('../../index.js');
    const folder = input.text('repo') ?? '.';
    const preview = await api.startPreview(port);
    try {
      const options = { begin: () => api.watchFolder(folder), colour: input.text('color') };
      const code = await answerAgain((present) => answer({ api, preview, input }, present), world, options);
      return code === exit.fault ? code : exit.done;
    } finally {
      await preview.close();
    }
  },
});
