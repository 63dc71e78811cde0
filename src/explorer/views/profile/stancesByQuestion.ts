/** What is put under its question. */
interface OnClaim {
  readonly claim: { readonly question: { readonly id: string; readonly text: string } | null };
}

/** A question and the stances on the claims that answer it; null for claims that answer none. */
export interface QuestionGroup<Stance> {
  readonly question: { readonly id: string; readonly text: string } | null;
  readonly stances: readonly Stance[];
}

/** Groups stances by question: the question with most stances first, claims that answer none last. */
export function stancesByQuestion<Stance extends OnClaim>(
  stances: readonly Stance[],
): readonly QuestionGroup<Stance>[] {
  const groups = new Map<string, { question: QuestionGroup<Stance>['question']; stances: Stance[] }>();
  for (const stance of stances) {
    const { question } = stance.claim;
    const key = question?.id ?? '';
    const group = groups.get(key) ?? { question, stances: [] };
    group.stances.push(stance);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.question === null) - Number(b.question === null) || b.stances.length - a.stances.length,
  );
}
