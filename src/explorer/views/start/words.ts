import { dictionary } from '../../language/language.ts';

/** The texts of this view. */
export const words = dictionary({
  en: {
    title: 'Should large AI models be open or closed?',
    introduction:
      'Those who build, fund and use them disagree. Here is who said what, in which words, against whom, and what each stands to gain by it. Every fact leads to the passage that it comes from.',
    counts: (statements: number, people: number, organisations: number, claims: number) =>
      `${statements} statements by and about ${people} people and ${organisations} organisations, on ${claims} claims.`,
    duels: 'Three duels',
    against: 'against',
    versus: ' against ',
    compare: 'Both sides',
    silent: 'No words of their own in the sources.',
    views: 'Ways in',
    questions: 'The questions under debate',
    positions: (count: number) => (count === 1 ? '1 position' : `${count} positions`),
  },
  zh: {
    title: '大模型，该开源还是闭源？',
    introduction:
      '造它、投它、用它的人，看法不一。这里记着谁说了什么、原话如何、反对谁、各自能得到什么。每条事实都指向它出自的原文。',
    counts: (statements: number, people: number, organisations: number, claims: number) =>
      `${statements} 条言论，涉及 ${people} 人、${organisations} 家机构、${claims} 个主张。`,
    duels: '三场对峙',
    against: '对',
    versus: '对',
    compare: '对照两边',
    silent: '出处里没有其本人的话。',
    views: '从这里进入',
    questions: '争论的问题',
    positions: (count: number) => `${count} 种立场`,
  },
});
