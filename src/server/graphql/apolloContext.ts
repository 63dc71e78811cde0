import type { RequestRecord } from '../http/requestRecord.ts';
import type { Charge } from '../rate/chargeFor.ts';

/** What Apollo's plugins know of a request. What resolvers get is made by `contextFor`, and is no business of Apollo's. */
export interface ApolloContext {
  readonly record: RequestRecord;
  /** Charges the operation to its client; without it operations are free. */
  readonly charge?: Charge;
}
