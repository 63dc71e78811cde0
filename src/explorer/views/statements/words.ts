import { dictionary } from '../../language/language.ts';

/** The texts of this view. */
export const words = dictionary({
  en: {
    title: 'Who said what',
    introduction:
      'Statements of the debate, the newest first: the words where they are printed, otherwise our summary; on which claim they take which side; and where it is written.',
    count: (count: number) => (count === 1 ? '1 statement' : `${count} statements`),
    more: 'More statements',
    none: 'No statement fits this choice',
    noneAdvice: 'Take out one of the filters, or begin again with all statements.',
    showAll: 'Show all statements',
    nobody: 'Nobody named',
    onBehalfOf: 'for',
    mode: { VERBATIM: 'Verbatim', PARAPHRASE: 'Paraphrase', NARRATED: "The author's voice" },
    stances: 'What it means for the debate',
    condition: (condition: string) => `on the condition: ${condition}`,
    written: 'Where it is written',
    note: 'Note',
  },
  zh: {
    title: '谁说了什么',
    introduction: '论争中的言论，新的在前：有原话的列原话，没有的列我们的摘要；它在哪个主张上站哪一边；写在哪里。',
    count: (count: number) => `${count} 条言论`,
    more: '更多言论',
    none: '没有符合条件的言论',
    noneAdvice: '去掉一个筛选条件，或从全部言论重新开始。',
    showAll: '显示全部言论',
    nobody: '未具名',
    onBehalfOf: '代表',
    mode: { VERBATIM: '原话', PARAPHRASE: '转述', NARRATED: '作者叙述' },
    stances: '对论争意味着什么',
    condition: (condition: string) => `条件：${condition}`,
    written: '写在哪里',
    note: '附注',
  },
});
