import { useId } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Written } from '../../parts/Written.tsx';
import type { TreeItem } from './argumentTree.ts';
import { ClaimWords } from './ClaimWords.tsx';
import { words } from './words.ts';

/** A claim of the tree: how it bears on the claim above, its text to open, who holds it, and below it its own arguments. */
export function ArgumentItem({
  item,
  opened,
  folded,
  onOpen,
  onFold,
}: {
  readonly item: TreeItem;
  readonly opened: string | undefined;
  readonly folded: readonly string[];
  readonly onOpen: (claim: string) => void;
  readonly onFold: (claim: string) => void;
}) {
  const text = useMessages(words);
  const [details, list] = [useId(), useId()];
  const { node, edge, children, isUnanswered, isRepeat } = item;
  const { id, claim, holders } = node;
  const isOpen = opened === id;
  const isFolded = folded.includes(id);
  const count = (polarity: 'SUPPORT' | 'OPPOSE' | 'AMBIVALENT') =>
    holders.filter((holder) => holder.polarity === polarity).length;
  return (
    <li className="argument">
      <div className="argument-row">
        {children.length > 0 ? (
          <button
            type="button"
            className="argument-fold"
            aria-expanded={!isFolded}
            aria-controls={list}
            aria-label={text.fold(claim.text)}
            onClick={() => onFold(id)}
          >
            <Icon name="chevron" />
          </button>
        ) : (
          <span />
        )}
        {edge === undefined ? (
          <span />
        ) : (
          <span className={`badge is-${edge.kind === 'ATTACKS' ? 'oppose' : 'support'}`}>
            <Icon name={edge.kind === 'ATTACKS' ? 'cross' : 'check'} />
            {edge.kind === 'ATTACKS' ? text.speaksAgainst : text.speaksFor}
          </span>
        )}
        <div className="argument-text">
          <button
            type="button"
            className="argument-claim"
            data-claim={id}
            {...(children.length > 0 && { 'data-children': '' })}
            aria-expanded={isOpen}
            aria-controls={details}
            onClick={() => onOpen(id)}
          >
            {claim.text}
          </button>
          <span className="soft small">
            {text.holders(count('SUPPORT'), count('OPPOSE'), count('AMBIVALENT'))}
            {isRepeat && ` · ${text.repeat}`}
          </span>
          {isUnanswered && (
            <span className="badge is-ambivalent" title={text.unansweredHint}>
              <Icon name="warning" />
              {text.unanswered}
            </span>
          )}
        </div>
      </div>
      <div id={details} hidden={!isOpen} className="argument-details">
        {isOpen && (
          <>
            {edge !== undefined && edge.citations.length > 0 && (
              <div>
                <p className="small soft">{text.argued}</p>
                <Written citations={edge.citations} />
              </div>
            )}
            <ClaimWords claim={id} />
          </>
        )}
      </div>
      {children.length > 0 && (
        <ul id={list} hidden={isFolded} className="arguments">
          {!isFolded &&
            children.map((child) => (
              <ArgumentItem
                key={child.node.id}
                item={child}
                opened={opened}
                folded={folded}
                onOpen={onOpen}
                onFold={onFold}
              />
            ))}
        </ul>
      )}
    </li>
  );
}
