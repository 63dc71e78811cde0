import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { dateFields } from '../../../parts/fragments.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** Money that went from one to another. */
export const investmentFields = graphql(
  `
    fragment InvestmentFields on Investment {
      id
      kind
      date {
        ...DateFields
      }
      amount {
        value
        currency
      }
      note(language: $language)
      citations {
        ...PlaceFields
      }
    }
  `,
  [placeFields, dateFields],
);

/** An investment as MoneySection shows it. */
export type ShownInvestment = ResultOf<typeof investmentFields>;
