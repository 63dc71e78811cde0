import type { Thing } from '../kinds/ThingProfile.tsx';
import { type Tie, tiesOf } from './ties.ts';

/** What is near a record that is neither a party nor a model. */
export function thingTies(thing: Thing): readonly Tie[] {
  switch (thing.__typename) {
    case 'Strategy':
    case 'BusinessModel':
      return [
        ...tiesOf(
          'road',
          thing.adoptions.nodes.map(({ organisation }) => organisation),
        ),
        ...tiesOf(
          'model',
          thing.adoptions.nodes.flatMap(({ models }) => models),
        ),
      ];
    case 'Product':
      return tiesOf('model', thing.owner === null ? [] : [thing.owner]);
    case 'Event':
      return tiesOf(
        'part',
        thing.participants.map(({ party }) => party),
      );
    case 'Benchmark':
      return [
        ...tiesOf('post', thing.operator === null ? [] : [thing.operator]),
        ...tiesOf(
          'model',
          thing.results.map(({ model }) => model),
        ),
      ];
    default:
      return [];
  }
}
