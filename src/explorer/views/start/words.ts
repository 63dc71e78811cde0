import { dictionary } from '../../language/language.ts';

/** The texts of this view. */
export const words = dictionary({
  en: {
    title: 'Should large AI models be open or closed?',
    introduction:
      'People who build, fund and use them disagree. Here is who said what, in which words, against whom, and what each stands to gain by it. Every fact leads to the passage it comes from.',
    duels: 'Three duels',
    against: 'against',
    views: 'Ways in',
    statements: 'Statements',
    people: 'People',
    organisations: 'Organisations',
    questions: 'The questions under debate',
  },
  zh: {
    title: '大模型，该开源还是闭源？',
    introduction:
      '造它、投它、用它的人，看法不一。这里记着谁说了什么、原话如何、反对谁、各自能得到什么。每条事实都指向它出自的原文。',
    duels: '三场对峙',
    against: '对',
    views: '从这里进入',
    statements: '言论',
    people: '人物',
    organisations: '机构',
    questions: '争论的问题',
  },
});
