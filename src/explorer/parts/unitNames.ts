import type { Language } from '../language/language.ts';

type NameUnit = (written: string, unit: string, number: number) => string;

const chinese: Readonly<Record<string, string>> = {
  year: '年',
  month: '个月',
  day: '天',
  model: '个模型',
  'percentage point': '个百分点',
  company: '家公司',
  person: '人',
  parameter: '参数',
  developer: '名开发者',
  dataset: '个数据集',
  'accelerator card': '张加速卡',
};

const irregular: Readonly<Record<string, string>> = { person: 'people', company: 'companies' };

/** Puts a number and its unit together; the API names units by English words in the singular. */
export const unitNames: Readonly<Record<Language, NameUnit>> = {
  en: (written, unit, number) => `${written} ${number === 1 ? unit : (irregular[unit] ?? `${unit}s`)}`,
  zh: (written, unit) => `${written} ${chinese[unit] ?? unit}`,
};
