import './questions.css';
import { useEffect, useRef } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Arguments } from './Arguments.tsx';
import { claimPlaceDocument, questionsDocument } from './documents.ts';
import { QuestionList } from './QuestionList.tsx';
import { words } from './words.ts';

/** The view "questions": all of them, or one with its arguments, or the one that a claim answers. */
export function QuestionsView() {
  const text = useMessages(words);
  const { get } = useParameters();
  const [question, claim] = [get('question'), get('claim')];
  useTopOnChange(question);
  const isChosen = question !== undefined || claim !== undefined;
  const answer = useQuery(questionsDocument, { language: apiLanguage(useLanguage()) });
  const list = (
    <Loaded answer={answer} skeleton={<Skeleton lines={10} height="60vh" />}>
      {({ questions: { nodes } }) =>
        nodes.length === 0 ? (
          <Empty title={text.none}>{text.noneAdvice}</Empty>
        ) : (
          <QuestionList questions={nodes} current={question} />
        )
      }
    </Loaded>
  );
  if (!isChosen)
    return (
      <div className="questions">
        <h1>{text.title}</h1>
        <p className="soft questions-introduction">{text.introduction}</p>
        {list}
      </div>
    );
  return (
    <div className="questions questions-columns">
      <div className="questions-main">
        {question !== undefined ? (
          <Arguments key={question} question={question} />
        ) : (
          <OfClaim key={claim} claim={claim ?? ''} />
        )}
      </div>
      <nav className="questions-others" aria-label={text.others}>
        <h2>{text.others}</h2>
        {list}
      </nav>
    </div>
  );
}

/** Another question is another page to the reader, though its address differs in a parameter only. */
function useTopOnChange(question: string | undefined): void {
  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [question]);
}

/** The question that a claim answers, with the claim opened; or the claim alone, where it answers none. */
function OfClaim({ claim }: { readonly claim: string }) {
  const text = useMessages(words);
  const isClaim = /^claim:./.test(claim);
  const answer = useQuery(claimPlaceDocument, { claim }, { skip: !isClaim });
  if (!isClaim) return <Empty title={text.notThere}>{text.notThereAdvice}</Empty>;
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={12} height="70vh" />}>
      {(data) => {
        if (data.claim === null) return <Empty title={text.notThere}>{text.notThereAdvice}</Empty>;
        return data.claim.question === null ? (
          <Arguments claim={claim} />
        ) : (
          <Arguments question={data.claim.question.id} />
        );
      }}
    </Loaded>
  );
}
