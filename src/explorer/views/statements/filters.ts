import type { VariablesOf } from '../../graphql/document.ts';
import type { Parameters } from '../../navigation/useParameters.ts';
import type { statementsDocument } from './documents.ts';

type Where = NonNullable<NonNullable<VariablesOf<typeof statementsDocument>['where']>>;

/** The filter that the address asks for. */
export function whereOf({ get, getAll }: Pick<Parameters, 'get' | 'getAll'>): Where {
  const conditions: Where[] = [];
  const statement = get('statement');
  if (statement !== undefined) conditions.push({ id: { eq: statement } });
  const speakers = getAll('speaker');
  if (speakers.length > 0) conditions.push({ speakers: { some: { id: { in: [...speakers] } } } });
  const claim = get('claim');
  if (claim !== undefined) conditions.push({ stances: { some: { claim: { id: { eq: claim } } } } });
  const question = get('question');
  if (question !== undefined) conditions.push({ stances: { some: { claim: { question: { id: { eq: question } } } } } });
  const party = get('party');
  if (party !== undefined) {
    const isParty = { some: { id: { eq: party } } };
    conditions.push({ OR: [{ speakers: isParty }, { onBehalfOf: isParty }, { about: isParty }] });
  }
  return conditions.length === 0 ? {} : { AND: conditions };
}
