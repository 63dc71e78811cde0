import { type ReactNode, useId } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import { useTitle } from '../../shell/useTitle.ts';
import type { ShownComparison } from './compareDocument.ts';
import { ComparedClaim } from './ComparedClaim.tsx';
import { Shared } from './Shared.tsx';
import { words } from './words.ts';

/** Two parties side by side. */
export function Comparison({ comparison }: { readonly comparison: ShownComparison }) {
  const text = useMessages(words);
  const { a, b, agreements, disagreements, onlyA, onlyB } = comparison;
  useTitle(text.duel(a.name, b.name));
  const speaks = (side: 'a' | 'b', only: readonly unknown[]) =>
    only.length > 0 || [...agreements, ...disagreements].some((claim) => claim[side].length > 0);
  const silent = [...(speaks('a', onlyA) ? [] : [a]), ...(speaks('b', onlyB) ? [] : [b])];
  return (
    <div className="sides-comparison">
      <div className="sides-pair sides-heads">
        {[a, b].map((party) => (
          <div key={party.id}>
            <p className="sides-name">
              <EntityLink entity={party} />
            </p>
            {party.description !== null && <p className="small soft">{party.description}</p>}
          </div>
        ))}
      </div>
      <p className="sides-summary" role="status">
        {summaryOf()}
      </p>
      {silent.length === 0 && (
        <>
          <Part title={text.disagreements}>
            {disagreements.length === 0 && <p className="soft">{text.noDisagreements}</p>}
            {disagreements.map((claim) => (
              <ComparedClaim
                key={claim.claim.id}
                claim={claim}
                a={a}
                b={b}
                basis={claim.explicit ? text.explicit : text.worked}
              />
            ))}
          </Part>
          <Part title={text.agreements}>
            {agreements.length === 0 && <p className="soft">{text.noAgreements}</p>}
            {agreements.map((claim) => (
              <ComparedClaim key={claim.claim.id} claim={claim} a={a} b={b} />
            ))}
          </Part>
        </>
      )}
      <div className="sides-pair">
        <Part title={text.only(a.name)}>
          <Only claims={onlyA} />
        </Part>
        <Part title={text.only(b.name)}>
          <Only claims={onlyB} />
        </Part>
      </div>
      <Part title={text.shared}>
        <Shared comparison={comparison} />
      </Part>
    </div>
  );

  function summaryOf(): string {
    const [one, other] = silent;
    if (one === undefined) return text.summary(disagreements.length, agreements.length);
    return other === undefined ? text.silent(one.name, one === a ? b.name : a.name) : text.bothSilent;
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="sides-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Only({ claims }: { readonly claims: ShownComparison['onlyA'] }) {
  const text = useMessages(words);
  if (claims.length === 0) return <p className="soft">{text.none}</p>;
  return (
    <ul className="sides-only">
      {claims.map((claim) => (
        <li key={claim.id}>
          <span>
            {[...new Set(claim.stances.nodes.map(({ polarity }) => polarity))].map((polarity) => (
              <StanceBadge key={polarity} polarity={polarity} />
            ))}
          </span>
          <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
        </li>
      ))}
    </ul>
  );
}
