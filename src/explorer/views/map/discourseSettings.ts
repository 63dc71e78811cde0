import type { DiscourseVariables } from './discourseDocument.ts';
import type { Choice } from './model/filterNetwork.ts';

/** How a discourse network is computed. */
export type DiscourseSettings = Omit<DiscourseVariables, 'where' | 'during'>;

/** What can be chosen for each setting, the usual first; the names are those of the API. */
export const settingValues = {
  network: ['ACTORS', 'CLAIMS', 'AFFILIATION'],
  kind: ['SUBTRACT', 'CONGRUENCE', 'CONFLICT', 'IGNORE', 'COMBINE'],
  actors: ['PARTIES', 'PERSONS', 'ORGANISATIONS'],
  scale: ['BINARY', 'INTEGER'],
  normalisation: ['NONE', 'AVERAGE_ACTIVITY', 'JACCARD', 'COSINE', 'ACTIVITY', 'PROMINENCE'],
  duplicates: ['INCLUDE', 'DOCUMENT', 'MONTH', 'YEAR', 'RANGE'],
} as const;

/** A setting that is chosen from a list. */
export type SettingName = keyof typeof settingValues;

/** All of them, in the order in which they are chosen. */
export const settingNames = Object.keys(settingValues) as SettingName[];

/** By what name each setting stands in the address. */
export const settingParameters: Readonly<Record<SettingName, string>> = {
  network: 'network',
  kind: 'measure',
  actors: 'actors',
  scale: 'scale',
  normalisation: 'normalisation',
  duplicates: 'duplicates',
};

const ofAffiliations = { kind: ['SUBTRACT', 'IGNORE', 'COMBINE'], normalisation: ['NONE', 'ACTIVITY', 'PROMINENCE'] };
const ofOthers = {
  kind: ['SUBTRACT', 'CONGRUENCE', 'CONFLICT', 'IGNORE'],
  normalisation: ['NONE', 'AVERAGE_ACTIVITY', 'JACCARD', 'COSINE'],
};

/** What can be chosen for a setting beside the other settings: the service refuses what does not go together. */
export function possibleValues<Name extends SettingName>(
  name: Name,
  settings: Pick<DiscourseSettings, 'network' | 'scale'>,
): (typeof settingValues)[Name][number][] {
  const possible: Partial<Record<SettingName, readonly string[]>> =
    settings.network === 'AFFILIATION' ? ofAffiliations : ofOthers;
  const values: readonly (typeof settingValues)[Name][number][] = settingValues[name];
  return values.filter(
    (value) => possible[name]?.includes(value) !== false && !(value === 'COMBINE' && settings.scale === 'INTEGER'),
  );
}

/** Reads the settings from the address; what makes no sense, or does not go together, is the usual. */
export function readSettings(get: (name: string) => string | undefined): DiscourseSettings {
  const network = read('network', settingValues.network, get);
  const scale = read('scale', settingValues.scale, get);
  const activity = Number(get('activity') ?? '1');
  return {
    network,
    scale,
    kind: read('kind', possibleValues('kind', { network, scale }), get),
    actors: read('actors', settingValues.actors, get),
    normalisation: read('normalisation', possibleValues('normalisation', { network, scale }), get),
    duplicates: read('duplicates', settingValues.duplicates, get),
    minimumActivity: Number.isInteger(activity) && activity >= 1 && activity <= 99 ? activity : 1,
  };
}

function read<Value extends string>(
  name: SettingName,
  values: readonly Value[],
  get: (name: string) => string | undefined,
): Value {
  const asked = get(settingParameters[name]);
  const [usual] = values;
  if (usual === undefined) throw new Error(`expected values for ${name}; got none`);
  return values.find((value) => value === asked) ?? usual;
}

/** What the service is asked: the settings, and of the reader's choice what bears on stances. */
export function discourseVariables(settings: DiscourseSettings, choice: Choice): DiscourseVariables {
  const { questions, sides, from, until } = choice;
  const claim = {
    ...(questions.length > 0 && { question: { id: { in: [...questions] } } }),
    ...(sides.length > 0 && { leaning: { in: [...sides] } }),
  };
  return {
    ...settings,
    where: Object.keys(claim).length === 0 ? null : { claim },
    during: from === undefined && until === undefined ? null : `${from ?? '..'}/${until ?? '..'}`,
  };
}

/** The address of a file with exactly this network. */
export function discourseFile(format: 'gexf' | 'csv' | 'graphml', variables: DiscourseVariables): string {
  const { where, during, minimumActivity, ...words } = variables;
  const parameters = new URLSearchParams({ ...words, minimumActivity: String(minimumActivity) });
  if (typeof during === 'string') parameters.set('during', during);
  if (where !== null && where !== undefined) parameters.set('where', JSON.stringify(where));
  return `/export/discourse.${format}?${parameters.toString()}`;
}
