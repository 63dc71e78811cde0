import { catalogue } from '../../src/api/catalogue.ts';
import { completeSchema } from '../../src/engine/completeSchema.ts';
import { schemaText } from './schemaFiles.ts';

/** The schema as clients see it. */
export const completed = completeSchema(schemaText, catalogue);
