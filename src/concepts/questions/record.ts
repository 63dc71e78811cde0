import { record } from '../../engine/record.ts';
import { text } from '../../engine/values.ts';

/** An issue under debate. */
export const question = record({
  type: 'Question',
  plural: 'questions',
  values: { text: text() },
  orders: { TEXT: 'text' },
});
