import { useLanguage } from '../language/useLanguage.ts';
import { type Bounds, formatBounds, formatQuantity } from './formatBounds.ts';

/** A number with its bounds, as in "more than 10 billion" or "about 30%". */
export function BoundsText({ bounds }: { readonly bounds: Bounds }) {
  return <span className="bounds">{formatBounds(bounds, useLanguage())}</span>;
}

/** A sum of money as the source states it. */
export function MoneyText({ money }: { readonly money: { readonly value: number; readonly currency: string } }) {
  return <span className="bounds">{formatQuantity(money.value, money.currency, useLanguage())}</span>;
}
