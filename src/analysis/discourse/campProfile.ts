import { affiliationWeight } from './affiliation.ts';
import type { CodedStance } from './codedStance.ts';
import { countStances } from './counts.ts';
import type { Scale } from './scale.ts';

/** What two camps hold of a claim. */
export interface ClaimProfile {
  readonly claim: string;
  /** For each camp the mean signed affiliation of its members, who count 0 where they are silent. */
  readonly means: readonly number[];
  /** The first camp's mean less the second's. */
  readonly difference: number;
}

/** What the camps are about: mean signed affiliations (subtract) by camp and claim, the greatest difference first. */
export function campProfile(
  stances: readonly CodedStance[],
  camps: readonly (readonly string[])[],
  scale: Scale,
): ClaimProfile[] {
  if (camps.length === 0) return [];
  const counts = countStances(stances, 'CLAIMS');
  const profiles = [...counts].map(([claim, byActor]) => {
    const means = camps.map((members) => {
      let sum = 0;
      for (const member of members) {
        const levels = byActor.get(member);
        if (levels !== undefined) sum += affiliationWeight('SUBTRACT', levels, scale);
      }
      return members.length === 0 ? 0 : sum / members.length;
    });
    return { claim, means, difference: (means[0] ?? 0) - (means[1] ?? 0) };
  });
  // The sort is stable: what differs as much stays in the order of the ids.
  return profiles.sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}
