/* How long checking takes: the example register is meant to stay under 0.4 s, and 10,000 records to pass in one run. */
import { withLargeRegister } from './_large-register.js';
import { binary, median, memoryOf, runNode, tellRatio } from './_measure.js';

const empty = median(['-e', '0']);
const onDay = ['--as-of', '2026-09-30'];
tellRatio('node -e 0', empty, empty);
tellRatio('validate data-example', median([binary, 'validate', '--repo', 'data-example', ...onDay]), empty);
tellRatio('metrics data-example', median([binary, 'metrics', '--repo', 'data-example', ...onDay]), empty);

withLargeRegister((folder) => {
  const line = [binary, 'validate', '--repo', folder, ...onDay, '--max-findings', '1'];
  const { time, stdout } = runNode(line);
  tellRatio('validate 10,000 records', time, empty);
  process.stdout.write(`  ${stdout.trim().split('\n').at(-1) ?? ''}; ${memoryOf(line).toFixed(0)} MiB\n`);
  tellRatio(
    'metrics 10,000 records',
    runNode([binary, 'metrics', '--repo', folder, ...onDay, '--format', 'json']).time,
    empty,
  );
});
