import type { ReactNode } from 'react';
import type { Answer } from '../graphql/useQuery.ts';
import { ErrorState } from './ErrorState.tsx';

/** Shows an answer in each of its states: the skeleton, the fault, or what `children` makes of the data. */
export function Loaded<Data>({
  answer,
  skeleton,
  children,
}: {
  readonly answer: Answer<Data>;
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  if (answer.fault !== undefined) return <ErrorState fault={answer.fault} retry={answer.retry} />;
  if (answer.data === undefined) return skeleton;
  return <div aria-busy={answer.isLoading}>{children(answer.data)}</div>;
}
