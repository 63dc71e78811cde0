import { smallPerson } from './debate.ts';
import { type Question, questionsFor } from './questions.ts';

const growing = ['Q1', 'Q2C', 'Q7', 'Q10'];

/**
 * The questions whose time is to stay within twice as much however large the debate is: a look-up, a profile, a page and
 * two hops. They are asked of people who have the same answers at every size, so that only what is around them grows.
 */
export const growingQuestions = (statements: number): Question[] =>
  questionsFor(statements)
    .filter(({ name }) => growing.includes(name))
    .map((question) =>
      question.name === 'Q7' ? question : { ...question, variables: (n) => ({ id: smallPerson(statements, n) }) },
    );
