import './shell.css';
import { Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useLanguage, useMessages } from '../language/useLanguage.ts';
import { views } from '../views.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { NotFound } from './NotFound.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';
import { useTitle } from './useTitle.ts';
import { words } from './words.ts';

/** The whole page: the frame, and the view of the address in it. */
export function App() {
  const language = useLanguage();
  const text = useMessages(words);
  const main = useFocusOnArrival();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <>
      <a className="skip" href="#content">
        {text.skip}
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>
        <Switch>
          {views.map(({ path, name, component: Component }) => (
            <Route key={path} path={path}>
              <ViewBoundary>
                <Suspense fallback={<p className="view-loading soft">{text.loadingView}</p>}>
                  <Title name={name[language]} isStart={path === '/'} />
                  <Component />
                </Suspense>
              </ViewBoundary>
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </main>
      <Footer />
    </>
  );
}

function Title({ name, isStart }: { readonly name: string; readonly isStart: boolean }) {
  useTitle(isStart ? undefined : name);
  return null;
}

/** Moves the focus to the content when another view opens, so that the keyboard and screen readers are there at once. */
function useFocusOnArrival() {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
  return main;
}
