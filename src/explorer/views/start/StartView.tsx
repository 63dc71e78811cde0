import './start.css';
import { graphql } from '../../graphql/document.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Navigation } from '../../shell/Navigation.tsx';
import { words } from './words.ts';

const startDocument = graphql(`
  query Start($language: Language!) {
    questions(first: 20) {
      nodes {
        id
        text(language: $language)
      }
    }
  }
`);

/** The entrance to the page. */
export function StartView() {
  const text = useMessages(words);
  const answer = useQuery(startDocument, { language: apiLanguage(useLanguage()) });
  return (
    <div className="start">
      <h1>{text.title}</h1>
      <p className="start-introduction">{text.introduction}</p>
      <section aria-labelledby="start-views">
        <h2 id="start-views">{text.views}</h2>
        <Navigation />
      </section>
      <section aria-labelledby="start-questions">
        <h2 id="start-questions">{text.questions}</h2>
        <Loaded answer={answer} skeleton={<Skeleton lines={8} height="16rem" />}>
          {({ questions: { nodes } }) => (
            <ul className="start-questions">
              {nodes.map(({ id, text: question }) => (
                <li key={id}>
                  <AppLink {...placeOf(id)}>{question}</AppLink>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </div>
  );
}
