import type { Settings } from '../settings/settings.ts';

/** How old an answer may be that a cache gives out. */
export type CacheSettings = Pick<Settings, 'cacheSeconds' | 'cacheStaleSeconds'>;

/** The `Cache-Control` of an answer that is the same for everybody. */
export function cacheControl({ cacheSeconds, cacheStaleSeconds }: CacheSettings): string {
  const stale = cacheStaleSeconds === 0 ? '' : `, stale-while-revalidate=${cacheStaleSeconds}`;
  return cacheSeconds === 0 ? 'public, no-cache' : `public, max-age=${cacheSeconds}${stale}`;
}
