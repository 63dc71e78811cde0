import type { ComponentType } from 'react';
import type { Language } from './language/language.ts';

/** A view of the explorer: what `views/<name>/index.ts` exports as `view`. */
export interface View {
  /** Its address, such as `/statements` or `/profile/:id`; it begins with the folder's name. */
  readonly path: string;
  /** What the navigation calls it, and the page's title. */
  readonly name: Readonly<Record<Language, string>>;
  /** Its place in the navigation, from left to right; left out, it is reached by links alone. */
  readonly order?: number;
  /** Made by React's `lazy`, so that the view's script is loaded with the view. */
  readonly component: ComponentType;
}
