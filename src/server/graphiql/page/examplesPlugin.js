import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { createElement } from 'react';

/** Variables as a reader sees them in the editor. */
export function printVariables(variables) {
  return variables === undefined ? '' : JSON.stringify(variables, null, 2);
}

/** Makes the pane at the side that lists the example queries and opens each in a tab of its own. */
export function examplesPlugin(examples) {
  return { title: 'Example queries', icon: Icon, content: () => createElement(Examples, { examples }) };
}

function Examples({ examples }) {
  const { addTab, setOperationFacts } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const open = ({ query, variables }) => {
    if (queryEditor.getValue().trim() !== '') addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(printVariables(variables));
    // GraphiQL looks for the operation half a second after the last keystroke; who runs it sooner would run the old one.
    setOperationFacts(operationFacts(query));
  };
  return createElement(
    'section',
    { 'aria-label': 'Example queries', className: 'examples' },
    createElement('h2', null, 'Example queries'),
    createElement(
      'ul',
      null,
      examples.map((example) =>
        createElement(
          'li',
          { key: example.name },
          createElement('button', { type: 'button', onClick: () => open(example) }, example.name),
        ),
      ),
    ),
  );
}

function operationFacts(query) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

function Icon() {
  return createElement(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
    createElement('path', { d: 'M4 6h.01M4 12h.01M4 18h.01M8 6h12M8 12h12M8 18h12', strokeLinecap: 'round' }),
  );
}
