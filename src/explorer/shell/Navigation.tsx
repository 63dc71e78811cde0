import { useRoute } from 'wouter';
import { useLanguage } from '../language/useLanguage.ts';
import { AppLink } from '../navigation/AppLink.tsx';
import type { View } from '../View.ts';
import { views } from '../views.ts';

/** The links to all views that have a place in the navigation. */
export function Navigation() {
  return (
    <ul className="navigation">
      {views
        .filter(({ order }) => order !== undefined)
        .map((view) => (
          <Entry key={view.path} view={view} />
        ))}
    </ul>
  );
}

function Entry({ view }: { readonly view: View }) {
  const [isCurrent] = useRoute(view.path);
  const language = useLanguage();
  return (
    <li>
      <AppLink to={view.path} isCurrent={isCurrent}>
        {view.name[language]}
      </AppLink>
    </li>
  );
}
