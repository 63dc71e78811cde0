import './kinds.css';

/** A mark with the colour and shape of a kind of record, the same wherever that kind is drawn; hollow for the anonymous. */
export function KindMark({ kind, named = true }: { readonly kind: string; readonly named?: boolean }) {
  const shape = `kind kind-${kind.toLowerCase()}`;
  return <span className={named ? shape : `${shape} kind-anonymous`} aria-hidden="true" />;
}
