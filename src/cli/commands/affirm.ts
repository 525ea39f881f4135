import { visible } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption } from '../options.js';

export default defineCommand({
  name: 'affirm',
  summary: 'note that links of a record still hold, so that a change there makes them suspect',
  description:
    'A record relies on the gaps, policies, decisions and commitments to which it refers. This writes a dated line for such a link (affirmed), with a checksum of what the other record says by now in the fields that matter. When one of them changes, the link is suspect until somebody affirms it again: `validate`, `status` and `review` say so. Without a link, those that are suspect are affirmed; --all affirms every link of the record, and takes out lines about links that are gone. Renumbering changes nothing that matters; neither does a translation, or the same text in other lines.',
  arguments: [
    { name: 'ID', summary: 'the record that relies on others', required: true },
    {
      name: 'REF',
      summary: 'links of it, as it writes them: GAP-007, children-plan#M1',
      many: true,
      names: ['record'],
    },
  ],
  options: [
    { name: 'all', summary: 'affirm every link of the record' },
    { name: 'by', value: 'ID', summary: 'the organisation that affirms', otherwise: 'the secretariat, unnamed' },
    ...workspaceOptions,
    { ...asOfOption, otherwise: "today in the register's time zone" },
    ...changeOptions,
  ],
  examples: [
    {
      line: 'affirm ACT-001 --all --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what affirming every link of an action would write.',
    },
  ],
  async run(input, world) {
    const [id = '', ...refs] = input.arguments;
    const all = input.flag('all');
    if (all && refs.length > 0) throw new Misuse('--all affirms every link', 'Name links, or take --all.');
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const asOf = dayOfChange(api, workspace, input, world);
    const plan = api.planChanges(workspace);
    const affirmed = api.planAffirm(workspace, plan, id, { refs, all, on: asOf, ...input.texts('by') });
    if (affirmed.length === 0 && plan.files().length === 0) {
      const help = all ? 'it relies on no gap, policy, decision or commitment' : 'name links, or take --all';
      world.stdout.write(`no link of ${visible(id)} asks to be affirmed: ${help}\n`);
      return exit.done;
    }
    return carryOut(api, workspace, { plan, asOf, summary: `affirm ${id}: ${affirmed.join(', ')}` }, input, world);
  },
});
