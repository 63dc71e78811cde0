import type { ParameterChanges } from './useParameters.ts';

/** Where in the page a record is shown. */
export interface Place {
  readonly to: string;
  readonly parameters?: ParameterChanges;
}

/** The place of a record by its id: statements, questions and claims in their views, all else as a profile. */
export function placeOf(id: string): Place {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'statement':
      return { to: '/statements', parameters: { statement: id } };
    case 'claim':
      return { to: '/questions', parameters: { claim: id } };
    case 'question':
      return { to: '/questions', parameters: { question: id } };
    default:
      return { to: `/profile/${encodeURIComponent(id)}` };
  }
}
