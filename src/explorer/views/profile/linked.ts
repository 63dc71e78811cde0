/** A record as EntityLink takes it. */
export interface Linked {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  /** False for an anonymous source. */
  readonly named?: boolean;
}
