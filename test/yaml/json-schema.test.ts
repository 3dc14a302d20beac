import { JsonSchema, parseYaml } from '../../src/yaml';
import { MAX_PROBLEMS } from '../../src/yaml/limits';
import { growth } from '../growth';

const SCHEMA = new JsonSchema<Record<string, unknown>>({
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, flag: { type: 'boolean' }, either: { type: ['string', 'null'] } },
});

describe('JsonSchema', () => {
  it('gives the value of a document that fits', () => {
    const { source } = parseYaml('f', 'name: n\neither: null\n');
    const result = source && SCHEMA.read(source);
    expect(result).toMatchObject({ value: { name: 'n', either: null }, diagnostics: [] });
    expect(result?.sound?.value).toBe(result?.value);
  });

  it('gives no value of a document that does not fit, but every problem', () => {
    const { source } = parseYaml('f', 'flag: 1\neither: 2\n');
    const result = source && SCHEMA.read(source);
    expect(result?.value).toBeUndefined();
    expect(result?.diagnostics.map(({ code }) => code)).toEqual(['SCHEMA_MISSING_PROPERTY', 'SCHEMA_TYPE', 'SCHEMA_TYPE']);
  });

  it('gives no value of a document that could not be read as a whole, though it fits', () => {
    const { readable } = parseYaml('f', 'name: n\nname: m\n');
    const result = readable && SCHEMA.read(readable);
    expect(result?.value).toBeUndefined();
    expect(result?.diagnostics).toEqual([]);
  });

  const list = new JsonSchema<unknown>({
    type: 'object',
    properties: { list: { type: 'array', items: { $ref: '#/definitions/text' } } },
    definitions: { text: { type: 'string' } },
  });
  const parsed = (count: number) => parseYaml('f', `list: [${'1,'.repeat(count)} a]\n`).source;
  const faults = (count: number) => {
    const source = parsed(count);
    return source && list.read(source);
  };

  it('cuts thousands of faults', () => {
    expect(faults(10_000)?.sound?.value).toEqual({ list: ['a'] });
    expect(faults(10_000)?.diagnostics).toHaveLength(MAX_PROBLEMS);
  });

  it('tells the first of hundreds of thousands of faults, and looks no further', () => {
    expect(growth(parsed, (source) => source && list.read(source), 25_000)).toBeLessThan(3);
    expect(faults(200_000)).toMatchObject({ diagnostics: [{ message: 'list[0] must be text, but is the number 1' }] });
    expect(faults(0)?.diagnostics).toEqual([]);
  });

  it('reports a bounded number of problems of a hostile document', () => {
    const closed = new JsonSchema({ type: 'object', additionalProperties: false });
    const { source } = parseYaml('f', Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`).join(''));
    expect(source && closed.read(source).diagnostics).toHaveLength(MAX_PROBLEMS);
  });

  it('takes boolean words for what they are in YAML 1.1, with a warning', () => {
    const { source } = parseYaml('f', 'name: n\nflag: yes\nopen: {a: [OFF]}\n');
    const result = source && SCHEMA.read(source);
    expect(result?.value).toEqual({ name: 'n', flag: true, open: { a: [false] } });
    expect(result?.diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'YAML_BOOLEAN_WORD',
        message: 'flag is yes, which is true in YAML 1.1 but text in YAML 1.2',
        hint: 'Write true.',
        where: { line: 2, column: 7 },
      },
      { message: 'open.a[0] is OFF, which is false in YAML 1.1 but text in YAML 1.2' },
    ]);
  });

  it('follows references to other schemas', () => {
    const schema = new JsonSchema<string>(
      { $ref: 'other.json#/definitions/code' },
      { 'other.json': { definitions: { code: { type: 'string' } } } },
    );
    const { source } = parseYaml('f', '1\n');
    expect(source && schema.read(source).diagnostics).toMatchObject([
      { message: 'the document must be text, but is the number 1' },
    ]);
  });

  it('loads the validator only when it is needed', () => {
    jest.isolateModules(() => {
      jest.doMock('ajv', () => {
        throw new Error('too early');
      });
      const room: typeof import('../../src/yaml') = require('../../src/yaml');
      const schema = new room.JsonSchema({});
      const { source } = room.parseYaml('f', 'a: 1\n');
      expect(() => source && schema.read(source)).toThrow('too early');
      jest.dontMock('ajv');
    });
  });
});
