import { useId, useRef } from 'react';
import { type Asked, keyOf } from '../graphql/answers.ts';
import { useShownQueries } from '../graphql/shownQueries.ts';
import { useMessages } from '../language/useLanguage.ts';
import { Icon } from '../parts/Icon.tsx';
import { words } from './words.ts';

/** Where GraphiQL opens a query; after the hash, so that a long one is no address too long for the server. */
export function graphiqlAddress({ query, variables }: Asked): string {
  return `/graphiql#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;
}

/** Shows the queries that the view is made of, each with its variables and a way into GraphiQL. */
export function QueryDrawer() {
  const text = useMessages(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Parts of a view may ask the same; a reader wants to see it once.
  const queries = [...new Map(useShownQueries().map((asked) => [keyOf(asked), asked])).values()];
  return (
    <>
      <button type="button" className="button is-plain" onClick={() => dialog.current?.showModal()}>
        <Icon name="code" />
        <span className="button-name">{text.query}</span>
      </button>
      <dialog
        ref={dialog}
        className="drawer"
        aria-labelledby={title}
        // A click beside the drawer falls on the dialog itself.
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        <div className="drawer-body">
          <div className="drawer-head">
            <h2 id={title}>{text.query}</h2>
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Icon name="close" />
              {text.close}
            </button>
          </div>
          <p className="soft">{queries.length === 0 ? text.noQuery : text.queryIntroduction}</p>
          {queries.map((asked, index) => (
            <ShownQuery key={index} asked={asked} />
          ))}
        </div>
      </dialog>
    </>
  );
}

function ShownQuery({ asked }: { readonly asked: Asked }) {
  const text = useMessages(words);
  const name = /query (\w+)/.exec(asked.query)?.[1] ?? 'query';
  return (
    <section className="shown-query" aria-label={name}>
      <h3>{name}</h3>
      <a className="button" href={graphiqlAddress(asked)} target="_blank" rel="noreferrer">
        <Icon name="external" />
        {text.openInGraphiql}
      </a>
      <pre tabIndex={0}>
        <code>{asked.query}</code>
      </pre>
      <p className="soft small">{text.variables}</p>
      <pre tabIndex={0}>
        <code>{JSON.stringify(asked.variables, null, 2)}</code>
      </pre>
    </section>
  );
}
