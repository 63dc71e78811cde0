import { expect, test } from 'vitest';
import { definitionOf } from '../../src/data/definitions.ts';
import { partId } from '../../src/data/partId.ts';

test.each([
  [
    'Participation',
    'event:fair',
    ['role', 'party'],
    { role: 'PRICE_CUT', party: 'person:lin' },
    'participation:fair.price-cut.lin',
  ],
  [
    'Result',
    'benchmark:b',
    ['model', 'asOf'],
    { model: 'model:m-1.5', asOf: { edtf: '2031-05' } },
    'result:b.m-1.5.2031-05',
  ],
  ['Result', 'benchmark:b', ['model', 'asOf'], { model: 'model:m' }, 'result:b.m'],
  ['Result', 'benchmark:b', ['asOf'], { asOf: { edtf: '2031-05/..' } }, 'result:b.2031-05-to-open'],
  ['Omission', 'source:s', ['start', 'end'], { start: 0, end: 12 }, 'omission:s.0.12'],
])('the id of a %s of %s is made of %j', (type, owner, key, given, id) => {
  expect(partId(definitionOf(type), owner, key, given)).toBe(id);
});
