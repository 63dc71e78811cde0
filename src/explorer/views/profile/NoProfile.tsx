import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { useTitle } from '../../shell/useTitle.ts';
import { suggestionsDocument } from './documents/suggestionsDocument.ts';
import { words } from './words.ts';

/** Whether the service would take it: it wants a letter or a digit. */
const canBeSearched = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Says that an id has no profile, and suggests what its words find. */
export function NoProfile({ id }: { readonly id: string }) {
  const text = useMessages(words);
  const wanted = id
    .slice(id.indexOf(':') + 1)
    .replaceAll(/[-:.]+/g, ' ')
    .trim()
    .slice(0, 200);
  const answer = useQuery(
    suggestionsDocument,
    { text: wanted, language: apiLanguage(useLanguage()) },
    { skip: !canBeSearched(wanted) },
  );
  const found = (answer.data?.search.nodes ?? []).filter((node) => 'name' in node);
  useTitle(text.notThere);
  return (
    <section className="column">
      <h1>{text.notThere}</h1>
      <p>{text.notThereAdvice(id)}</p>
      {found.length > 0 && (
        <section aria-labelledby="profile-perhaps">
          <h2 id="profile-perhaps">{text.perhaps}</h2>
          <ul className="profile-list">
            {found.map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{text.searchAdvice}</p>
    </section>
  );
}
