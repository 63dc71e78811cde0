/* global URLSearchParams, document, fetch, localStorage, location */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examplesPlugin, printVariables } from './examplesPlugin.js';

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
const plugin = examplesPlugin(examples);

/** What a reader meets who was never here: the examples, and the first of them ready to run. */
function welcome() {
  const [first] = examples;
  return {
    visiblePlugin: plugin,
    initialQuery: first?.query ?? '',
    initialVariables: printVariables(first?.variables),
  };
}

/** A query that an address brings along after its hash, as links of the explorer do; GraphiQL opens it in a tab. */
function brought() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const query = parameters.get('query');
  return query === null ? undefined : { initialQuery: query, initialVariables: parameters.get('variables') ?? '' };
}

const wasHere = localStorage.getItem('graphiql:tabState') !== null;

createRoot(document.getElementById('graphiql')).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      plugins: [plugin, HISTORY_PLUGIN],
      defaultEditorToolsVisibility: 'variables',
      isHeadersEditorEnabled: false,
      ...(brought() ?? (wasHere ? {} : welcome())),
    },
    createElement(GraphiQL.Logo, null, 'Debate Graph'),
  ),
);
