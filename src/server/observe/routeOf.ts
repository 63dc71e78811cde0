/** The first words of the addresses that the service has. */
const routes = new Set(['graphql', 'export', 'graphiql', 'schema.graphql', 'assets', 'health', 'ready']);

/** What kind of address a path is, out of a few: whoever counts by it must not count without end. */
export function routeOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return routes.has(first) ? first : 'page';
}
