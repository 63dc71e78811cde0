import { dictionary } from '../language/language.ts';

/** What the parts in an event are called. */
export const roleWords = dictionary({
  en: {
    PLAINTIFF: 'plaintiff',
    DEFENDANT: 'defendant',
    FOUNDER: 'founder',
    INVESTOR: 'investor',
    AUTHOR: 'author',
    PUBLISHER: 'publisher',
    SUBJECT: 'subject',
    SELLER: 'seller',
    SUPPLIER: 'supplier',
    CUSTOMER: 'customer',
    PARTICIPANT: 'participant',
  },
  zh: {
    PLAINTIFF: '原告',
    DEFENDANT: '被告',
    FOUNDER: '创办人',
    INVESTOR: '投资方',
    AUTHOR: '作者',
    PUBLISHER: '发布方',
    SUBJECT: '涉及对象',
    SELLER: '卖方',
    SUPPLIER: '供应方',
    CUSTOMER: '客户',
    PARTICIPANT: '参与方',
  },
});
