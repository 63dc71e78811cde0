import type { CitingLanguage } from './citedWork.ts';

/** What citations say in words of their own. */
export interface Phrases {
  readonly notBefore: (date: string) => string;
  readonly notAfter: (date: string) => string;
  readonly inferred: string;
  readonly dated: (date: string) => string;
  readonly published: (date: string) => string;
  readonly otherTitle: (title: string) => string;
  readonly ourSummary: string;
  readonly venue: (venue: string) => string;
  readonly place: (paragraph: number, start: number, end: number) => string;
  readonly alsoIn: (title: string) => string;
  readonly text: (digest: string) => string;
}

/** The phrases of citations in both languages. Places are counted in the text whose digest is told. */
export const phrases: Readonly<Record<CitingLanguage, Phrases>> = {
  EN: {
    notBefore: (date) => `not before ${date}`,
    notAfter: (date) => `not after ${date}`,
    dated: (date) => `Date: ${date}.`,
    inferred: 'The date is inferred.',
    published: (date) => `The source was published: ${date}.`,
    otherTitle: (title) => `Title in Chinese: ${title}.`,
    ourSummary: 'The title is our summary, not a quotation.',
    venue: (venue) => `Venue: ${venue}.`,
    place: (paragraph, start, end) => `Paragraph ${paragraph}, characters ${start} to ${end}.`,
    alsoIn: (title) => `Also in: ${title}.`,
    text: (digest) => `SHA-256 of the text: ${digest}.`,
  },
  ZH: {
    notBefore: (date) => `不早于 ${date}`,
    notAfter: (date) => `不晚于 ${date}`,
    dated: (date) => `日期：${date}。`,
    inferred: '日期为推断。',
    published: (date) => `来源发布于：${date}。`,
    otherTitle: (title) => `英文题名：${title}。`,
    ourSummary: '题名为编者摘要，并非引文。',
    venue: (venue) => `场合：${venue}。`,
    place: (paragraph, start, end) => `第 ${paragraph} 段，第 ${start} 至 ${end} 字符。`,
    alsoIn: (title) => `亦见于：${title}。`,
    text: (digest) => `文本 SHA-256：${digest}。`,
  },
};

/** A date as words where it is open at one end, else as EDTF writes it. */
export function dateInWords(edtf: string, { notBefore, notAfter }: Phrases): string {
  const [from = '', until = ''] = edtf.split('/');
  if (until === '..') return notBefore(from);
  return from === '..' ? notAfter(until) : edtf;
}
