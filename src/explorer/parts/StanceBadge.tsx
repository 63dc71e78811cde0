import './badges.css';
import { useMessages } from '../language/useLanguage.ts';
import { Icon } from './Icon.tsx';
import { words } from './words.ts';

const icons = { SUPPORT: 'check', OPPOSE: 'cross', AMBIVALENT: 'both' } as const;

/** For, against or both, told by colour, shape and word alike. */
export function StanceBadge({
  polarity,
  strength,
}: {
  readonly polarity: 'SUPPORT' | 'OPPOSE' | 'AMBIVALENT';
  readonly strength?: number;
}) {
  const text = useMessages(words);
  return (
    <span
      className={`badge is-${polarity.toLowerCase()}`}
      {...(strength !== undefined && { title: text.strength(strength) })}
    >
      <Icon name={icons[polarity]} />
      {text.polarity[polarity]}
    </span>
  );
}
