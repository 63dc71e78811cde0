/* global document, fetch */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Sends a query to the server that the page came from. */
async function fetcher(body) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

const examples = await (await fetch('/graphiql/examples.json')).json();

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.map(({ query, variables }) => ({
      query,
      variables: variables === undefined ? undefined : JSON.stringify(variables, null, 2),
    })),
  }),
);
