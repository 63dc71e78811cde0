import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { DateText } from '../../parts/DateText.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { pricesDocument } from './documents.ts';
import { OpenFact } from './OpenFact.tsx';
import { Price } from './Price.tsx';
import { axisOf } from './timeAxis.ts';
import { TimeRow, TimeScale } from './TimeRow.tsx';
import { words } from './words.ts';

/** The price war on an axis of months: what happened, and what was measured of prices and margins. */
export function PricesPart() {
  const text = useMessages(words);
  const language = useLanguage();
  const answer = useQuery(pricesDocument, { language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={10} height="60vh" />}>
      {({ events, measurements }) => {
        const dated = measurements.nodes.flatMap((each) => (each.asOf === null ? [] : [{ ...each, span: each.asOf }]));
        const undated = measurements.nodes.filter(({ asOf }) => asOf === null);
        const happened = events.nodes.flatMap((each) => (each.date === null ? [] : [{ ...each, span: each.date }]));
        const axis = axisOf([...happened, ...dated].map(({ span }) => span));
        if (events.nodes.length + measurements.nodes.length === 0) return <Empty title={text.noPrices} />;
        return (
          <>
            <div className="roads-time" role="group" aria-label={text.timeAxis}>
              <TimeScale axis={axis} />
              <ul className="roads-list">
                {happened.map((event) => (
                  <TimeRow key={event.id} axis={axis} span={event.span} isEvent>
                    <h2>
                      <EntityLink entity={event} />
                    </h2>
                    <p className="soft small">
                      <DateText date={event.date} />
                    </p>
                    {event.description !== null && <p>{event.description}</p>}
                    <p className="roads-line small">
                      {event.participants.map(({ id, party }) => (
                        <EntityLink key={id} entity={party} />
                      ))}
                    </p>
                    <OpenFact id={event.id} citations={event.citations} />
                  </TimeRow>
                ))}
                {dated.map((price) => (
                  <TimeRow key={price.id} axis={axis} span={price.span}>
                    <Price price={price} />
                  </TimeRow>
                ))}
              </ul>
            </div>
            {undated.length > 0 && (
              <section aria-label={text.undated}>
                <h2>{text.undated}</h2>
                <ul className="roads-list">
                  {undated.map((price) => (
                    <li key={price.id} className="roads-entry">
                      <Price price={price} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
