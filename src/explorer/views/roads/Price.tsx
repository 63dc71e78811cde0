import { useMessages } from '../../language/useLanguage.ts';
import { BoundsText } from '../../parts/BoundsText.tsx';
import { DateText } from '../../parts/DateText.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import type { ShownPrice } from './documents.ts';
import { OpenFact } from './OpenFact.tsx';
import { words } from './words.ts';

/** A price or margin with its bounds, whose it is, when, and according to whom. */
export function Price({ price }: { readonly price: ShownPrice }) {
  const text = useMessages(words);
  const { id, metric, status, subject, asOf, accordingTo, note, citations } = price;
  return (
    <>
      <p className="roads-line">
        <EntityLink entity={subject} />
        <strong>
          <BoundsText bounds={price} />
        </strong>
        <span>{metric}</span>
      </p>
      <p className="soft small roads-line">
        <DateText date={asOf} />
        {status !== 'OBSERVED' && <span>{text.measured[status]}</span>}
        {accordingTo.length > 0 && (
          <>
            <span>{text.accordingTo}</span>
            {accordingTo.map((party) => (
              <EntityLink key={party.id} entity={party} />
            ))}
          </>
        )}
      </p>
      {note !== null && <p className="soft small">{note}</p>}
      <OpenFact id={id} citations={citations} />
    </>
  );
}
