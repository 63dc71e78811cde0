import { Fragment } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import type { ProvedInterest, ShownInterest } from './contextDocument.ts';
import { words } from './words.ts';

/** What somebody stands to gain: each a chain from them to a strategy, business model or investment, with its proof. */
export function Interests({ interests }: { readonly interests: readonly (ShownInterest | ProvedInterest)[] }) {
  const text = useMessages(words);
  if (interests.length === 0) return <p className="soft">{text.noGain}</p>;
  return (
    <>
      <ul className="interests">
        {interests.map((interest) => (
          <li key={interest.alignment + interest.explanation}>
            <p className="interest-chain">
              {interest.chain.map((link, index) => (
                <Fragment key={link.id}>
                  {index > 0 && <span aria-hidden="true">→</span>}
                  <EntityLink entity={link} />
                </Fragment>
              ))}
              <span className={`badge is-alignment-${interest.alignment.toLowerCase()}`}>
                {text.alignment[interest.alignment]}
              </span>
            </p>
            <p className="small">{interest.explanation}</p>
            {'facts' in interest && <Proof interest={interest} />}
          </li>
        ))}
      </ul>
      {interests.some(({ inferred }) => inferred) && <p className="soft small">{text.judgement}</p>}
    </>
  );
}

function Proof({ interest }: { readonly interest: ProvedInterest }) {
  const text = useMessages(words);
  const citations = new Map(
    interest.facts.flatMap((fact) => fact.citations).map((citation) => [citation.id, citation]),
  );
  return (
    <details>
      <summary className="small">{text.proof}</summary>
      {[...citations.values()].map((citation) => (
        <SourceNote key={citation.id} citation={citation} />
      ))}
    </details>
  );
}
