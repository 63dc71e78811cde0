import './statements.css';
import { useQuery } from '../../graphql/useQuery.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { anonymousDocument } from './documents.ts';
import { Facets } from './Facets.tsx';
import { FoldedFacets } from './FoldedFacets.tsx';
import { allOf, choiceOf, choiceWhere, facetNames, scopeOf, scopeWhere } from './filters.ts';
import { Narrowed } from './Narrowed.tsx';
import { oneOf, orderByOf, orders, shapes } from './shape.ts';
import { ShapeBar } from './ShapeBar.tsx';
import { Statements } from './Statements.tsx';
import { words } from './words.ts';

/** The view "who said what". */
export function StatementsView() {
  const text = useMessages(words);
  const language = useLanguage();
  const { get, getAll, set } = useParameters();
  const choice = choiceOf({ getAll });
  const scope = scopeOf({ get });
  const shape = oneOf(shapes, get('as'));
  const order = shape === 'timeline' ? 'date' : oneOf(orders, get('order'));
  const anonymous = useQuery(anonymousDocument, {}, { skip: choice.named.length === 0 });
  const ids = anonymous.data && [...anonymous.data.people.nodes, ...anonymous.data.groups.nodes].map(({ id }) => id);
  const begin = { pages: undefined, open: undefined };
  const chosen = facetNames.reduce((sum, name) => sum + choice[name].length, 0);
  return (
    <div className={scope.statement === undefined ? 'statements' : 'statements is-single'}>
      <h1>{text.title}</h1>
      <p className="soft statements-introduction">{text.introduction}</p>
      {scope.statement === undefined && (
        <FoldedFacets chosen={chosen}>
          <Facets scope={scope} choice={choice} onChange={(facet, values) => set({ [facet]: values, ...begin })} />
        </FoldedFacets>
      )}
      <div className="statements-found">
        <ShapeBar shape={shape} order={order} onOrder={(next) => set({ order: next, ...begin })} />
        <Narrowed scope={scope} onWiden={(name) => set({ [name]: undefined, ...begin })} />
        {(choice.named.length === 0 || ids !== undefined) && (
          <Statements
            shape={shape}
            variables={{
              where: allOf([...scopeWhere(scope), ...choiceWhere(choice, ids ?? [])]),
              orderBy: orderByOf(order),
            }}
            scope={scope}
            choice={choice}
            key={language}
          />
        )}
      </div>
    </div>
  );
}
