import { useMessages } from '../../../language/useLanguage.ts';
import { DateText } from '../../../parts/DateText.tsx';
import type { Thing } from '../kinds/ThingProfile.tsx';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Fact } from './Fact.tsx';
import { Links } from './Links.tsx';

/** The few facts under a name. */
export function ThingFacts({ thing }: { readonly thing: Thing }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  switch (thing.__typename) {
    case 'Strategy':
      return <p className="soft small">{terms.leaning[thing.leaning]}</p>;
    case 'BusinessModel':
      return thing.side === null ? null : <p className="soft small">{terms.leaning[thing.side]}</p>;
    case 'Event':
      return (
        <p className="soft small">
          <DateText date={thing.date} />
        </p>
      );
    case 'Product':
      return (
        <dl className="profile-facts">
          {thing.access !== null && <Fact name={text.access}>{terms.access[thing.access]}</Fact>}
          {thing.owner !== null && (
            <Fact name={text.owner}>
              <Links entities={[thing.owner]} />
            </Fact>
          )}
        </dl>
      );
    case 'Benchmark':
      return thing.operator === null ? null : (
        <dl className="profile-facts">
          <Fact name={text.operator}>
            <Links entities={[thing.operator]} />
          </Fact>
        </dl>
      );
    default:
      return null;
  }
}
