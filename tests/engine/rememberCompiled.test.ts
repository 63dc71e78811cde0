import { buildSchema, execute, type GraphQLResolveInfo, parse } from 'graphql';
import { expect, test } from 'vitest';
import { rememberCompiled } from '../../src/engine/rememberCompiled.ts';

const schema = buildSchema(
  'type Query { thing(text: String, language: Language): Thing } enum Language { ZH EN } type Thing { id: ID }',
);

/** What was compiled when a document is asked with these variables one after the other. */
async function compiledFor(text: string, requests: readonly Record<string, unknown>[]): Promise<string[]> {
  const prepare = rememberCompiled<{ words: string }>(schema);
  const words: string[] = [];
  const field = schema.getQueryType()?.getFields()['thing'];
  if (field === undefined) throw new Error('expected the field thing');
  field.resolve = (_source, _args, _context, info: GraphQLResolveInfo) => {
    const { compiled, brought } = prepare(info, (_nodes, { shape }) => {
      words.push(shape);
      return { words: shape };
    });
    expect(compiled.words).toBe(brought.shape);
    return { id: compiled.words };
  };
  const document = parse(text);
  for (const variableValues of requests) {
    const { errors } = await execute({ schema, document, variableValues });
    expect(errors).toBeUndefined();
  }
  return words;
}

const query =
  'query($text: String, $language: Language, $no: Boolean = false) { thing(text: $text, language: $language) { id @skip(if: $no) } }';

test('requests of one shape are compiled once', async () => {
  expect(await compiledFor(query, [{ text: 'a' }, { text: 'b' }, { text: 'c', no: false }])).toHaveLength(1);
});

test('a word that a text depends on, and what is left out, make another shape', async () => {
  const requests = [{ language: 'ZH' }, { language: 'EN' }, { language: 'ZH', no: true }, { language: 'EN' }];
  expect(new Set(await compiledFor(query, requests)).size).toBe(3);
});

test('two nodes for one field are compiled anew each time, since they are no one node of a document', async () => {
  expect(await compiledFor('{ thing { id } thing { id } }', [{}, {}])).toHaveLength(2);
});
