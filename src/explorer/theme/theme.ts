import { useSyncExternalStore } from 'react';

/** What the reader chose: light, dark, or what their system says. */
export type Theme = 'system' | 'light' | 'dark';

const stored = 'theme';
const listeners = new Set<() => void>();
const isChosen = (value: string | null): value is 'light' | 'dark' => value === 'light' || value === 'dark';

/** The reader's choice, kept in their browser. */
export function chosenTheme(): Theme {
  const value = localStorage.getItem(stored);
  return isChosen(value) ? value : 'system';
}

/** Shows the page in the reader's choice. */
export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Keeps the reader's choice and shows it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(stored);
  else localStorage.setItem(stored, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Whether the page is dark now, by choice or by the system; for pictures that are drawn rather than styled. */
export const useIsDark = (): boolean => {
  const theme = useTheme();
  const systemIsDark = useSyncExternalStore(listenToSystem, () => systemQuery().matches);
  return theme === 'system' ? systemIsDark : theme === 'dark';
};

/** The reader's choice. */
export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosenTheme);

const systemQuery = () => window.matchMedia('(prefers-color-scheme: dark)');

function listenToSystem(listener: () => void): () => void {
  const query = systemQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
