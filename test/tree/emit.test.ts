import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { emitYaml } from '../../src/tree/emit';
import { nastyJson } from './arbitrary';

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml 1.1', (text) => parse(text, { version: '1.1', maxAliasCount: 0 })],
  ['yaml 1.2', (text) => parse(text, { version: '1.2', maxAliasCount: 0 })],
  ['js-yaml', (text) => load(text)],
];

describe.each(READERS)('what %s reads', (_, read) => {
  test('is what was emitted', () => {
    fc.assert(
      fc.property(nastyJson, (value) => {
        deepStrictEqual(read(emitYaml(value)), value);
      }),
      { numRuns: 1500 },
    );
  });
});
