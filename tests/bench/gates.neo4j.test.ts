import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openDriver } from '../../src/graph/neo4jDriver.ts';
import { observed, type ObservedCall } from '../../src/graph/observed.ts';
import { neo4jConnection } from '../support/engine.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { type Bound, bounds } from './bounds.ts';
import { checkSame } from './checkSame.ts';
import { bodiesOf, type Body, type Contestant } from './contestant.ts';
import { countWork, type Work } from './countWork.ts';
import { databaseHits, type Sent } from './databaseHits.ts';
import { type FilledTestGraph, fillTestGraph } from './filledTestGraph.ts';
import { byHandInProcess, serviceInProcess } from './inProcess.ts';
import { type Question, questionsFor, type Variables } from './questions.ts';
import { requestsOf } from './requestsOf.ts';
import { variations, varied } from './variedDocument.ts';

const STATEMENTS = 1000;
const REQUESTS = 3;
const DEADLINE = { deadlineMs: 60_000 };

/** A question, and which of its requests. */
interface Gated {
  readonly name: string;
  readonly question: Question;
  readonly pick: (requests: readonly Variables[]) => readonly Variables[];
}

const gated = questionsFor(STATEMENTS).flatMap((question): Gated[] => {
  const { name } = question;
  // A page with a cursor begins in the index; the first has none.
  if (name === 'Q7')
    return [
      { name: `${name}, first page`, question, pick: (requests) => requests.slice(0, 1) },
      { name, question, pick: (requests) => requests.slice(1) },
    ];
  return [{ name, question, pick: distinct }];
});

// The proxies lead to this machine, and count what is not encrypted.
const canBeCounted = /^(bolt|neo4j):\/\/(127\.0\.0\.1|localhost)(:|$)/.test(neo4jConnection().url);

interface Counted {
  readonly contestant: Contestant;
  readonly proxy: TcpProxy;
}

it('each question of the bench has its bounds', () => {
  expect(Object.keys(bounds)).toEqual(gated.map(({ name }) => name));
});

describe.skipIf(!canBeCounted)('beside the same question by hand, over one Neo4j on this machine,', () => {
  let filled: FilledTestGraph;
  let calls: ObservedCall[] = [];
  let service: Counted;
  let byHand: Counted;

  beforeAll(async () => {
    filled = await fillTestGraph(STATEMENTS);
    const connection = neo4jConnection();
    const throughProxy = async (open: (to: typeof connection) => Contestant): Promise<Counted> => {
      const proxy = await startTcpProxy(Number(new URL(connection.url).port || 7687));
      const contestant = open({ ...connection, url: `bolt://127.0.0.1:${proxy.port}` });
      filled.endWith(() => proxy.close());
      filled.endWith(() => contestant.stop());
      return { contestant, proxy };
    };
    service = await throughProxy((to) =>
      serviceInProcess(observed(openNeo4j({ ...to, ...DEADLINE }), (call) => calls.push(call))),
    );
    byHand = await throughProxy((to) => byHandInProcess(openDriver(to, DEADLINE)));
  });

  afterAll(() => filled.end());

  /** What the graph is asked meanwhile. */
  const callsOf = async (work: () => Promise<unknown>): Promise<readonly ObservedCall[]> => {
    calls = [];
    await work();
    return calls;
  };

  describe.each(gated)('$name ($question.about)', ({ name, question, pick }) => {
    const bound = boundOf(name);
    let variables: readonly Variables[];
    let work: { readonly service: Work; readonly byHand: Work };

    beforeAll(async () => {
      variables = pick(await requestsOf(question, service.contestant, REQUESTS));
      // What differs cannot be compared.
      await checkSame([service.contestant, byHand.contestant], question, variables);
      const workOf = ({ contestant, proxy }: Counted) =>
        countWork(
          proxy,
          bodiesOf(contestant, question, variables).map((body) => () => contestant.send(body)),
        );
      work = { service: await workOf(service), byHand: await workOf(byHand) };
    });

    it('takes the round trips that are named', () => {
      const told = `${name}: expected a request to take ${bound.roundTrips} round trips`;
      expect(work.service.roundTrips, told).toBe(bound.roundTrips);
    });

    it('brings no more bytes from Neo4j', () => {
      expectRatio(name, { what: 'bytes from Neo4j', most: bound.bytes }, [work.service.received, work.byHand.received]);
    });

    const { hits: mostHits } = bound;
    if (mostHits !== undefined)
      it('touches no more of what is stored', async () => {
        const hits = { service: 0, byHand: 0 };
        for (const each of variables) {
          hits.service += await databaseHits(
            filled.driver,
            await callsOf(() => service.contestant.ask(question, each)),
          );
          const texts = bodiesOf(byHand.contestant, question, [each]).map(({ query, variables }) => ({
            cypher: query,
            parameters: variables as Sent['parameters'],
          }));
          hits.byHand += await databaseHits(filled.driver, texts);
        }
        expectRatio(name, { what: 'database hits', most: mostHits }, [hits.service, hits.byHand]);
      });

    it('sends the same texts for other aliases, literals and page sizes', async () => {
      const textsOf = async (body: Body) =>
        (await callsOf(() => service.contestant.send(body))).map(({ cypher }) => cypher);
      for (const [index, body] of bodiesOf(service.contestant, question, variables).entries()) {
        const usual = await textsOf(body);
        expect(usual, `${name}: expected texts`).not.toEqual([]);
        for (const how of variations) {
          const other = varied(body, how, index + 1);
          if (other === undefined) {
            expect(how, `${name}: expected other aliases to make another document`).not.toBe('alias');
            continue;
          }
          expect(await textsOf(other), `${name}: expected the same texts for another ${how}`).toEqual(usual);
        }
      }
    });
  });
});

function boundOf(name: string): Bound {
  const bound = bounds[name];
  if (bound === undefined) throw new Error(`expected bounds of ${name} in bounds.ts, got none`);
  return bound;
}

function distinct(variables: readonly Variables[]): Variables[] {
  return [...new Map(variables.map((each) => [JSON.stringify(each), each])).values()];
}

function expectRatio(
  name: string,
  { what, most }: { readonly what: string; readonly most: number },
  [service, byHand]: readonly [number, number],
): void {
  const told = `${name}: expected at most ${most} times the ${what} of the text by hand (${byHand}), got ${service}`;
  expect(service / byHand, told).toBeLessThanOrEqual(most);
}
