import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { citationOf } from '../../parts/placeFields.ts';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import { StatementBrief } from '../../parts/StatementBrief.tsx';
import { Written } from '../../parts/Written.tsx';
import type { ShownComparison, SideStance } from './compareDocument.ts';
import { words } from './words.ts';

type Named = Pick<ShownComparison['a'], 'id' | 'name'>;

/** A claim with the stances of both sides on it, each with its words and where they are written. */
export function ComparedClaim({
  claim: { claim, ...sides },
  a,
  b,
  basis,
}: {
  readonly claim: ShownComparison['agreements'][number];
  readonly a: Named;
  readonly b: Named;
  /** By what the two are known to be opposed. */
  readonly basis?: string;
}) {
  const text = useMessages(words);
  return (
    <article className="sides-claim" aria-label={claim.text}>
      <h3>
        <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
      </h3>
      {basis !== undefined && <p className="small soft">{basis}</p>}
      <div className="sides-pair">
        {[
          { party: a, stances: sides.a },
          { party: b, stances: sides.b },
        ].map(({ party, stances }) => (
          <div key={party.id} className="sides-side">
            <h4>{party.name}</h4>
            {stances.length === 0 && <p className="soft small">{text.noStance(party.name)}</p>}
            {stances.map((stance) => (
              <SideStanceText key={stance.id} stance={stance} party={party} />
            ))}
          </div>
        ))}
      </div>
    </article>
  );
}

function SideStanceText({ stance, party }: { readonly stance: SideStance; readonly party: Named }) {
  const text = useMessages(words);
  const { polarity, strength, condition, statement, citations } = stance;
  const isToldByOthers = statement?.speakers.some(({ id }) => id === party.id) === false;
  return (
    <div className="sides-stance">
      <p>
        <StanceBadge polarity={polarity} strength={strength} />
        {condition !== null && <span className="small soft"> {text.condition(condition)}</span>}
      </p>
      {statement === null ? (
        <>
          <p className="small">{text.byDeed}</p>
          <Written citations={citations.map(citationOf)} />
        </>
      ) : (
        <StatementBrief statement={statement} showSpeakers={isToldByOthers}>
          {isToldByOthers && <p className="small soft">{text.toldOf(party.name)}</p>}
        </StatementBrief>
      )}
    </div>
  );
}
