import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphRecords, type GraphRecords } from '../../src/data/graphRecords.ts';
import { loadDossiers, readDossier } from '../../src/data/loadDossiers.ts';
import { inOrder, printProblem } from '../../src/data/problem.ts';
import { parseSeedFile } from '../../src/data/seedFile.ts';

const folder = relative(process.cwd(), fileURLToPath(new URL('world', import.meta.url)));

/** The tiny invented world: a folder on tea, and a second article about some of the same people as one file. */
export const tea = { name: 'tea', path: `${folder}/tea` };
export const rain = { name: 'rain', path: `${folder}/rain.yaml` };
export const texts = `${folder}/texts`;

/** Both dossiers as a graph holds them. */
export async function worldRecords(): Promise<[GraphRecords, GraphRecords]> {
  const { dossiers, problems } = await loadDossiers([tea, rain]);
  const [first, second] = dossiers.map(graphRecords);
  if (first === undefined || second === undefined || problems.length > 0) {
    throw new Error(`expected the world to be right, got ${problems.map(printProblem).join('\n')}`);
  }
  return [first, second];
}

/** The dossier of some files' texts, by their names; throws where one is not YAML. */
export function dossierOf(files: Readonly<Record<string, string>>) {
  const parsed = Object.entries(files).map(([name, text]) => {
    const file = parseSeedFile(text, name);
    if (Array.isArray(file)) throw new Error(file.map(printProblem).join('\n'));
    return file;
  });
  return readDossier('test', parsed);
}

/** What is wrong with one file named `seed.yaml`, line by line as it is printed. */
export function faultsOf(text: string): string[] {
  const file = parseSeedFile(text, 'seed.yaml');
  return inOrder(Array.isArray(file) ? file : readDossier('test', [file]).problems).map(printProblem);
}

const digest = 'a'.repeat(64);

/** A citation as a seed file writes it. */
export const cited = (start = 0, end = 5, source = 'source:tea'): string =>
  `{ source: ${source}, start: ${start}, end: ${end}, paragraph: 1, exact: leaf, digest: ${digest} }`;

/** A source of a hundred characters that the citations of tests point into. */
export const teaSource = `
sources:
  - id: source:tea
    title: { zh: 茶, en: Tea }
    language: ZH
    digest: ${digest}
    length: 100
`;
