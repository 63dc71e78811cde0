import type { Choices } from '../../engine/world/choices.ts';
import { hostileText } from './hostileTexts.ts';

const brackets = ['{', '(', '[', '{a', '(a:[', '...on A{', '"""', '@a(b:'];

/** A text in which tokens were dropped, doubled, swapped or replaced, or characters changed; what came of it may be right. */
export function mutatedText(text: string, choices: Choices): string {
  let now = text;
  const edits = choices.pick([1, 1, 2, 3, 6]);
  for (let edit = 0; edit < edits; edit += 1) now = edited(now, choices);
  return now;
}

function edited(text: string, choices: Choices): string {
  const tokens = text.match(/\w+|\s+|[^\w\s]/gu) ?? [''];
  const at = choices.below(tokens.length);
  const other = choices.below(tokens.length);
  const put = (...parts: string[]) => [...tokens.slice(0, at), ...parts, ...tokens.slice(at + 1)].join('');
  const token = tokens[at] ?? '';
  switch (choices.below(12)) {
    case 0:
      return put();
    case 1:
      return put(token, ' ', token);
    case 2:
      return put(tokens[other] ?? '');
    case 3:
      return put(hostileText(choices));
    case 4:
      return put(JSON.stringify(hostileText(choices)));
    case 5:
      return put(choices.pick(['9'.repeat(300), '-1', '1e999', '0x10', '1.', '2147483648', '00', '$', '$v0', '!']));
    case 6:
      return put(
        token.slice(0, -1) + String.fromCharCode(token.charCodeAt(token.length - 1) ^ (1 << choices.below(16))),
      );
    case 7:
      return put(choices.pick(brackets).repeat(choices.pick([2, 20, 500, 3_000])));
    case 8:
      return `\ufeff${text}`;
    case 9:
      return text.slice(0, text.length - choices.below(text.length + 1));
    case 10:
      return put(token.repeat(choices.pick([2, 50, 400])).slice(0, 50_000));
    default:
      return put(
        choices.pick(['mutation', 'subscription', 'fragment', '__schema', '__typename', 'on', 'null', '@skip', '#']),
      );
  }
}
