/* The example with small numbers of people wherever one may stand: what is published must not depend on which they are. */
import { parse, stringify } from 'yaml';

/** Two numbers of people, neither of which may be published. */
export const smallest = [1, 2] as const;
export type Small = (typeof smallest)[number];

/** The other small number. */
export const otherThan = (small: Small): Small => (small === 1 ? 2 : 1);

interface Values {
  baseline?: { value: number };
  measurements?: { value: number }[];
  disseminations?: { reach?: number }[];
}

/** Where in the example a small number is put: baselines, measurements and numbers of people reached. */
const places: Readonly<Record<string, (data: Values, small: Small) => void>> = {
  // A baseline, with every later value open.
  'indicators/IND-006.yaml': ({ baseline }, small) => {
    if (baseline !== undefined) baseline.value = small;
  },
  // A value between others, and the newest: the change, the ratio and the class would give it away.
  'indicators/IND-002.yaml': ({ measurements = [] }, small) => {
    measurements.at(-3)!.value = otherThan(small);
    measurements.at(-1)!.value = small;
  },
  'indicators/IND-004.yaml': ({ measurements = [] }, small) => {
    for (const [index, measurement] of measurements.entries()) {
      measurement.value = index % 2 === 0 ? small : otherThan(small);
    }
  },
  // One of several for a product, and the only one of another: the total would give each away.
  'products/PRD-001.yaml': ({ disseminations = [] }, small) => {
    disseminations.find(({ reach }) => reach !== undefined)!.reach = small;
  },
  'products/PRD-003.yaml': ({ disseminations = [] }, small) => {
    for (const dissemination of disseminations) {
      if (dissemination.reach !== undefined) dissemination.reach = otherThan(small);
    }
  },
};

const update = (value: number): string =>
  `status: in-progress\nvalue: ${String(value)}\nreported_by: national-police\nreported_on: 2026-10-05\nverification: self-reported\n`;

/** An indicator whose values come from updates alone. */
const reportedOnly = (small: Small): Readonly<Record<string, string>> => ({
  'indicators/IND-020.yaml': `title: { en: Children heard by certified interviewers, fr: Enfants entendus par des policiers certifiés }
level: output
unit: children
direction: up
counts: people
outcome_tags: [cross-border]
programme: PRG-001
objective: O2
baseline: { value: 12, year: 2024, source: Police }
targets: [{ id: T1, by: 2026-12-31, value: 13 }]
frequency: quarter
responsible: national-police
from: 2025-10-01
`,
  'updates/2026-Q2/IND-020.yaml': update(12).replace('2026-10-05', '2026-07-10'),
  'updates/2026-Q3/IND-020.yaml': update(small),
});

/** The files of the example, or of what was made of it, with small numbers of people in them. */
export function withSmallNumbers(files: ReadonlyMap<string, string>, small: Small): Map<string, string> {
  const changed = new Map([...files, ...Object.entries(reportedOnly(small))]);
  for (const [path, put] of Object.entries(places)) {
    const data = parse(changed.get(path) ?? '') as Values;
    put(data, small);
    changed.set(path, stringify(data, { aliasDuplicateObjects: false }));
  }
  return changed;
}
