import './roads.css';
import type { ComponentType } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { Tabs } from '../../parts/Tabs.tsx';
import { MoneyPart } from './MoneyPart.tsx';
import { OpennessPart } from './OpennessPart.tsx';
import { PricesPart } from './PricesPart.tsx';
import { RankingsPart } from './RankingsPart.tsx';
import { StrategiesPart } from './StrategiesPart.tsx';
import { words } from './words.ts';

const parts = {
  roads: StrategiesPart,
  money: MoneyPart,
  openness: OpennessPart,
  rankings: RankingsPart,
  prices: PricesPart,
} as const satisfies Readonly<Record<string, ComponentType>>;
const names = Object.keys(parts) as (keyof typeof parts)[];

/** The view "roads and money". */
export function RoadsView() {
  const text = useMessages(words);
  const { get } = useParameters();
  const current = names.find((name) => name === get('part')) ?? 'roads';
  const Part = parts[current];
  return (
    <div className="roads">
      <h1>{text.title}</h1>
      <Tabs
        label={text.parts}
        current={current}
        tabs={names.map((name) => ({
          key: name,
          name: text.part[name],
          to: '/roads',
          parameters: { part: name === 'roads' ? undefined : name },
        }))}
      />
      <p className="soft roads-introduction">{text.introduction[current]}</p>
      <Part />
    </div>
  );
}
