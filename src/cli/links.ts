import type { Output, World } from './world.js';

const escape = '\u001b';

/** Whether a number from the environment is at least so much. */
const isFrom = (value: string | undefined, least: number): boolean => Number.parseInt(value ?? '', 10) >= least;

/** Programs that are known to show links, by the name they give themselves. */
const programs: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'zed', 'Hyper', 'rio']);
const terminals = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;

/**
 * Whether a terminal shows a text as a link (OSC 8). Only where it is known: others may print the address itself.
 * FORCE_HYPERLINK has the last word.
 */
export function showsLinks(output: Output, environment: World['environment']): boolean {
  const { FORCE_HYPERLINK, TERM = '', TERM_PROGRAM = '', VTE_VERSION, KONSOLE_VERSION, WT_SESSION } = environment;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false';
  if (!output.isTerminal || TERM === 'dumb') return false;
  if (programs.has(TERM_PROGRAM) || terminals.test(TERM)) return true;
  // Version 0.50.1 of VTE falls over links.
  return isFrom(VTE_VERSION, 5002) || isFrom(KONSOLE_VERSION, 201200) || WT_SESSION !== undefined;
}

/** A text that leads to an address on such a terminal. */
export function hyperlink(text: string, address: string): string {
  return `${escape}]8;;${address}${escape}\\${text}${escape}]8;;${escape}\\`;
}
