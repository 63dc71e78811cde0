/** The side of the debate that a claim, strategy or business model serves; null where none is known. */
export type Leaning = 'OPEN' | 'CLOSED' | 'BOTH' | null;

/** Whether an interest points the same way as a stance. */
export type Alignment = 'SAME' | 'OPPOSITE' | 'MIXED' | 'UNKNOWN';

/**
 * Holds a stance beside what its holder stands to gain: the side that the claim serves, turned round where the stance
 * opposes it, beside the side that the interest serves. An ambivalent stance, or a side that is both, is mixed.
 */
export function alignmentOf(claim: Leaning, polarity: string, interest: Leaning): Alignment {
  if (claim === null || interest === null) return 'UNKNOWN';
  if (polarity === 'AMBIVALENT' || claim === 'BOTH' || interest === 'BOTH') return 'MIXED';
  return (claim === interest) === (polarity === 'SUPPORT') ? 'SAME' : 'OPPOSITE';
}

type Language = 'ZH' | 'EN';

const verdicts: Readonly<Record<Language, Readonly<Record<Alignment, string>>>> = {
  EN: {
    SAME: 'which points the same way as this stance',
    OPPOSITE: 'which points the opposite way to this stance',
    MIXED: 'which points partly the same way as this stance and partly the other',
    UNKNOWN: 'of which it is not known which way it points',
  },
  ZH: {
    SAME: '与这一立场方向一致',
    OPPOSITE: '与这一立场方向相反',
    MIXED: '与这一立场方向部分一致、部分相反',
    UNKNOWN: '其与这一立场的方向关系不明',
  },
};

/** An interest in one sentence: who is tied to what, through whom, and which way it points. */
export function explanationOf(chain: readonly string[], alignment: Alignment, language: Language): string {
  const [holder = '', ...others] = chain;
  const end = others.pop() ?? holder;
  const verdict = verdicts[language][alignment];
  if (language === 'ZH')
    return `${holder}${others.map((name) => `经由${name}`).join('、')}关联到“${end}”，${verdict}。`;
  const through = others.length === 0 ? '' : ` through ${others.join(' and ')}`;
  return `${holder} is tied${through} to “${end}”, ${verdict}.`;
}
