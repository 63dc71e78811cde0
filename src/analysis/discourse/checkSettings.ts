import { parseDate } from '../../engine/dates.ts';
import { inputError } from '../../engine/inputError.ts';
import { numberWithin, typeOfId } from '../knownIds.ts';
import type { Scale } from './scale.ts';
import type { DiscourseSettings } from './settings.ts';
import type { Span } from './windows.ts';

/** The settings in a field's arguments. Throws `BAD_USER_INPUT` where they do not go together, with the reason. */
export function checkSettings(args: Readonly<Record<string, unknown>>): DiscourseSettings {
  const range = numberWithin('range', args['range'], [1, 100]);
  const scale: Scale = args['scale'] === 'INTEGER' ? { kind: 'INTEGER', range } : { kind: 'BINARY' };
  // GraphQL has checked the words of the enumerations.
  const settings = {
    ...args,
    scale,
    minimumActivity: numberWithin('minimumActivity', args['minimumActivity'], [1, 1_000_000]),
    minimumProminence: numberWithin('minimumProminence', args['minimumProminence'], [1, 1_000_000]),
    threshold: args['threshold'] ?? null,
    question: args['question'] ?? null,
    during: args['during'] ?? null,
  } as unknown as DiscourseSettings;
  checkKind(settings);
  checkNormalisation(settings);
  if (settings.threshold !== null && settings.kind !== 'SUBTRACT')
    refuse('threshold', 'left out, since it only cuts networks of kind SUBTRACT', settings.kind);
  if (settings.threshold !== null && settings.threshold < 0)
    refuse('threshold', '0 or more, since it is held beside absolute weights', String(settings.threshold));
  if (settings.question !== null && typeOfId('question', settings.question) !== 'Question')
    refuse('question', 'an id that begins with question:', settings.question);
  spanOf(settings.during);
  return settings;
}

/** The span of days that `during` names; undefined where it is left out. */
export function spanOf(during: string | null): Span | undefined {
  if (during === null) return undefined;
  const date = parseDate(during);
  if (date === undefined) return refuse('during', 'an EDTF date such as 2024, 2024-04 or 2024-01/2024-06', during);
  return { from: date.earliest ?? '0000-01-01', until: date.latest ?? '9999-12-31' };
}

function checkKind({ network, kind, scale }: DiscourseSettings): void {
  if (network === 'AFFILIATION' && (kind === 'CONGRUENCE' || kind === 'CONFLICT'))
    refuse('kind', 'IGNORE, SUBTRACT or COMBINE, since an actor and a claim do not agree with each other', kind);
  if (network !== 'AFFILIATION' && kind === 'COMBINE')
    refuse('kind', 'CONGRUENCE, CONFLICT, SUBTRACT or IGNORE, since COMBINE is of AFFILIATION networks only', kind);
  if (kind === 'COMBINE' && scale.kind === 'INTEGER')
    refuse(
      'scale',
      'BINARY, since COMBINE tells support and opposition apart and has no place for strength',
      'INTEGER',
    );
}

function checkNormalisation({ network, kind, normalisation }: DiscourseSettings): void {
  const ofAffiliations = normalisation === 'ACTIVITY' || normalisation === 'PROMINENCE';
  if (kind === 'COMBINE' && normalisation !== 'NONE')
    refuse(
      'normalisation',
      'NONE, since the values of COMBINE are names of cases and cannot be divided',
      normalisation,
    );
  if (network === 'AFFILIATION' && !ofAffiliations && normalisation !== 'NONE')
    refuse('normalisation', 'NONE, ACTIVITY or PROMINENCE, which are those of AFFILIATION networks', normalisation);
  if (network !== 'AFFILIATION' && ofAffiliations)
    refuse('normalisation', 'NONE, AVERAGE_ACTIVITY, JACCARD or COSINE, which are those of pairs', normalisation);
}

function refuse(argument: string, expected: string, got: string): never {
  throw inputError(`expected ${argument} to be ${expected}; got ${got}`, { argument });
}
