import type { Request } from 'express';

/**
 * Whether the client says by `If-None-Match` that it has what a tag stands for. Express's own `fresh` lets
 * `Cache-Control: no-cache` overrule that, which every `fetch` sends along with a tag.
 */
export function hasAlready(request: Request, etag: string): boolean {
  const tags = request.get('If-None-Match')?.split(',') ?? [];
  return tags.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
