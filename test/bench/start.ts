/* How long the program takes to start: `--help` is meant to stay within 1.6 times an empty Node. */
import { binary, median, tellRatio } from './_measure.js';

const empty = median(['-e', '0'], 25);
tellRatio('node -e 0', empty, empty);
for (const line of ['--help', '--version', 'validate --help', 'explain gaps/no-live-action', 'schema action']) {
  tellRatio(`secretariat ${line}`, median([binary, ...line.split(' ')], 25), empty);
}
