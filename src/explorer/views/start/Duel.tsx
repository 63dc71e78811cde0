import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import type { DuelParty } from './startDocument.ts';
import { words } from './words.ts';

/** Two who stand against each other, each with their own words, and the way to both side by side. */
export function Duel({ parties: [a, b] }: { readonly parties: readonly [DuelParty, DuelParty] }) {
  const text = useMessages(words);
  return (
    <article className="duel" aria-label={[a, b].map(nameOf).join(text.versus)}>
      <Side party={a} />
      <p className="duel-against soft" aria-hidden="true">
        {text.against}
      </p>
      <Side party={b} />
      <p className="duel-more">
        <AppLink to="/sides" parameters={{ a: a.id, b: b.id }} className="button">
          {text.compare}
        </AppLink>
      </p>
    </article>
  );
}

const nameOf = (party: DuelParty): string => ('name' in party ? party.name : party.id);

function Side({ party }: { readonly party: DuelParty }) {
  const text = useMessages(words);
  const language = useLanguage();
  const [statement] = 'statements' in party ? party.statements.nodes : [];
  return (
    <div className="duel-side">
      <h3>
        <EntityLink entity={{ __typename: party.__typename, id: party.id, name: nameOf(party) }} />
      </h3>
      {'description' in party && party.description !== null && <p className="soft small">{party.description}</p>}
      {statement === undefined && <p className="soft">{text.silent}</p>}
      {statement !== undefined && statement.quote !== null && (
        <p>
          <q className="duel-quote" lang="zh-CN">
            {statement.quote}
          </q>
        </p>
      )}
      {statement !== undefined && (statement.quote === null || language === 'en') && <p>{statement.summary}</p>}
    </div>
  );
}
