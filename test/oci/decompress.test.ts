import { gzipSync } from 'node:zlib';
import { decompress } from '../../src/oci/decompress';
import { blobOf } from '../../src/oci/descriptor';
import { MediaType } from '../../src/oci/media-type';
import { codesOf } from './codes';

/** `printf 'some text, some text, some text' | zstd -c`, with its checksum. */
const ZSTD_TEXT = Buffer.from('KLUv/QRYjQAAWHNvbWUgdGV4dCwgAQCmixdYp66y', 'base64');

const RUN = 128 * 1024;

/** A zstd frame (RFC 8878) of runs of zeros, 128 KiB each: the shortest way to say much. */
function zstdZeros(runs: number): Buffer {
  const frame = [Buffer.from('28b52ffd0050', 'hex')]; // magic, no flags, a window of 1 MiB
  for (let left = runs; left > 0; left--) {
    const header = Buffer.alloc(4);
    header.writeUIntLE((RUN << 3) | (1 << 1) | (left === 1 ? 1 : 0), 0, 3);
    frame.push(header);
  }
  return Buffer.concat(frame);
}

const ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const PLAIN = 'application/vnd.oci.image.layer.v1.tar';

async function decompressed(bytes: Uint8Array, mediaType: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await decompress(bytes, blobOf(mediaType, bytes).descriptor, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

test.each([
  ['gzip', MediaType.LAYER, gzipSync('text'), 'text'],
  ['gzip in two members', MediaType.LAYER, Buffer.concat([gzipSync('te'), gzipSync('xt')]), 'text'],
  ['no compression', PLAIN, Buffer.from('x'.repeat(200_000)), 'x'.repeat(200_000)],
  ['zstd', ZSTD, ZSTD_TEXT, 'some text, some text, some text'],
  ['zstd of docker', 'application/vnd.docker.image.rootfs.diff.tar.zstd', zstdZeros(3), '\0'.repeat(3 * RUN)],
])('%s', async (_, mediaType, bytes, expected) => {
  expect((await decompressed(bytes, mediaType)).toString()).toBe(expected);
});

test.each([
  ['gzip that is cut off', MediaType.LAYER, gzipSync('text').subarray(0, 15)],
  ['gzip with a wrong checksum', MediaType.LAYER, Buffer.concat([gzipSync('text').subarray(0, -8), Buffer.alloc(8)])],
  ['zstd that is cut off', ZSTD, zstdZeros(3).subarray(0, 10)],
  ['zstd that is none', ZSTD, Buffer.from('nothing of the kind')],
  ['a zstd window of 16 GiB', ZSTD, Buffer.from('28b52ffd00c0', 'hex')],
])('%s is refused', async (_, mediaType, bytes) => {
  expect(await codesOf(() => decompressed(bytes, mediaType))).toEqual(['OCI_LAYER_INVALID']);
});

test.each(['application/vnd.oci.image.layer.v1.tar+xz', 'text/plain', '', '__proto__', 'constructor'])(
  'the media type %j is refused',
  async (mediaType) => {
    expect(await codesOf(() => decompressed(gzipSync('text'), mediaType))).toEqual(['OCI_MEDIA_TYPE']);
  },
);

test.each([
  ['gzip', MediaType.LAYER, gzipSync(Buffer.alloc(20_000_000))],
  ['zstd', ZSTD, zstdZeros(100_000)],
])('a sink that throws ends the work on a bomb of %s', async (_, mediaType, bytes) => {
  let seen = 0;
  const full = new Error('full');
  const sink = (piece: Buffer): void => {
    seen += piece.length;
    if (seen > 1_000_000) throw full;
  };
  await expect(decompress(bytes, blobOf(mediaType, bytes).descriptor, sink)).rejects.toBe(full);
  expect(seen).toBeLessThan(2_000_000);
});
