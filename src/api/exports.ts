import type { GraphQLSchema } from 'graphql';
import { citationExports } from '../data/export/citation/citationExports.ts';
import type { ExportFormat } from '../data/export/exportFormat.ts';
import { graphExports } from '../data/export/graphExports.ts';
import { argumentExports } from './export/argumentExports.ts';
import { discourseExports } from './export/discourseExports.ts';
import { neighbourhoodExports } from './export/neighbourhoodExports.ts';

/** Every file that can be had; what is computed takes the arguments of the schema's field as parameters. */
export const createExports = (schema: GraphQLSchema): readonly ExportFormat[] => [
  ...graphExports,
  ...discourseExports(schema),
  ...neighbourhoodExports(schema),
  ...argumentExports(schema),
  ...citationExports,
];
