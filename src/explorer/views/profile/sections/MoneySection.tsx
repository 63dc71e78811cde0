import { useMessages } from '../../../language/useLanguage.ts';
import { MoneyText } from '../../../parts/BoundsText.tsx';
import { DateText } from '../../../parts/DateText.tsx';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Written } from '../../../parts/Written.tsx';
import type { ShownInvestment } from '../documents/investmentFields.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import type { Linked } from '../linked.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** Money that went in, and money that went out. */
export function MoneySection({
  received = [],
  made,
}: {
  readonly received?: readonly (ShownInvestment & { readonly investor: Linked })[];
  readonly made: readonly (ShownInvestment & { readonly target: Linked })[];
}) {
  const text = useMessages(words);
  return (
    <ProfileSection title={text.money}>
      {received.length + made.length === 0 && <p className="soft">{text.noMoney}</p>}
      {received.length > 0 && (
        <>
          <h3>{text.moneyIn}</h3>
          <ul className="profile-list">
            {received.map((investment) => (
              <Investment key={investment.id} investment={investment} other={investment.investor} />
            ))}
          </ul>
        </>
      )}
      {made.length > 0 && (
        <>
          <h3>{text.moneyOut}</h3>
          <ul className="profile-list">
            {made.map((investment) => (
              <Investment key={investment.id} investment={investment} other={investment.target} />
            ))}
          </ul>
        </>
      )}
    </ProfileSection>
  );
}

function Investment({ investment, other }: { readonly investment: ShownInvestment; readonly other: Linked }) {
  const terms = useMessages(termWords);
  const { kind, date, amount, note, citations } = investment;
  return (
    <li>
      <p>
        <EntityLink entity={other} />{' '}
        <span className="small">
          · {terms.investment[kind]} · <DateText date={date} />
          {amount !== null && (
            <>
              {' '}
              · <MoneyText money={amount} />
            </>
          )}
        </span>
      </p>
      {note !== null && <p className="small soft">{note}</p>}
      <Written citations={citations.map(citationOf)} />
    </li>
  );
}
