import { sortBy } from '../../base/order.js';
import { prioritiesOn } from '../../facts/gaps.js';
import { atStage, isSecured, prioritiesServed, stagesSeen } from '../../facts/support.js';
import type { Support } from '../../facts/support.js';
import { isLive, statusOn } from '../../facts/status.js';
import { maySee } from '../../facts/visible.js';
import type { Cell, Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines, statusCell } from '../fact-cells.js';
import {
  absent,
  cell,
  cellOf,
  column,
  deadline,
  joined,
  moneyLines,
  paragraph,
  recordId,
  row,
  table,
  words,
} from '../inline.js';

type Key =
  'intro' | 'none' | 'noNeed' | 'table' | 'need' | 'kind' | 'required' | 'by' | 'status' | 'serves' | 'noPriority';

function requiredLines(context: SectionContext<Key>, support: Support): Line[] {
  const { quantity } = support.data;
  const money = moneyLines(atStage(support, 'required', context.snapshot.asOf));
  if (quantity === undefined) return money.length === 0 ? [[words('–')]] : money;
  const text = `${String(quantity.value)} ${quantity.unit}`;
  return [...money, [{ type: 'quote', text, language: context.language, untranslated: false }]];
}

/** The rank of the first priority that a need serves; needs on none come last. */
function rankOf(context: SectionContext<Key>, support: Support): number {
  const served = new Set(prioritiesServed(context.snapshot, support));
  const index = prioritiesOn(context.snapshot).findIndex(({ id }) => served.has(id));
  return index < 0 ? Infinity : index;
}

function cellsOf(context: SectionContext<Key>, support: Support): Cell[] {
  const { needed_by: by, type } = support.data;
  const served = prioritiesServed(context.snapshot, support).map((id): Line => [recordId(id)]);
  return [
    cellOf(...nameLines(context, support.id)),
    cell(words(context.word('supportType', type))),
    cellOf(...requiredLines(context, support)),
    cell(by === undefined ? absent(context.word('shared', 'noDate')) : deadline(by)),
    statusCell(context, support),
    cell(...(served.length === 0 ? [absent(context.label('noPriority'))] : joined(served))),
  ];
}

export default defineSection<Key>({
  id: 'support/needs-open',
  title: 'What is still needed',
  messages: {
    intro: 'Needs for which nothing is secured yet, those of the first priority areas first.',
    none: 'Every recorded need has support that is secured.',
    noNeed: 'No need of support is open on this day.',
    table: 'Needs without secured support',
    need: 'Need',
    kind: 'Kind of support',
    required: 'How much',
    by: 'By when',
    status: 'Status',
    serves: 'Priority area',
    noPriority: 'none',
  },
  build(context) {
    const { snapshot } = context;
    if (!snapshot.dataset.keeps('support') || !maySee(snapshot, 'support', 'needs')) return undefined;
    const seen = stagesSeen(snapshot);
    if (!seen.includes('secured')) return undefined;
    const needs = snapshot.dataset
      .of('support')
      .filter((one) => statusOn(one, snapshot.asOf) !== undefined && isLive(one, snapshot.asOf));
    const open = needs.filter((one) => !isSecured(one, snapshot.asOf));
    if (open.length === 0) return [paragraph(context.say(needs.length === 0 ? 'noNeed' : 'none'))];
    const ranked = sortBy(
      open,
      (support) => rankOf(context, support),
      ({ id }) => id,
    );
    const keys = ['need', 'kind', 'required', 'by', 'status', 'serves'] as const;
    const isShown = keys.map((key) => key !== 'required' || seen.includes(key));
    const columns = keys.filter((_, index) => isShown[index]).map((key) => column(context.label(key)));
    const rows = ranked.map((support) => row(...cellsOf(context, support).filter((_, index) => isShown[index])));
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
