import { hashFiles } from '../../src/supply-chain/hashed-file';

test('files have both digests, in the order of the bytes of their paths', () => {
  const file = (path: string) => ({ path, content: Buffer.from('abc') });
  const hashed = hashFiles([file('\u{10000}'), file('\uffff'), file('b')]);
  expect(hashed.map(({ path }) => path)).toEqual(['b', '\uffff', '\u{10000}']);
  expect(hashed[0]).toEqual({
    path: 'b',
    sha1: 'a9993e364706816aba3e25717850c26c9cd0d89d',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});
