import type { RequestHandler } from 'express';
import { refuse, type Refusal } from '../http/refuse.ts';
import type { Settings } from '../settings/settings.ts';
import { askedDocument } from './askedDocument.ts';
import type { Published } from './published.ts';

/** Which documents are answered, and which are published. */
export interface PersistedDocumentsOptions {
  readonly mode: Settings['persistedDocuments'];
  readonly published: Published;
}

/**
 * Puts published texts in place of their ids (`documentId`, after the appendix of GraphQL over HTTP, and the hash of an
 * automatic persisted query), and in the mode `only` refuses every other text. Apollo then sees nothing but texts.
 */
export function persistedDocuments({ mode, published }: PersistedDocumentsOptions): RequestHandler {
  return (request, response, next) => {
    const { documentId, texts, hash, replaceBy } = askedDocument(request);
    if (documentId !== undefined) {
      const found = byId(documentId, texts);
      if (typeof found !== 'string') {
        refuse(response, found);
        return;
      }
      replaceBy(found);
    } else if (texts.length === 0 && hash !== undefined && mode !== 'off') {
      const text = published.textOf(hash);
      if (text !== undefined) replaceBy(text);
    } else if (mode === 'only' && !texts.every(published.holds)) {
      const message =
        'Expected a published document, as a documentId or letter for letter; got another text. ' +
        'This service answers nothing else.';
      refuse(response, { status: 403, code: 'FORBIDDEN', message });
      return;
    }
    next();
  };

  function byId(documentId: unknown, texts: readonly string[]): string | Refusal {
    if (mode === 'off') {
      const message = 'documentId: expected query in its place, since this service has no persisted documents.';
      return { status: 400, code: 'PERSISTED_QUERY_NOT_SUPPORTED', message };
    }
    const faulty = { status: 400, code: 'BAD_USER_INPUT' } as const;
    if (typeof documentId !== 'string') return { ...faulty, message: 'documentId: expected one text.' };
    if (texts.length > 0) return { ...faulty, message: 'Expected documentId or query; got both.' };
    const text = published.textOf(documentId);
    if (text !== undefined) return text;
    const got = JSON.stringify(documentId.slice(0, 100));
    const message = `documentId: expected the id of a published document; got ${got}.`;
    return { status: 404, code: 'PERSISTED_QUERY_NOT_FOUND', message };
  }
}
