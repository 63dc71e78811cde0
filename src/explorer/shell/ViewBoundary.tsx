import { Component, type ReactNode } from 'react';
import { useMessages } from '../language/useLanguage.ts';
import { Notice } from '../parts/Notice.tsx';
import { words } from './words.ts';

/** Shows that a view failed or did not load, and leaves the frame around it in use. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const text = useMessages(words);
  return (
    <Notice tone="fault" title={text.brokenView} action={{ name: text.reload, run: () => window.location.reload() }}>
      {text.reloadAdvice}
    </Notice>
  );
}
