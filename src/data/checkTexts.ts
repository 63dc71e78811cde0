import { citationsOf, type DossierRecord, type GivenCitation } from './dossierRecord.ts';
import { problemAt, type Problem } from './problem.ts';
import { sentences, type Sentence } from './sentences.ts';
import { sha256, type SourceText, type Texts } from './texts.ts';
import { got } from './words.ts';

/** Proves every citation against the text that it points into; `mayLack` are sources whose text need not be at hand. */
export function checkTexts(
  records: readonly DossierRecord[],
  texts: Texts,
  mayLack: ReadonlySet<string> = new Set(),
): Problem[] {
  const cited = records.flatMap(citationsOf);
  return records
    .filter(({ definition }) => definition.type === 'Source')
    .flatMap((source) => {
      const { digest, length } = source.given as { digest: string; length: number };
      const text = texts.find(digest);
      if (text === undefined) {
        if (mayLack.has(source.id)) return [];
        const message = 'expected a text with this digest in the folder of texts, found none';
        return [problemAt({ ...source.place, path: [...source.place.path, 'digest'] }, message)];
      }
      const all = sentences(text.text);
      const ofLength =
        length === text.length
          ? []
          : [
              problemAt(
                { ...source.place, path: [...source.place.path, 'length'] },
                `expected the text's ${text.length} characters (Unicode code points), got ${length}`,
              ),
            ];
      return [
        ...ofLength,
        ...cited.filter((each) => each.source === source.id).flatMap((each) => checkCitation(each, text, all)),
      ];
    });
}

function checkCitation(citation: GivenCitation, text: SourceText, all: readonly Sentence[]): Problem[] {
  const { start, end, paragraph, exact, digest, place } = citation;
  const at = (name: string, message: string) => problemAt({ ...place, path: [...place.path, name] }, message);
  const words = text.cut(start, end);
  if (words === null)
    return [at('end', `expected a span of the text's ${text.length} characters, got ${start}-${end}`)];
  const beginning = Array.from(words).slice(0, 12).join('');
  const touched = all.filter((sentence) => sentence.start < end && start < sentence.end);
  const line = touched[0]?.paragraph ?? 0;
  return [
    ...(sha256(words) === digest
      ? []
      : [
          at(
            'digest',
            `expected the digest ${sha256(words)} of the span ${start}-${end}, which begins ${got(beginning)}, got ${digest}`,
          ),
        ]),
    ...(words.startsWith(exact)
      ? []
      : [at('exact', `expected the span's beginning ${got(beginning)}, got ${got(exact)}`)]),
    ...(line === paragraph ? [] : [at('paragraph', `expected paragraph ${line}, got ${paragraph}`)]),
    ...(touched.length <= 2 ? [] : [at('end', `expected a span of at most two sentences, got ${touched.length}`)]),
    ...(touched.at(-1)?.paragraph === touched[0]?.paragraph
      ? []
      : [at('end', 'expected a span within one paragraph, got one that crosses its end')]),
  ];
}
