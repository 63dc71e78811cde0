/** Characters of a message that a client hears: more than any of ours needs, less than clients can write into one. */
const MOST_CHARACTERS = 1_000;

/** A message of which so much is left that it stays a message: many of them repeat what the client sent. */
export function boundedMessage(message: string): string {
  if (message.length <= MOST_CHARACTERS) return message;
  const half = MOST_CHARACTERS / 2;
  // What is expected often stands at the end.
  return `${message.slice(0, half)} […] ${message.slice(-half)}`;
}
