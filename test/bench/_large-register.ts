import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
function writeLargeRegister(): string {
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

/** Does something with a register of 10,000 records: 8,000 actions, and the gaps that they address. */
export function withLargeRegister(work: (folder: string) => void): void {
  const folder = writeLargeRegister();
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
