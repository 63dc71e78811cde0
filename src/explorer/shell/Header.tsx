import { useMessages } from '../language/useLanguage.ts';
import { AppLink } from '../navigation/AppLink.tsx';
import { CopyLink } from './CopyLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Navigation } from './Navigation.tsx';
import { QueryDrawer } from './QueryDrawer.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { words } from './words.ts';

/** The bar on top of every view. */
export function Header() {
  const text = useMessages(words);
  return (
    <header className="header">
      <AppLink to="/" className="brand">
        {text.name}
      </AppLink>
      <SearchBox />
      <div className="tools">
        <LanguageSwitch />
        <ThemeSwitch />
        <CopyLink />
        <QueryDrawer />
      </div>
      <nav aria-label={text.views}>
        <Navigation />
      </nav>
    </header>
  );
}
