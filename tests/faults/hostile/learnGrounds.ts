import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import type { Grounds } from './grownDocument.ts';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string };
}

const kinds = ['people', 'organisations', 'claims', 'questions', 'statements', 'stances', 'sources', 'models'];

/** Learns of a running service what an attacker would: its schema, some ids and some cursors. */
export async function learnGrounds(url: string): Promise<Grounds> {
  const ask = async (query: string): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await response.json()) as { data: unknown }).data;
  };
  const schema = buildClientSchema((await ask(getIntrospectionQuery())) as IntrospectionQuery);
  const pages = kinds.map((kind) => `${kind}(first: 6) { nodes { id } pageInfo { endCursor } }`);
  const lists = Object.values((await ask(`{ ${pages.join(' ')} }`)) as Record<string, Page>);
  const ids = lists.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  return { schema, ids: [...ids, 'person:nobody'], cursors: lists.map(({ pageInfo }) => pageInfo.endCursor) };
}
