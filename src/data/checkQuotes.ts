import type { DossierRecord } from './dossierRecord.ts';
import { below, problemAt, type Problem } from './problem.ts';
import type { Texts } from './texts.ts';
import { got } from './words.ts';

/** Where records hold words that a source prints as somebody's own. */
const quoting: Readonly<Record<string, string>> = { Statement: 'quote', QuotedFragment: 'text' };

/** Proves that quoted words stand in the spans that carry them; `…` stands for words left out. */
export function checkQuotes(records: readonly DossierRecord[], texts: Texts): Problem[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) => {
    const key = quoting[record.definition.type];
    const quote = key === undefined ? undefined : record.given[key];
    if (key === undefined || typeof quote !== 'string') return [];
    const carrier = byId.get(String(record.given['statement'])) ?? record;
    const spans = carrier.citations.map((citation) => {
      const digest = byId.get(citation.source)?.given['digest'];
      return texts.passage(String(digest), citation.start, citation.end);
    });
    // A text that is not at hand proves nothing, and is told elsewhere.
    if (spans.includes(null) || stand(quote, spans.join(''))) return [];
    return [problemAt(below(record.place, key), `expected words of the cited spans, got ${got(quote)}`)];
  });
}

function stand(quote: string, span: string): boolean {
  const words = span.replaceAll(/\s/g, '');
  let from = 0;
  return quote.split(/…+|\.{3,}/).every((part) => {
    const wanted = part.replaceAll(/\s/g, '');
    const at = words.indexOf(wanted, from);
    from = at + wanted.length;
    return at >= 0;
  });
}
