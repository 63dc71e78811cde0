import type { ResultOf } from '../../graphql/document.ts';
import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import type { questionsDocument } from './documents.ts';
import { sideOf, sides } from './sideOf.ts';
import { words } from './words.ts';

/** All questions, each with its number of positions by the side they serve. */
export function QuestionList({
  questions,
  current,
}: {
  readonly questions: ResultOf<typeof questionsDocument>['questions']['nodes'];
  readonly current: string | undefined;
}) {
  const text = useMessages(words);
  return (
    <ul className="questions-list">
      {questions.map(({ id, text: question, positions }) => {
        const counts = sides
          .map((side) => ({ side, count: positions.filter(({ leaning }) => sideOf(leaning) === side).length }))
          .filter(({ count }) => count > 0);
        return (
          <li key={id}>
            <AppLink to="/questions" parameters={{ question: id }} isCurrent={id === current}>
              {question}
            </AppLink>
            <p className="small soft">
              {text.positions(positions.length)}
              {counts.map(({ side, count }) => ` · ${count} ${text.counts[side]}`)}
            </p>
            <p className="questions-bar" aria-hidden="true">
              {counts.map(({ side, count }) => (
                <span key={side} className={`is-${side.toLowerCase()}`} style={{ flexGrow: count }} />
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
