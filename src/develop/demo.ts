/*
 * npm run demo
 *
 * Builds the program and runs the main job on the example register, as a user would: validate, measure, report.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inProject, namesIn, root } from './project.js';
import { runBuild } from './run-build.js';
import { tell, tellFailure } from './tell.js';

const register = 'data-example';
const period = '2026-Q3';
const lastDay = '2026-09-30';
const output = 'build/demo';

/** The figures that a board asks for first. */
const headline = [
  'progress/status',
  'progress/implementation-rate',
  'progress/on-time',
  'gaps/with-live-action',
  'reporting/on-time',
  'support/secured',
];

/** Runs the packed command and shows what it was asked. */
function secretariat(...words: string[]): void {
  tell(`\n$ secretariat ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [inProject('bin/secretariat.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`secretariat ${words[0] ?? ''} ended with exit code ${String(status)}.`);
}

/** Says where the reports are, and what to try next. */
function farewell(): void {
  const pages = namesIn(output, 'files').filter((name) => name.endsWith('.html'));
  const lines = [
    '',
    'The reports:',
    ...namesIn(output, 'files').map((name) => `  ${output}/${name}`),
    '',
    ...pages.map((name) => `Open in a browser: ${pathToFileURL(inProject(`${output}/${name}`)).href}`),
    '',
    'To try next:',
    `  node bin/secretariat.js explain progress/on-time`,
    `  node bin/secretariat.js metrics --repo ${register} --as-of ${lastDay} --by lead`,
    `  node bin/secretariat.js report quarterly --repo ${register} --period ${period} --audience public --out ${output}`,
    `  Change a date, a reference or a key in ${register}, and run: node bin/secretariat.js validate --repo ${register}`,
  ];
  lines.forEach(tell);
}

try {
  runBuild();
  secretariat('validate', '--repo', register, '--as-of', lastDay);
  secretariat('metrics', ...headline, '--repo', register, '--as-of', lastDay);
  secretariat('report', 'quarterly', '--repo', register, '--period', period, '--out', output);
  farewell();
} catch (error) {
  tellFailure(error);
}
