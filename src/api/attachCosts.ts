import type { GraphQLSchema } from 'graphql';

/** How a field is weighed where that does not follow from its type and its page arguments. */
export interface FieldCost {
  /** What it costs to compute beside the objects that it gives: a number, or one that follows from its arguments. */
  readonly computing?: number | ((args: Readonly<Record<string, unknown>>) => number);
  /** How many items it gives at most, where these are not 100. */
  readonly largest?: number;
}

/** Tells the fields of a schema, named as `Type.field`, how they are weighed. */
export function attachCosts(schema: GraphQLSchema, costs: Readonly<Record<string, FieldCost>>): void {
  for (const [name, cost] of Object.entries(costs)) {
    const [type = '', field = ''] = name.split('.');
    const found = schema.getType(type);
    const definition = found && 'getFields' in found ? found.getFields()[field] : undefined;
    if (definition === undefined) throw new Error(`expected the schema to have ${name}, got none`);
    definition.extensions = { ...definition.extensions, ...cost };
  }
}
