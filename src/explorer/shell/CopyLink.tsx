import { useLanguage, useMessages } from '../language/useLanguage.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { words } from './words.ts';

/** Copies the address of exactly this view, its language included. */
export function CopyLink() {
  const text = useMessages(words);
  const language = useLanguage();
  const address = () => {
    const url = new URL(window.location.href);
    url.searchParams.set('lang', language);
    return url.href;
  };
  return <CopyButton icon="link" name={text.copyLink} textToCopy={address} isPlain />;
}
