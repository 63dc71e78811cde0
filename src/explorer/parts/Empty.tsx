import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

/** Says that there is nothing to show, why, and what to do. */
export function Empty({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  readonly children?: ReactNode;
}) {
  return (
    <Notice tone="calm" title={title} {...(action !== undefined && { action })}>
      {children}
    </Notice>
  );
}
