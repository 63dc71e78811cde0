import type { Compared, Figures } from './compare.ts';
import type { ContestantName } from './contestant.ts';
import { median } from './median.ts';
import { figure, table } from './table.ts';
import { variations } from './variedDocument.ts';

/** What was compared, as Markdown for people: times, work and plans. */
export function resultTables(compared: readonly Compared[]): string {
  const counted = compared.some(({ figures }) => figures.service?.work !== undefined);
  return [timeTable, ...(counted ? [workTable, planTable] : [])].map((table) => table(compared)).join('\n\n');
}

const order: readonly ContestantName[] = ['service', 'by hand', 'peer'];

const timeTable = (compared: readonly Compared[]): string =>
  table(
    [
      'question',
      'service, ms',
      'service ÷ by hand',
      'peer ÷ service',
      'peer ÷ by hand',
      'service, requests a second on 16 connections',
      'the same ÷ by hand',
      'the same ÷ peer',
      'by hand ÷ peer',
    ],
    compared.map(({ question, figures: { service, 'by hand': byHand, peer } }) => [
      `${question.name}: ${question.about}`,
      service === undefined ? '–' : figure(median(service.times.rounds)),
      ratio(service?.times.rounds, byHand?.times.rounds),
      ratio(peer?.times.rounds, service?.times.rounds),
      ratio(peer?.times.rounds, byHand?.times.rounds),
      service === undefined ? '–' : figure(median(service.perSecond)),
      ratio(service?.perSecond, byHand?.perSecond),
      ratio(service?.perSecond, peer?.perSecond),
      ratio(byHand?.perSecond, peer?.perSecond),
    ]),
  );

const workTable = (compared: readonly Compared[]): string =>
  table(
    [
      'a request: service · by hand · peer',
      'round trips',
      'kB to Neo4j',
      'kB from Neo4j',
      'its CPU, ms',
      'CPU of Neo4j, ms',
    ],
    compared.map(({ question: { name }, figures }) => {
      const all = (of: (each: Figures) => number | undefined) =>
        order.map((who) => figure(figures[who] && of(figures[who]))).join(' · ');
      return [
        name,
        all(({ work }) => work?.roundTrips),
        all(({ work }) => work && work.sent / 1000),
        all(({ work }) => work && work.received / 1000),
        all(({ times }) => times.cpu),
        all(({ times }) => times.engineCpu),
      ];
    }),
  );

const planTable = (compared: readonly Compared[]): string =>
  table(
    [
      'asked in other words',
      'service: new plans by alias · literal · page size',
      'peer: the same',
      'service: first ask ÷ usual',
      'peer: the same',
    ],
    compared.map(({ question: { name }, figures: { service, peer } }) => [
      name,
      ...[service, peer].map((who) => variations.map((how) => figure(who?.plans?.made[how])).join(' · ')),
      ...[service, peer].map((who) => figure(who?.plans?.firstAsk)),
    ]),
  );

/** How many times as much one is as the other, round by round: the middle, the least and the most. */
function ratio(one: readonly number[] | undefined, other: readonly number[] | undefined): string {
  if (one === undefined || other === undefined) return '–';
  const ratios = one.map((value, round) => value / (other[round] ?? Number.NaN));
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}
