import type { ValidationRule } from 'graphql';
import type { Settings } from '../settings/settings.ts';
import { maxAliases } from './maxAliases.ts';
import { maxDepth } from './maxDepth.ts';
import { maxDirectives } from './maxDirectives.ts';
import { maxFields } from './maxFields.ts';
import { maxFragments } from './maxFragments.ts';
import { maxOperations } from './maxOperations.ts';

/** The limits that a document's text alone decides. */
export type DocumentLimits = Pick<
  Settings,
  'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxOperations' | 'maxFragments' | 'maxFields'
>;

/** The validation rules for everything that a document may have only so much of. */
export function limitRules(limits: DocumentLimits): ValidationRule[] {
  return [
    maxOperations(limits.maxOperations),
    maxFragments(limits.maxFragments),
    maxDirectives(limits.maxDirectives),
    maxFields(limits.maxFields),
    maxAliases(limits.maxAliases),
    maxDepth(limits.maxDepth),
  ];
}
