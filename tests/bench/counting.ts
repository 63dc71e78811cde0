import { openGraph } from '../../src/graph/openGraph.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { bodiesOf, type Contestant, type ContestantName, type StartContestant } from './contestant.ts';
import { countPlans, type Plans } from './countPlans.ts';
import { countWork, type Work } from './countWork.ts';
import type { Question, Variables } from './questions.ts';

/** What can be counted of a contestant and a question, rather than timed. */
export interface Counted {
  /** What passed between the contestant and Neo4j. */
  readonly work?: Work;
  /** What other words cost, where the contestant is asked in GraphQL. */
  readonly plans?: Plans;
}

/** Contestants that are counted. */
export interface Counting {
  count(question: Question, variables: readonly Variables[]): Promise<Map<ContestantName, Counted>>;
  end(): Promise<void>;
}

/** Starts contestants with a proxy between each and Neo4j. */
export async function startCounting(url: string, starts: readonly StartContestant[]): Promise<Counting> {
  const graph = await openGraph({ url });
  const pairs: { readonly contestant: Contestant; readonly proxy: TcpProxy }[] = [];
  for (const start of starts) {
    const proxy = await startTcpProxy(Number(new URL(url).port));
    pairs.push({ proxy, contestant: await start(`bolt://127.0.0.1:${proxy.port}`) });
  }
  return {
    count: async (question, variables) => {
      const counted = new Map<ContestantName, Counted>();
      for (const { contestant, proxy } of pairs) {
        const bodies = bodiesOf(contestant, question, variables);
        if (bodies.length === 0) continue;
        const requests = bodies.map((body) => () => contestant.send(body));
        const work = await countWork(proxy, requests);
        const plans = contestant.name === 'by hand' ? {} : { plans: await countPlans(contestant, graph, bodies) };
        counted.set(contestant.name, { work, ...plans });
      }
      return counted;
    },
    end: async () => {
      for (const { contestant, proxy } of pairs) {
        await contestant.stop();
        await proxy.close();
      }
      await graph.close();
    },
  };
}
