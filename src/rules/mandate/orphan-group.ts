import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

const dependentTypes: ReadonlySet<string> = new Set(['committee', 'working-group', 'secretariat']);

export default defineRecordRule({
  id: 'mandate/orphan-group',
  title: 'A committee, working group or secretariat belongs to no active body',
  why: 'What a working group prepares is decided by its parent. A group without one works, and nobody takes up its results.',
  clauses: ['L2'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  absence: ['body'],
  waysOut: [
    'Name the body that it serves under "parent".',
    'Where it has finished its work, record its last day under "to".',
  ],
  messages: {
    none: {
      text: '{body} is a {type} without a parent body',
      help: 'add "parent" with the id of the body that it serves; or end it with "to"',
      label: 'no parent',
    },
    ended: {
      text: '{body} belongs to {parent}, which ended on {day}',
      help: 'name the body that took over under "parent"; or end it with "to"',
      label: 'ended',
    },
  },
  *check(body, { dataset, asOf }) {
    const { type, parent } = body.data;
    if (!dependentTypes.has(type) || !holdsOn(body.data, asOf)) return;
    const name = nameOf(dataset, body);
    if (parent === undefined) {
      yield { message: 'none', data: { body: name, type: type.replace('-', ' ') }, place: at(body, 'type') };
      return;
    }
    const above = dataset.get('body', parent);
    if (above?.data.to === undefined || above.data.to >= asOf) return;
    const data = { body: name, parent: nameOf(dataset, above), day: above.data.to };
    const related = [{ place: at(above, 'to'), message: `${above.id} ended here` }];
    yield { message: 'ended', data, place: at(body, 'parent'), related };
  },
});
