import { type KeyboardEvent, useRef } from 'react';
import { useParameters } from '../../navigation/useParameters.ts';
import { ArgumentItem } from './ArgumentItem.tsx';
import type { TreeItem } from './argumentTree.ts';

const claims = '[data-claim]';

/** Claims with what speaks for and against each, as nested lists that arrow keys walk; what is open and folded stands in the address. */
export function ArgumentTree({ items }: { readonly items: readonly TreeItem[] }) {
  const { get, getAll, set } = useParameters();
  const list = useRef<HTMLUListElement>(null);
  const opened = get('claim');
  const folded = getAll('folded');
  const open = (claim: string) =>
    set({ claim: claim === opened ? undefined : claim, ...keptQuestion(claim) }, { replace: true });
  const fold = (claim: string) =>
    set(
      { folded: folded.includes(claim) ? folded.filter((other) => other !== claim) : [...folded, claim] },
      { replace: true },
    );
  /** Closing the only thing that the address names would leave the question. */
  function keptQuestion(claim: string) {
    return claim === opened && get('question') === undefined ? { claim } : {};
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(claims) : null;
    const claim = button?.dataset['claim'];
    if (button === null || claim === undefined || list.current === null) return;
    const all = [...list.current.querySelectorAll<HTMLElement>(claims)];
    const at = all.indexOf(button);
    const hasChildren = button.dataset['children'] !== undefined;
    const isFolded = folded.includes(claim);
    const parent = button.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>(claims);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => all[at + 1]?.focus(),
      ArrowUp: () => all[at - 1]?.focus(),
      Home: () => all[0]?.focus(),
      End: () => all.at(-1)?.focus(),
      ArrowRight: () => (hasChildren && isFolded ? fold(claim) : hasChildren && all[at + 1]?.focus()),
      ArrowLeft: () => (hasChildren && !isFolded ? fold(claim) : parent?.focus()),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <ul ref={list} className="arguments" onKeyDown={onKeyDown}>
      {items.map((item) => (
        <ArgumentItem key={item.node.id} item={item} opened={opened} folded={folded} onOpen={open} onFold={fold} />
      ))}
    </ul>
  );
}
