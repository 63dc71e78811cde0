import { useSearchParams } from 'wouter';
import { changeParameters, type ParameterChanges } from './useParameters.ts';

/** Makes addresses within the page; each keeps the language that the present address asks for. */
export function useHref(): (path: string, parameters?: ParameterChanges) => string {
  const [present] = useSearchParams();
  const language = present.get('lang');
  return (path, parameters = {}) => {
    const kept = new URLSearchParams(language === null ? {} : { lang: language });
    const query = changeParameters(kept, parameters).toString();
    return query === '' ? path : `${path}?${query}`;
  };
}
