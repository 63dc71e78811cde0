import { useMessages } from '../language/useLanguage.ts';
import { Icon } from '../parts/Icon.tsx';
import { chooseTheme, useTheme } from '../theme/theme.ts';
import { words } from './words.ts';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Goes round the themes: as the system, light, dark. */
export function ThemeSwitch() {
  const text = useMessages(words);
  const theme = useTheme();
  const name = `${text.chooseTheme}: ${text.theme[theme]}`;
  return (
    <button
      type="button"
      className="button is-plain"
      aria-label={name}
      title={name}
      onClick={() => chooseTheme(next[theme])}
    >
      <Icon name={icons[theme]} />
    </button>
  );
}
