import {
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  getOperationAST,
  getVariableValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type ArgumentReader, argumentReader } from './argumentReader.ts';
import type { Fragments } from './sites.ts';
import { type ReadyCheck, readyCheck } from './readyCheck.ts';
import { Answered, readAnswer } from './rootResolvers.ts';

/** A query of plain root fields, with what is needed to answer it without walking through the answer. */
interface Plan {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly parentType: GraphQLObjectType;
  readonly roots: readonly Root[];
}

interface Root {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly readArguments: ArgumentReader['read'];
  readonly isReady: ReadyCheck;
}

const mostErrors = 50;

/**
 * Executes a valid operation as graphql-js does. Root fields answer with whole trees, so where such a tree is ready it
 * is the answer, which graphql-js would only walk through and copy; whatever else there is, graphql-js does.
 */
export function createExecutor(): (args: ExecutionArgs) => Promise<ExecutionResult> {
  const plans = new WeakMap<DocumentNode, Map<string | undefined, Plan | undefined>>();
  const planFor = ({ schema, document, operationName }: ExecutionArgs): Plan | undefined => {
    const known = plans.get(document) ?? new Map<string | undefined, Plan | undefined>();
    plans.set(document, known);
    // An empty name is one that no operation has.
    const name = operationName ?? undefined;
    if (!known.has(name)) known.set(name, planOf(schema, document, operationName));
    return known.get(name);
  };
  return async (args) => {
    const plan = planFor(args);
    const coerced =
      plan &&
      getVariableValues(args.schema, plan.operation.variableDefinitions ?? [], args.variableValues ?? {}, {
        maxErrors: mostErrors,
      });
    const variables = coerced?.coerced;
    if (plan === undefined || variables === undefined) return execute({ ...args, fieldResolver: readAnswer });
    const answers = await Promise.all(plan.roots.map((root) => answerOf(root, plan, args, variables)));
    if (!plan.roots.every(({ isReady }, index) => isReady(answers[index]))) {
      const answered = new Answered(plan.roots.map(({ key }, index) => [key, answers[index]]));
      return execute({ ...args, rootValue: answered, fieldResolver: readAnswer });
    }
    const data = Object.create(null) as Record<string, unknown>;
    for (const [index, { key }] of plan.roots.entries()) data[key] = answers[index];
    return { data };
  };
}

/** The answer of a root field, or the error with which it failed. */
async function answerOf(
  { key, node, field, readArguments }: Root,
  { operation, fragments, parentType }: Plan,
  { schema, contextValue, rootValue }: ExecutionArgs,
  variableValues: Record<string, unknown>,
): Promise<unknown> {
  const info: GraphQLResolveInfo = {
    fieldName: field.name,
    fieldNodes: [node],
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue,
    operation,
    variableValues,
  };
  try {
    return (await field.resolve?.(rootValue, readArguments(variableValues), contextValue, info)) ?? null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The plan of an operation; none where it is no query of plain root fields, or asks for anything conditionally. */
function planOf(schema: GraphQLSchema, document: DocumentNode, name: string | null | undefined): Plan | undefined {
  const operation = getOperationAST(document, name);
  const parentType = schema.getQueryType();
  if (operation?.operation !== OperationTypeNode.QUERY || parentType == null || hasDirectives(document))
    return undefined;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  ) as Fragments;
  const selecting = { schema, fragments, isSkipped: () => false };
  const roots = new Map<string, Root>();
  for (const node of operation.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) return undefined;
    const key = node.alias?.value ?? node.name.value;
    const field = parentType.getFields()[node.name.value];
    if (field?.resolve === undefined || roots.has(key)) return undefined;
    const { read: readArguments } = argumentReader(field, node);
    roots.set(key, { key, node, field, readArguments, isReady: readyCheck(selecting, field.type, [node]) });
  }
  return { operation, fragments, parentType, roots: [...roots.values()] };
}

function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
