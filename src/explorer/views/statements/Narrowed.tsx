import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { Icon } from '../../parts/Icon.tsx';
import { scopeDocument } from './documents.ts';
import { type Scope, scopeNames } from './filters.ts';
import { words } from './words.ts';

/** Tells which record the view is narrowed to, and widens it again. */
export function Narrowed({
  scope,
  onWiden,
}: {
  readonly scope: Scope;
  readonly onWiden: (name: (typeof scopeNames)[number]) => void;
}) {
  const text = useMessages(words);
  const chosen = scopeNames.flatMap((name) => {
    const id = scope[name];
    return id === undefined ? [] : [{ name, id }];
  });
  const { data } = useQuery(
    scopeDocument,
    { ids: chosen.map(({ id }) => id), language: apiLanguage(useLanguage()) },
    { skip: chosen.length === 0 },
  );
  const labelOf = (id: string): string => {
    const node = data?.nodes.find((found) => found?.id === id);
    if (node === undefined || node === null) return '';
    if ('name' in node) return node.name;
    return 'text' in node ? node.text : '';
  };
  return chosen.map(({ name, id }) => (
    <p key={name} className="statements-narrowed">
      <span>
        <strong>{text.narrowed[name]}</strong> {labelOf(id)}
      </span>
      <button type="button" className="button" onClick={() => onWiden(name)}>
        <Icon name="close" />
        {text.widen}
      </button>
    </p>
  ));
}
