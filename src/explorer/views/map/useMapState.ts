import { useMemo } from 'react';
import { useParameters } from '../../navigation/useParameters.ts';
import { type DiscourseSettings, readSettings, type SettingName, settingParameters } from './discourseSettings.ts';
import type { Choice } from './model/filterNetwork.ts';
import { nodeKinds } from './model/network.ts';
import { isRelation, type RelationName } from './model/relations.ts';

/** The sides that can be chosen. */
export const sides = ['OPEN', 'CLOSED', 'BOTH'] as const;

/** Takes all filters out of the address. */
export const noFilters = {
  question: undefined,
  side: undefined,
  kind: undefined,
  from: undefined,
  until: undefined,
  activity: undefined,
};

/** All that the address says of the map. */
export interface MapState {
  /** A relation of the debate, or the discourse network. */
  readonly shown: RelationName | 'discourse';
  readonly choice: Choice;
  readonly settings: DiscourseSettings;
  /** A setting as the address has it. */
  readonly written: (name: SettingName) => string | undefined;
  /** A node or a tie, by id. */
  readonly selected: string | undefined;
  readonly camera: string | undefined;
  readonly set: ReturnType<typeof useParameters>['set'];
}

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

/** Reads the map's state from the address; what makes no sense there is passed over. */
export function useMapState(): MapState {
  const { get, getAll, set } = useParameters();
  const relation = get('show') ?? '';
  // Written out as one text, so that the choice stays the same object for as long as it says the same.
  const written = JSON.stringify([getAll('question'), getAll('side'), getAll('kind'), getAll('from'), getAll('until')]);
  const choice = useMemo((): Choice => {
    const [questions = [], chosenSides = [], kinds = [], [from] = [], [until] = []] = JSON.parse(written) as string[][];
    return {
      questions,
      sides: sides.filter((side) => chosenSides.includes(side)),
      kinds: nodeKinds.filter((kind) => kinds.includes(kind)),
      from: isMonth(from) ? from : undefined,
      until: isMonth(until) ? until : undefined,
    };
  }, [written]);
  return {
    shown: relation === 'discourse' || isRelation(relation) ? relation : 'stances',
    choice,
    settings: readSettings(get),
    written: (name) => get(settingParameters[name]),
    selected: get('select'),
    camera: get('camera'),
    set,
  };
}
