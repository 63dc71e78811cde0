import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHref } from './useHref.ts';
import type { ParameterChanges } from './useParameters.ts';

/** What a link within the page is made of. */
export interface AppLinkProps {
  readonly to: string;
  readonly parameters?: ParameterChanges;
  readonly className?: string;
  readonly children: ReactNode;
  /** Tells that it leads to the page that is shown. */
  readonly isCurrent?: boolean;
  readonly title?: string;
  readonly lang?: string;
}

/** A link within the page that keeps the language. */
export function AppLink({ to, parameters, isCurrent = false, ...rest }: AppLinkProps) {
  const href = useHref();
  return <Link href={href(to, parameters)} {...(isCurrent && { 'aria-current': 'page' as const })} {...rest} />;
}
