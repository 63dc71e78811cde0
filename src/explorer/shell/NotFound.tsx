import { useMessages } from '../language/useLanguage.ts';
import { Navigation } from './Navigation.tsx';
import { useTitle } from './useTitle.ts';
import { words } from './words.ts';

/** What stands at an address that no view has. */
export function NotFound() {
  const text = useMessages(words);
  useTitle(text.notFound);
  return (
    <section className="column">
      <h1>{text.notFound}</h1>
      <p>{text.notFoundAdvice}</p>
      <Navigation />
    </section>
  );
}
