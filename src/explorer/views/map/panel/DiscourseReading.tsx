import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import type { DiscourseAnswer } from '../discourseDocument.ts';
import { Disclosure } from './Disclosure.tsx';
import { words } from './words.ts';

/** A gain below it is no finding. */
const littleGain = 0.05;

/** Tells in words how far the debate falls into two camps, beside what one camp and chance would give, and what to mind. */
export function DiscourseReading({ answer }: { readonly answer: DiscourseAnswer }) {
  const text = useMessages(words);
  const language = useLanguage();
  const { bipolarity, warnings, parameters, stanceCount } = answer;
  const share = (number: number) =>
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(number);
  const toMind = [...(bipolarity?.warnings ?? []), ...warnings];
  return (
    <section className="map-reading" aria-label={text.reading}>
      <h2>{text.reading}</h2>
      {bipolarity === null ? (
        <p>{text.noCamps}</p>
      ) : (
        <p>
          {[
            text.camps(share(bipolarity.score), share(bipolarity.baseline)),
            bipolarity.score - bipolarity.baseline < littleGain ? text.littleGain : '',
            bipolarity.zScore === null ? text.noChance : text.chance(bipolarity.zScore.toFixed(1)),
            bipolarity.ties.length > 1 ? text.splits(bipolarity.ties.length) : '',
            bipolarity.exact ? '' : text.inexact,
          ]
            .filter((sentence) => sentence !== '')
            .join(language === 'zh' ? '' : ' ')}
        </p>
      )}
      <p className="small soft">{text.stances(stanceCount)}</p>
      {toMind.length > 0 && (
        <Disclosure isOpenAtFirst summary={<strong>{text.warnings}</strong>}>
          <ul lang="en" className="map-warnings">
            {toMind.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure summary={text.parameters}>
        <ul lang="en" className="map-warnings">
          {parameters.map((parameter) => (
            <li key={parameter}>{parameter}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
