import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { isBooleanWord, readPlain, singleQuoted } from '../../src/yaml/scalar';

describe('readPlain', () => {
  it.each([
    ['widget', 'widget'],
    ['0.0.5', '0.0.5'],
    ['y', 'y'],
    ['N', 'N'],
    ['nothing', 'nothing'],
    ['4.14.0-rc.1', '4.14.0-rc.1'],
    ['^.+@.+$', '^.+@.+$'],
    ['', null],
    ['~', null],
    ['null', null],
    ['true', true],
    ['False', false],
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['+1', 1],
    ['0x1F', 31],
    ['1.10', 1.1],
    ['9007199254740991', 9007199254740991],
  ])('takes %j for %j in both versions', (text, value) => {
    expect(readPlain(text)).toEqual({ value });
  });

  it.each([
    ['on', true],
    ['Yes', true],
    ['NO', false],
    ['off', false],
  ])('takes the word %j for %j, as the incumbent does', (text, value) => {
    expect(readPlain(text)).toEqual({ value });
    expect(isBooleanWord(text)).toBe(true);
  });

  // What PyYAML 6.0.3 and YAML 1.2 make of them: bad-input, "YAML readers differ".
  it.each(['014', '0o14', '12:30:45', '1_000', '1e3', '=', '<<', '2024-01-01', '08', '0b1', '1.5e3', '2001-12-14t21:59:43Z'])(
    'refuses %j, which differs between versions',
    (text) => {
      expect(readPlain(text)).toMatchObject({
        value: text,
        problem: { code: 'YAML_AMBIGUOUS', hint: expect.stringContaining(`'${text}'`) },
      });
    },
  );

  it.each(['12345678901234567890', '-9007199254740992', '1e999', '.nan', '.inf', '-.INF'])('refuses the number %j', (text) => {
    expect(readPlain(text).problem?.code).toBe('YAML_NUMBER');
  });

  it('says what each version makes of it', () => {
    expect(readPlain('014').problem).toEqual({
      code: 'YAML_AMBIGUOUS',
      message: 'unquoted, 014 is the number 12 in YAML 1.1 and the number 14 in YAML 1.2',
      hint: "If it is text, put it in quotes: '014'. If it is a number, write it in plain decimal digits.",
    });
  });

  it('agrees with another reader of YAML 1.2 on all that it accepts', () => {
    const part = fc.constantFrom(
      '0',
      '1',
      '7',
      '9',
      '.',
      '-',
      '+',
      'e',
      'E',
      'x',
      'o',
      'b',
      '_',
      'a',
      'f',
      'null',
      'true',
      'Y',
      'no',
      'on',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const { value, problem } = readPlain(text);
        fc.pre(problem === undefined && !isBooleanWord(text) && !/^[-+]?\.?$|^-+$/.test(text));
        expect(value).toBe(Object.is(yaml.parse(text), -0) ? 0 : yaml.parse(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isBooleanWord', () => {
  it.each(['true', 'FALSE', 'y', '1', '', 'yEs'])('does not take %j for one', (text) => {
    expect(isBooleanWord(text)).toBe(false);
  });
});

describe('singleQuoted', () => {
  it('doubles quotes', () => {
    expect(singleQuoted("it's")).toBe("'it''s'");
  });
});
