import { dictionary } from '../language/language.ts';

/** What the schema's enumerations are called. */
export const termWords = dictionary({
  en: {
    organisation: {
      COMPANY: 'Company',
      INVESTOR: 'Investor',
      UNIVERSITY: 'University',
      RESEARCH_GROUP: 'Research group',
      PUBLISHER: 'Publisher',
      COMMUNITY: 'Community',
      GOVERNMENT: 'Government',
      OTHER: 'Organisation',
    },
    access: { OPEN: 'open', CLOSED: 'closed', MIXED: 'open and closed' },
    leaning: { OPEN: 'serves the open side', CLOSED: 'serves the closed side', BOTH: 'serves both sides' },
    dimension: {
      WEIGHTS: 'Weights',
      ARCHITECTURE: 'Architecture',
      SOURCE_CODE: 'Source code',
      TRAINING_DATA: 'Training data',
      TRAINING_PROCESS: 'Training process',
    },
    status: { OPEN: 'open', PARTIAL: 'partly', CLOSED: 'closed' },
    alignment: {
      SAME: 'points the same way as',
      OPPOSITE: 'points the other way than',
      MIXED: 'points both ways, beside',
      UNKNOWN: 'cannot be compared with',
    },
    investment: { FOUNDING: 'founded', INVESTMENT: 'invested' },
    measurement: { OBSERVED: '', HYPOTHETICAL: 'worked example', FORECAST: 'forecast', TARGET: 'target' },
  },
  zh: {
    organisation: {
      COMPANY: '公司',
      INVESTOR: '投资机构',
      UNIVERSITY: '大学',
      RESEARCH_GROUP: '研究机构',
      PUBLISHER: '媒体',
      COMMUNITY: '社区',
      GOVERNMENT: '政府机构',
      OTHER: '机构',
    },
    access: { OPEN: '开源', CLOSED: '闭源', MIXED: '开源与闭源兼有' },
    leaning: { OPEN: '有利于开源一方', CLOSED: '有利于闭源一方', BOTH: '对双方都有利' },
    dimension: {
      WEIGHTS: '权重',
      ARCHITECTURE: '架构',
      SOURCE_CODE: '源代码',
      TRAINING_DATA: '训练数据',
      TRAINING_PROCESS: '训练过程',
    },
    status: { OPEN: '开放', PARTIAL: '部分开放', CLOSED: '不开放' },
    alignment: {
      SAME: '方向一致：',
      OPPOSITE: '方向相反：',
      MIXED: '两个方向都有：',
      UNKNOWN: '无法比较：',
    },
    investment: { FOUNDING: '创办', INVESTMENT: '投资' },
    measurement: { OBSERVED: '', HYPOTHETICAL: '举例测算', FORECAST: '预测', TARGET: '目标' },
  },
});
