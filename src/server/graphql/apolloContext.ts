import type { RequestRecord } from '../http/requestRecord.ts';

/** What Apollo's plugins know of a request. What resolvers get is made by `contextFor`, and is no business of Apollo's. */
export interface ApolloContext {
  readonly record: RequestRecord;
}
