import { describe, expect, it } from 'vitest';
import { discourseFile, discourseVariables, readSettings } from '../../src/explorer/views/map/discourseSettings.ts';
import { nodesCsv, tiesCsv } from '../../src/explorer/views/map/export/networkCsv.ts';
import { computeLayout } from '../../src/explorer/views/map/layout/computeLayout.ts';
import { filterNetwork, ofRelation } from '../../src/explorer/views/map/model/filterNetwork.ts';
import { findNodes } from '../../src/explorer/views/map/model/findNodes.ts';
import type {
  Days,
  Network,
  NetworkNode,
  NetworkTie,
  TieKind,
  Tone,
} from '../../src/explorer/views/map/model/network.ts';
import { cameraOver, readCamera, wholePicture, writeCamera } from '../../src/explorer/views/map/picture/camera.ts';
import { placeLabels } from '../../src/explorer/views/map/picture/placeLabels.ts';

const node = (id: string, kind: NetworkNode['kind'], more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  kind,
  names: { zh: `${id}的`, en: `The ${id}` },
  named: true,
  side: null,
  question: null,
  ...more,
});

const tie = (
  kind: TieKind,
  source: string,
  target: string,
  tone: Tone = 'PLAIN',
  days: (Days | null)[] = [],
): NetworkTie => ({
  id: `${kind}|${source}|${target}`,
  kind,
  source,
  target,
  tone,
  weight: 1,
  facts: days.map((each, index) => ({ id: `fact:${index}`, tone, days: each })),
});

const month = (name: string): Days => ({ earliest: `${name}-01`, latest: `${name}-28` });

/** Two cats dispute whether boxes are beds; a dog gives money to a shop. */
const world: Network = {
  nodes: [
    node('tom', 'Person'),
    node('kit', 'Person'),
    node('dog', 'Person'),
    node('shop', 'Organisation'),
    node('mouse-1', 'Model'),
    node('mouse-2', 'Model'),
    node('where', 'Question'),
    node('boxes', 'Claim', { side: 'OPEN', question: 'where' }),
    node('sofas', 'Claim', { side: 'CLOSED', question: 'where' }),
    node('naps', 'Claim'),
  ],
  ties: [
    tie('STANCE', 'tom', 'boxes', 'SUPPORT', [month('2024-03'), null]),
    tie('STANCE', 'kit', 'boxes', 'OPPOSE', [null]),
    tie('STANCE', 'kit', 'naps', 'SUPPORT', [month('2024-05')]),
    tie('AGAINST', 'kit', 'tom', 'OPPOSE', [null]),
    tie('ANSWERS', 'boxes', 'where', 'PLAIN', [null]),
    tie('ANSWERS', 'sofas', 'where', 'PLAIN', [null]),
    tie('INVESTMENT', 'dog', 'shop', 'PLAIN', [month('2015-01')]),
    tie('DEVELOPED_BY', 'mouse-1', 'shop'),
    tie('DEVELOPED_BY', 'mouse-2', 'den'),
  ],
};
const everything = { questions: [], sides: [], kinds: [], from: undefined, until: undefined };
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('what the map shows', () => {
  it('is of one relation, without nodes that have no tie in it', () => {
    const { nodes, ties } = ofRelation(world, 'stances');
    expect(ids(nodes)).toEqual(['tom', 'kit', 'where', 'boxes', 'sofas', 'naps']);
    expect(ties).toHaveLength(6);
  });

  it('shows of models only those behind which money stands', () => {
    expect(ids(ofRelation(world, 'money').nodes)).toEqual(['dog', 'shop', 'mouse-1']);
  });

  it('keeps the claims of a question, and who speaks of them', () => {
    const { network } = filterNetwork(ofRelation(world, 'stances'), { ...everything, questions: ['where'] });
    expect(ids(network.nodes)).toEqual(['tom', 'kit', 'where', 'boxes', 'sofas']);
  });

  it('drops who is against whom where neither speaks of what is chosen', () => {
    const { network } = filterNetwork(ofRelation(world, 'stances'), { ...everything, sides: ['CLOSED'] });
    expect(ids(network.ties)).toEqual(['ANSWERS|sofas|where']);
  });

  it('takes of a tie the facts of the months asked for, and counts what nobody dates', () => {
    const { network, undated } = filterNetwork(ofRelation(world, 'stances'), { ...everything, from: '2024-04' });
    expect(ids(network.ties)).toEqual(['STANCE|kit|naps']);
    expect(undated).toBe(2);
    const early = filterNetwork(ofRelation(world, 'stances'), { ...everything, until: '2024-03' }).network;
    expect(ids(early.ties)).toEqual(['STANCE|tom|boxes', 'ANSWERS|boxes|where']);
    expect(early.ties.find(({ source }) => source === 'tom')?.facts).toHaveLength(1);
  });

  it('is found by a part of a name in either language, the beginning first', () => {
    expect(ids(findNodes(world.nodes, 'KIT', 5))).toEqual(['kit']);
    expect(ids(findNodes(world.nodes, 'mouse-2的', 5))).toEqual(['mouse-2']);
    expect(ids(findNodes(world.nodes, 'o', 2))).toHaveLength(2);
    expect(findNodes(world.nodes, ' ', 5)).toEqual([]);
  });

  it('can be saved as tables in which no name becomes a formula', () => {
    const odd: Network = { nodes: [node('x', 'Person', { names: { zh: '=1+1', en: 'a, "b"' } })], ties: [] };
    expect(nodesCsv(odd)).toContain(`x,"a, ""b""",'=1+1,Person,true,,`);
    expect(tiesCsv(world)).toContain('tom,boxes,STANCE,SUPPORT,2,fact:0 fact:1');
  });
});

describe('a layout', () => {
  const task = {
    nodes: world.nodes.map(({ id }) => ({ id, size: 8, side: 0 })),
    ties: world.ties.slice(0, 8).map(({ source, target }) => ({ source, target, weight: 1 })),
  };

  it('is the same on every visit', () => expect(computeLayout(task)).toEqual(computeLayout(task)));

  it('lays no two nodes upon each other', () => {
    const places = computeLayout(task);
    const gaps = places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(16);
  });

  it('knows a network without nodes', () => expect(computeLayout({ nodes: [], ties: [] })).toEqual([]));
});

describe('labels', () => {
  const wish = (id: string, x: number, y: number) => ({ id, x, y, radius: 5, width: 60, height: 14 });

  it('lie beside their nodes and never upon another, the first first', () => {
    const placed = placeLabels([wish('a', 100, 100), wish('b', 120, 100), wish('c', 130, 104)], [], {
      width: 400,
      height: 200,
    });
    expect(placed[0]).toEqual({ id: 'a', x: 109, y: 100 });
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 14, `${a.id} and ${b.id}`).toBe(true);
  });

  it('that find no room are left out', () => {
    expect(placeLabels([wish('a', 30, 10)], [], { width: 60, height: 20 })).toEqual([]);
    const around = [{ x: 100, y: 100, radius: 90 }];
    expect(placeLabels([wish('a', 100, 100)], around, { width: 400, height: 200 })).toEqual([]);
  });
});

describe('the address', () => {
  it('keeps the camera, and passes over what is none', () => {
    const camera = { x: 0.25, y: 0.75, ratio: 0.4 };
    expect(readCamera(writeCamera(camera))).toEqual(camera);
    expect(writeCamera(wholePicture)).toBeUndefined();
    for (const text of ['', 'a,b,c', '1,2', '0.5,0.5,99', undefined]) expect(readCamera(text)).toEqual(wholePicture);
  });

  it('brings what is left of a picture near, but not too near', () => {
    const camera = cameraOver([{ x: 0.2, y: 0.1 }, { x: 0.6, y: 0.3 }, undefined]);
    expect(camera).toEqual({ x: 0.4, y: 0.2, ratio: expect.closeTo(0.48) as number });
    expect(cameraOver([{ x: 0.2, y: 0.1 }]).ratio).toBe(0.3);
    expect(cameraOver([])).toEqual(wholePicture);
  });

  it('gives settings that go together, whatever it asks for', () => {
    const read = (text: string) => {
      const parameters = new URLSearchParams(text);
      return readSettings((name) => parameters.get(name) ?? undefined);
    };
    expect(read('network=AFFILIATION&measure=COMBINE')).toMatchObject({ network: 'AFFILIATION', kind: 'COMBINE' });
    expect(read('measure=COMBINE&normalisation=PROMINENCE')).toMatchObject({ kind: 'SUBTRACT', normalisation: 'NONE' });
    expect(read('network=AFFILIATION&measure=COMBINE&scale=INTEGER')).toMatchObject({ kind: 'SUBTRACT' });
    expect(read('activity=-3')).toMatchObject({ minimumActivity: 1 });
  });

  it('asks the service and its files for the same network', () => {
    const choice = { ...everything, questions: ['question:where'], until: '2024-05' };
    const variables = discourseVariables(
      readSettings(() => undefined),
      choice,
    );
    expect(variables).toMatchObject({
      during: '../2024-05',
      where: { claim: { question: { id: { in: ['question:where'] } } } },
    });
    const file = new URL(discourseFile('gexf', variables), 'http://service');
    expect(JSON.parse(file.searchParams.get('where') ?? '')).toEqual(variables.where);
    expect(file.searchParams.get('minimumActivity')).toBe('1');
  });
});
