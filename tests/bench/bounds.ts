/** What the service may cost Neo4j for a question; ratios are to the same question by hand. */
export interface Bound {
  /** Round trips of one request. */
  readonly roundTrips: number;
  /** How many times as many database hits; nothing where they cannot be told. */
  readonly hits?: number;
  /** How many times as many bytes from Neo4j. */
  readonly bytes: number;
}

/** Near 1, with room for another release of Neo4j to plan one of both texts otherwise. */
const asByHand = 1.2;

/** The bounds of all questions at 1,000 statements: what was measured, with a tenth or so to spare. */
export const bounds: Readonly<Record<string, Bound>> = {
  Q1: { roundTrips: 1, hits: asByHand, bytes: 1.05 },
  // Rows hold values without the names that a hand-written map repeats in each.
  Q2C: { roundTrips: 1, hits: asByHand, bytes: 0.9 },
  Q3: { roundTrips: 1, hits: asByHand, bytes: 1.1 },
  Q4: { roundTrips: 1, hits: asByHand, bytes: 1.2 },
  Q5: { roundTrips: 1, hits: asByHand, bytes: 1 },
  Q5B: { roundTrips: 1, hits: asByHand, bytes: 1 },
  Q6: { roundTrips: 1, hits: asByHand, bytes: 1.1 },
  // Beside the records on the path the ties between them, for an edge that might be asked.
  Q6N: { roundTrips: 1, hits: 1.4, bytes: 2 },
  'Q7, first page': { roundTrips: 1, hits: asByHand, bytes: 0.9 },
  Q7: { roundTrips: 1, hits: asByHand, bytes: 0.9 },
  // The text of a search stays behind the graph's door, so it cannot be profiled. Reads the names of up to 100 to weigh.
  Q8: { roundTrips: 1, bytes: 1.6 },
  // Reads the id of each stance, to lead from each tie to what stands behind it; by hand, sums.
  Q9: { roundTrips: 1, hits: asByHand, bytes: 0.7 },
  // As Q9; by hand, only the 100 ties of the answer come from Neo4j.
  Q9W: { roundTrips: 1, hits: asByHand, bytes: 7 },
  Q10: { roundTrips: 1, hits: asByHand, bytes: 0.9 },
};
