import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { DateText } from '../../parts/DateText.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import { Interests } from './Interests.tsx';
import type { Opposition } from './opponents.ts';
import { words } from './words.ts';

/** Those who take the other side: on which claim, in which statement, where it is written, and what each gains. */
export function OppositionEntry({ opposition }: { readonly opposition: Opposition }) {
  const text = useMessages(words);
  const { claim, statement, isNamedAsOpposed, opponents, citations } = opposition;
  return (
    <li className="opponent">
      <p className="statement-head">
        {opponents.map(({ stance: { id, holder } }) =>
          holder === null ? (
            <span key={id} className="soft">
              {text.nobody}
            </span>
          ) : (
            <EntityLink key={id} entity={holder} />
          ),
        )}
        {opponents.slice(0, 1).map(({ stance: { id, polarity } }) => (
          <StanceBadge key={id} polarity={polarity} />
        ))}
        {isNamedAsOpposed && <span className="small">{text.namedAsOpposed}</span>}
      </p>
      <p className="small">
        {text.onClaim} <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
      </p>
      {statement !== null && (
        <p>
          {statement.quote !== null && <q lang="zh-CN">{statement.quote}</q>} {statement.summary}{' '}
          <span className="soft small">
            <DateText date={statement.date} /> · {text.values[statement.mode]}
          </span>
        </p>
      )}
      {citations.map((citation) => (
        <SourceNote key={citation.id} citation={citation} />
      ))}
      {opponents.map(({ stance: { id, holder }, interests }) => (
        <details key={id}>
          <summary>{text.gain(holder?.name ?? text.nobody)}</summary>
          <Interests interests={interests} />
        </details>
      ))}
    </li>
  );
}
