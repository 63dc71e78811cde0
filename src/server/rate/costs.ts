/** What a request is charged beside its operation's cost: reading and checking it is work, too. */
export const REQUEST_COST = 10;

/** What a file is charged: it is made of a whole graph, or of a whole computation. */
export const EXPORT_COST = 1_000;
