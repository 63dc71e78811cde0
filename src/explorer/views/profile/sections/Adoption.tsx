import { useMessages } from '../../../language/useLanguage.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Written } from '../../../parts/Written.tsx';
import type { ShownAdoption } from '../documents/adoptionFields.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Fact } from './Fact.tsx';
import { Links } from './Links.tsx';

/** A road, with the reason, what is earned by and the models that the source names for it. */
export function Adoption({
  adoption,
  showStrategy = true,
}: {
  readonly adoption: ShownAdoption;
  readonly showStrategy?: boolean;
}) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const { strategy, rationale, models, businessModels, citations } = adoption;
  return (
    <div className="profile-adoption">
      {showStrategy && (
        <p>
          <strong>
            <EntityLink entity={strategy} />
          </strong>{' '}
          <span className="soft small">{terms.leaning[strategy.leaning]}</span>
        </p>
      )}
      <dl className="profile-facts small">
        {rationale !== null && <Fact name={text.because}>{rationale}</Fact>}
        {businessModels.length > 0 && (
          <Fact name={text.earnsBy}>
            <Links entities={businessModels} />
          </Fact>
        )}
        {models.length > 0 && (
          <Fact name={text.withModels}>
            <Links entities={models} />
          </Fact>
        )}
      </dl>
      <Written citations={citations.map(citationOf)} />
    </div>
  );
}
