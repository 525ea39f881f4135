import type { Day } from '../../base/day.js';
import { addTotals, noMoney } from '../../base/money.js';
import type { MoneyTotals } from '../../base/money.js';
import { sortBy } from '../../base/order.js';
import { dayOfDeadline } from '../../facts/amendments.js';
import { amountsOf } from '../../facts/money.js';
import { isLive, statusOn } from '../../facts/status.js';
import { atStage, isSecured } from '../../facts/support.js';
import type { Support, SupportStage } from '../../facts/support.js';
import { kindByName } from '../../kinds/registry.generated.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Dated, StatusView, SupportAtStage } from '../../model/status.js';
import { dated } from './dated.js';

function stageOf({ asOf }: Snapshot, status: string, list: readonly Support[]): SupportAtStage {
  const sum = (stage: SupportStage): MoneyTotals =>
    list.reduce<MoneyTotals>((total, support) => addTotals(total, atStage(support, stage, asOf)), noMoney);
  return {
    status,
    count: list.length,
    required: amountsOf(sum('required')),
    secured: amountsOf(sum('secured')),
  };
}

/** What of a support asks for attention: a need whose day comes with nothing secured, and commitments that end. */
function attentionOf(snapshot: Snapshot, record: Support, until: Day): Dated[] {
  const who = record.data.provider;
  const by = dayOfDeadline(snapshot, record.data.needed_by);
  const isNeeded = by !== undefined && by <= until && !isSecured(record, snapshot.asOf);
  const ending = (record.data.commitments ?? []).filter(
    ({ expires_on: last }) => last !== undefined && last >= snapshot.asOf && last <= until,
  );
  return [
    ...(isNeeded ? [dated(snapshot, { what: 'needed by', on: by, record, who })] : []),
    ...ending.map(({ id: item, expires_on: on }) =>
      dated(snapshot, { what: 'commitment ends', on, record, item, who, text: record.data.title }),
    ),
  ];
}

/** The support that is under way, stage by stage, and what of it asks for attention until a day. */
export function supportPipeline(snapshot: Snapshot, until: Day): StatusView['support'] {
  const open = snapshot.dataset.of('support').filter((support) => isLive(support, snapshot.asOf));
  const stages = (kindByName.support.live ?? []).flatMap((status) => {
    const list = open.filter((support) => statusOn(support, snapshot.asOf) === status);
    return list.length === 0 ? [] : [stageOf(snapshot, status, list)];
  });
  const attention = sortBy(
    open.flatMap((support) => attentionOf(snapshot, support, until)),
    ({ on }) => on ?? '',
    ({ id }) => id,
  );
  return { stages, attention };
}
