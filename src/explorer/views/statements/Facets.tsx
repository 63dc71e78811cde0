import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { Facet } from '../../parts/Facet.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { AllStatements } from './AllStatements.tsx';
import { countValues, type CountedValue } from './facets.ts';
import { allOf, type Choice, type FacetName, facetNames, type Scope, scopeWhere } from './filters.ts';
import { nameTime } from './nameTime.ts';
import { words } from './words.ts';

/** The filters beside the list, each value with the number of statements that it would leave. */
export function Facets({
  scope,
  choice,
  onChange,
}: {
  readonly scope: Scope;
  readonly choice: Choice;
  readonly onChange: (facet: FacetName, chosen: readonly string[]) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const nameOf = (facet: FacetName, { key, name }: CountedValue): string => {
    if (facet === 'when') return nameTime(key, language);
    if (facet === 'mode' || facet === 'polarity' || facet === 'named') return text.values[key] ?? key;
    return name;
  };
  return (
    <AllStatements where={allOf(scopeWhere(scope))} fallback={<Skeleton lines={16} height="40rem" />}>
      {(statements, isComplete) => (
        <>
          {facetNames.map((facet) => (
            <Facet
              key={facet}
              name={text.facets[facet]}
              values={inOrder(facet, countValues(statements, facet, choice)).map((value) => ({
                key: value.key,
                name: nameOf(facet, value),
                count: value.count,
              }))}
              chosen={choice[facet]}
              onChange={(chosen) => onChange(facet, chosen)}
            />
          ))}
          {!isComplete && <p className="soft small">{text.countedSome(statements.length)}</p>}
        </>
      )}
    </AllStatements>
  );
}

/** Times are read in their order, all else by frequency. */
const inOrder = (facet: FacetName, values: readonly CountedValue[]): readonly CountedValue[] =>
  facet === 'when' ? [...values].sort((a, b) => (a.key < b.key ? -1 : 1)) : values;
