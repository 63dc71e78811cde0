import { dictionary } from '../language/language.ts';

const once = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The texts of Written and StatementBrief. */
export const writtenWords = dictionary({
  en: {
    written: (paragraphs: readonly number[]) => {
      const places = once(paragraphs);
      return `Where it is written: paragraph${places.length === 1 ? '' : 's'} ${places.join(', ')}`;
    },
    mode: { VERBATIM: 'verbatim', PARAPHRASE: 'paraphrase', NARRATED: "in the author's voice" },
    open: 'The whole statement',
    nobody: 'Nobody named',
  },
  zh: {
    written: (paragraphs: readonly number[]) => `出处：第 ${once(paragraphs).join('、')} 段`,
    mode: { VERBATIM: '原话', PARAPHRASE: '转述', NARRATED: '作者叙述' },
    open: '查看这条言论',
    nobody: '未指明何人',
  },
});
