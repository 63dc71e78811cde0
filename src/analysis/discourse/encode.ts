import { inputError } from '../../engine/inputError.ts';
import type { CodedStance } from './codedStance.ts';
import { leaveOutInactive } from './leaveOutInactive.ts';
import type { ReadStance } from './readStances.ts';
import { removeDuplicates } from './removeDuplicates.ts';
import { levelOf } from './scale.ts';
import type { DiscourseSettings } from './settings.ts';

/** The stances that a network counts, and what was left out of it. */
export interface Encoded {
  readonly stances: readonly CodedStance[];
  readonly warnings: readonly string[];
}

/** Puts stances on the scale and gives each to its actors; then leaves out duplicates, actors and claims as asked. */
export function encode(read: readonly ReadStance[], settings: DiscourseSettings): Encoded {
  const { scale, duplicates, ignorePolarity, minimumActivity, minimumProminence } = settings;
  let ambivalent = 0;
  let elsewhere = 0;
  let twice = 0;
  const all: CodedStance[] = [];
  for (const stance of read) {
    const { id, claim, polarity, strength, sources, earliest, latest } = stance;
    const level = levelOf(scale, polarity, strength);
    const actors = actorsOf(stance, settings.actors);
    if (level === undefined) ambivalent += 1;
    else if (actors.length === 0) elsewhere += 1;
    else if (settings.actors === 'BOTH' && actors.length > 1) twice += 1;
    if (level === undefined) continue;
    if (scale.kind === 'INTEGER' && Math.abs(level) > scale.range)
      throw inputError(`expected range to hold every strength, got ${scale.range} and ${id} with ${strength}`, {
        argument: 'range',
      });
    for (const actor of actors) all.push({ id, actor, claim, level, sources, earliest, latest });
  }
  const single = removeDuplicates(all, duplicates, ignorePolarity);
  const active = leaveOutInactive(single, 'actor', minimumActivity);
  return {
    stances: leaveOutInactive(active, 'claim', minimumProminence),
    warnings: [
      ...warn(ambivalent, 'ambivalent and left out, since the binary scale has no place for them'),
      ...warn(elsewhere, noActor[settings.actors]),
      ...warn(twice, 'counted more than once, for their holder and for the organisations that the holder spoke for'),
    ],
  };
}

const noActor = {
  PERSONS: 'not held by a person and left out',
  ORGANISATIONS: 'neither held by an organisation nor spoken by their holder on behalf of one, and left out',
  PARTIES: 'held by nobody and left out',
  BOTH: 'held by nobody and left out',
};

const warn = (count: number, what: string): string[] => (count === 0 ? [] : [`Stances that are ${what}: ${count}.`]);

function actorsOf({ holder, onBehalfOf }: ReadStance, actors: DiscourseSettings['actors']): readonly string[] {
  if (actors === 'PARTIES') return [holder];
  if (actors === 'BOTH') return [...new Set([holder, ...onBehalfOf])];
  if (actors === 'PERSONS') return holder.startsWith('person:') ? [holder] : [];
  return holder.startsWith('organisation:') ? [holder] : onBehalfOf;
}
