import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { adoptionFields } from './adoptionFields.ts';
import { entityFields } from './entityFields.ts';
import { investmentFields } from './investmentFields.ts';
import { modelFields } from './modelFields.ts';
import { partyFields } from './partyFields.ts';

/** The profile of an organisation. */
export const organisationDocument = graphql(
  `
    query OrganisationProfile($id: ID!, $language: Language!) {
      organisation(id: $id) {
        ...EntityFields
        ...PartyFields
        kind
        parent {
          ...LinkFields
          adoptions(first: 2) {
            nodes {
              id
              strategy {
                id
                name(language: $language)
              }
            }
          }
        }
        subsidiaries(first: 20) {
          nodes {
            ...LinkFields
          }
        }
        affiliations(first: 20) {
          nodes {
            id
            title(language: $language)
            person {
              ...LinkFields
            }
          }
        }
        adoptions(first: 3) {
          nodes {
            ...AdoptionFields
          }
        }
        models(first: 20) {
          nodes {
            ...ModelFields
          }
        }
        products(first: 20) {
          nodes {
            ...LinkFields
          }
        }
        investmentsReceived(first: 15) {
          nodes {
            ...InvestmentFields
            investor {
              ...LinkFields
            }
          }
        }
        statementsOnBehalf(first: 8, orderBy: [{ field: DATE, direction: DESC }]) {
          totalCount
          nodes {
            id
            summary(language: $language)
          }
        }
      }
    }
  `,
  [adoptionFields, entityFields, investmentFields, linkFields, modelFields, partyFields],
);

/** An organisation as the profile tells it. */
export type ProfiledOrganisation = NonNullable<ResultOf<typeof organisationDocument>['organisation']>;
