import type { BookmarkManager } from 'neo4j-driver';

/**
 * Carries bookmarks from each call to the next, so that a read sees our own writes on every server of a cluster.
 * They are forgotten after `keepMs`: a bookmark from before a restored backup would make reads wait without end.
 */
export function createBookmarks(keepMs = 30_000): BookmarkManager {
  const learnt = new Map<string, number>();
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
  return {
    updateBookmarks: (previous: Iterable<string>, next: Iterable<string>) => {
      for (const bookmark of previous) learnt.delete(bookmark);
      for (const bookmark of next) learnt.set(bookmark, performance.now());
      return Promise.resolve();
    },
    getBookmarks: () => {
      const oldest = performance.now() - keepMs;
      for (const [bookmark, at] of learnt) if (at < oldest) learnt.delete(bookmark);
      return Promise.resolve([...learnt.keys()]);
    },
  };
}
