/** What the program reads of its environment, for the reference and the manual page. */
export const environmentVariables: readonly { readonly names: readonly string[]; readonly meaning: string }[] = [
  {
    names: ['CI'],
    meaning:
      'set to anything but 0 or false: validate withholds what is above the audience members, and lines that a service would take for commands are defused',
  },
  { names: ['NO_COLOR'], meaning: 'set to anything: no colours' },
  { names: ['FORCE_COLOR', 'CLICOLOR_FORCE'], meaning: 'colours also where nobody looks at a terminal' },
  { names: ['CLICOLOR=0', 'TERM=dumb'], meaning: 'no colours' },
];

/** How a reader that goes away early is met. */
export const closedPipeWords =
  'A reader that goes away early (`secretariat validate | head`) ends the output quietly; the exit code stays what it would have been.';
