/* How long checking takes: the example register is meant to stay under 0.4 s, and 10,000 records to pass in one run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, median, memoryOf, runNode, tellRatio } from './_measure.js';

const empty = median(['-e', '0']);
const onDay = ['--as-of', '2026-09-30'];
tellRatio('node -e 0', empty, empty);
tellRatio('validate data-example', median([binary, 'validate', '--repo', 'data-example', ...onDay]), empty);
tellRatio('metrics data-example', median([binary, 'metrics', '--repo', 'data-example', ...onDay]), empty);

/** A record of the large register, by its number. */
function recordNumbered(number: number): readonly [path: string, text: string] {
  const id = String(number).padStart(5, '0');
  if (number % 5 === 0) {
    return [
      `gaps/GAP-${id}.yaml`,
      `title: Gap ${id}\ncapability: csea-hotline\nseverity: low\nstatus: being-addressed\n`,
    ];
  }
  const gap = String(number - (number % 5)).padStart(5, '0');
  const milestones = [1, 2, 3].map(
    (part) => `  - id: M${part}\n    title: Part ${part}\n    due: 2026-0${part}-15\n    done_on: 2026-0${part}-14\n`,
  );
  const lines = [
    `title: Action ${id}`,
    `description: ${'What is done, with whom, and to what end. '.repeat(8).trim()}`,
    'lead: ministry',
    'status: in-progress',
    `gaps: [GAP-${gap}]`,
    'start: 2026-01-01',
    'due: 2027-06-30',
    'milestones:',
  ];
  return [`actions/ACT-${id}.yaml`, `${lines.join('\n')}\n${milestones.join('')}`];
}

/** Writes a register of 10,000 records and returns its folder. */
function largeRegister(): string {
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-bench-'));
  for (const kind of ['actions', 'bodies', 'gaps', 'organisations']) mkdirSync(join(folder, kind));
  const settings = 'schema_version: 1\nname: Large\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n';
  writeFileSync(join(folder, 'secretariat.yaml'), settings);
  writeFileSync(join(folder, 'bodies', 'ncc.yaml'), 'name: Council\nlevel: national\ntype: council\n');
  writeFileSync(
    join(folder, 'organisations', 'ministry.yaml'),
    'name: Ministry\nclass: government\ngroups: [interior]\n',
  );
  for (let number = 5; number < 10_003; number += 1) {
    const [path, text] = recordNumbered(number);
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const folder = largeRegister();
try {
  const line = [binary, 'validate', '--repo', folder, ...onDay, '--max-findings', '1'];
  const { time, stdout } = runNode(line);
  tellRatio('validate 10,000 records', time, empty);
  process.stdout.write(`  ${stdout.trim().split('\n').at(-1) ?? ''}; ${memoryOf(line).toFixed(0)} MiB\n`);
  tellRatio(
    'metrics 10,000 records',
    runNode([binary, 'metrics', '--repo', folder, ...onDay, '--format', 'json']).time,
    empty,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
