import { useLanguage, useMessages } from '../language/useLanguage.ts';
import { useParameters } from '../navigation/useParameters.ts';
import { words } from './words.ts';

/** Shows the same view in the other language; the address says so, and the back button undoes it. */
export function LanguageSwitch() {
  const text = useMessages(words);
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const { set } = useParameters();
  return (
    <button
      type="button"
      className="button is-plain"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={text.switchLanguage}
      onClick={() => set({ lang: other })}
    >
      {text.otherLanguage}
    </button>
  );
}
