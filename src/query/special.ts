import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';

/** What a reference leads to where that is no record: its shape, and the thing of an id. */
export interface Special {
  readonly shape: Shape;
  /** All ids, for suggestions. */
  ids(): readonly string[];
  /** The thing of an id, as the record means it that refers to it. */
  lookUp(id: string, from?: AnyRecord): object | undefined;
}

function itemShape(shape: Shape, property: string): Shape {
  const { properties = {} } = shape;
  return (Object.hasOwn(properties, property) ? properties[property]?.items : undefined) ?? shape;
}

/** A list of things with an id, or a code in its place. */
function listed(shape: Shape, things: readonly object[], key: string): Special {
  const byId = new Map(
    things.map((thing) => [String(Object.entries(thing).find(([name]) => name === key)?.[1]), thing]),
  );
  return { shape, ids: () => [...byId.keys()], lookUp: (id) => byId.get(id) };
}

/** Objectives have ids of their own in each programme, so a record means those of the programme that it names. */
function objectives(dataset: Dataset): Special {
  const all = dataset.of('programme').flatMap(({ data }) => data.objectives);
  return {
    shape: itemShape(shapes.programme, 'objectives'),
    ids: () => [...new Set(all.map(({ id }) => id))],
    lookUp(id, from) {
      const named = from !== undefined && 'programme' in from.data ? from.data.programme : undefined;
      const own = dataset.get('programme', named);
      return (own === undefined ? all : own.data.objectives).find((objective) => objective.id === id);
    },
  };
}

/**
 * What a reference leads to where that is no record: an area of the settings, an objective of a programme, a framework or one of its
 * capabilities. Undefined for references to records.
 */
export function special(dataset: Dataset, to: string): Special | undefined {
  switch (to) {
    case 'area':
      return listed(itemShape(shapes.settings, 'areas'), dataset.settings.areas ?? [], 'code');
    case 'objective':
      return objectives(dataset);
    case 'capability': {
      const used = dataset.settings.framework;
      // The framework of the settings comes last, so that its words hold where several have the same capability.
      const frameworks = [...dataset.frameworks.values()].sort((a, b) => Number(a.id === used) - Number(b.id === used));
      return listed(
        itemShape(shapes.framework, 'capabilities'),
        frameworks.flatMap(({ capabilities }) => capabilities),
        'id',
      );
    }
    case 'framework':
      return listed(shapes.framework, [...dataset.frameworks.values()], 'id');
    default:
      return undefined;
  }
}
