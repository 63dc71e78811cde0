import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/port.ts';
import { askable } from '../support/shippedGraph.ts';
import type { Contestant } from './contestant.ts';

/** The service in this process, without HTTP: to be counted rather than timed. */
export function serviceInProcess(graph: Graph): Contestant {
  const asked = askable(graph);
  return contestant('service', {
    bodyOf: ({ graphql }, variables) => ({ query: graphql, variables }),
    send: async ({ query, variables }) => {
      const answer = await asked.ask(query, variables);
      const { errors } = answer;
      if (errors !== undefined) throw new Error(`expected an answer to ${query}, got ${JSON.stringify(errors)}`);
      return answer.data as unknown;
    },
    stop: () => asked.close(),
  });
}

/** The hand-written Cypher in this process. */
export function byHandInProcess(driver: Driver): Contestant {
  return contestant('by hand', {
    bodyOf: ({ cypher, byHand }, variables) => ({
      query: cypher,
      variables: { ...variables, ...byHand?.(variables) },
    }),
    send: async ({ query, variables }) => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const { records } = await session.run(query, variables);
        return records[0]?.get('data') as unknown;
      } finally {
        await session.close();
      }
    },
    stop: () => driver.close(),
  });
}

function contestant(
  name: Contestant['name'],
  { bodyOf, send, stop }: Pick<Contestant, 'bodyOf' | 'send' | 'stop'>,
): Contestant {
  const ask: Contestant['ask'] = (question, variables) => {
    const body = bodyOf(question, variables);
    if (body === undefined) throw new Error(`expected a question that ${name} can answer, got ${question.name}`);
    return send(body);
  };
  return { name, pid: process.pid, url: '', bodyOf, send, ask, stop };
}
