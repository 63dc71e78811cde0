import type { Contestant } from './contestant.ts';
import type { Question, Variables } from './questions.ts';

/** The variables of so many requests; of pages, each begins where the one before ended, as the service tells. */
export async function requestsOf(question: Question, service: Contestant, count: number): Promise<Variables[]> {
  if (question.name !== 'Q7') return Array.from({ length: count }, (_, index) => question.variables(index + 1));
  const pages: Variables[] = [{ after: null, last: '', place: 0 }];
  while (pages.length < count) {
    const answer = (await service.ask(question, pages.at(-1) ?? {})) as {
      statements: { nodes: readonly { id: string }[]; pageInfo: { endCursor: string | null } };
    };
    const { nodes, pageInfo } = answer.statements;
    if (nodes.length < 100) break;
    pages.push({ after: pageInfo.endCursor, last: nodes.at(-1)?.id, place: pages.length * 100 });
  }
  return pages;
}
