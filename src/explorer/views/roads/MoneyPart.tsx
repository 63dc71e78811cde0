import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { MoneyText } from '../../parts/BoundsText.tsx';
import { DateText } from '../../parts/DateText.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { moneyDocument } from './documents.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { OpenFact } from './OpenFact.tsx';
import { words } from './words.ts';

/** From investors over companies to models, and each investment with where it is written. */
export function MoneyPart() {
  const text = useMessages(words);
  const language = useLanguage();
  const answer = useQuery(moneyDocument, { language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={8} height="50vh" />}>
      {({ investments: { nodes } }) =>
        nodes.length === 0 ? (
          <Empty title={text.noMoney} />
        ) : (
          <>
            <FlowPicture investments={nodes} />
            {nodes.every(({ amount }) => amount === null) && <p className="soft small">{text.sameWidth}</p>}
            <h2>{text.investments}</h2>
            <ul className="roads-list">
              {nodes.map(({ id, kind, investor, target, date, amount, citations, note }) => (
                <li key={id} className="roads-entry">
                  <p className="roads-line">
                    <EntityLink entity={investor} />
                    <span aria-hidden="true">→</span>
                    <span className="unseen">{text.into}</span>
                    <EntityLink entity={target} />
                    <span className="soft small">
                      {text.investment[kind]} · <DateText date={date} /> ·{' '}
                      {amount === null ? text.noAmount : <MoneyText money={amount} />}
                    </span>
                  </p>
                  {note !== null && <p className="soft small">{note}</p>}
                  <OpenFact id={id} citations={citations} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
