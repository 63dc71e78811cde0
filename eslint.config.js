import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const { rules: schemaRules } = graphql.configs['flat/schema-recommended'];

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'data', 'coverage', '.cache', 'src/explorer/graphql/introspection.d.ts'] },
  js.configs.recommended,
  {
    files: ['src/{explorer,server/pages}/**/*.js'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/explorer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    // The completed schema, as clients see it; a complaint is mended in `schema/` or where the schema is completed.
    files: ['tests/schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'tests/schema/schema.graphql' } },
    },
    rules: {
      ...schemaRules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // The three words that join filters are in capitals, as users of @neo4j/graphql know them.
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...schemaRules['@graphql-eslint/naming-convention'][1],
          InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' },
        },
      ],
      // Only records have ids; these are pages, values and conclusions.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            suffixes: ['Connection', 'Edge'],
            types: [
              'Agreement',
              'Alliance',
              'ArgumentHolder',
              'ArgumentMap',
              'Bipolarity',
              'Broker',
              'CampMean',
              'CampProfile',
              'ClaimSalience',
              'CommunityReached',
              'Comparison',
              'Disagreement',
              'DiscourseNetwork',
              'SearchHighlight',
              'DiscourseNode',
              'DiscourseStances',
              'DiscourseTie',
              'DiscourseWindow',
              'Forecast',
              'Graph',
              'Interest',
              'Money',
              'MoneyAndStance',
              'Opposition',
              'PageInfo',
              'PartialDate',
              'Path',
              'SayAndDo',
              'SharedMoney',
              'StanceBesideDeed',
              'UnansweredAttack',
            ],
          },
        },
      ],
      // Short lists, such as a statement's speakers, are read whole; and a page has `nodes` beside `edges`.
      // A search and a timeline are read forwards only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
  {
    // These tests look into answers of every shape, which only the schema types.
    files: ['tests/{examples,concepts,analysis,seed,engine}/**/*.ts', 'tests/support/shippedGraph.ts'],
    rules: Object.fromEntries(
      ['any', 'unsafe-argument', 'unsafe-assignment', 'unsafe-call', 'unsafe-member-access', 'unsafe-return'].map(
        (rule) => [`@typescript-eslint/no-${rule === 'any' ? 'explicit-any' : rule}`, 'off'],
      ),
    ),
  },
  {
    // The rule does not end on the recursive types of fast-check's arbitraries.
    files: ['tests/engine/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // It compares texts by code points, which the rule takes for a mistake.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
);
