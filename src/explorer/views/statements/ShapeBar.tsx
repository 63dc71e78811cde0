import { useSearchParams } from 'wouter';
import { useMessages } from '../../language/useLanguage.ts';
import { Tabs } from '../../parts/Tabs.tsx';
import { type Order, oneOf, orders, type Shape, shapes } from './shape.ts';
import { words } from './words.ts';

/** Chooses how the statements are shown, and in which order. */
export function ShapeBar({
  shape,
  order,
  onOrder,
}: {
  readonly shape: Shape;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const text = useMessages(words);
  const [present] = useSearchParams();
  const kept = Object.fromEntries([...present.keys()].map((name) => [name, present.getAll(name)]));
  return (
    <div className="statements-bar">
      <Tabs
        label={text.shape}
        current={shape}
        tabs={shapes.map((key) => ({
          key,
          name: text.shapes[key],
          to: '/statements',
          parameters: { ...kept, as: key === 'list' ? undefined : key, pages: undefined, open: undefined },
        }))}
      />
      {shape !== 'timeline' && (
        <label className="small">
          {text.order}{' '}
          <select value={order} onChange={({ target }) => onOrder(oneOf(orders, target.value))}>
            {orders.map((key) => (
              <option key={key} value={key}>
                {text.orders[key]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
