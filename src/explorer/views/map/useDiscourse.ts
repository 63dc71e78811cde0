import { useMemo } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { type DiscourseVariables, discourseDocument } from './discourseDocument.ts';
import { discourseNetwork } from './model/discourseNetwork.ts';

/** Asks for a discourse network, and makes it one that the map can draw. */
export function useDiscourse(variables: DiscourseVariables, skip: boolean) {
  const answer = useQuery(discourseDocument, variables, { skip, keepPrevious: true });
  const found = answer.data?.discourseNetwork;
  const { kind } = variables;
  const network = useMemo(() => (found === undefined ? undefined : discourseNetwork(found, kind)), [found, kind]);
  return { answer: found, network, fault: answer.fault, retry: answer.retry };
}
