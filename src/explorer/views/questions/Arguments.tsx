import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Written } from '../../parts/Written.tsx';
import { useTitle } from '../../shell/useTitle.ts';
import { ArgumentTree } from './ArgumentTree.tsx';
import { argumentTree } from './argumentTree.ts';
import { argumentMapDocument, type ShownArguments } from './documents.ts';
import { ExportLinks } from './ExportLinks.tsx';
import { sideOf, sides } from './sideOf.ts';
import { useClaimInSight } from './useClaimInSight.ts';
import { words } from './words.ts';

/** What arguments are asked of: a question, or a claim. */
export type Start =
  { readonly question: string; readonly claim?: never } | { readonly claim: string; readonly question?: never };

/** A question with its positions and their arguments, by the side that the positions serve; or a claim with its own. */
export function Arguments(start: Start) {
  const text = useMessages(words);
  const language = apiLanguage(useLanguage());
  const { question = null, claim = null } = start;
  const id = question ?? claim ?? '';
  const isQuestion = question === null || /^question:./.test(question);
  const answer = useQuery(argumentMapDocument, { start: id, question, claim, language }, { skip: !isQuestion });
  const isNowhere = !isQuestion || (answer.fault?.kind === 'refused' && answer.data === undefined);
  return (
    <>
      <p>
        <AppLink to="/questions">← {text.all}</AppLink>
      </p>
      {isNowhere ? (
        <Empty title={text.notThere}>{text.notThereAdvice}</Empty>
      ) : (
        <Loaded answer={answer} skeleton={<Skeleton lines={14} height="80vh" />}>
          {(data) => <Known data={data} start={start} />}
        </Loaded>
      )}
    </>
  );
}

function Known({ data: { node, argumentMap }, start }: { readonly data: ShownArguments; readonly start: Start }) {
  const text = useMessages(words);
  const title = node !== null && 'text' in node ? node.text : '';
  useTitle(title);
  const part = useClaimInSight<HTMLElement>();
  const tops = argumentTree(argumentMap);
  const groups = sides
    .map((side) => ({ side, items: tops.filter(({ node: top }) => sideOf(top.claim.leaning) === side) }))
    .filter(({ items }) => items.length > 0);
  return (
    <article ref={part} className="questions-arguments">
      <h1>{title}</h1>
      {node !== null && 'citations' in node && (
        <>
          {node.note !== null && (
            <p className="small">
              <strong>{text.note}</strong> {node.note}
            </p>
          )}
          <Written citations={node.citations} />
        </>
      )}
      {start.claim !== undefined && <p>{text.claimAlone}</p>}
      <p className="soft small">
        {text.treeHint} {argumentMap.unanswered.length > 0 && text.unansweredCount(argumentMap.unanswered.length)}
      </p>
      {groups.map(({ side, items }) => (
        <section key={side} className={`questions-side is-${side.toLowerCase()}`} aria-labelledby={`questions-${side}`}>
          <h2 id={`questions-${side}`}>{text.sides[side]}</h2>
          <ArgumentTree items={items} />
        </section>
      ))}
      {argumentMap.truncated && <p className="soft small">{text.cut}</p>}
      <ExportLinks start={start} />
    </article>
  );
}
