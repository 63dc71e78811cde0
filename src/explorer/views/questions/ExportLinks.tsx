import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import type { Start } from './Arguments.tsx';
import { words } from './words.ts';

/** The same arguments as files for programs that know argument maps. */
export function ExportLinks({ start }: { readonly start: Start }) {
  const text = useMessages(words);
  const language = apiLanguage(useLanguage());
  const asked = new URLSearchParams({
    ...(start.question === undefined ? { claim: start.claim } : { question: start.question }),
    language,
  });
  return (
    <p className="small">
      {text.export} <a href={`/export/argument.argdown?${asked.toString()}`}>{text.argdown}</a> ·{' '}
      <a href={`/export/argument.json?${asked.toString()}`}>{text.xaif}</a>
    </p>
  );
}
