import { checksumOf, encodeHeader, TarType } from '../../src/oci/tar-header';

const name = Buffer.from('a');

test('the fields of a header', () => {
  const block = encodeHeader({ name, prefix: Buffer.from('p'), mode: 0o755, size: 0o1234, type: TarType.FOLDER });
  const field = (at: number, length: number) => block.toString('latin1', at, at + length);
  expect(field(0, 2)).toBe('a\0');
  expect([field(100, 8), field(108, 8), field(116, 8)]).toEqual(['0000755\0', '0000000\0', '0000000\0']);
  expect([field(124, 12), field(136, 12)]).toEqual(['00000001234\0', '00000000000\0']);
  expect([field(156, 1), field(257, 8), field(345, 2)]).toEqual(['5', 'ustar\x0000', 'p\0']);
  expect([field(329, 8), field(337, 8)]).toEqual(['0000000\0', '0000000\0']);
});

test('a header of PAX records has no device numbers', () => {
  const block = encodeHeader({ name, mode: 0, size: 1, type: TarType.PAX });
  expect(block.subarray(329, 345)).toEqual(Buffer.alloc(16));
});

test('the checksum counts every byte, and blanks for itself', () => {
  const block = encodeHeader({ name, mode: 0, size: 0, type: TarType.FILE });
  const sum = block.reduce((total, byte) => total + byte, 0) - block.subarray(148, 156).reduce((total, byte) => total + byte, 0);
  expect(checksumOf(block)).toBe(sum + 8 * 32);
  expect(block.toString('latin1', 148, 156)).toBe(`${(sum + 8 * 32).toString(8).padStart(6, '0')}\0 `);
});
