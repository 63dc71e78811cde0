import { useMessages } from '../language/useLanguage.ts';
import { words } from './words.ts';

/** Where the data comes from and where it can be had. */
export function Footer() {
  const text = useMessages(words);
  return (
    <footer className="footer small soft">
      <p>{text.footer}</p>
      <p>
        {text.data}: <a href="/graphiql">GraphiQL</a> · <a href="/schema.graphql">schema.graphql</a> ·{' '}
        <a href="/export/graph.gexf">GEXF</a> · <a href="/export/statements.csv">CSV</a> ·{' '}
        <a href="/export/graph.jsonld">JSON-LD</a>
      </p>
    </footer>
  );
}
