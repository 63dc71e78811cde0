import { views } from '../views.ts';
import type { ParameterChanges } from './useParameters.ts';

/** Where in the page a record is shown. */
export interface Place {
  readonly to: string;
  readonly parameters?: ParameterChanges;
}

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));
const isThere = (path: string): boolean => views.some((view) => view.path === path);

/** The place of a record by its id: statements, questions and claims in their views, all else as a profile. */
export function placeOf(id: string): Place {
  switch (kindOf(id)) {
    case 'statement':
      return { to: '/statements', parameters: { statement: id } };
    case 'claim':
      return isThere('/questions')
        ? { to: '/questions', parameters: { claim: id } }
        : { to: '/statements', parameters: { claim: id } };
    case 'question':
      return isThere('/questions')
        ? { to: '/questions', parameters: { question: id } }
        : { to: '/statements', parameters: { question: id } };
    default:
      return isThere('/profile/:id')
        ? { to: `/profile/${encodeURIComponent(id)}` }
        : { to: '/statements', parameters: { party: id } };
  }
}
