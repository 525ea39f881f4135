import { shapes } from '../kinds/shape.generated.js';
import { kinds } from '../kinds/registry.generated.js';
import { Misuse } from '../model/errors.js';
import type { Register } from './register.js';

/** Stands in every approval file of ours; a file without it was written by somebody. */
export const codeownersMark = 'Written by `secretariat codeowners` from the keepers in secretariat.yaml';

/** Where hosts look for their approval file, in the order in which they do; the first that is there holds. */
export const codeownersPlaces: readonly string[] = [
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
];

/** What decides who approves, and how changes are judged: below the register, and at the top of the repository. */
const policyFiles = ['secretariat.yaml', 'waivers/', 'frameworks/', 'templates/'];
const hostFiles = [
  '.github/',
  '.gitlab/',
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  '.gitattributes',
  '.gitmodules',
  '.mailmap',
  'CODEOWNERS',
  'docs/CODEOWNERS',
];

function table(rows: readonly (readonly [path: string, team: string])[]): string[] {
  const width = Math.max(...rows.map(([path]) => path.length));
  return rows.map(([path, team]) => `${path.padEnd(width)} ${team}`);
}

/**
 * The host's approval file, for GitHub and GitLab alike: each kind's folder for its keeper, and whatever defines the protection for the
 * keeper of the settings, last, since the last line that matches holds.
 *
 * @param prefix the register's folder from the top of its repository; '' = at the top
 * @throws Misuse where nobody keeps the settings: then nobody would protect the protection
 */
export function codeownersText({ parsed }: Register, prefix: string): string {
  const { keepers = {} } = parsed.ownSettings;
  const { settings: guard } = keepers;
  if (guard === undefined) {
    throw new Misuse(
      'the settings name no keeper of the settings, so nobody would approve changes to the approval itself',
      'Add to secretariat.yaml: keepers: { settings: "@organisation/team" }, and a team for each kind that has its own.',
    );
  }
  const top = prefix === '' ? '/' : `/${prefix}/`;
  const folders = kinds.flatMap(({ name }): (readonly [string, string])[] => {
    const team = keepers[name];
    return team === undefined || name === 'waiver' ? [] : [[`${top}${shapes[name].folder}/`, team]];
  });
  const waivers = keepers.waiver ?? guard;
  const own = policyFiles.map(
    (path) => [`${top}${path}`, path === 'waivers/' ? teams(waivers, guard) : guard] as const,
  );
  const host = hostFiles.map((path) => [`/${path}`, guard] as const);
  return [
    `# ${codeownersMark}.`,
    '# Do not edit: change the keepers, and run it again. The last line that matches a file holds.',
    '',
    '# What nobody else keeps',
    ...table([[prefix === '' ? '*' : `${top}**`, guard]]),
    ...(folders.length === 0 ? [] : ['', '# Records', ...table(folders)]),
    '',
    '# What decides who approves, and how changes are judged',
    ...table([...own, ...host]),
    '',
  ].join('\n');
}

/** One team or two, each once. */
function teams(first: string, second: string): string {
  return first === second ? first : `${first} ${second}`;
}
