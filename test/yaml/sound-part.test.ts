import { JsonSchema, parseYaml } from '../../src/yaml';

interface Document {
  readonly name: string;
  readonly size?: number;
  readonly list?: readonly { readonly id: string; readonly note?: string }[];
  readonly part?: { readonly a: string; readonly b?: string };
}

const SCHEMA = new JsonSchema<Document>({
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string' },
    size: { type: 'integer' },
    list: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: { id: { type: 'string' }, note: { type: 'string' } },
      },
    },
    part: { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'string' } } },
    labels: { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
  },
});

function sound(text: string) {
  const { readable } = parseYaml('f', text);
  return readable && SCHEMA.read(readable).sound;
}

describe('the sound part of a document', () => {
  it.each<[string, string, unknown]>([
    ['a document that fits', 'name: n\nsize: 1\n', { name: 'n', size: 1 }],
    ['a wrong member', 'name: n\nsize: x\n', { name: 'n' }],
    ['an unknown member', 'name: n\nbogus: x\n', { name: 'n' }],
    ['a missing member', 'size: 1\n', { size: 1 }],
    [
      'an optional member of an item',
      'name: n\nlist: [{id: a, note: 1}, {id: b}]\n',
      { name: 'n', list: [{ id: 'a' }, { id: 'b' }] },
    ],
    ['a mandatory member of an item', 'name: n\nlist: [{id: 1}, {id: b}]\n', { name: 'n', list: [{ id: 'b' }] }],
    ['a mandatory member of a part', 'name: n\npart: {a: 1, b: c}\n', { name: 'n' }],
    ['a list that is too long', `name: n\nlist: [${'{id: a},'.repeat(4)}]\n`, { name: 'n' }],
    ['a wrong key', 'name: n\nlabels: {A: 1, b: 2}\n', { name: 'n', labels: { b: 2 } }],
    ['a value that versions read differently', 'name: 014\nsize: 1\n', { size: 1 }],
    ['a key that is there twice', 'name: a\nsize: 1\nname: b\n', { size: 1 }],
  ])('leaves out %s', (_, text, expected) => {
    expect(sound(text)?.value).toEqual(expected);
  });

  it.each(['- a\n', 'text\n', '014\n'])('is nothing of %j', (text) => {
    expect(sound(text)).toBeUndefined();
  });

  it('knows what may be missing and what was not written', () => {
    const part = sound('name: n\nsize: x\nlist: [{id: 1}, {id: b}]\n');
    expect(['name', 'size', 'list', 'part'].map((path) => part?.isWhole([path]))).toEqual([true, false, false, true]);
    expect(part?.source.locate(['list', 0, 'id'])).toMatchObject({ line: 3, column: 22 });
  });
});

describe('faults that follow from others', () => {
  /** Every problem as `line:column CODE`, those of the parser included. */
  function problems(text: string): string[] {
    const { readable, diagnostics } = parseYaml('f', text);
    return [...diagnostics, ...(readable ? SCHEMA.read(readable).diagnostics : [])].map(
      ({ where, code }) => `${where?.line}:${where?.column} ${code}`,
    );
  }

  it.each([
    ['a value that cannot be taken does not fit, either', 'name: 2024-01-01\n', ['1:7 YAML_AMBIGUOUS']],
    ['an alias that leads nowhere', 'name: *x\n', ['1:7 YAML_ALIAS']],
    ['a tag', 'name: n\npart: !Ref {b: 1}\n', ['2:7 YAML_TAG']],
    ['a character that hides in a value', 'name: n\nsize: \u202e1\n', ['2:7 YAML_CHARACTER']],
    ['a character that hides in a key', 'na\u200bme: n\n', ['1:3 YAML_CHARACTER']],
    ['the same, behind an escape', '"na\\u200bme": n\n', ['1:1 YAML_CHARACTER']],
    ['a key that is no text', 'on: n\n', ['1:1 YAML_KEY']],
    ['a misspelt property is not missing as well', 'nane: n\n', ['1:1 SCHEMA_UNKNOWN_PROPERTY']],
    ['a boolean word where it does not fit', 'name: on\n', ['1:7 SCHEMA_TYPE']],
  ])('are not told: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    [
      'a duplicate key hides nothing',
      'name: 1\nname: b\nsize: x\nbogus: 1\n',
      ['2:1 YAML_DUPLICATE_KEY', '4:1 SCHEMA_UNKNOWN_PROPERTY', '1:7 SCHEMA_TYPE', '3:7 SCHEMA_TYPE'],
    ],
    [
      'an ambiguous value hides nothing',
      'size: 014\nlist: [{}]\n',
      ['1:7 YAML_AMBIGUOUS', '1:1 SCHEMA_MISSING_PROPERTY', '2:8 SCHEMA_MISSING_PROPERTY'],
    ],
    ['a hidden character hides nothing', 'name: a # \u202e\nsize: x\n', ['1:11 YAML_CHARACTER', '2:7 SCHEMA_TYPE']],
    [
      'a second document hides nothing',
      'size: 1\n---\na: 014\n',
      ['3:4 YAML_AMBIGUOUS', '3:1 YAML_DOCUMENTS', '1:1 SCHEMA_MISSING_PROPERTY'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
