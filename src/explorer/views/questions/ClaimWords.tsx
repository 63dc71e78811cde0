import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import { StatementBrief } from '../../parts/StatementBrief.tsx';
import { Written } from '../../parts/Written.tsx';
import { claimWordsDocument } from './documents.ts';
import { type HeldTogether, stancesByStatement } from './stancesByStatement.ts';
import { words } from './words.ts';

/** Who holds a claim and who opposes it, in their words, and where the claim is stated. */
export function ClaimWords({ claim: id }: { readonly claim: string }) {
  const text = useMessages(words);
  const answer = useQuery(claimWordsDocument, { claim: id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={4} height="10rem" />}>
      {({ claim }) =>
        claim === null ? null : (
          <div className="claim-words">
            <h3 className="small">{text.words}</h3>
            {claim.stances.totalCount === 0 && <p className="soft">{text.noWords}</p>}
            <ul className="claim-stances">
              {stancesByStatement(claim.stances.nodes).map((held) => (
                <Held key={held.key} held={held} />
              ))}
            </ul>
            {claim.note !== null && (
              <p className="small">
                <strong>{text.note}</strong> {claim.note}
              </p>
            )}
            <div>
              <p className="small soft">{text.stated}</p>
              <Written citations={claim.citations} />
            </div>
            {claim.question !== null && (
              <p className="small">
                <span className="soft">{text.question}</span>{' '}
                <AppLink to="/questions" parameters={{ question: claim.question.id, claim: id }}>
                  {claim.question.text}
                </AppLink>
              </p>
            )}
            <p className="small">
              <AppLink to="/statements" parameters={{ claim: id }}>
                {text.statements}
              </AppLink>
            </p>
          </div>
        )
      }
    </Loaded>
  );
}

function Held({ held: { stance, holders } }: { readonly held: HeldTogether }) {
  const text = useMessages(words);
  const { polarity, strength, condition, statement, citations } = stance;
  const isToldByOthers = holders.some(({ id }) => statement?.speakers.every((speaker) => speaker.id !== id) === true);
  return (
    <li>
      <p className="claim-holders">
        <StanceBadge polarity={polarity} strength={strength} />
        {holders.length === 0 && <span className="soft">{text.nobody}</span>}
        {holders.map((holder) => (
          <EntityLink key={holder.id} entity={holder} />
        ))}
        {condition !== null && <span className="soft small">{text.condition(condition)}</span>}
      </p>
      {statement === null ? (
        <>
          <p className="small">{text.byDeed}</p>
          <Written citations={citations} />
        </>
      ) : (
        <StatementBrief statement={statement} showSpeakers={isToldByOthers} />
      )}
    </li>
  );
}
