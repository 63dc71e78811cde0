import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { MoneyText } from '../../../parts/BoundsText.tsx';
import { DateText } from '../../../parts/DateText.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { SourceNote } from '../../../parts/SourceNote.tsx';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import { factDocument, type ShownFact } from './documents.ts';
import { words } from './words.ts';

/** A record behind a tie: its words or our summary, its date, and where it is written. */
export function FactDetail({ id }: { readonly id: string }) {
  const text = useMessages(words);
  const language = useLanguage();
  const answer = useQuery(factDocument, { id, language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={4} height="7rem" />}>
      {({ node }) =>
        node === null ? (
          <p className="soft">{text.noFact}</p>
        ) : (
          <div className="map-fact">
            <Told fact={node} />
            {'citations' in node &&
              node.citations.map((citation) => (
                <SourceNote key={citation.id} citation={citation} wordsToMark={wordsOf(node)} />
              ))}
            {'note' in node && node.note !== null && (
              <p className="small">
                <strong>{text.note}:</strong> {node.note}
              </p>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

function wordsOf(fact: ShownFact): string[] {
  if (fact.__typename !== 'Stance' || fact.statement === null) return [];
  const { quote, quotedFragments } = fact.statement;
  return quote === null ? quotedFragments.map(({ text }) => text) : [quote];
}

/** What the record itself says, by its type. */
function Told({ fact }: { readonly fact: ShownFact }) {
  const text = useMessages(words);
  switch (fact.__typename) {
    case 'Stance': {
      const { polarity, strength, condition, statement, shownBy } = fact;
      return (
        <>
          <p className="map-fact-head">
            <StanceBadge polarity={polarity} strength={strength} />
            {statement !== null && (
              <span className="small soft">
                {text.mode[statement.mode]} · <DateText date={statement.date} />
              </span>
            )}
            {shownBy !== null && <span className="small soft">{text.shownBy}</span>}
          </p>
          {condition !== null && <p className="small soft">{text.condition(condition)}</p>}
          {statement !== null && (
            <>
              {statement.quote !== null && (
                <blockquote className="map-quote" lang="zh-CN">
                  {statement.quote}
                </blockquote>
              )}
              <p>
                <AppLink {...placeOf(statement.id)}>{statement.summary}</AppLink>
              </p>
            </>
          )}
        </>
      );
    }
    case 'Affiliation':
      return (
        <p>
          {fact.title}
          {fact.since !== null && (
            <>
              {' · '}
              {text.since} <DateText date={fact.since} />
            </>
          )}
          {fact.until !== null && (
            <>
              {' · '}
              {text.until} <DateText date={fact.until} />
            </>
          )}
        </p>
      );
    case 'Adoption':
      return (
        <>
          <p className="small soft">
            <DateText date={fact.asOf} />
          </p>
          {fact.rationale !== null && (
            <p>
              <strong>{text.rationale}:</strong> {fact.rationale}
            </p>
          )}
        </>
      );
    case 'Investment':
      return (
        <p>
          {text.investment[fact.kind]} · <DateText date={fact.date} /> ·{' '}
          {fact.amount === null ? <span className="soft">{text.noAmount}</span> : <MoneyText money={fact.amount} />}
        </p>
      );
    default:
      return null;
  }
}
