import * as fc from 'fast-check';
import { numberField, paxRecords, paxSize, textField } from '../../src/oci/tar-text';
import { record } from './raw-tar';

test.each([
  ['a\0b', 'a'],
  ['whole', 'whole'],
  ['\0', ''],
])('the text in %j is %j', (field, text) => {
  expect(textField(Buffer.from(`..${field}`), 2, field.length)).toBe(text);
});

test.each([
  ['00000000017\0', 0o17],
  ['       17 \0 ', 0o17],
  ['777777777777', 0o777777777777],
  ['\0\0\0\0', 0],
  ['    ', 0],
  ['-0000000001\0', undefined],
  ['00000000018\0', undefined],
  ['0x10\0', undefined],
  ['1 7\0', undefined],
  ['1\x007\0', undefined],
  ['\x80\0\0\0\0\0\0\x01\0', 256],
  ['\x80\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff', undefined],
  [`${'\xff'.repeat(11)}\xfe`, undefined],
])('the number in %j is %s', (field, value) => {
  expect(numberField(Buffer.from(field, 'latin1'), 0, field.length)).toBe(value);
});

test.each([
  '5 a=b\n',
  '6 a=b\n6 a=b',
  '99 path=x\n',
  '-6 path=x\n',
  '07 a=b\n',
  '7 path=x\n',
  'x',
  '7 a=b\n',
  '6 abc\n',
  ' a=b\n',
  '0 a=b\n',
  '1e1 a=bcd\n',
])('the records %j are malformed', (text) => {
  expect(paxRecords(Buffer.from(text))).toBeUndefined();
});

test('what is written as records is read as records', () => {
  const key = fc.stringMatching(/^[a-zA-Z.]{1,20}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(key, fc.string({ unit: 'grapheme', maxLength: 120 })), { selector: ([each]) => each }),
      (all) => {
        const text = all.map(([each, value]) => record(each, value)).join('');
        expect([...(paxRecords(Buffer.from(text)) ?? [])]).toEqual(all);
      },
    ),
  );
});

test.each([
  ['0', 0],
  ['123', 123],
  ['-1', undefined],
  ['1.5', undefined],
  ['12abc', undefined],
  ['', undefined],
  ['9999999999999999', undefined],
])('the size %j is %s', (text, size) => {
  expect(paxSize(text)).toBe(size);
});
