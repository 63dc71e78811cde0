import { useEffect, useState } from 'react';
import { useMessages } from '../language/useLanguage.ts';
import { Icon, type IconName } from './Icon.tsx';
import { words } from './words.ts';

/** A button that copies a text and says so for two seconds. */
export function CopyButton({
  icon = 'copy',
  name,
  textToCopy,
  isPlain = false,
}: {
  readonly icon?: IconName;
  readonly name: string;
  readonly textToCopy: () => string;
  readonly isPlain?: boolean;
}) {
  const text = useMessages(words);
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = window.setTimeout(() => setOutcome(undefined), 2000);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    // Browsers offer the clipboard to pages from this machine or over HTTPS only.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) setOutcome('refused');
    else
      clipboard.writeText(textToCopy()).then(
        () => setOutcome('copied'),
        () => setOutcome('refused'),
      );
  };
  return (
    <button type="button" className={isPlain ? 'button is-plain' : 'button'} onClick={copy}>
      <Icon name={outcome === 'copied' ? 'check' : icon} />
      <span className="button-name">{name}</span>
      <span role="status" className={outcome === 'refused' ? 'small' : 'unseen'}>
        {outcome === undefined ? '' : text[outcome]}
      </span>
    </button>
  );
}
