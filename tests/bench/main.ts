import { parseArgs } from 'node:util';
import { compare, type Comparing, type Comparison } from './compare.ts';
import { type EngineName, fillEngine } from './filledEngine.ts';
import { growthOf, growthTable } from './growth.ts';
import { growthPlot } from './growthPlot.ts';
import { showResultsInReadme } from './readmeResults.ts';
import { asMarkdown, machine, writeResult } from './results.ts';
import { resultTables } from './resultTables.ts';
import { tellFailure } from './tell.ts';

const { values: given } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'neo4j' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    // Also measures the peer, which `npm ci --prefix tests/bench/peer` installs.
    peer: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizes = given.statements
  .split(',')
  .map((words) => numberOf('statements', words))
  .sort((one, other) => one - other);
const engineName = engineNamed(given.engine);
const how: Comparing = {
  peer: given.peer && engineName === 'neo4j',
  rounds: numberOf('rounds', given.rounds),
  requests: numberOf('requests', given.requests),
  seconds: numberOf('seconds', given.seconds),
  only: given.only?.split(','),
};

const comparisons: Comparison[] = [];
for (const statements of sizes) {
  try {
    const comparison = await compareAt(statements);
    comparisons.push(comparison);
    await keep(`${engineName}-${statements}.md`, [
      `# ${inWords(statements)} statements on ${engineWords()}`,
      machine(),
      resultTables(comparison.compared),
    ]);
    if (comparisons.length > 1) await keepGrowth();
  } catch (error) {
    // Hours may lie behind, and other sizes before.
    tellFailure(`${inWords(statements)} statements`, error);
  }
}

async function compareAt(statements: number): Promise<Comparison> {
  const engine = await fillEngine(engineName, statements);
  try {
    return await compare(engine, how);
  } finally {
    await engine.end();
  }
}

async function keepGrowth(): Promise<void> {
  const growths = growthOf(comparisons);
  const name = `growth-${engineName}`;
  const title = `Growth on ${engineWords()}`;
  const words =
    'Median time of a request in multiples of that at the smallest size, with the least and the most of the rounds.';
  if (given.write) await writeResult(`${name}.svg`, growthPlot(title, machine(), growths));
  await keep(`${name}.md`, [
    `# ${title}`,
    machine(),
    words,
    growthTable(growths, comparisons),
    `![${title}](${name}.svg)`,
  ]);
}

async function keep(name: string, parts: readonly string[]): Promise<void> {
  const text = await asMarkdown(parts.join('\n\n'));
  console.log(text);
  if (!given.write) return;
  await writeResult(name, text);
  await showResultsInReadme();
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

function engineWords(): string {
  return { neo4j: 'Neo4j', embedded: 'the embedded engine' }[engineName];
}

function numberOf(name: string, words: string): number {
  const value = Number(words);
  if (value > 0) return value;
  throw new Error(`expected a number above 0 after --${name}, got ${words}`);
}

function engineNamed(name: string): EngineName {
  if (name === 'neo4j' || name === 'embedded') return name;
  throw new Error(`expected neo4j or embedded after --engine, got ${name}`);
}
