import { useMessages } from '../../../language/useLanguage.ts';
import { Icon, type IconName } from '../../../parts/Icon.tsx';
import { words } from '../words.ts';

/** One move of the picture. */
export type Step = 'in' | 'out' | 'all' | 'left' | 'right' | 'up' | 'down';

const tools = [
  { step: 'in', icon: 'plus', name: 'zoomIn' },
  { step: 'out', icon: 'minus', name: 'zoomOut' },
  { step: 'all', icon: 'fit', name: 'fit' },
  { step: 'left', icon: 'left', name: 'moveLeft' },
  { step: 'right', icon: 'right', name: 'moveRight' },
  { step: 'up', icon: 'up', name: 'moveUp' },
  { step: 'down', icon: 'down', name: 'moveDown' },
] as const satisfies readonly { readonly step: Step; readonly icon: IconName; readonly name: string }[];

/** Buttons that zoom and move the picture. */
export function StageTools({ onStep }: { readonly onStep: (step: Step) => void }) {
  const text = useMessages(words);
  return (
    <div className="map-tools" role="group" aria-label={text.tools}>
      {tools.map(({ step, icon, name }) => (
        <button
          key={step}
          type="button"
          className={`button map-tool map-tool-${step}`}
          title={text[name]}
          aria-label={text[name]}
          onClick={() => onStep(step)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
