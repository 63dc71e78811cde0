import type { RecordDefinition } from '../engine/record.ts';
import { adoption } from './adoptions/record.ts';
import { affiliation } from './affiliations/record.ts';
import { benchmark, result } from './benchmarks/record.ts';
import { businessModel } from './business-models/record.ts';
import { citation } from './citations/record.ts';
import { claim } from './claims/record.ts';
import { event, participation } from './events/record.ts';
import { group } from './groups/record.ts';
import { investment } from './investments/record.ts';
import { measurement } from './measurements/record.ts';
import { model, openness } from './models/record.ts';
import { organisation } from './organisations/record.ts';
import { person } from './people/record.ts';
import { product } from './products/record.ts';
import { question } from './questions/record.ts';
import { omission, source } from './sources/record.ts';
import { stance } from './stances/record.ts';
import { point, quotedFragment, statement } from './statements/record.ts';
import { strategy } from './strategies/record.ts';
import { recommendation, useCase } from './use-cases/record.ts';

/** Every noun of the domain. */
export const records: readonly RecordDefinition[] = [
  source,
  omission,
  citation,
  person,
  group,
  organisation,
  affiliation,
  model,
  openness,
  product,
  question,
  claim,
  statement,
  quotedFragment,
  point,
  stance,
  strategy,
  adoption,
  businessModel,
  investment,
  event,
  participation,
  benchmark,
  result,
  measurement,
  useCase,
  recommendation,
];
