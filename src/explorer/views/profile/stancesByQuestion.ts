/** What is put under its question. */
interface OnClaim {
  readonly polarity: string;
  readonly condition: string | null;
  readonly statement: { readonly speakers: readonly { readonly id: string }[] } | null;
  readonly claim: { readonly id: string; readonly question: { readonly id: string; readonly text: string } | null };
}

/** A question and the stances on the claims that answer it; null for claims that answer none. */
export interface QuestionGroup<Stance> {
  readonly question: { readonly id: string; readonly text: string } | null;
  readonly stances: readonly Stance[];
}

/**
 * Groups the stances of one holder by question: the question with most stances first, claims that answer none last. What was said several
 * times in the same sense, on the same basis, stands once.
 */
export function stancesByQuestion<Stance extends OnClaim>(
  stances: readonly Stance[],
  holder: string,
): readonly QuestionGroup<Stance>[] {
  const groups = new Map<string, { question: QuestionGroup<Stance>['question']; stances: Stance[] }>();
  for (const stance of stances) {
    const { question } = stance.claim;
    const key = question?.id ?? '';
    const group = groups.get(key) ?? { question, stances: [] };
    if (!group.stances.some((other) => saysTheSame(other, stance, holder))) group.stances.push(stance);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.question === null) - Number(b.question === null) || b.stances.length - a.stances.length,
  );
}

/** By what a stance is known: the holder's own words, the words of others who tell of it, or a deed. */
export function basisOf({ statement }: Pick<OnClaim, 'statement'>, holder: string): 'own' | 'others' | 'deed' {
  if (statement === null) return 'deed';
  return statement.speakers.some(({ id }) => id === holder) ? 'own' : 'others';
}

const saysTheSame = (one: OnClaim, other: OnClaim, holder: string): boolean =>
  one.claim.id === other.claim.id &&
  one.polarity === other.polarity &&
  one.condition === other.condition &&
  basisOf(one, holder) === basisOf(other, holder);
