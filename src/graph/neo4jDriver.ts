import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j server is and how to log in. */
export interface Neo4jConnection {
  /** One of bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://. */
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** How many connections to each server at most; 16 unless told. */
  readonly poolSize?: number;
}

const FETCH_ALL = -1;

/** Makes a driver; nothing is connected before the first call. */
export function openDriver(
  { url, user = 'neo4j', password, poolSize = 16 }: Neo4jConnection,
  { deadlineMs }: { deadlineMs: number },
): Driver {
  const login = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const config = {
    disableLosslessIntegers: true,
    fetchSize: FETCH_ALL,
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: deadlineMs,
    connectionTimeout: Math.min(deadlineMs, 5_000),
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
    telemetryDisabled: true,
    userAgent: 'debate-graph',
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
  return neo4j.driver(url, login, config);
}
