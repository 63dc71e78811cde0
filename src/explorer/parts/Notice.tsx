import './notices.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A message in the place of content: what is the matter, and what to do. */
export function Notice({
  tone,
  title,
  action,
  children,
}: {
  readonly tone: 'fault' | 'calm';
  readonly title: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice is-${tone}`} role={tone === 'fault' ? 'alert' : 'status'}>
      <p className="notice-title">
        {tone === 'fault' && <Icon name="warning" />}
        {title}
      </p>
      {children !== undefined && <div>{children}</div>}
      {action !== undefined && (
        <button type="button" className="button" onClick={action.run}>
          {action.name}
        </button>
      )}
    </div>
  );
}
