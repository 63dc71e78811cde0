import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { type EngineName, fillEngine } from './filledEngine.ts';
import { asMarkdown, machine, writeResult } from './results.ts';
import { resultTables } from './resultTables.ts';

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
const number = (name: 'statements' | 'rounds' | 'requests' | 'seconds'): number => {
  const value = Number(given[name]);
  if (value > 0) return value;
  throw new Error(`expected a number above 0 after --${name}, got ${given[name]}`);
};

await runComparison(engineNamed(given.engine));

async function runComparison(name: EngineName): Promise<void> {
  const statements = number('statements');
  const engine = await fillEngine(name, statements);
  try {
    const compared = await compare(engine, {
      peer: given.peer && name === 'neo4j',
      rounds: number('rounds'),
      requests: number('requests'),
      seconds: number('seconds'),
      only: given.only?.split(','),
    });
    const title = `# ${statements.toLocaleString('en')} statements on ${name === 'neo4j' ? 'Neo4j' : 'the embedded engine'}`;
    const text = await asMarkdown([title, machine(), resultTables(compared)].join('\n\n'));
    console.log(text);
    if (given.write) await writeResult(`${name}-${statements}.md`, text);
  } finally {
    await engine.end();
  }
}

function engineNamed(name: string): EngineName {
  if (name === 'neo4j' || name === 'embedded') return name;
  throw new Error(`expected neo4j or embedded after --engine, got ${name}`);
}
